import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addsUp, bookOf, columnOf, countOf, numberOf, tableOf } from "../../test/count-table.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { toNumber } from "../values/fraction.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { protect } from "./protect.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const settings = { seed: 20161117, numRuns: 5 };
/** In milliseconds: every table that agrees with what is shown is protected anew. */
const longer = 180_000;

interface Table {
  figures: EnteredFigure[];
  relations: Relation[];
}

/** Totals are missed most, and large values more than small ones, as on a board. */
const loss = ({ name }: EnteredFigure, { value }: EnteredEntry) =>
  (/total|[+]/.test(name) ? 40 : 0) +
  (value.state === "number" ? Math.floor(Math.log2(Math.max(1, toNumber(value.amount)))) : 0);

function hiddenIn({ figures, relations }: Table, rules = five): string[] {
  const { hidden, problems } = protect([{ figures: bookOf(figures), relations }], rules, loss);
  expect(problems).toEqual([]);
  return hidden.map(({ figure }) => figure);
}

describe("who knows the program and replays it", () => {
  it("would know two small counts, where each of them alone would have hidden another beside it", () => {
    // With [c], [c] for 8 together, only 4 and 4 would have left the 5.
    const table = columnOf([5, 4, 4]);
    expect(hiddenIn(table)).toEqual(["a", "b", "c"]);
    expect(toldByReplay(table, ["b", "c"], () => "b,c")).toEqual([]);
  });

  it("would know that a neighbour is smaller than the next one, which is shown", () => {
    // 3 and 8: with 1 and 10 the 9 would have been the smaller neighbour, if small differences counted.
    expect(hiddenIn(columnOf([3, 8, 9, 90])).length).toBeGreaterThan(1);
    expect(toldByReplay(columnOf([3, 8, 9, 90]))).toEqual([]);
  });

  it("costs no further cell where it tells nothing", () => {
    expect(hiddenIn(columnOf([3, 9, 50]))).toEqual(["a", "b"]);
    expect(hiddenIn(columnOf([2, 3, 50]))).toEqual(["a", "b"]);
    expect(
      hiddenIn({ figures: [countOf("whole", 40), countOf("part", 3, { whole: "whole" })], relations: [] }),
    ).toEqual(["part"]);
  });
});

const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 40 }) },
);
const column = fc.array(count, { minLength: 3, maxLength: 4 }).map((values): Table => columnOf(values));
const square = fc
  .array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  })
  .map((rows): Table => tableOf(rows));
const linked = fc
  .tuple(fc.array(count, { minLength: 3, maxLength: 3 }), fc.nat())
  .map(([values, cut]): Table => {
    const one = columnOf(values);
    const total = values.reduce((sum, value) => sum + value, 0);
    const first = 1 + (cut % (total - 1));
    const two = columnOf([first, total - first], "other-");
    return {
      figures: [...one.figures, ...two.figures.filter(({ name }) => name !== "other-total")],
      relations: [...one.relations, addsUp("total", ["other-a", "other-b"])],
    };
  });

describe("a replay of random tables", () => {
  for (const [name, tables] of Object.entries({ column, linked, square }))
    it(`leaves every small count possible for every hidden one: ${name}`, { timeout: longer }, () => {
      fc.assert(
        fc.property(tables, (table) => {
          expect(toldByReplay(table)).toEqual([]);
        }),
        settings,
      );
    });
});

/**
 * The hidden counts of which a reader who replays knows more than the rules allow: all tables that agree with what is
 * shown are protected, and those count of which the same is hidden. Nothing is said of a table that leaves too many.
 */
function toldByReplay(
  table: Table,
  hidden = hiddenIn(table),
  replayed = (other: Table) => hiddenIn(other).join(),
): string[] {
  const possible = tablesThatShow(table, new Set(hidden), 100);
  if (possible === null) return [];
  const left = possible.filter((amounts) => replayed(withAmounts(table, amounts)) === hidden.join());
  return hidden.filter((name) => {
    const amount = amountIn(table.figures.find((figure) => figure.name === name) as EnteredFigure);
    const values = (those: Map<string, number>[]) =>
      new Set(those.map((amounts) => amounts.get(name) as number));
    if (amount > 4) return values(left).size < 2;
    // A total of several groups cannot be less than they are.
    const [before, after] = [values(possible), values(left)];
    return [1, 2, 3, 4].some((value) => before.has(value) && !after.has(value));
  });
}

/** The amounts of all tables that agree with what is shown, in whole numbers from 1; null if there are too many. */
function tablesThatShow(
  { figures, relations }: Table,
  hidden: ReadonlySet<string>,
  most: number,
): Map<string, number>[] | null {
  const largest = Math.max(...figures.map(amountIn)) + 8;
  const found: Map<string, number>[] = [];
  const settle = (known: Map<string, number>): boolean => {
    const amounts = new Map(known);
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const { terms } of relations) {
        const open = terms.filter(({ cell }) => !amounts.has(cell.figure));
        const sum = terms.reduce(
          (all, { cell, coefficient }) =>
            all + coefficient * (amounts.get(cell.figure) ?? (coefficient > 0 ? 1 : 0)),
          0,
        );
        const [only] = open;
        // Every part is at least 1.
        if (open.every(({ coefficient }) => coefficient > 0) && sum > 0) return true;
        if (!only) {
          if (sum !== 0) return true;
        } else if (open.length === 1) {
          amounts.set(only.cell.figure, only.coefficient > 0 ? 1 - sum : sum);
          isNew = true;
        }
      }
    }
    const free = [...hidden].find((name) => !amounts.has(name));
    if (free === undefined) return found.push(amounts) <= most;
    for (let value = 1; value <= largest; value++)
      if (!settle(new Map(amounts).set(free, value))) return false;
    return true;
  };
  const shown = figures.filter(({ name }) => !hidden.has(name));
  return settle(new Map(shown.map((figure) => [figure.name, amountIn(figure)]))) ? found : null;
}

function withAmounts({ figures, relations }: Table, amounts: ReadonlyMap<string, number>): Table {
  return {
    relations,
    figures: figures.map((figure) => ({
      ...figure,
      entries: figure.entries.map((entry) => ({
        ...entry,
        value: numberOf(amounts.get(figure.name) as number),
      })),
    })),
  };
}

function amountIn({ entries }: EnteredFigure): number {
  const value = entries[0]?.value;
  return value?.state === "number" ? toNumber(value.amount) : 0;
}
