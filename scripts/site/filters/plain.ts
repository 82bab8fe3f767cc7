import type { RichText } from "../../model/report/text.ts";

/**
 * A text without its Markdown marks, for attributes and titles.
 *
 * @example plain({tokens, text: "Call now"}) // "Call now"
 */
export function plain(text: RichText | string): string {
  return typeof text === "string" ? text : text.text;
}
