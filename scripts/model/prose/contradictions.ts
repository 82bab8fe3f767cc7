import { boundEntry } from "../expressions/bound-entry.ts";
import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import type { BoundFigure, ProseText } from "../markdown/prose-text.ts";
import { Subjects } from "../subjects/subjects.ts";
import { lastDay, type Period } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { bareClaims } from "./claims/bare-claims.ts";
import type { Claim } from "./claims/claim.ts";
import { claimPatterns, mentionsClaim } from "./claims/claim-patterns.ts";
import { type Clause, clausesOf, figureAt } from "./claims/clauses.ts";
import { comparisonClaims } from "./claims/comparison-claims.ts";
import { entryOfYear, judgeClaim } from "./claims/judge-claim.ts";
import type { Judgement } from "./claims/judgement.ts";
import { measureOf } from "./claims/measure.ts";
import { movedByFraction } from "./claims/moved-by-fraction.ts";
import { checkOrder } from "./claims/order-claims.ts";
import { partClaims } from "./claims/part-claims.ts";
import { periodClaims } from "./claims/period-claims.ts";
import { plainMovement } from "./claims/plain-movement.ts";
import { quantityClaims } from "./claims/quantity-claims.ts";
import { rankClaims } from "./claims/rank-claims.ts";
import { rowClaims } from "./claims/row-claims.ts";
import { shareClaims } from "./claims/share-claims.ts";
import { signClaims } from "./claims/sign-claims.ts";
import { type ClaimContext, type Finding, offsetOf, sentencesOf, type WordRule } from "./claims/statement.ts";
import { subjectClaims } from "./claims/subject-claims.ts";
import { unitClaims } from "./claims/unit-claims.ts";

/** The rules for a whole sentence; the earlier ones explain more, and of two about the same words the first is told. */
const rules: WordRule[] = [
  unitClaims,
  signClaims,
  shareClaims,
  movedByFraction,
  rowClaims,
  comparisonClaims,
  partClaims,
  quantityClaims,
  rankClaims,
  subjectClaims,
  periodClaims,
  plainMovement,
  bareClaims,
];

/**
 * Judges what the words of a text say: of the figures that they stand around, and of the one that they name without
 * printing it. Silent wherever the data cannot decide. The rules are in docs/rules-for-words.md.
 *
 * @param file the names of the datasets that the text's file shows or prints figures of, which tell what "referrals"
 *   means in it; and the stems of the board's own area and name, which a sentence may add: "in Northmoor"
 * @returns the problems, and what was judged and by which rule: "more than half" of a bound share is no unbound number,
 *   and needs no reader
 */
export function checkClaims(
  text: ProseText,
  book: ProtectedBook,
  file: { around?: ReadonlySet<string>; area?: ReadonlySet<string> } = {},
): { problems: Problem[]; judged: Judgement[] } {
  const context: ClaimContext = {
    book,
    // What somebody else says is not said of our year.
    year: text.isSupplied || text.isQuoted ? null : text.year,
    subjects: subjectsOf(book),
    around: file.around ?? new Set(),
    area: file.area ?? new Set(),
  };
  const found = findingsInClauses(text, book);
  for (const sentence of sentencesOf(text, book))
    for (const rule of rules)
      for (const finding of rule(sentence, context))
        if (!found.some((known) => explains(known, finding))) found.push(finding);
  return {
    problems: found.flatMap(({ start, verdict }) =>
      typeof verdict === "string" ? [] : [problemAt(text.placeAt(start), ...verdict)],
    ),
    judged: found.map(({ start, end, rule, figures, verdict }) => ({
      start,
      end,
      rule,
      holds: verdict === "undecided" ? null : verdict === "holds",
      figures,
    })),
  };
}

// Of two rules about the same words the first is told, and a movement that is judged beside its figure once.
function explains(known: Finding, finding: Finding): boolean {
  if (known.start < finding.end && finding.start < known.end)
    return typeof known.verdict !== "string" || known.rule === finding.rule;
  return false;
}

const subjects = new WeakMap<ProtectedBook, ClaimContext["subjects"]>();
function subjectsOf(book: ProtectedBook): ClaimContext["subjects"] {
  const known = subjects.get(book) ?? new Subjects(book.values());
  subjects.set(book, known);
  return known;
}

