import { isPrintable } from "./letters/printable-letters.ts";
import type { Report } from "./report/report.ts";
import { isPrinted } from "./values/printed-files.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";

/** What lists of the website show, and no paper does. */
const onPagesAlone = new Set(["topics", "audiences"]);

type Printed = Pick<Report, "board" | "reports" | "briefings" | "posters" | "committeeReports">;

/**
 * Finds letters that none of the typefaces of print has, in what is printed. Pages and editions are read on the website
 * alone, where readers bring their own fonts.
 *
 * @param texts of all files of the board folder, by their names
 */
export function checkLetters(printed: Printed, texts: ReadonlyMap<string, string>): Problem[] {
  const missing = new Set<string>();
  const seen = new Set<object>();
  for (const { editions, ...report } of printed.reports) collect(report);
  for (const each of [printed.board, printed.briefings, printed.posters, printed.committeeReports])
    collect(each);
  return missing.size === 0 ? [] : [...texts].flatMap(([file, text]) => problemsIn(file, text, missing));

  function collect(value: unknown): void {
    if (typeof value === "string") {
      // Most texts are in English: a quick look is enough.
      if (!/[\u0250-\u200f\u2027-\u{10ffff}]/u.test(value)) return;
      // Those of symbol fonts are told as what they are, whether printed or not.
      for (const letter of value.normalize("NFC"))
        if (!isPrintable(letter) && !/\p{Co}/u.test(letter)) missing.add(letter);
    } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
      if (seen.has(value)) return;
      seen.add(value);
      for (const [key, each] of Object.entries(value)) if (!onPagesAlone.has(key)) collect(each);
    }
  }
}

function problemsIn(file: string, text: string, missing: Set<string>): Problem[] {
  if (!isPrinted(file)) return [];
  return text.split("\n").flatMap((line, index) => {
    const letters = [...new Set([...line.normalize("NFC")].filter((letter) => missing.has(letter)))];
    const [first] = letters;
    if (first === undefined) return [];
    const place: Place = { file, line: index + 1, column: Math.max(line.indexOf(first), 0) + 1 };
    return [
      problemAt(
        place,
        `${listed(letters)} cannot be printed: no typeface of the PDFs has ${letters.length === 1 ? "it" : "them"}`,
        "Write it in other letters, or put it on a page of the website, which is not printed",
      ),
    ];
  });
}

/** `"ব" (U+09AC) and "া" (U+09BE)`, with no more than three of them. */
function listed(letters: string[]): string {
  const named = letters
    .slice(0, 3)
    .map(
      (letter) =>
        `"${letter}" (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`,
    );
  const more = letters.length - named.length;
  if (more > 0) return `${named.join(", ")} and ${more} more ${more === 1 ? "letter" : "letters"}`;
  return named.join(" and ");
}
