import { previousEntry } from "../../calculate/changes-and-shares.ts";
import type { ProtectedBook, ProtectedEntry } from "../../figures/protected-value.ts";
import type { ProseText } from "../../markdown/prose-text.ts";
import { lastDay, periodInWords, reportingYear } from "../../values/period.ts";
import { type Clause, figureAt } from "./clauses.ts";
import { directionOf, hidden, movement } from "./judge-claim.ts";
import type { ClaimRule } from "./judgement.ts";
import { isHidden, measured, nameOf, type Printed, printedBy } from "./measure.ts";
import { besideYear, besideYearBefore, fromTo, movedFromTo } from "./order-patterns.ts";
import type { Finding } from "./statement.ts";

/**
 * Finds two values of a figure in the wrong order ("rose from 767 to 668"), and a value with words for another period
 * ("the year before there were 767"). See docs/rules-for-words.md.
 */
export function checkOrder(clause: Clause, text: ProseText, book: ProtectedBook): Finding[] {
  const findings: Finding[] = [];
  const boundAt = (match: RegExpMatchArray, group: string): Printed | null => {
    const words = match.groups?.[group] ?? "";
    const meta = figureAt(clause, (match.index ?? 0) + match[0].indexOf(words))?.meta;
    return words === "" ? null : printedBy(meta, book);
  };
  const say = (
    match: RegExpMatchArray,
    said: string,
    rule: ClaimRule,
    { figure }: Printed,
    wrong: [string, string] | null,
  ) => {
    const start = clause.start + (match.index ?? 0) + match[0].indexOf(said);
    findings.push({
      start,
      end: start + said.length,
      rule,
      figures: [figure.name],
      verdict: wrong ?? "holds",
    });
  };

  for (const { direction, pattern, behind } of fromTo)
    for (const match of [...clause.words.matchAll(pattern), ...clause.words.matchAll(behind)]) {
      const [from, to] = [boundAt(match, "from"), boundAt(match, "to")];
      const said = match.groups?.said ?? "";
      if (from && to && isPair(from, to))
        say(
          match,
          said,
          "order",
          from,
          laterFirst(from, to, said) ??
            (isDenied(clause) ? null : wrongStep(from, to, direction, said, book)),
        );
    }
  for (const match of clause.words.matchAll(movedFromTo)) {
    const [from, to] = [boundAt(match, "from"), boundAt(match, "to")];
    const said = match.groups?.said ?? "";
    if (from && to && isPair(from, to)) say(match, said, "order", from, laterFirst(from, to, said));
  }
  for (const pattern of besideYearBefore)
    for (const match of clause.words.matchAll(pattern)) {
      const bound = boundAt(match, "figure");
      const said = match.groups?.said ?? "";
      if (bound && isOfYear(bound, text.year))
        say(match, said, "period", bound, [
          `"${said}" stands beside ${inPeriod(bound)}`,
          `Write {{ ${bound.figure.name}.previous }}, or mend the words`,
        ]);
    }
  // If values are in the wrong order, the years beside them are not a second mistake.
  for (const match of findings.some(({ verdict }) => verdict !== "holds")
    ? []
    : clause.words.matchAll(besideYear)) {
    const bound = boundAt(match, match.groups?.figure ? "figure" : "other");
    const said = match.groups?.said ?? match.groups?.year ?? "";
    const year = said.replace("/", "-");
    if (bound && printsValue(bound) && isOfOtherYear(bound.entry, year))
      say(match, said, "period", bound, [
        `"${said}" stands beside ${inPeriod(bound)}`,
        bound.figure.entries.some(({ period }) => reportingYear(period) === year)
          ? `Write {{ ${bound.figure.name}@${year} }}, or mend the year`
          : "Mend the year, or enter the value of that year",
      ]);
  }
  return findings;
}

function isPair(from: Printed, to: Printed): boolean {
  return from.figure === to.figure && from.measure === to.measure && printsValue(from) && printsValue(to);
}

// The change and the period of a figure are not values.
function printsValue({ part }: Printed): boolean {
  return part === "value" || part === "previous" || part === "share" || part === "rate";
}

// "Did not rise", "would rise": the data cannot decide.
function isDenied({ words }: Clause): boolean {
  return /\b(?:not|never|no|without|would|could|should|may|might|will)\b|n[’']t\b/i.test(words);
}

function laterFirst(from: Printed, to: Printed, said: string): [string, string] | null {
  return lastDay(from.entry.period) > lastDay(to.entry.period)
    ? [
        `"${said} from … to" names the later value first: ${inPeriod(from)}, then ${periodInWords(to.entry.period)}`,
        "Change the two round",
      ]
    : null;
}

function wrongStep(
  from: Printed,
  to: Printed,
  direction: "rose" | "fell",
  said: string,
  book: ProtectedBook,
): [string, string] | null {
  // A comparison with the value before is judged with the other words of the list.
  if (from.part === "previous" || from.entry === to.entry) return null;
  const { figure, measure } = to;
  const then = measured(figure, from.entry, measure, book);
  const now = measured(figure, to.entry, measure, book);
  if (!then || !now) return null;
  if (isHidden(then) || isHidden(now)) return hidden(said, figure);
  const step = { earlier: from.entry, then, later: to.entry, now };
  const actual = directionOf(step);
  return actual === null || actual === direction
    ? null
    : [
        `"${said}" disagrees with the data: ${nameOf(figure, measure)} ${movement(step)}`,
        "Mend the word, or rephrase the sentence",
      ];
}

function inPeriod({ figure, entry, measure }: Printed): string {
  return `${nameOf(figure, measure)} for ${periodInWords(entry.period)}`;
}

function isOfYear(bound: Printed, year: string | null): boolean {
  return (
    printsValue(bound) &&
    bound.part !== "previous" &&
    reportingYear(bound.entry.period) === year &&
    previousEntry(bound.figure, bound.entry) !== null
  );
}

// An academic or a calendar year belongs to two financial years.
function isOfOtherYear({ period }: ProtectedEntry, year: string): boolean {
  return /^(?:financial-year|date|quarter|month)$/.test(period.kind) && reportingYear(period) !== year;
}
