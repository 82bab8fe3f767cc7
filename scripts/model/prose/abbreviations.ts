import { overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** Known to every reader, or names without a long form worth learning. */
const neverDefined = new Set(
  "UK USA EU UN NHS GP GPs BBC TV DVD CD PC IT ID PDF CSV HTML XML URL QR FAQ OK AM PM HR HM MP MPs HIV AIDS DNA GCSE BSL AGM PO SMS VAT PLC CEO PIN SIM ATM USB".split(
    " ",
  ),
);

const romanNumber = /^[IVX]+$/;
const inCapitals =
  /(?<![\p{L}\d@_/.-])(?:\p{Lu}[\p{Ll}]?)*\p{Lu}{2,}(?:[-&]\p{Lu}+)*(?=s?(?![\p{L}_@]))(?!-?\d)/gu;
/** An address may be typed in capitals. */
const address = /(?<!\p{L})(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+/giu;

/** "LN (Long Name)". */
const behindIt = /(?<!\p{L})(\p{Lu}[\p{L}&-]*\p{Lu})s?\s\((\p{L}[^()]{4,80})\)/gu;

// The words in brackets begin with its letters, with others between them.
function isShortFor(abbreviation: string, long: string): boolean {
  const initials = long
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  let from = 0;
  for (const letter of abbreviation.toUpperCase().replace(/[^\p{Lu}]/gu, "")) {
    from = initials.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/**
 * Finds abbreviations of two or more capitals that a text uses without explanation: they are not in the glossary, and
 * the file does not write them out as "Long Name (LN)" or "LN (Long Name)".
 *
 * @param texts the texts of one file, in order
 * @param known what the glossary and board.yaml explain
 * @param capitalsAreEmphasis on a poster, words in bold
 * @param isPrivate whether words are in a postcode or the like, which is reported separately
 * @returns one problem for each abbreviation of the file, at its first use
 */
export function undefinedAbbreviations(
  texts: ProseText[],
  known: Set<string>,
  capitalsAreEmphasis: boolean,
  isPrivate: (text: ProseText, span: Span) => boolean = () => false,
): Problem[] {
  const explained = new Set(known);
  for (const { words } of texts)
    for (const [, abbreviation = ""] of words.matchAll(/[\p{L}’'-]{2,}\s\(([\p{L}&-]{2,}?)s?\)/gu))
      explained.add(abbreviation);
  for (const { words } of texts)
    for (const [, abbreviation = "", long = ""] of words.matchAll(behindIt))
      if (isShortFor(abbreviation, long)) explained.add(abbreviation);
  const problems: Problem[] = [];
  for (const text of texts) {
    if (!/\p{Lu}{2}/u.test(text.words)) continue;
    let addresses: Span[] | null = null;
    for (const match of text.words.matchAll(inCapitals)) {
      const abbreviation = match[0];
      const span = { start: match.index, end: match.index + abbreviation.length };
      if (neverDefined.has(abbreviation) || romanNumber.test(abbreviation) || explained.has(abbreviation))
        continue;
      if (abbreviation.split(/[-&]/).every((part) => explained.has(part) || neverDefined.has(part))) continue;
      if (overlaps(span, text.figures) || (capitalsAreEmphasis && overlaps(span, text.bold))) continue;
      addresses ??= addressesIn(text.words);
      if (isPrivate(text, span) || overlaps(span, addresses)) continue;
      explained.add(abbreviation);
      problems.push(
        problemAt(
          text.placeAt(match.index),
          `"${abbreviation}" is an abbreviation that nothing explains`,
          "Add it to data/glossary.yaml, or write it out",
        ),
      );
    }
  }
  return problems;
}

function addressesIn(words: string): Span[] {
  return [...words.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
