import { createRequire } from "node:module";
import { isPrintable } from "./letters/typefaces.ts";
import type { Report } from "./report/report.ts";
import { isPrinted } from "./values/printed-files.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";
import { codeOf } from "./yaml/invisible-characters.ts";

/** Shown in lists of the website, and never printed. */
const onPagesAlone = new Set(["topics", "audiences"]);

const unusual = /[\u0250-\u200f\u2027-\u{10ffff}]/u;

type Printed = Pick<
  Report,
  "board" | "reports" | "briefings" | "posters" | "committeeReports" | "meetings" | "series"
>;

/**
 * Finds letters in printed texts that none of the print typefaces has. Pages and editions appear only on the website,
 * where readers use their own fonts.
 *
 * @param texts the texts of all files of the board folder, by their names
 */
export function checkLetters(printed: Printed, texts: ReadonlyMap<string, string>): Problem[] {
  const letters = new Set<string>();
  const seen = new Set<object>();
  for (const { editions, ...report } of printed.reports) collect(report);
  for (const each of [
    printed.board,
    printed.briefings,
    printed.posters,
    printed.committeeReports,
    printed.meetings,
    printed.series,
  ])
    collect(each);
  // Letters of symbol fonts are reported as such, whether printed or not.
  const missing = new Set([...letters].filter((letter) => !/\p{Co}/u.test(letter) && !isPrintable(letter)));
  return missing.size === 0 ? [] : [...texts].flatMap(([file, text]) => problemsIn(file, text, missing));

  function collect(value: unknown): void {
    if (typeof value === "string") {
      // Most texts are in English: a quick look is enough.
      if (unusual.test(value)) for (const letter of value) letters.add(letter);
    } else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
      if (seen.has(value)) return;
      seen.add(value);
      for (const [key, each] of Object.entries(value)) if (!onPagesAlone.has(key)) collect(each);
    }
  }
}

function problemsIn(file: string, text: string, missing: Set<string>): Problem[] {
  if (!isPrinted(file)) return [];
  const written = new RegExp([...missing].map(waysToWrite).join("|"), "giu");
  return text.split("\n").flatMap((line, index) => {
    const found = [...line.matchAll(written)];
    const [first] = found;
    if (first === undefined) return [];
    const letters = [...missing].filter((letter) =>
      found.some(([each]) => new RegExp(waysToWrite(letter), "iu").test(each)),
    );
    const place: Place = { file, line: index + 1, column: first.index + 1 };
    return [
      problemAt(
        place,
        `${listed(letters)} cannot be printed: no typeface of the PDFs has ${letters.length === 1 ? "it" : "them"}`,
        "Write it in other letters, or put it on a page of the website, which is not printed",
      ),
    ];
  });
}

/** The letter itself, and as Markdown and YAML can name it: `&#x1F6A9;`, `&#128681;`, `\U0001F6A9`. */
function waysToWrite(letter: string): string {
  const code = letter.codePointAt(0) as number;
  const hex = code.toString(16);
  return `${letter}|&#(?:x0*${hex}|0*${code});|\\\\[ux]0*${hex}(?![0-9a-f])`;
}

/** `"ก" (U+0E01, THAI CHARACTER KO KAI) and …`, with at most three of them. */
function listed(letters: string[]): string {
  const named = letters.slice(0, 3).map((letter) => `"${letter}" (${codeOf(letter)}${nameOf(letter)})`);
  const more = letters.length - named.length;
  if (more > 0) return `${named.join(", ")} and ${more} more ${more === 1 ? "letter" : "letters"}`;
  return named.join(" and ");
}

/** Loaded on demand: the names are 1.7 MB. */
function nameOf(letter: string): string {
  const names: { unicodeName(letter: string): string | undefined } = createRequire(import.meta.url)(
    "unicode-name",
  );
  const name = names.unicodeName(letter);
  return name ? `, ${name}` : "";
}
