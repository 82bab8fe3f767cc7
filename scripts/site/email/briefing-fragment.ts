import type { Block, Picture } from "../../model/report/block.ts";
import type { PublishedBoard, PublishedContact } from "../../model/report/board.ts";
import type { Briefing } from "../../model/report/learning.ts";
import type { Table } from "../../model/report/table.ts";
import type { RichText } from "../../model/report/text.ts";
import { say } from "../../model/words/words.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { items } from "../filters/items.ts";
import { markdown } from "../filters/markdown.ts";
import { logo, picture } from "../filters/picture.ts";
import { escapeHtml, tokensToHtml } from "../filters/prose.ts";

/** The pieces of a briefing in their order, as HTML without looks: "" where a briefing has none. */
export interface BriefingPieces {
  opening: string;
  message: string;
  figure: string;
  text: string;
  contacts: string;
  imprint: string;
}

/**
 * A briefing as plain HTML to paste into another site: headings from h2 on, paragraphs, lists and tables, without
 * classes, ids and styles, so that it takes on the look of that site. Links inside the publication become absolute; if
 * the board's address is unknown they become words.
 */
export function briefingFragment(briefing: Briefing, board: PublishedBoard): string {
  return Object.values(briefingPieces(briefing, board)).join("");
}

/** The same in pieces. */
export function briefingPieces(briefing: Briefing, board: PublishedBoard): BriefingPieces {
  const { mark, title, summary, audience, message, figure, sources } = briefing;
  const contacts = briefing.contacts ?? board.contacts;
  const where = absoluteOrNull(board, address.briefing(briefing.slug));
  const paragraph = (words: string) => `<p>${words}</p>\n`;
  const strong = (words: string) => `<strong>${words}</strong>`;
  const list = (entries: string[]) =>
    entries.length === 0 ? "" : `<ul>\n${entries.map((entry) => `<li>${entry}</li>\n`).join("")}</ul>\n`;
  const warning = mark ? strong(escapeHtml(`${mark}. ${say("Not for publication.")}`.toUpperCase())) : "";
  const parts = briefing.parts.map(
    (part, index) =>
      `<h3>${index + 1}. ${escapeHtml(part.title)}</h3>\n${part.blocks.map((block) => blockHtml(block, board)).join("")}`,
  );
  const pieces: BriefingPieces = {
    opening: `${warning && paragraph(warning)}<h2>${escapeHtml(title)}</h2>\n${paragraph(strong(escapeHtml(summary)))}`,
    message: message.text === summary ? "" : paragraph(strong(markdown(message).toString())),
    figure: figure
      ? paragraph(`${strong(markdown(figure.number).toString())} ${markdown(figure.words)}`)
      : "",
    text: [
      audience ? paragraph(escapeHtml(say("For: {1}", { 1: audience }))) : "",
      ...parts,
      sources.length === 0 ? "" : `<h3>${escapeHtml(say("Sources"))}</h3>\n`,
      list(sources.map((source) => markdown(source).toString())),
    ].join(""),
    contacts: paragraph(strong(escapeHtml(contacts.heading))) + list(contacts.numbers.map(contactHtml)),
    imprint: [
      paragraph(
        `${escapeHtml(imprint(briefing, board))}${where ? ` ${escapeHtml(say("See the latest version:"))} <a href="${where}">${where}</a>` : ""}`,
      ),
      board.demonstration ? paragraph(escapeHtml(board.demonstration)) : "",
    ].join(""),
  };
  return mapped(pieces, (html) => withoutLooks(html, board));
}

/** Makes another piece of each. */
export function mapped(pieces: BriefingPieces, make: (html: string) => string): BriefingPieces {
  return Object.fromEntries(Object.entries(pieces).map(([name, html]) => [name, make(html)])) as never;
}

