import {
  type DerivedFigure,
  isLinear,
  type LinearRule,
  type ProtectedRule,
} from "../figures/derived-figure.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import type { ProtectedFigure } from "../figures/protected-value.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** What is wrong with one part of a sum or difference. */
export function wrongPart(
  part: string,
  { figure, rule, place }: DerivedFigure & { rule: LinearRule },
  book: EnteredBook,
  byName: Map<string, DerivedFigure[]>,
  isBroken: (name: string) => boolean,
): Problem[] {
  const key = `${rule.kind}-of`;
  const found = book.get(part);
  if (!found) {
    const definition = byName.get(part)?.[0];
    if (definition && !isLinear(definition))
      return [
        problemAt(
          place,
          `"${figure.name}" has ${key}: "${part}", which is worked out as ${definition.rule.kind === "ratio" ? "a ratio" : "an average"}`,
          "Name counts or amounts in pounds: ratios and averages are not added",
        ),
      ];
    // A part that is worked out and wrong has a problem of its own.
    return definition || isBroken(part) ? [] : [unknownPart(part, key, figure.name, place, [...book.keys()])];
  }
  const { kind, label } = found.unit;
  if ((kind === "count" || kind === "pounds") && kind === figure.unit.kind) return [];
  return [
    problemAt(
      place,
      `"${figure.name}" is in ${figure.unit.label}, and its ${key}: names "${part}", which is in ${label}`,
      "Name counts for a count, amounts in pounds for pounds: percentages and rates are not added",
    ),
  ];
}

/** The problem of a name in `sum-of:`, `ratio-of:` and the like that is not a figure. */
export function unknownPart(
  part: string,
  key: string,
  figureName: string,
  place: DerivedFigure["place"],
  known: string[],
): Problem {
  return problemAt(
    place,
    `"${figureName}" has ${key}: "${part}", which is not a figure`,
    didYouMean(part, known, "Enter that figure, or mend the name"),
    unknownFigure(part),
  );
}

/** The problem of a figure that is worked out from itself. */
export function circle(way: string[], byName: Map<string, DerivedFigure[]>): Problem {
  const [first = ""] = way;
  return problemAt(
    byName.get(first)?.[0]?.place ?? { file: "", line: 1, column: 1 },
    `"${first}" is worked out from itself: ${way.join(" → ")}`,
    "Enter the values of one of these figures",
  );
}

/** What is wrong with the rows of an average: two units, or no base to weigh them by. */
export function wrongAverage(
  figure: EnteredFigure,
  parts: ProtectedFigure[],
  rule: ProtectedRule & { kind: "average" },
  place: DerivedFigure["place"],
): Problem[] {
  if (rule.measure === "share") return [];
  const other = parts.find(({ unit }) => unit.kind !== figure.unit.kind);
  if (other)
    return [
      problemAt(
        place,
        `"${figure.name}" is the average of rows in ${figure.unit.label}, and "${other.name}" is in ${other.unit.label}`,
        "Average rows of one unit only",
      ),
    ];
  const bare = rule.weighted ? parts.find(({ base }) => base === null) : undefined;
  return bare
    ? [
        problemAt(
          place,
          `"${figure.name}" is weighted, and "${bare.name}" has no base to weigh it by`,
          figure.unit.kind === "percent"
            ? "Write of: and the figure that each percentage is of, or rule: plain"
            : "Write rule: plain; percentages are weighted by what they are of, counts are not",
        ),
      ]
    : [];
}
