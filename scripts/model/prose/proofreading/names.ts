import { distance } from "fastest-levenshtein";
import { type ProseText, straightQuotes } from "../../markdown/prose-text.ts";
import type { Finding } from "./finding.ts";

/** The names that a board has written down, and the order in which its texts are read. */
export interface KnownNames {
  /** The name of an agency that a typed name nearly is; null for none, and for its own. */
  agencyNear: (typed: string) => string | null;
  /** Terms with their abbreviations, of the glossary. */
  terms: { term: string; abbreviation: string | null }[];
}

const word = "\\p{Lu}[\\p{L}’'-]*";
const small = "(?:and|of|the|for|with|in|&)";
const capitalised = new RegExp(
  `(?<!\\p{L})${word}(?:\\s(?:${small}\\s)*${word}|,\\s${word}(?=[^.;]*\\sand\\s${word}))+`,
  "gu",
);

/** Words that are capitalised because a sentence begins. */
const sentenceStart =
  /^(?:The|A|An|In|On|At|For|From|To|By|With|Of|As|And|But|Our|Their|Its|Under|Section \d+ of the)\s/;

/**
 * Names that are nearly those of an agency: a letter wrong, or words of it left out in the middle. A shorter name that
 * is the beginning of the long one is how people speak.
 */
export function nearlyAgencies(text: ProseText, { agencyNear }: KnownNames): Finding[] {
  return [...straightQuotes(text.words).matchAll(capitalised)].flatMap((match) => {
    const typed = match[0].replace(sentenceStart, "");
    const meant = agencyNear(typed);
    return meant === null
      ? []
      : [nearly(text, match.index + match[0].length - typed.length, typed, meant, "agencies.yaml")];
  });
}

/** @param agencies the names of agencies, with straight quotation marks */
export function nearAgencies(agencies: string[]): KnownNames["agencyNear"] {
  // The same names stand in many texts.
  const known = new Map<string, string | null>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const isOwn = agencies.some((name) => name.includes(typed) || typed.includes(name));
    const whole = typed.replace(/ & /g, " and ");
    const meant = isOwn ? undefined : agencies.find((name) => isSlip(whole, name) || leavesOut(whole, name));
    known.set(typed, meant ?? null);
    return meant ?? null;
  };
}

// One letter wrong, or two changed over, in one long word.
function isSlip(typed: string, name: string): boolean {
  const [a, b] = [typed.split(" "), name.split(" ")];
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.flatMap((each, index) => (each === b[index] ? [] : [[each, b[index] ?? ""] as const]));
  return different.length === 1 && different.every(([one, other]) => isTypingError(one, other));
}

function isTypingError(one: string, other: string): boolean {
  if (one.length < 6 || one[0] !== other[0] || /s$/.test(one) !== /s$/.test(other)) return false;
  return (
    distance(one, other) === 1 ||
    (distance(one, other) === 2 && [...one].sort().join("") === [...other].sort().join(""))
  );
}

