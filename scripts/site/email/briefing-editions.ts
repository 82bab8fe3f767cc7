import { compile } from "html-to-text";
import { sectionColours } from "../../model/colour/section-colours.ts";
import type { PublishedBoard } from "../../model/report/board.ts";
import type { Briefing } from "../../model/report/learning.ts";
import { say } from "../../model/words/words.ts";
import { textRoom } from "../filters/image-element.ts";
import { escapeHtml } from "../filters/prose.ts";
import { briefingFragment, briefingPieces, mapped } from "./briefing-fragment.ts";

/** A briefing as plain text with 72 characters a line, for e-mails, intranets and messages. */
export function briefingText(briefing: Briefing, board: PublishedBoard): string {
  // The words of a tel: link already give the number.
  const html = briefingFragment(briefing, board).replace(/<a href="tel:[^"]*">([^<]*)<\/a>/g, "$1");
  toText ??= textConverter();
  return `${toText(html).trim()}\n`;
}

// Compiled on first use, which takes 20 ms: print and `check` do without it.
let toText: ((html: string) => string) | undefined;

function textConverter(): (html: string) => string {
  return compile({
    wordwrap: 72,
    selectors: [
      { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
      ...["h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: selector === "h2" } })),
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      { selector: "figure", format: "block" },
      { selector: "figcaption", format: "block" },
      { selector: "ul", options: { itemPrefix: "- " } },
    ],
  });
}

/** The column is as wide as a picture with its margins, so that Outlook, which knows no `max-width`, widens nothing. */
const margin = 16;
const columnWidth = textRoom.width + 2 * margin;
const font = "font-family:Verdana,Arial,sans-serif";
/** The few words of a page that are smaller than its text. */
const small = `${font};font-size:14px;line-height:1.5`;
/** Programs that show mail in the dark, and know how to, take these; the others turn the colours around by themselves. */
const dark = `@media (prefers-color-scheme: dark) {
  .page, .page h1, .page h2, .page h3 { background: #15191d !important; color: #e9edf0 !important; }
  .box { background: #232a30 !important; }
  .page a { color: #a9cdf5 !important; }
  .message a { color: #ffffff !important; }
}`;

/**
 * A briefing as a page to send by e-mail: one column, framed by tables with a style attribute on each element, since
 * Outlook knows little else, and nothing that is run. A file to download, not a page of the website.
 */
export function briefingEmail(briefing: Briefing, board: PublishedBoard): string {
  const { language, brand, direction } = board;
  const kind = say("Seven-minute briefing");
  // Its colour in print and on its page.
  const colour = sectionColours(brand.primary, brand.accent)[briefing.theme - 1] ?? brand.primary;
  const start = direction === "rtl" ? "right" : "left";
  const end = direction === "rtl" ? "left" : "right";
  const styled = withStyles({
    h1: `margin:0 0 12px;${font};font-size:28px;line-height:1.2;color:${colour}`,
    h2: `margin:28px 0 8px;${font};font-size:19px;line-height:1.3;color:${colour}`,
    h3: `margin:20px 0 8px;${font};font-size:16px;line-height:1.3`,
    p: `margin:0 0 12px;${font};font-size:16px;line-height:1.5`,
    ul: `margin:0 0 12px;padding:0;padding-${start}:24px;${font};font-size:16px;line-height:1.5`,
    ol: `margin:0 0 12px;padding:0;padding-${start}:24px;${font};font-size:16px;line-height:1.5`,
    li: "margin:0 0 6px",
    figure: "margin:0 0 12px",
    figcaption: `margin:0 0 12px;padding-${start}:20px;${small}`,
    img: "max-width:100%;height:auto;border:0",
    table: `margin:0 0 12px;border-collapse:collapse;${font};font-size:15px`,
    caption: `padding:0 0 6px;text-align:${start};font-weight:bold`,
    th: `padding:6px 0;padding-${end}:12px;border-bottom:1px solid #6b7680;text-align:${start};vertical-align:top`,
    td: `padding:6px 0;padding-${end}:12px;border-bottom:1px solid #6b7680;vertical-align:top`,
    blockquote: `padding:4px 0;padding-${start}:16px;border-${start}:4px solid #6b7680`,
  });
  const { opening, message, figure, text, contacts, imprint } = mapped(
    briefingPieces(briefing, board),
    (html) => styled(raised(html)),
  );
  const onBand = (html: string) =>
    html.replace(/<a (?!style)/g, '<a style="" ').replaceAll('style="', 'style="color:#ffffff;');
  const said = onBand(message + figure).replace(
    /font-size:16px;line-height:1.5/g,
    "font-size:20px;line-height:1.4",
  );
  const body = [
    row(`padding:24px ${margin}px 8px;border-top:8px solid ${colour}`, [
      `<p style="margin:0 0 12px;${small}">${escapeHtml(board.name)}. ${escapeHtml(kind)}.</p>`,
      opening,
    ]),
    said && row(`padding:20px ${margin}px 8px;background:${colour}`, [said], ["message", colour]),
    row(`padding:16px ${margin}px`, [text]),
    row(
      `padding:16px ${margin}px 4px;border-top:6px solid ${brand.accent};background:#f1f4f7`,
      [contacts],
      ["box", "#f1f4f7"],
    ),
    row(`padding:16px ${margin}px`, [imprint.replaceAll("font-size:16px", "font-size:14px")]),
  ].join("");
  const images = body.includes("<img") ? `; img-src ${new URL(board.website ?? "").origin}` : "";
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${direction === "rtl" ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;${images}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml([briefing.title, kind, board.name].join(" – "))}</title>
<style>
${dark}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#ffffff;color:#1b2126">
<main>
<!--[if mso]><table role="presentation" align="center" width="${columnWidth}"><tr><td><![endif]-->
<table role="presentation" align="center" width="100%" cellspacing="0" style="width:100%;max-width:${columnWidth}px;border-collapse:collapse"${direction === "rtl" ? ' dir="rtl"' : ""}>
${body}</table>
<!--[if mso]></td></tr></table><![endif]-->
</main>
</body>
</html>
`;
}

/** The only first-level heading is the briefing's. */
function raised(html: string): string {
  return html.replace(
    /<(\/?)h([2-4])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`,
  );
}

/** Adds the style of each element, and frames a panel with a table, whose edge Outlook draws. */
function withStyles({ blockquote, ...looks }: Record<string, string>): (html: string) => string {
  const element = new RegExp(`<(${Object.keys(looks).join("|")})(?=[ >])`, "g");
  return (html) =>
    html
      .replace(element, (_, tag: string) => `<${tag} style="${looks[tag]}"`)
      // A telephone number is not broken.
      .replace(/<a (?=href="(?:tel|sms):)/g, '<a style="white-space:nowrap" ')
      .replaceAll(
        "<blockquote>",
        `<table role="presentation" width="100%" cellspacing="0" style="margin:0 0 12px"><tr><td style="${blockquote}"><blockquote style="margin:0">`,
      )
      .replaceAll("</blockquote>", "</blockquote></td></tr></table>");
}

function row(style: string, html: string[], [name, ground]: string[] = []): string {
  const fill = name ? ` class="${name}" bgcolor="${ground}"` : "";
  return `<tr><td${fill} style="${style};overflow-wrap:anywhere">\n${html.join("\n")}</td></tr>\n`;
}
