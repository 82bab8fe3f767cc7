import type { ProtectedBook } from "../figures/protected-value.ts";
import type { BoundFigure, ProseText } from "../markdown/prose-text.ts";
import { lastDay, type Period } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Claim } from "./claim.ts";
import { claimPatterns } from "./claims.ts";
import { type Clause, clausesOf, figureAt } from "./clauses.ts";
import { judgeClaim } from "./judge-claim.ts";
import type { Judgement } from "./judgement.ts";
import { measureOf } from "./measure.ts";
import { checkOrder } from "./order-claims.ts";

/**
 * Judges what the words of a text say about its figures: "rose", "a further fall", "the majority", "doubled", "lowest
 * since". Only within one clause, only about one figure, and only from the list in docs/numbers-in-prose.md; silent if
 * the data cannot decide.
 *
 * @returns the problems, and what was judged and by which rule: "more than half" of a bound share is no unbound number,
 *   and needs no reader
 */
export function checkClaims(
  text: ProseText,
  book: ProtectedBook,
): { problems: Problem[]; judged: Judgement[] } {
  const problems: Problem[] = [];
  const judged: Judgement[] = [];
  for (const clause of clausesOf(text)) {
    const order = checkOrder(clause, text, book);
    problems.push(...order.problems);
    judged.push(...order.judged);
    for (const { pattern, parts, claim: claimOf } of claimPatterns)
      for (const match of clause.words.matchAll(pattern)) {
        const { figure: figureWords = "", said = "" } = match.groups ?? {};
        const bound = figureAt(clause, match.index + match[0].indexOf(figureWords));
        const claim = claimOf(match);
        const meta = bound?.meta;
        if (!bound || !meta || !(parts as string[]).includes(meta.part)) continue;
        if (!standsAlone(claim, bound, clause, text, book)) continue;
        const figure = book.get(meta.figure);
        const entry = figure?.entries.find(({ period }) => period.key === meta.period);
        if (!figure || !entry || comparesWithSomethingElse(claim, clause, entry.period)) continue;
        const start = clause.start + match.index + match[0].indexOf(said);
        const measure = measureOf(meta.part);
        const verdict = judgeClaim(claim, { figure, entry, measure, words: said }, book);
        if (verdict === "undecided") continue;
        judged.push({
          start,
          end: start + said.length,
          rule: ruleOf[claim.kind],
          holds: verdict === "holds",
          figures: [figure.name],
        });
        if (verdict !== "holds") problems.push(problemAt(text.placeAt(start), ...verdict));
      }
  }
  return { problems, judged };
}

const ruleOf = {
  direction: "movement",
  times: "multiple",
  majority: "share",
  extreme: "extreme",
} as const;

// A clause is about one figure; a majority may name its whole: "most, 60 of 90".
function standsAlone(
  claim: Claim,
  bound: BoundFigure,
  clause: Clause,
  text: ProseText,
  book: ProtectedBook,
): boolean {
  const names = new Set(clause.figures.map(({ meta }) => meta?.figure ?? ""));
  if (claim.kind !== "majority") return names.size === 1;
  const whole = book.get(bound.meta?.figure ?? "")?.whole;
  if (bound.meta?.part === "share") return names.size === 1;
  // In "most of the 140 plans" the 140 are the whole of something else. In brackets it is the part.
  const isPart = text.words[bound.start - 1] === "(" || (names.size === 2 && names.has(whole ?? ""));
  return isPart && [...names].every((name) => name === bound.meta?.figure || name === whole);
}

const otherComparison =
  /\b(?:since|compared|against|average|national|nationally|regional|target|expected|forecast|predicted|planned|quarter|half|not|never|no|without|would|could|should|may|might|will|fewer places|over the (?:last|past)|in the (?:last|past)|(?:two|three|four|five|ten|\d+) years?)\b|n[’']t\b/i;
const withYearBefore =
  /\b(?:compared (?:with|to)|since|against) (?:last year|the (?:year before|previous year)|[\uE000-\uF8FE])/i;

// "rose since 2012", "higher than the national average", "would rise": the data cannot decide.
function comparesWithSomethingElse(claim: Claim, { words }: Clause, period: Period): boolean {
  if (claim.kind === "majority") return /\b(?:not|never|no|nearly|almost|n[’']t)\b/i.test(words);
  if (claim.kind === "extreme")
    return /\b(?:not|never|no longer|one of|among|second|nearly|almost)\b/i.test(words);
  if (otherComparison.test(words.replace(withYearBefore, "").replace(/\bno change\b/i, ""))) return true;
  const first = Number(lastDay(period).slice(0, 4));
  const known = [first - 2, first - 1, first];
  return (words.match(/\b(?:19|20)\d\d\b/g) ?? []).some((year) => !known.includes(Number(year)));
}
