import type Token from "markdown-it/lib/token.mjs";
import type { TextSlip } from "./text-slip.ts";

const tag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** Finds HTML, which is text in this Markdown: its tags would be printed. Code is left alone. */
export function looseHtml(inline: Token[]): TextSlip[] {
  return inline
    .filter(({ type }) => type === "text")
    .flatMap(({ content }) => content.match(tag) ?? [])
    .filter((typed) => !typed.startsWith("</"))
    .map((typed) => ({
      typed,
      what: `${typed} is HTML, which would be printed as it stands`,
      todo: "Write Markdown, such as **bold**, or take it out",
    }));
}
