import type Token from "markdown-it/lib/token.mjs";
import type { TextMistake } from "./text-mistake.ts";
import { typedText } from "./typed-text.ts";

// A space after < makes it a sign: "a < b".
const tag = /<\/?[a-z][^<>]*>|<(?:br|div|font|hr|img|o:p|p|span|style|table|td|tr)\b/gi;
const comment = /<[!?][^<>]*>?/g;

/** Finds HTML, which is text in this Markdown: its tags and comments would be printed. */
export function strayHtml(inline: Token[]): TextMistake[] {
  const texts = inline.map(typedText);
  const isOpened = texts.some((text) => /<[a-z]/i.test(text));
  return texts.flatMap((text) => [
    ...(text.match(comment) ?? []).map((typed) => ({
      typed,
      what: typed.startsWith("<!--")
        ? "a comment (<!-- …) would be printed as it is"
        : `${typed} is HTML, which would be printed as it is`,
      todo: "Take it out: what is not to be printed is kept in another place",
    })),
    ...(text.match(tag) ?? [])
      .filter((typed) => !(isOpened && typed.startsWith("</")))
      .map((typed) => ({
        typed,
        what: `${typed} is HTML, which would be printed as it is`,
        todo: "Write Markdown, such as **bold**, or take it out",
      })),
  ]);
}
