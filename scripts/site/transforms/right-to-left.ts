import { hasUnusual } from "../../model/letters/typefaces.ts";
import { mapTexts } from "./page-texts.ts";

/** Right-to-left letters, such as Hebrew and Arabic. */
const rightToLeft = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
/** Letters that are drawn joined, or in another order than they are read. */
const joined = String.raw`\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}`;
const rightToLeftRun = runOf(rightToLeft);
/** In print besides: words with letters that a typeface puts together from a letter and its accents. */
const drawnRun = new RegExp(
  String.raw`${rightToLeftRun.source}|${runOf(joined).source}|[\p{Script=Latin}\p{M}]*[\u01a0-\u01b0\u0300-\u036f\u1e00-\u1eff][\p{Script=Latin}\p{M}]*`,
  "gu",
);

/** From one letter to the last one that is separated only by spaces, figures and punctuation. */
function runOf(letters: string): RegExp {
  return new RegExp(
    String.raw`[${letters}](?:[${letters}\u200c\u200d\u0964\p{M}\p{N}\s.,:;!?()'"&;-]*[${letters}\p{M}\u0964])?`,
    "gu",
  );
}

/**
 * Marks the right-to-left words in a page that is not: each run of them becomes an element, so that the punctuation
 * around it keeps its place, with the script as its language.
 *
 * @example markRightToLeft("<body>Ask: <b>אב</b>.") // '<body>Ask: <b><bdi dir="rtl" lang="und-Hebr">אב</bdi></b>.'
 */
export function markRightToLeft(html: string): string {
  // A right-to-left page, or an edition in it, already says so.
  if (/\sdir="rtl"/.test(html)) return html;
  return mapRuns(
    html,
    rightToLeftRun,
    (words, script) => `<bdi dir="rtl" lang="und-${script}">${words}</bdi>`,
  );
}

/**
 * Marks in a document to be printed all words of which the letters on the paper do not say what is read.
 *
 * @param attributes those of an element, from its script, null if its language is the one around it, and its words
 */
export function markDrawnWords(
  html: string,
  attributes: (script: string | null, words: string) => string,
): string {
  const language = /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? "en";
  const own = new Intl.Locale(language).maximize().script;
  return mapRuns(html, drawnRun, (words, script) => {
    const said = attributes(script === own || script === "Latn" ? null : script, words);
    const turns = new RegExp(`[${rightToLeft}]`, "u").test(words);
    return turns ? `<bdi dir="rtl" ${said}>${words}</bdi>` : `<span ${said}>${words}</span>`;
  });
}

function mapRuns(html: string, run: RegExp, element: (words: string, script: string) => string): string {
  if (!hasUnusual(html)) return html;
  return mapTexts(html, (text) =>
    hasUnusual(text) ? text.replace(run, (words) => element(words, scriptOf(words))) : text,
  );
}

const scripts: [name: string, letters: RegExp][] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Beng", /\p{Script=Bengali}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Gujr", /\p{Script=Gujarati}/u],
  ["Guru", /\p{Script=Gurmukhi}/u],
  ["Taml", /\p{Script=Tamil}/u],
];

function scriptOf(words: string): string {
  return scripts.find(([, letters]) => letters.test(words))?.[0] ?? "Arab";
}
