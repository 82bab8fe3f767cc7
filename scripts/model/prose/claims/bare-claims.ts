import { findEntry } from "../../expressions/resolve.ts";
import type { ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import { stemsIn } from "../../subjects/stems.ts";
import { isNamed, type NamedFigure } from "../../subjects/subjects.ts";
import type { FractionSaid } from "./fraction-words.ts";
import { fractionIn, fractionPhrase } from "./fraction-words.ts";
import {
  amountOf,
  directionOf,
  entryOfYear,
  judgeClaim,
  type Said,
  stepSince,
  stepTo,
  timesOf,
} from "./judge-claim.ts";
import { measured } from "./measure.ts";
import { adverbs, yearBefore } from "./movement-words.ts";
import { becameTimes, type NearTimes, nearTimesIn, timesAsMany } from "./multiples.ts";
import { claimed, judgeRank, narrowed, otherRank, siblingsOf, superlative } from "./rank-claims.ts";
import {
  type ClaimContext,
  type Finding,
  findingAt,
  isOpen,
  type Sentence,
  type WordRule,
} from "./statement.ts";
import { contentOf, holdsOnly } from "./subject-claims.ts";

/** What a sentence without a figure says of the one that it names. */
type BareClaim =
  | { kind: "direction"; direction: "rose" | "fell"; since: string | null }
  | { kind: "amount"; direction: "rose" | "fell"; fraction: FractionSaid }
  | { kind: "times"; times: number; how: NearTimes; since: string | null };

// Past forms alone: "is rising" may be said of the days after the year.
const past = {
  rose: "rose|risen|increased|grew|grown|climbed|jumped|surged|soared|went up|gone up",
  fell: "fell|fallen|decreased|dropped|declined|reduced|shrank|shrunk|plunged|plummeted|tumbled|slumped|dipped|went down|gone down|come down|came down",
};
const more = { rose: "more", fell: "fewer" };
const higher = { rose: "higher", fell: "lower" };
const since = "(?:\\s?since (?<since>\\d{4}[/-]\\d{2}))?";
const begin = "^\\s*(?:Since (?<from>\\d{4}[/-]\\d{2}),? )?";
const end = `(?: (?:in|over|during) (?:the|this) year| this year| since last year|,? compared with ${yearBefore})?${since}\\.?\\s*$`;
const has = "(?:(?:has|have|had) )?";

const movements = (["rose", "fell"] as const).flatMap((direction) => {
  const movement = (source: string) => ({
    pattern: new RegExp(source, "iud"),
    claim: ({ groups }: RegExpMatchArray): BareClaim | null => {
      const fraction = groups?.fraction === undefined ? null : fractionIn(groups.fraction);
      if (groups?.fraction !== undefined) return fraction && { kind: "amount", direction, fraction };
      return {
        kind: "direction",
        direction,
        since: (groups?.since ?? groups?.from ?? null)?.replace("/", "-") ?? null,
      };
    },
  });
  return [
    movement(
      `${begin}(?<subject>.+?) (?<said>${has}(?:${past[direction]})${adverbs}(?: by (?<fraction>${fractionPhrase}))?)${end}`,
    ),
    movement(
      `^\\s*(?:There (?:were|are) )?(?<said>${more[direction]}) (?<subject>\\w.*?) than ${yearBefore}\\.?\\s*$`,
    ),
    movement(
      `^\\s*(?:There (?:were|are) )?(?<said>(?<fraction>${fractionPhrase}) ${more[direction]}) (?<subject>\\w.*?) than ${yearBefore}\\.?\\s*$`,
    ),
    movement(
      `^\\s*(?<subject>.+?) (?:is|are|was|were) (?<said>(?:(?<fraction>${fractionPhrase}) )?${higher[direction]}) than ${yearBefore}\\.?\\s*$`,
    ),
  ];
});

const how = "(?:(?<how>more than|over|almost|nearly|about) )?";
const times = becameTimes.flatMap(([words, factor]) => {
  const [asMany] = timesAsMany.find(([, times]) => times === factor) ?? [];
  const claim = (match: RegExpMatchArray): BareClaim => ({
    kind: "times",
    times: factor,
    how: nearTimesIn(match),
    since: match.groups?.since?.replace("/", "-") ?? null,
  });
  const base = `(?: as (?:in )?${yearBefore}|\\.?\\s*$)`;
  return [
    {
      pattern: new RegExp(
        `^\\s*(?<subject>.+?) (?<said>(?:(?:has|have) )?${how}(?:${words}))(?: in the year| this year| since last year)?${since}\\.?\\s*$`,
        "iud",
      ),
      claim,
    },
    {
      pattern: new RegExp(
        `^\\s*(?:There (?:were|are) )?(?<said>${how}(?:${asMany}) as many) (?<subject>\\w.*?)${base}`,
        "iud",
      ),
      claim,
    },
  ];
});

const patterns = [...movements, ...times];
const quick = new RegExp(
  `\\b(?:${past.rose}|${past.fell}|more|fewer|higher|lower|doubled|trebled|tripled|quadrupled|halved|as many|the (?:\\w+[ -])?(?:\\w+est|most))\\b`,
  "i",
);
// A second statement, a comparison with something else, a part of the whole.
const secondStatement =
  /[,;:()–—]|\b(?:and|but|while|whereas|although|because|when|which|who|whose|that|if|as|for|among|against|average|national|nationally|England|region|neighbours|only|most|some|many|few|every|each|all|both|seems?|appears?|quarter|half|month|week|until|again|further|yet|still|first|once|then)\b/i;

/**
 * A sentence without a figure, that names one figure and says one thing of it: "the number of children looked after
 * doubled". It has to hold no other word of content: whatever else it says, a reader has to judge.
 */
export const bareClaims: WordRule = (sentence, context) => {
  if (context.year === null || sentence.bound.length > 0 || sentence.hasUnknown) return [];
  if (!quick.test(sentence.words) || isOpen(sentence.words) || sentence.words.length > 160) return [];
  return [...movedBare(sentence, context), ...rankedBare(sentence, context)];
};

function movedBare(sentence: Sentence, context: ClaimContext): Finding[] {
  for (const { pattern, claim: claimOf } of patterns) {
    const match = pattern.exec(sentence.words);
    const claim = match && claimOf(match);
    if (!match || !claim) continue;
    const subject = match.groups?.subject ?? "";
    if (isOfOtherYear(match.groups?.said ?? "", context.year)) continue;
    const figure = figureOf(subject, context);
    // "Section 42 enquiries" have a number in their name.
    if ((subject.match(/\d+/g) ?? []).some((number) => !figure?.title.includes(number))) continue;
    // What stands in its name is no second statement: "Referrals for a review".
    if (!figure || secondStatement.test(subject.replace(wordsOf(figure.title), " "))) continue;
    if (!speaksOfNumber(sentence.words, figure, claim, match)) continue;
    const entry = findEntry(figure, null, context.year);
    if ("wrong" in entry) continue;
    const verdict = judgeBare(claim, figure, entry, match.groups?.said ?? "", context);
    if (verdict !== null)
      return [
        findingAt(
          sentence,
          match,
          claim.kind === "direction" ? "movement" : claim.kind === "times" ? "multiple" : "amount",
          [],
          verdict,
        ),
      ].map((finding) => ({ ...finding, figures: [figure.name] }));
  }
  return [];
}

function wordsOf(title: string): RegExp {
  const words = title.match(/[\p{L}’'-]+/gu) ?? [];
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "giu");
}

// "Fell in 2014/15", and "last year", which may be this one or the one before.
function isOfOtherYear(said: string, year: string | null): boolean {
  const years = said.match(/\b(?:19|20)\d\d(?:[/-]\d{2})?\b/g) ?? [];
  return / last year$/i.test(said) || years.some((found) => found.replace("/", "-") !== year);
}

/** The one figure that words name fully, without a word of anything else. */
function figureOf(words: string, { subjects, around, book, area }: ClaimContext): ProtectedFigure | null {
  const said = contentOf(words);
  if (said.size === 0) return null;
  const fits = (figure: ProtectedFigure) =>
    holdsOnly(said, stemsIn(`${figure.title} ${figure.unit.label}`), area);
  const named = withoutShorterPeriods(
    subjects.in(words).filter((found) => !found.figure.name.includes(".") && isNamed(found)),
  );
  const fitting = named.filter(({ figure }) => figure.unit.kind === "count" && fits(figure));
  const full = fitting.filter(({ title }) => title > 0.99);
  const [first] = full.length > 0 ? full : fitting;
  if (first) return (full.length > 0 ? full : fitting).length === 1 ? first.figure : null;
  // "Referrals": the one figure of that unit in the datasets of the file.
  const ofUnit = [...book.values()].filter(
    ({ name, unit, dataset }) =>
      !name.includes(".") &&
      unit.kind === "count" &&
      around.has(dataset.name) &&
      sameStems(stemsIn(unit.label), said),
  );
  return ofUnit.length === 1 ? (ofUnit[0] ?? null) : null;
}

// "Visits in each quarter" counts what "Visits" counts for the year, and a sentence that names no quarter means the year.
function withoutShorterPeriods(named: NamedFigure<ProtectedFigure>[]): NamedFigure<ProtectedFigure>[] {
  const isShort = ({ figure }: NamedFigure<ProtectedFigure>) =>
    figure.entries.every(({ period: { kind } }) => kind === "quarter" || kind === "month");
  return named.every(isShort) ? named : named.filter((found) => !isShort(found));
}

function sameStems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((stem) => b.has(stem));
}

// "Young carers have grown" is no number; "the share of …" is not the count.
function speaksOfNumber(
  words: string,
  { unit }: ProtectedFigure,
  claim: BareClaim,
  match: RegExpMatchArray,
): boolean {
  if (/\b(?:share|rate|proportion|percentage|cost|length|quality|average|age)s?\b/i.test(words)) return false;
  // "Fewer applications" are no days that an application takes.
  const counted = stemsIn(unit.label);
  const subject = stemsIn(match.groups?.subject ?? "");
  const isOfThings = /^(?:more|fewer|twice|half|three|four)|\b(?:more|fewer|as many)$/i.test(
    match.groups?.said ?? "",
  );
  if (isOfThings && ![...counted].some((stem) => subject.has(stem))) return false;
  const isPeople = /child|people|carer|person|famil|parent|adult|staff|men\b|women|boys|girls|member/i.test(
    unit.label,
  );
  return (
    !isPeople ||
    /\bnumbers?\b/i.test(match.groups?.subject ?? "") ||
    /^(?:more|fewer|twice|half|three|four)/i.test(match.groups?.said ?? "") ||
    (claim.kind === "amount" && / (?:more|fewer)$/i.test(match.groups?.said ?? ""))
  );
}

function judgeBare(
  claim: BareClaim,
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  words: string,
  { book }: ClaimContext,
): Finding["verdict"] | null {
  const said: Said = { figure, entry, measure: "value", words };
  if (claim.kind === "direction") {
    if (claim.since !== null && !entryOfYear(figure, entry, claim.since)) return null;
    const own = measured(figure, entry, "value", book);
    const step = claim.since === null ? stepTo(entry, said, book) : null;
    // Words without a figure say nothing of a value with which nothing can be compared.
    if (
      !own ||
      (claim.since === null &&
        (!step || (directionOf(step) === null && step.now.value.state !== "suppressed")))
    )
      return null;
    const verdict = judgeClaim(
      { kind: "direction", direction: claim.direction, again: false, since: claim.since },
      said,
      book,
    );
    return verdict === "undecided" ? null : verdict;
  }
  const from = claim.kind === "times" ? claim.since : null;
  const step = from === null ? stepTo(entry, said, book) : stepSince(from, said, book);
  if (!step) return null;
  const verdict =
    claim.kind === "times"
      ? timesOf(step, claim, said)
      : amountOf(step, claim.direction, claim.fraction, said);
  return verdict === "undecided" ? null : verdict;
}

const neutralNouns = stemsIn(
  "share source part group reason cause gave give provided sent paid contributed accounted most came made",
);

// "The police gave the largest share of income": a row of a table that the file prints.
function rankedBare(sentence: Sentence, context: ClaimContext): Finding[] {
  const matches = [...sentence.words.matchAll(superlative)];
  const [match] = matches;
  if (!match || matches.length > 1 || narrowed.test(sentence.words) || /[,;:()–—]/.test(sentence.words))
    return [];
  if (otherRank.test(sentence.words.slice(match.index + match[0].length))) return [];
  const outside = `${sentence.words.slice(0, match.index)} x ${sentence.words.slice(match.index + match[0].length)}`;
  const said = stemsIn(outside);
  const verdicts = new Map<string, { figure: ProtectedFigure; verdict: Finding["verdict"] | null }>();
  const seen = new Set<ProtectedFigure>();
  for (const figure of context.book.values()) {
    if (!context.around.has(figure.dataset.name) || !figure.name.includes(".") || seen.has(figure)) continue;
    const rows = siblingsOf(figure, context.book);
    for (const row of rows) seen.add(row);
    if (rows.length < 3) continue;
    const row = identified(rows, said);
    if (!row) continue;
    const whole = context.book.get(row.whole ?? "");
    const known = stemsIn(`${row.title} ${row.unit.label} ${row.dataset.title} ${whole?.title ?? ""}`);
    if (![...said].every((stem) => known.has(stem) || neutralNouns.has(stem))) continue;
    const entry = findEntry(row, null, context.year);
    if ("wrong" in entry) continue;
    const verdict = judgeRank(claimed(match), row, entry, "value", match.groups?.said ?? "", context.book);
    verdicts.set(row.name, { figure: row, verdict });
  }
  const all = [...verdicts.values()];
  const [first] = all;
  // Where two tables could be meant, both have to agree.
  if (
    !first?.verdict ||
    all.some(({ verdict }) => (verdict === "holds") !== (first.verdict === "holds") || verdict === null)
  )
    return [];
  return [
    {
      ...findingAt(sentence, match, "rank", [], first.verdict),
      figures: all.map(({ figure }) => figure.name),
    },
  ];
}

// The one row whose title shares a word with the sentence that no other row has.
function identified(rows: ProtectedFigure[], said: ReadonlySet<string>): ProtectedFigure | null {
  const inTitles = new Map<string, number>();
  for (const row of rows)
    for (const stem of stemsIn(row.title)) inTitles.set(stem, (inTitles.get(stem) ?? 0) + 1);
  const found = rows.filter((row) =>
    [...stemsIn(row.title)].some((stem) => said.has(stem) && inTitles.get(stem) === 1),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
