import { isAsEntered } from "../calculate/as-entered.ts";
import {
  changeSincePrevious,
  type Derived,
  differenceSincePrevious,
  previousEntry,
  ratePer10000,
  relativeChangeSincePrevious,
  shareOfWhole,
} from "../calculate/changes-and-shares.ts";
import { valueBefore } from "../expressions/resolve.ts";
import type { EnteredBook, StatedPart } from "../figures/figure.ts";
import type {
  ProtectedBook,
  ProtectedEntry,
  ProtectedFigure,
  ProtectedValue,
} from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { type Fraction, round } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Unit } from "../values/unit.ts";
import { noLongerNeeded } from "./accepted.ts";
import type { Finding } from "./root-findings.ts";
import { parseStated, statedArithmetic } from "./stated-arithmetic.ts";
import { reachOf } from "./stated-reach.ts";

/** What a source printed and what the counts give, with the editor's reason for the difference. */
export interface StatedCorrection {
  figure: ProtectedFigure;
  period: string;
  part: StatedPart;
  printed: string;
  published: string;
  correction: string;
}

/**
 * Compares what a source printed with what the counts give, at the printed precision. A value that is not published as
 * it was entered is not compared.
 *
 * A difference needs a `correction`; without one it is a problem. Nothing is said about a hidden value: the comparison
 * would reveal it.
 */
export function checkStated(
  figures: EnteredBook,
  book: ProtectedBook,
  problems: Problem[],
): { corrections: StatedCorrection[]; findings: Finding[] } {
  const corrections: StatedCorrection[] = [];
  const findings: Finding[] = [];
  /** How many of the numbers that stand or fall together agree, less those that do not. */
  const votes = new Map<string, number>();
  for (const figure of book.values())
    for (const entry of figure.entries)
      for (const [part, stated] of Object.entries(entry.stated) as [
        StatedPart,
        (typeof entry.stated)["value"],
      ][]) {
        if (!stated) continue;
        const derived = derivedPart(figure, entry, part, book, stated.printed);
        if (derived === null) {
          problems.push(
            problemAt(
              stated.place,
              `"${figure.name}" states a ${part}, but the data gives no ${part} to compare it with`,
              part === "share"
                ? "Add of: and the name of the whole, or take the stated share out"
                : "Enter what it is worked out from, or take it out",
              part === "change" || part === "difference"
                ? valueBefore(figure.name, entry.period.key)
                : undefined,
            ),
          );
          continue;
        }
        if (!isCompared(figure, entry, part, figures, book)) continue;
        const published = printed(derived);
        if (stated.correction !== null && agrees(stated.printed, derived.value))
          problems.push(
            noLongerNeeded(
              stated.place,
              `"${stated.printed}" is what the data gives as the ${part} of "${figure.name}"`,
              "correction",
            ),
          );
        else if (stated.correction !== null)
          corrections.push({
            figure,
            period: entry.period.key,
            part,
            printed: stated.printed,
            published,
            correction: stated.correction,
          });
        else {
          const reach = reachOf(figure, entry, part, stated.printed, derived, book);
          const isRight = agrees(stated.printed, derived.value);
          if (reach.same) votes.set(reach.same.as, (votes.get(reach.same.as) ?? 0) + (isRight ? 1 : -1));
          if (isRight) continue;
          findings.push({
            problem: problemAt(
              stated.place,
              `"${stated.printed}" is stated as the ${part} of "${figure.name}", but the data gives ${inFull(derived)}${because(statedArithmetic(figure, entry, part, stated.printed, book))}`,
              'Mend the counts, or write {printed: …, correction: "why the source\'s figure is not used"}',
            ),
            ...reach,
          });
        }
      }
  // Where most shares of a whole agree, the whole is right, and each of the others is wrong by itself.
  const alone = findings.map((finding) =>
    finding.same && (votes.get(finding.same.as) ?? 0) > 0
      ? {
          depth: finding.depth,
          problem: finding.problem,
          doubtful: finding.doubtful,
          values: finding.doubtful,
        }
      : finding,
  );
  return { corrections, findings: alone };
}

/**
 * Whether what a source printed for a value is compared with what the data gives: not if the disclosure rules hide or
 * round it.
 */
export function isCompared(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: StatedPart,
  figures: EnteredBook,
  book: ProtectedBook,
): boolean {
  const derived = derivedPart(figure, entry, part, book);
  return (
    derived !== null && derived.value.state !== "suppressed" && isExact(figure, entry, part, figures, book)
  );
}

function isExact(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: StatedPart,
  figures: EnteredBook,
  book: ProtectedBook,
): boolean {
  const { key } = entry.period;
  const sameFor = (name: string, period = key) => isAsEntered(name, period, figures, book);
  // Ratios and averages are worked out after protect, from entered parts.
  const isHere = figures.has(figure.name)
    ? sameFor(figure.name)
    : (figure.derivedFrom?.parts ?? []).every((name) => sameFor(name));
  if (!isHere) return false;
  if (part === "share") return figure.whole === null || sameFor(figure.whole);
  if (part === "rate") return figure.population === null || sameFor(figure.population);
  if (part !== "change" && part !== "difference") return true;
  const earlier = previousEntry(figure, entry);
  return !figures.has(figure.name) || earlier === null || sameFor(figure.name, earlier.period.key);
}

function because(arithmetic: string | null): string {
  return arithmetic === null ? "" : `: ${arithmetic}`;
}

function derivedPart(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: StatedPart,
  book: ProtectedBook,
  text?: string,
): Derived | null {
  switch (part) {
    case "value":
    case "total":
      return { value: entry.value, unit: figure.unit, decimals: figure.decimals };
    case "change": {
      const change = changeSincePrevious(figure, entry);
      const relative = relativeChangeSincePrevious(figure, entry);
      // A source may print the change of a percentage in percent of it; we print percentage points.
      return text !== undefined && relative && agrees(text, relative.value) ? relative : change;
    }
    case "difference":
      return differenceSincePrevious(figure, entry);
    case "share":
      return shareOfWhole(figure, entry, book);
    case "rate":
      return ratePer10000(figure, entry, book);
  }
}

// "16.73%" has two decimals: the counts must give 16.73 when rounded to two.
function agrees(text: string, value: ProtectedValue): boolean {
  const stated = parseStated(text);
  if (stated === null || value.state !== "number") return stated === null && value.state !== "number";
  const wanted = `${stated.isNegative ? "-" : ""}${stated.digits}`;
  const given = round(value.amount, stated.decimals);
  return wanted === given || (!stated.isNegative && `-${wanted}` === given);
}

function printed({ value, unit, decimals }: Derived): string {
  return value.state === "number"
    ? printNumber(value.amount, unit, decimals)
    : value.state.replaceAll("-", " ");
}

function inFull({ value, unit, decimals }: Derived): string {
  if (value.state !== "number") return value.state.replaceAll("-", " ");
  const exact = longest(value.amount, unit);
  const short = printNumber(value.amount, unit, decimals);
  return exact === short ? short : `${exact}, which prints as ${short}`;
}

function longest(amount: Fraction, unit: Unit): string {
  const decimals = amount.denominator === 1n ? 0 : unit.kind === "percent" ? 2 : 1;
  return printNumber(amount, unit, decimals);
}