function leavesOut(typed: string, name: string): boolean {
  const [a, b] = [typed.split(" "), name.split(" ")];
  if (a.length < 4 || a.length >= b.length || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let at = 0;
  for (const each of b) if (each === a[at]) at++;
  return at === a.length;
}

const act = new RegExp(
  `(?<name>${word}(?:\\s(?:(?:and|of|the|for)\\s)*(?:${word}|\\(\\p{L}[\\p{L}\\s]*\\)))*\\sAct)\\s(?<year>(?:18|19|20)\\d\\d)`,
  "gu",
);

/** Acts of Parliament whose names or years nearly agree with the first use in the board's texts. */
export function nearlyActs(texts: ProseText[]): Finding[] {
  const all = texts.flatMap((text) =>
    [...text.words.matchAll(act)].map((match) => ({
      text,
      start: match.index + match[0].length - match[0].replace(sentenceStart, "").length,
      typed: match[0].replace(sentenceStart, ""),
      name: (match.groups?.name ?? "").replace(sentenceStart, ""),
      year: match.groups?.year ?? "",
    })),
  );
  const uses = new Map<string, number>();
  for (const { name, year } of all) uses.set(`${name} ${year}`, (uses.get(`${name} ${year}`) ?? 0) + 1);
  return all.flatMap(({ text, start, typed, name, year }) => {
    const own = uses.get(`${name} ${year}`) ?? 0;
    const meant = all.find(
      (other) =>
        (other.name !== name || other.year !== year) &&
        // Of two that are used alike, the first is taken for right.
        ((uses.get(`${other.name} ${other.year}`) ?? 0) > own ||
          ((uses.get(`${other.name} ${other.year}`) ?? 0) === own &&
            all.indexOf(other) < all.findIndex((each) => each.name === name && each.year === year))) &&
        ((other.year === year && isNearName(name, other.name)) ||
          (other.name === name && isTurned(year, other.year))),
    );
    return meant === undefined
      ? []
      : [nearly(text, start, typed, `${meant.name} ${meant.year}`, "another text")];
  });
}

// One word of several is another.
function isNearName(one: string, other: string): boolean {
  const [a, b] = [one.split(" "), other.split(" ")];
  return a.length === b.length && a.length >= 4 && a.filter((each, index) => each !== b[index]).length === 1;
}

function isTurned(one: string, other: string): boolean {
  return one !== other && [...one].sort().join("") === [...other].sort().join("");
}

const withAbbreviation = /\((?<abbreviation>\p{Lu}[\p{L}&-]*\p{Lu})s?\)/gu;

/** "Long Name (LN)" where the glossary, or the first use, has another long name or another abbreviation for it. */
export function nearlyTerms(texts: ProseText[], { terms }: KnownNames): Finding[] {
  const known = new Map(
    terms.flatMap(({ term, abbreviation }) => (abbreviation === null ? [] : [[abbreviation, term] as const])),
  );
  const abbreviations = new Map([...known].map(([abbreviation, term]) => [plain(term), abbreviation]));
  return texts.flatMap((text) =>
    [...text.words.matchAll(withAbbreviation)].flatMap((match): Finding[] => {
      const abbreviation = match.groups?.abbreviation ?? "";
      const before = text.words.slice(0, match.index).trimEnd();
      const term = known.get(abbreviation);
      if (term !== undefined) {
        const typed = lastWords(before, term.split(/[\s-]+/).length);
        const isOwn = plain(before).endsWith(plain(term));
        return isOwn || !isNearTerm(typed, term)
          ? []
          : [nearly(text, before.length - typed.length, typed, term, "glossary.yaml")];
      }
      const other = [...abbreviations].find(([name]) => name.includes(" ") && plain(before).endsWith(name));
      return other === undefined
        ? []
        : [nearly(text, match.index + 1, abbreviation, other[1], "glossary.yaml")];
    }),
  );
}

// The initials are those of the abbreviation, and most words are the same: one is another.
function isNearTerm(typed: string, term: string): boolean {
  const [a, b] = [plain(typed).split(" "), plain(term).split(" ")];
  const same = a.filter((each, index) => each === b[index]).length;
  return a.length === b.length && same >= a.length / 2 && same < a.length;
}

function lastWords(text: string, count: number): string {
  return new RegExp(`(?:[^\\s-]+[\\s-]+){${count - 1}}[^\\s-]+$`).exec(text)?.[0] ?? "";
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s-]+/g, " ")
    .replace(/(?<=\p{L}{3})s(?=\s|$)/gu, "")
    .trim();
}

function nearly(text: ProseText, start: number, typed: string, meant: string, where: string): Finding {
  return {
    text,
    start,
    end: start + typed.length,
    what: `"${typed}" is nearly "${meant}", as ${where} has it`,
    todo: "Write it in one way",
  };
}
