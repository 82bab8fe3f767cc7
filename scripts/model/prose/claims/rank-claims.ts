import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import { toNumber } from "../../values/fraction.ts";
import { hidden } from "./judge-claim.ts";
import { isHidden, type Measure, measured, nameOf, plainAmount, print } from "./measure.ts";
import { ordinals } from "./movement-words.ts";
import {
  type Bound,
  boundIn,
  type Finding,
  figureNamed,
  findingAt,
  isOpen,
  type Sentence,
  type WordRule,
} from "./statement.ts";

const high = "largest|biggest|highest|greatest|most common|commonest|most frequent|most";
const low = "smallest|lowest|fewest|least common|rarest|least(?! [a-z]+)";
const second = `(?:(?<nth>${ordinals.slice(1, 5).join("|")})[ -])?`;
/** "The largest", "the second most common"; "the most" of things that are counted. */
const superlative = new RegExp(
  `\\b(?<said>the ${second}(?:(?<high>${high})|(?<low>${low}))|more than any other)\\b`,
  "giud",
);

// "The largest rise" is no rank of values, "the most recent" none at all, "one of the largest" names no place.
const otherRank =
  /^\s(?:rise|increase|growth|fall|drop|decrease|reduction|change|improvement|difference|gap|recent|recently|part of (?:this|that|it|them)|important|vulnerable|serious|severe|likely|needed|successful|effective|appropriate|urgent|deprived|experienced|senior|of (?:the )?(?:rise|increase|fall))\b/i;