function blockHtml(block: Block, board: PublishedBoard): string {
  switch (block.type) {
    case "prose":
      return tokensToHtml(block.tokens);
    case "panel": {
      const title = block.title ? `<p><strong>${escapeHtml(block.title.text)}</strong></p>\n` : "";
      return `<blockquote>\n${title}${block.body.map((inner) => blockHtml(inner, board)).join("")}</blockquote>\n`;
    }
    case "picture":
      return `<p>${picture(block.image, block.alt)}</p>\n${captionHtml(block)}`;
    case "logos":
      return `<p>${block.logos.map(({ image, alt }) => logo(image, alt)).join(" ")}</p>\n`;
    case "chart":
      return `<p><strong>${escapeHtml(block.chart.title)}</strong> ${escapeHtml(block.chart.subtitle)}</p>\n${tableHtml(block.chart.table)}`;
    case "actions":
      return block.table ? tableHtml(block.table) : "";
    case "table":
      return tableHtml(block.table);
    case "register":
      return block.table ? tableHtml(block.table) : "";
    case "dataset":
      return block.dataset.tables.map(tableHtml).join("");
    case "key-figures":
      return `<ul>\n${block.figures.map(({ title, value, unit, period }) => `<li>${escapeHtml(title)}: <strong>${escapeHtml(value.text)}</strong> ${escapeHtml(unit)}, ${escapeHtml(period.text)}</li>\n`).join("")}</ul>\n`;
    case "glossary":
      return `<dl>\n${block.entries.map(({ term, abbreviation, meaning }) => `<dt>${escapeHtml(meaning ? term : (abbreviation ?? term))}</dt><dd>${escapeHtml(meaning ? meaning.text : term)}</dd>\n`).join("")}</dl>\n`;
    // The contacts end every briefing; lines to write on are for paper.
    case "action-record":
    case "use-record":
    case "contact":
      return "";
    case "corrections":
      return `<ul>\n${block.corrections.map(({ where, reason }) => `<li>${escapeHtml(where)}: ${escapeHtml(reason.text)}</li>\n`).join("")}</ul>\n`;
  }
}

function imprint({ mark, published, reviewBy }: Briefing, { name }: PublishedBoard): string {
  const values = { 1: name, 2: published.text };
  const what = mark
    ? say("A seven-minute briefing of {1}, of {2}.", values)
    : say("A seven-minute briefing of {1}, published {2}.", values);
  return reviewBy ? `${what} ${say("Review by {1}.", { 1: reviewBy.text })}` : what;
}

function contactHtml({ label, ways, hours }: PublishedContact): string {
  const links = ways.map(
    ({ kind, words, href }) =>
      `${kind ? `${kind} ` : ""}<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`,
  );
  return `${escapeHtml(label)} ${links.join(", ")}${hours ? ` (${escapeHtml(hours)})` : ""}`;
}

function captionHtml({ caption, credit }: Picture): string {
  const words = [caption, credit].flatMap((text) => (text ? markdown(text).toString() : []));
  return words.length === 0 ? "" : `<p>${words.join(" ")}</p>\n`;
}

function linkHtml(words: string, link: string | null | undefined): string {
  return link ? `<a href="${escapeHtml(link)}">${escapeHtml(words)}</a>` : escapeHtml(words);
}

function tableHtml({ caption, columns, rows, source, dataset }: Table): string {
  const cell = (tag: string, text: string | RichText | RichText[]) =>
    `<${tag}>${items(text)}</${tag.split(" ")[0]}>`;
  const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join("");
  const body = rows.map(({ kind, cells }) => {
    if (kind === "group")
      return `<tr><th scope="rowgroup" colspan="${columns.length}">${items(cells[0]?.text ?? "")}</th></tr>\n`;
    return `<tr>${cells.map(({ text }, index) => cell(index === 0 ? 'th scope="row"' : "td", text)).join("")}</tr>\n`;
  });
  return `<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table>\n${source ? `<p>${escapeHtml(say("Source: {1}", { 1: "\0" })).replace("\0", linkHtml(source, dataset.sourceLink))}</p>\n` : ""}`;
}

function absoluteOrNull({ website }: PublishedBoard, of: string): string | null {
  return website === null ? null : escapeHtml(absolute(website, of));
}

// Text cannot match: a quotation mark in text is always printed as &quot;.
function withoutLooks(html: string, { website }: PublishedBoard): string {
  const plain = html
    .replace(/<\/?(?:picture|source)\b[^>]*>/g, "")
    .replace(/ (?:class|id|rel|tabindex|role|aria-label|loading)="[^"]*"/g, "");
  return plain
    .replace(/<a href="\/([^"]*)">((?:(?!<\/a>).)*)<\/a>/gs, (_, path: string, words: string) =>
      website === null ? words : `<a href="${absolute(website, `/${path}`)}">${words}</a>`,
    )
    .replace(/<img src="\/([^"]*)"([^>]*)>/g, (_, path: string, rest: string) =>
      website === null ? "" : `<img src="${website}/${path}"${rest}>`,
    )
    .replace(/<a href="#[^"]*">((?:(?!<\/a>).)*)<\/a>/gs, "$1")
    .replace(/<\/?(?:div|section|span|abbr)[^>]*>/g, "");
}
