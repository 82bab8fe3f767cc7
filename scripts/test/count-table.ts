import type { EnteredBook, EnteredFigure } from "../model/figures/figure.ts";
import type { Relation } from "../model/figures/relation.ts";
import { fractionOfNumber } from "../model/values/fraction.ts";
import { parsePeriod } from "../model/values/period.ts";
import { parseUnit } from "../model/values/unit.ts";

type EnteredValue = EnteredFigure["entries"][number]["value"];

const period = "2016-17";
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };

/** A figure of children with one value, for tests of disclosure control. */
export function countOf(
  name: string,
  value: number | EnteredValue,
  settings: Partial<EnteredFigure> = {},
): EnteredFigure {
  return {
    name,
    title: name,
    meaning: null,
    subject: name,
    standsAlone: null,
    unit: parseUnit("children"),
    counts: "children",
    notDisclosive: null,
    publishedElsewhere: null,
    decimals: 0,
    shareDecimals: 0,
    whole: null,
    base: null,
    population: null,
    dataset: { year: period, name: "test", title: "Test" },
    isRounded: false,
    source: "",
    derivedFrom: null,
    entries: [{ ...countIn(period, 0), value: typeof value === "number" ? numberOf(value) : value }],
    ...settings,
  };
}

/** A count of another period. */
export function countIn(key: string, value: number): EnteredFigure["entries"][number] {
  return {
    period: parsePeriod(key) as NonNullable<ReturnType<typeof parsePeriod>>,
    value: numberOf(value),
    place,
    year: period,
    stated: {},
    path: null,
    accepted: null,
  };
}

export function numberOf(value: number): EnteredValue {
  return {
    state: "number",
    amount: fractionOfNumber(value),
    qualifier: null,
    provisional: false,
    revised: null,
  };
}

export function bookOf(figures: EnteredFigure[]): EnteredBook {
  return new Map(figures.map((figure) => [figure.name, figure]));
}

/** The relation "these parts add up to that total". */
export function addsUp(total: string, parts: string[]): Relation {
  return {
    terms: [
      ...parts.map((figure) => ({ cell: { figure, period }, coefficient: 1 as const })),
      { cell: { figure: total, period }, coefficient: -1 as const },
    ],
    what: `the total ${total}`,
    place,
  };
}

/** A column of counts with its total: `a` to `c` and `total`, each with the prefix. */
export function columnOf(values: number[], prefix = ""): { figures: EnteredFigure[]; relations: Relation[] } {
  const names = values.map((_, index) => `${prefix}${String.fromCharCode(97 + index)}`);
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    figures: [
      ...values.map((value, index) => countOf(names[index] ?? "", value)),
      countOf(`${prefix}total`, total),
    ],
    relations: [addsUp(`${prefix}total`, names)],
  };
}

/** Rows and columns of counts with all their totals: `a1` is the first row's first, `a+` its total, `+1`, `++`. */
export function tableOf(rows: number[][]): { figures: EnteredFigure[]; relations: Relation[] } {
  const letters = rows.map((_, index) => String.fromCharCode(97 + index));
  const columns = (rows[0] ?? []).map((_, index) => String(index + 1));
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return {
    figures: [
      ...rows.flatMap((row, at) => [
        ...row.map((value, index) => countOf(`${letters[at]}${columns[index]}`, value)),
        countOf(`${letters[at]}+`, sum(row)),
      ]),
      ...columns.map((column, index) => countOf(`+${column}`, sum(rows.map((row) => row[index] ?? 0)))),
      countOf("++", sum(rows.flat())),
    ],
    relations: [
      ...letters.map((letter) =>
        addsUp(
          `${letter}+`,
          columns.map((column) => `${letter}${column}`),
        ),
      ),
      ...columns.map((column) =>
        addsUp(
          `+${column}`,
          letters.map((letter) => `${letter}${column}`),
        ),
      ),
      addsUp(
        "++",
        letters.map((letter) => `${letter}+`),
      ),
      addsUp(
        "++",
        columns.map((column) => `+${column}`),
      ),
    ],
  };
}

/**
 * Layers of rows and columns of counts, with the totals of every kind: `0/1/2` is the first layer's second row's third
 * column, `+/1/2` the total over all layers there, `+/+/+` the grand total.
 */
export function threeWayTableOf(layers: number[][][]): { figures: EnteredFigure[]; relations: Relation[] } {
  const amounts = new Map<string, number>();
  layers.forEach((rows, layer) => {
    rows.forEach((columns, row) => {
      columns.forEach((amount, column) => {
        for (const a of [layer, "+"])
          for (const b of [row, "+"])
            for (const c of [column, "+"]) {
              const name = `${a}/${b}/${c}`;
              amounts.set(name, (amounts.get(name) ?? 0) + amount);
            }
      });
    });
  });
  const names = [...amounts.keys()];
  // A total in one direction is the sum of the cells that have a number there and are otherwise equal.
  const relations = names.flatMap((name) =>
    name.split("/").flatMap((place, way, places) => {
      if (place !== "+") return [];
      const parts = names.filter((other) =>
        other.split("/").every((own, at) => (at === way ? own !== "+" : own === places[at])),
      );
      return [addsUp(name, parts)];
    }),
  );
  return { figures: [...amounts].map(([name, amount]) => countOf(name, amount)), relations };
}
