import { monthNames } from "../../model/values/period.ts";
import { mapTexts } from "./page-texts.ts";

/** `21 November 2026`, `31 March`. */
const dates = String.raw`\b\d{1,2} (?:${monthNames.join("|")})(?: \d{4})?\b`;
/** A sign before pounds, a range of figures, a number in millions: a line could break inside them. */
const numbers = String.raw`[−-]£\d[\d,.]*\d|[−-]£\d|£?\d[\d,.]*–£?\d[\d,.]*%?|(?<![\w-])\d+-\d+(?![\w-])|£?\d[\d,.]* (?:million|billion|per cent)\b`;
const parts = new RegExp(`(${dates})|(?:${numbers})`, "g");

/**
 * Keeps the parts of a date or a number on one line, on the website and in print. A table column may be narrower than a
 * date.
 *
 * @example keepWhole("<p>On 31 March 2017</p>") // '<p>On <span class="whole-date">31 March 2017</span></p>'
 */
export function keepWhole(html: string): string {
  return mapTexts(html, (text) =>
    /\d/.test(text)
      ? text.replace(
          parts,
          (found, date?: string) => `<span class="whole-${date ? "date" : "number"}">${found}</span>`,
        )
      : text,
  );
}
