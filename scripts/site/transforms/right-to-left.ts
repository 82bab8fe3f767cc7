import { mapTexts } from "./page-texts.ts";

/** Letters that are written from right to left, as Hebrew and Arabic are. */
const letters = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
/** From one such letter to the last one that only spaces, figures and points part from it. */
const run = new RegExp(
  String.raw`[${letters}](?:[${letters}\p{M}\p{N}\s.,:;!?()'"&;-]*[${letters}\p{M}])?`,
  "gu",
);

/**
 * Marks the words that are written from right to left inside a page that is not: each run of them is an element of its
 * own, so that the signs around it keep their places, and says which script it is.
 *
 * @param attributes of an element, from its script and its words; PDFs have their own, see `sayRightToLeft`
 * @example markRightToLeft("<body>Ask: <b>אב</b>.") // '<body>Ask: <b><bdi dir="rtl" lang="und-Hebr">אב</bdi></b>.'
 */
export function markRightToLeft(
  html: string,
  attributes = (script: string, _words: string) => `lang="${script}"`,
): string {
  // A page, or an edition in it, that is read from right to left says so itself.
  if (!new RegExp(`[${letters}]`, "u").test(html) || /\sdir="rtl"/.test(html)) return html;
  return mapTexts(html, (text) => text.replace(run, (words) => element(words, attributes)));
}

function element(words: string, attributes: (script: string, words: string) => string): string {
  const script = /\p{Script=Hebrew}/u.test(words) ? "und-Hebr" : "und-Arab";
  return `<bdi dir="rtl" ${attributes(script, words)}>${words}</bdi>`;
}
