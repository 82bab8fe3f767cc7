import { unescapeHtml } from "../../system/unescape-html.ts";

/**
 * The headings of a part of a page that have an address, for a list of what is on it: those of texts, and those that
 * the form of a dataset makes.
 *
 * @example headingsIn('<h2 id="aims">Our <em>aims</em></h2>') // [{ level: 2, id: "aims", text: "Our aims", number: null }]
 */
export function headingsIn(html: unknown): { level: number; id: string; text: string; number: null }[] {
  return [...String(html).matchAll(/<h([23])\b[^>]* id="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, level, id = "", inner = ""]) => ({
      level: Number(level),
      id,
      text: unescapeHtml(inner.replace(/<[^>]*>/g, " "))
        .replace(/\s+/g, " ")
        .trim(),
      number: null,
    }),
  );
}
