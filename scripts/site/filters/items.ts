import nunjucks from "nunjucks";
import type { RichText } from "../../model/report/text.ts";
import { markdown } from "./markdown.ts";

/**
 * One text as it is, several as a list: the content of a table cell or a card's field.
 *
 * @example items("Complete") // "Complete"
 * @example items([]) // ""
 * @example items([first, second]) // "<ul><li>First</li><li>Second</li></ul>"
 */
export function items(text: string | RichText | RichText[]): nunjucks.runtime.SafeString | "" {
  if (!Array.isArray(text)) return markdown(text);
  const [first, ...others] = text;
  if (!first) return "";
  if (others.length === 0) return markdown(first);
  const list = text.map((item) => `<li>${markdown(item)}</li>`).join("");
  return new nunjucks.runtime.SafeString(`<ul>${list}</ul>`);
}
