import { compile } from "html-to-text";
import { sectionColours } from "../../model/colour/section-colours.ts";
import type { PublishedBoard } from "../../model/report/board.ts";
import type { Briefing } from "../../model/report/learning.ts";
import { say } from "../../model/words/words.ts";
import { escapeHtml } from "../filters/prose.ts";
import { briefingFragment } from "./briefing-fragment.ts";

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

const font = "Verdana, Arial, sans-serif";
const looks: Record<string, string> = {
  h2: `margin:0 0 12px;font-family:${font};font-size:26px;line-height:1.2;`,
  h3: `margin:28px 0 8px;font-family:${font};font-size:19px;line-height:1.3;`,
  h4: `margin:20px 0 8px;font-family:${font};font-size:16px;line-height:1.3;`,
  p: `margin:0 0 12px;font-family:${font};font-size:16px;line-height:1.5;`,
  ul: `margin:0 0 12px;padding-left:24px;font-family:${font};font-size:16px;line-height:1.5;`,
  ol: `margin:0 0 12px;padding-left:24px;font-family:${font};font-size:16px;line-height:1.5;`,
  li: "margin:0 0 6px;",
  blockquote: "margin:0 0 12px;padding:4px 0 4px 16px;border-left:4px solid #6b7680;",
  figure: "margin:0 0 12px;",
  figcaption: `margin:0 0 12px;padding-left:20px;font-family:${font};font-size:14px;line-height:1.5;`,
  table: `margin:0 0 12px;border-collapse:collapse;font-family:${font};font-size:15px;`,
  caption: "padding:0 0 6px;text-align:left;font-weight:bold;",
  th: "padding:6px 12px 6px 0;border-bottom:1px solid #6b7680;text-align:left;vertical-align:top;",
  td: "padding:6px 12px 6px 0;border-bottom:1px solid #6b7680;vertical-align:top;",
};

/**
 * A briefing as a page to send by e-mail: one column, with a style attribute on each element, since e-mail programs
 * support no others, and nothing that is loaded or run. A file to download, not a page of the website.
 */
export function briefingEmail(briefing: Briefing, board: PublishedBoard): string {
  const { primary, accent } = board.brand;
  const kind = say("Seven-minute briefing");
  // Its colour in print and on its page.
  const colour = sectionColours(primary, accent)[briefing.theme - 1] ?? primary;
  const body = briefingFragment(briefing, board)
    // The only first-level heading is the briefing's.
    .replace(
      /<(h2|h3|h4|p|ul|ol|li|blockquote|figure|figcaption|table|caption|th|td)(?=[ >])/g,
      '<$1 style="@$1"',
    )
    .replace(
      /"@(\w+)"/g,
      (_, tag: string) => `"${looks[tag] ?? ""}${/^h[23]$/.test(tag) ? `color:${colour};` : ""}"`,
    )
    .replace(/<(\/?)h2/g, "<$1h1")
    .replace(/<(\/?)h3/g, "<$1h2")
    .replace(/<(\/?)h4/g, "<$1h3");
  return `<!doctype html>
<html lang="${escapeHtml(board.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml([briefing.title, kind, board.name].join(" – "))}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#1b2126;">
<main>
<table role="presentation" align="center" width="640" style="width:100%;max-width:640px;border-collapse:collapse;"><tr><td style="padding:24px 16px;border-top:8px solid ${colour};overflow-wrap:anywhere;">
<p style="${looks.p}">${escapeHtml(`${board.name}. ${kind}.`)}</p>
${body}</td></tr></table>
</main>
</body>
</html>
`;
}