/** What is said of one figure within one clause. */
function findingsInClauses(text: ProseText, book: ProtectedBook): Finding[] {
  const findings: Finding[] = [];
  for (const clause of clausesOf(text)) {
    findings.push(...checkOrder(clause, text, book));
    if (!isAlone(clause) || !mentionsClaim.test(clause.words)) continue;
    const mentioned = new Map<RegExp, boolean>();
    for (const { pattern, words, parts, claim: claimOf, named } of claimPatterns) {
      if (words && !mentioned.has(words)) mentioned.set(words, words.test(clause.words));
      if (words && !mentioned.get(words)) continue;
      for (const match of clause.words.matchAll(pattern)) {
        const said = match.groups?.said ?? "";
        const figureAtWords =
          match.groups?.figure === undefined
            ? latestIn(clause, parts, book)
            : figureAt(clause, match.indices?.groups?.figure?.[0] ?? -1);
        const claim = claimOf(match);
        const meta = figureAtWords?.meta;
        if (!claim || !meta || !(parts as string[]).includes(meta.part)) continue;
        const { figure, entry } = boundEntry(meta, book);
        if (!figure || !entry) continue;
        // What a figure is compared with by name needs no guess.
        const isNamed = meta.since !== undefined && claim.kind !== "extreme";
        if (!isNamed && comparesWithSomethingElse(claim, clause, figure, entry.period)) continue;
        if (
          "since" in claim &&
          claim.kind === "direction" &&
          claim.since !== null &&
          !entryOfYear(figure, entry, claim.since)
        )
          continue;
        // "Rose at first and then fell" tells of a part of the year.
        if (/\bthen $/i.test(clause.words.slice(0, offsetOf(match, "said")))) continue;
        // "The risk was reduced (91%)": what is reduced is not the percentage.
        if (
          figure.unit.kind === "percent" &&
          /^reduced/i.test(said) &&
          /\b(?:was|were|been|being|is|are)(?: \w+ (?:or|and))? $/i.test(
            clause.words.slice(0, offsetOf(match, "said")),
          )
        )
          continue;
        if (named && !isNamedBefore(clause, match, meta.figure, book)) continue;
        const start = clause.start + offsetOf(match, "said");
        const verdict = judgeClaim(
          claim,
          { figure, entry, measure: measureOf(meta.part), words: said },
          book,
        );
        const end = start + said.length;
        if (
          verdict === "undecided" ||
          findings.some(
            (known) => known.start < end && start < known.end && typeof known.verdict !== "string",
          )
        )
          continue;
        findings.push({ start, end, rule: ruleOf[claim.kind], figures: [figure.name], verdict });
      }
    }
  }
  return findings;
}

const ruleOf = {
  direction: "movement",
  run: "movement",
  stable: "movement",
  times: "multiple",
  amount: "amount",
  extreme: "extreme",
} as const;

function latestIn(clause: Clause, parts: string[], book: ProtectedBook): BoundFigure | undefined {
  return clause.figures
    .filter(({ meta }) => meta !== null && parts.includes(meta.part))
    .sort((a, b) => dayOf(b, book).localeCompare(dayOf(a, book)))[0];
}

function dayOf({ meta }: BoundFigure, book: ProtectedBook): string {
  const { entry } = boundEntry(meta, book);
  return entry ? lastDay(entry.period) : "";
}

// The words before a colon have to speak of the figure behind it.
function isNamedBefore(clause: Clause, match: RegExpMatchArray, name: string, book: ProtectedBook): boolean {
  const before = clause.words.slice(0, offsetOf(match, "figure"));
  return subjectsOf(book)
    .in(before)
    .some(({ figure, unit, title }) => figure.name === name && (unit || title >= 0.5));
}

// A clause is about one figure.
function isAlone(clause: Clause): boolean {
  return new Set(clause.figures.map(({ meta }) => meta?.figure ?? "")).size === 1;
}

const otherComparison =
  /\b(?:since|compared|against|average|national|nationally|regional|target|expected|forecast|predicted|planned|quarter|half|not|never|no|without|would|could|should|may|might|will|fewer places|over the (?:last|past)|in the (?:last|past)|(?:two|three|four|five|ten|\d+) years?|spring|summer|autumn|winter|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?! \d)|months?|weeks?|term|initially|at first)\b|n[’']t\b/i;
const withYearBefore =
  /\b(?:compared (?:with|to)|since|against) (?:last year|the (?:year before|previous year)|[\uE000-\uF8FE])/i;

// "Rose since 2012", "higher than the national average", "would rise": the data cannot decide.
function comparesWithSomethingElse(
  claim: Claim,
  { words }: Clause,
  { title }: ProtectedFigure,
  period: Period,
): boolean {
  if (claim.kind === "extreme")
    return /\b(?:not|never|no longer|one of|among|second|nearly|almost)\b/i.test(words);
  const plain = words
    // "Allegations against staff" are compared with nothing.
    .replace(new RegExp(title.replace(/[^\p{L}\d ]/gu, "."), "iu"), "")
    .replace(withYearBefore, "")
    .replace(/\bno change\b/i, "")
    .replace(/\bby (?:[a-z]+[ -]){0,4}(?:half|quarters?)\b/i, "")
    // A figure that is an average itself is compared with no other.
    .replace(/\baverage\b/i.test(title) ? /\b(?:on )?average\b/gi : /(?!)/, "")
    .replace(
      claim.kind === "direction" && claim.since !== null ? /\b(?:since|than in) \d{4}[/-]\d{2}/i : /(?!)/,
      "",
    )
    .replace(claim.kind === "amount" || claim.kind === "times" ? /\b(?:half|quarters?)\b/gi : /(?!)/, "");
  if (otherComparison.test(plain)) return true;
  const first = Number(lastDay(period).slice(0, 4));
  const known = [first - 2, first - 1, first];
  return (plain.match(/\b(?:19|20)\d\d\b/g) ?? []).some((year) => !known.includes(Number(year)));
}
