import type { DerivedFigure, ProtectedRule } from "../figures/derived-figure.ts";
import {
  notAvailable,
  type ProtectedBook,
  type ProtectedEntry,
  type ProtectedFigure,
  type ProtectedValue,
  workOut,
} from "../figures/protected-value.ts";
import { divide, fractionOfNumber, isZero, multiply } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { averageOf, type Member } from "./average.ts";
import { shareOfWhole } from "./changes-and-shares.ts";
import { unknownPart, wrongAverage } from "./check-parts.ts";
import { commonPeriods, joinedEntries } from "./sums-and-differences.ts";

type Definition = DerivedFigure & { rule: ProtectedRule };

/**
 * Adds the ratios and averages to a protected book, from protected values alone.
 *
 * Nothing is worked out from a ratio or an average: exact numbers are rounded only once.
 */
export function deriveFromProtected(
  book: ProtectedBook,
  definitions: Definition[],
  isBroken: (name: string) => boolean,
  problems: Problem[],
): ProtectedBook {
  const added: ProtectedBook = new Map(book);
  for (const definition of definitions) {
    const wrong = wrongIn(definition, book, definitions, isBroken);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const figure = withEntries(definition, book);
    const known = added.get(figure.name);
    if (known?.dataset.year === definition.year)
      problems.push(
        problemAt(
          definition.place,
          `the figure "${figure.name}" is entered twice: also in data/${known.dataset.year}/${known.dataset.name}.yaml`,
          "Keep it in one place, or give one of the two another name",
        ),
      );
    else if (figure.entries.length > 0)
      added.set(figure.name, known ? { ...figure, entries: joinedEntries(known, figure) } : figure);
  }
  return added;
}

function withEntries(definition: Definition, book: ProtectedBook): ProtectedFigure {
  const { figure, rule, place, year, stated } = definition;
  const parts = rule.parts.flatMap((name) => book.get(name) ?? []);
  const keys = rule.kind === "ratio" ? commonPeriods(parts) : rule.periods;
  const entries = keys.flatMap((key, index): ProtectedEntry[] => {
    const cells = parts.flatMap((part) => {
      const entry = part.entries.find(({ period }) => period.key === key);
      return entry ? [{ part, entry }] : [];
    });
    const [first, second = first] = cells;
    if (!first || !second || cells.length < parts.length) return [];
    const value =
      rule.kind === "ratio"
        ? ratio(first.entry.value, second.entry.value, figure.unit.kind === "percent")
        : averageOf(
            cells.map(({ part, entry }) => memberOf(part, entry, rule, book)),
            rule.weighted,
          );
    return [
      {
        period: first.entry.period,
        value,
        place,
        path: null,
        year,
        stated: stated(key, index === keys.length - 1),
        accepted: null,
      },
    ];
  });
  return { ...figure, counts: "none", entries };
}

// The ratio of "about 1,350" and 328 is "about" as well; "over" would not survive the rounding.
function ratio(a: ProtectedValue, b: ProtectedValue, inPercent: boolean): ProtectedValue {
  const hundred = fractionOfNumber(inPercent ? 100 : 1);
  return workOut(
    [a, b],
    (left, right) => (isZero(right) ? null : multiply(divide(left, right), hundred)),
    true,
  );
}

function memberOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  { measure }: { measure: "value" | "share" },
  book: ProtectedBook,
): Member {
  const weightName = measure === "share" ? figure.whole : figure.base;
  const weight = weightName === null ? undefined : book.get(weightName);
  const weightEntry = weight?.entries.find(({ period }) => period.key === entry.period.key);
  return {
    value: measure === "share" ? (shareOfWhole(figure, entry, book)?.value ?? notAvailable) : entry.value,
    weight: weightEntry?.value ?? notAvailable,
  };
}

function wrongIn(
  { figure, rule, place }: Definition,
  book: ProtectedBook,
  definitions: Definition[],
  isBroken: (name: string) => boolean,
): Problem[] {
  const isDerived = (name: string) => definitions.some((other) => other.figure.name === name);
  const unknown = rule.parts.filter((name) => !book.has(name));
  if (unknown.length > 0)
    return unknown.flatMap((name) =>
      isDerived(name)
        ? problemAt(
            place,
            `"${figure.name}" is worked out from "${name}", which is a ratio or an average itself`,
            "Name figures that are entered, or sums and differences of them",
          )
        : isBroken(name)
          ? []
          : unknownPart(name, `${rule.kind}-of`, figure.name, place, [...book.keys()]),
    );
  const parts = rule.parts.flatMap((name) => book.get(name) ?? []);
  if (rule.kind === "ratio")
    return commonPeriods(parts).length > 0
      ? []
      : [
          problemAt(
            place,
            `"${figure.name}" has no value: ${rule.parts.map((name) => `"${name}"`).join(" and ")} have no period in common`,
            "Enter their values for the same periods, or name other figures",
          ),
        ];
  return wrongAverage(figure, parts, rule, place);
}