const narrowed =
  /\b(?:among|after|besides|except|apart|other than|any other [a-z]+ (?:but|except)|following|next|of the (?:rest|others|remaining)|one of|some of|two|three|four|of (?:the|our|these) (?:five|six|seven|eight|nine|ten|\d+)|since|on record|ever|before|outside|excluding|nearly|almost|not|never|again|England|national(?:ly)?|country|region)\b|n[’']t/i;

/** A row that a sentence calls the largest, the smallest or the second of its table. */
export const rankClaims: WordRule = (sentence, { book }) => {
  if (
    sentence.bound.length === 0 ||
    !/\b(?:most|[a-z]+est|least|any other|(?:c[ao]mes?|ranks|ranked) (?:first|second|third|fourth|last))\b/i.test(
      sentence.words,
    )
  )
    return [];
  const rows = sentence.bound.filter(({ part }) => part === "value" || part === "share");
  const [row] = rows;
  if (!row || sentence.bound.length > 1 || isOpen(sentence.words) || narrowed.test(sentence.words)) return [];
  const matches = [...sentence.words.matchAll(superlative)];
  const [match] = matches;
  if (!match) return placedIn(sentence, row, book);
  if (matches.length > 1) return [];
  const said = match.groups?.said ?? "";
  if (otherRank.test(sentence.words.slice(match.index + match[0].length))) return [];
  if (!isAbout(sentence, match.index, match[0].length, row.start - sentence.start)) return [];
  const verdict = judgeRank(claimed(match), row.figure, row.entry, row.measure, said, book);
  return verdict === null ? [] : [findingAt(sentence, match, "rank", [row], verdict)];
};

// Within one clause, or in brackets at its end: "the largest group lived in Northgate (15)".
function isAbout({ words }: Sentence, at: number, length: number, figure: number): boolean {
  const between = figure > at ? words.slice(at + length, figure) : words.slice(figure + 1, at);
  return (
    !/[;:.–—]|,(?! $)|\b(?:and|but|while|whereas|although|because|which|who|that|if|when|than|as)\b/i.test(
      between,
    ) && (between.match(/[\p{L}’'-]+/gu)?.length ?? 0) <= 8
  );
}

/** "Millbrook came second, with 45 visits". */
const placed = new RegExp(
  `\\b(?<said>(?:came|comes|come|ranks|ranked) (?<nth>first|second|third|fourth|last)),? (?:(?:with|at)\\s|\\((?=[\uE000-\uF8FF]+\\)))${figureNamed("figure")}`,
  "giud",
);

function placedIn(sentence: Sentence, row: Bound, book: ProtectedBook): Finding[] {
  const [match] = [...sentence.words.matchAll(placed)];
  if (!match || boundIn(sentence, match, "figure") !== row) return [];
  const nth = match.groups?.nth?.toLowerCase() ?? "";
  const place: Place =
    nth === "last" ? { from: "smallest", place: 1 } : { from: "largest", place: ordinals.indexOf(nth) + 1 };
  const verdict = judgeRank(place, row.figure, row.entry, row.measure, match.groups?.said ?? "", book);
  return verdict === null ? [] : [findingAt(sentence, match, "rank", [row], verdict)];
}

/** A place in an order: from the largest, or from the smallest. */
interface Place {
  from: "largest" | "smallest";
  place: number;
}

export function claimed({ groups }: RegExpMatchArray): Place {
  return {
    from: groups?.low ? "smallest" : "largest",
    place: groups?.nth ? ordinals.indexOf(groups.nth.toLowerCase()) + 1 : 1,
  };
}

export { superlative, otherRank, narrowed };

/**
 * The figures beside which a row is ranked: the other rows of its dataset with the same unit and whole, and in a table
 * of several columns those of its column.
 */
export function siblingsOf(figure: ProtectedFigure, book: ProtectedBook): ProtectedFigure[] {
  const path = figure.name.split(".");
  if (path.length < 2) return [];
  return [...book.values()].filter((other) => {
    const others = other.name.split(".");
    return (
      others.length === path.length &&
      others[0] === path[0] &&
      path.slice(2).every((name, index) => name === others[index + 2]) &&
      other.unit.label === figure.unit.label &&
      other.whole === figure.whole &&
      other.dataset.name === figure.dataset.name &&
      (other.derivedFrom === null) === (figure.derivedFrom === null) &&
      !/^(?:total|all|average|overall)$/.test(others[1] ?? "")
    );
  });
}

/** @returns null if the data cannot decide */
export function judgeRank(
  { from, place }: Place,
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  measure: Measure,
  said: string,
  book: ProtectedBook,
): Finding["verdict"] | null {
  const rows = siblingsOf(figure, book);
  if (rows.length < 3 || !rows.includes(figure)) return null;
  const values = rows.flatMap((row) => {
    const of = row.entries.find(({ period }) => period.key === entry.period.key);
    const value = of && measured(row, of, measure, book);
    return value ? [{ row, value }] : [];
  });
  const own = values.find(({ row }) => row === figure);
  if (!own) return null;
  if (isHidden(own.value)) return hidden(said, figure);
  const amounts = values.flatMap(({ row, value }) => {
    const amount = plainAmount(value);
    return amount ? [{ row, value, number: toNumber(amount) }] : [];
  });
  const ownNumber = amounts.find(({ row }) => row === figure)?.number;
  if (ownNumber === undefined) return null;
  const before = amounts.filter(({ number }) =>
    from === "largest" ? number > ownNumber : number < ownNumber,
  );
  const equal = amounts.filter(({ number }) => number === ownNumber).length;
  const unknown = values.length - amounts.length;
  if (before.length >= place) {
    const first = before.reduce((a, b) =>
      (from === "largest" ? b.number > a.number : b.number < a.number) ? b : a,
    );
    return [
      `"${said}" disagrees with the data: ${nameOf(figure, measure)} is ${print(own.value)}, and ${nameOf(first.row, measure)} is ${print(first.value)}`,
      "Mend the words, or name the row that is meant",
    ];
  }
  // With equals, or with a row that has no number, the place may be right.
  if (before.length + equal + unknown < place)
    return [
      `"${said}" disagrees with the data: ${nameOf(figure, measure)} is ${print(own.value)}, and ${before.length === 0 ? "no row is" : `only ${before.length} ${before.length === 1 ? "row is" : "rows are"}`} ${from === "largest" ? "larger" : "smaller"}`,
      "Mend the words, or name the row that is meant",
    ];
  return unknown > 0 ? null : "holds";
}
