import { mapTexts } from "./page-texts.ts";

/** Right-to-left letters, such as Hebrew and Arabic. */
const letters = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
/** From one such letter to the last one that is separated only by spaces, figures and punctuation. */
const run = new RegExp(
  String.raw`[${letters}](?:[${letters}\p{M}\p{N}\s.,:;!?()'"&;-]*[${letters}\p{M}])?`,
  "gu",
);

/**
 * Marks the right-to-left words in a page that is not: each run of them becomes an element, so that the punctuation
 * around it keeps its place, with the script as its language.
 *
 * @param attributes the attributes of an element, from its script and its words; PDFs have their own, see
 *   `sayRightToLeft`
 * @example markRightToLeft("<body>Ask: <b>אב</b>.") // '<body>Ask: <b><bdi dir="rtl" lang="und-Hebr">אב</bdi></b>.'
 */
export function markRightToLeft(
  html: string,
  attributes = (script: string, _words: string) => `lang="${script}"`,
): string {
  // A right-to-left page, or an edition in it, already says so.
  if (!new RegExp(`[${letters}]`, "u").test(html) || /\sdir="rtl"/.test(html)) return html;
  return mapTexts(html, (text) => text.replace(run, (words) => element(words, attributes)));
}

function element(words: string, attributes: (script: string, words: string) => string): string {
  const script = /\p{Script=Hebrew}/u.test(words) ? "und-Hebr" : "und-Arab";
  return `<bdi dir="rtl" ${attributes(script, words)}>${words}</bdi>`;
}
