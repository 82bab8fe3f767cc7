import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { componentsOfTable } from "../../test/components-of.ts";
import { addsUp, bookOf, columnOf, tableOf, threeWayTableOf } from "../../test/count-table.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { toNumber } from "../values/fraction.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { smallComponent } from "./fewest-cells.ts";
import { protect } from "./protect.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { chooseBySolver } from "./secondary-suppression.ts";

const threshold = 3;
const rules: DisclosureRules = { threshold, hidesZero: false, roundTo: 0, appliesToPublished: false };
const sameForAll = () => 1;
const settings = { seed: 20161117, numRuns: 25 };
/** In milliseconds: trying every table and every set of cells takes seconds on a busy machine. */
const longer = 120_000;

interface Table {
  figures: EnteredFigure[];
  relations: Relation[];
}

const count = fc.integer({ min: 0, max: 7 });
const column = fc.array(count, { minLength: 2, maxLength: 5 }).map((values): Table => columnOf(values));
const square: fc.Arbitrary<Table> = fc
  .array(fc.array(count, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 })
  .map(tableOf);
const cube: fc.Arbitrary<Table> = fc
  .array(fc.array(fc.array(count, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  })
  .map(threeWayTableOf);
/** Two columns, broken down differently, of one total. */
const linked: fc.Arbitrary<Table> = fc
  .tuple(fc.array(count, { minLength: 3, maxLength: 3 }), fc.nat())
  .map(([values, cut]) => {
    const one = columnOf(values);
    const total = values.reduce((sum, value) => sum + value, 0);
    const first = cut % (total + 1);
    const two = columnOf([first, total - first], "other-");
    return {
      figures: [...one.figures, ...two.figures.filter(({ name }) => name !== "other-total")],
      relations: [...one.relations, addsUp("total", ["other-a", "other-b"])],
    };
  });

describe("suppression in random tables", () => {
  for (const [name, tables] of Object.entries({ column, square, linked, cube }))
    it(`leaves every small count possible for every hidden one: ${name}`, { timeout: longer }, () => {
      fc.assert(
        fc.property(tables, (table) => {
          const { hidden, problems } = protectedBy(table);
          expect(problems).toEqual([]);
          const isHidden = new Set(hidden.map(({ figure }) => figure));
          expect(givenAway(table, isHidden)).toEqual([]);
        }),
        name === "cube" ? { ...settings, numRuns: 4 } : settings,
      );
    });

  for (const [name, tables] of Object.entries({ column, square, linked }))
    it(
      `would hide no more values than the fewest that do it, if nobody could replay: ${name}`,
      { timeout: longer },
      () => {
        fc.assert(
          fc.property(tables, (table) => {
            expect(smallIn(table).length + firstChoice(table)).toBe(fewest(table));
          }),
          settings,
        );
      },
    );
});

describe("a table of three ways, too large to prove the fewest", () => {
  it("is made safe, and the attack has nothing to tell", { timeout: longer }, () => {
    const amounts = fc.sample(
      fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
        { weight: 3, arbitrary: fc.integer({ min: 3, max: 60 }) },
      ),
      { seed: 20161117, numRuns: 6 * 6 * 4 },
    );
    const layers = [0, 1, 2, 3].map((layer) =>
      [0, 1, 2, 3, 4, 5].map((row) => amounts.slice((layer * 6 + row) * 6, (layer * 6 + row + 1) * 6)),
    );
    const table = threeWayTableOf(layers);
    const { hidden, problems } = protectedBy(table);
    expect(problems).toEqual([]);
    const small = smallIn(table).length;
    expect(hidden.length).toBeGreaterThan(small);
    // Such tables take twice as many as there are small counts.
    expect(hidden.length).toBeLessThan(3 * small);
  });
});

function protectedBy({ figures, relations }: Table) {
  return protect([{ figures: bookOf(figures), relations }], rules, sameForAll);
}

/** How many cells are chosen besides the small ones as if nobody could replay, by search and by the solver. */
function firstChoice(table: Table): number {
  const found = componentsOfTable(table, rules).map((component) => {
    const kept = protectionIntervals(component);
    const bySearch = smallComponent(component, 4000)?.fewest(component.cells, kept) ?? null;
    const bySolver = chooseBySolver(component, kept);
    if (!bySearch || "exposed" in bySearch || "exposed" in bySolver) return Number.NaN;
    expect([...bySearch.chosen].sort()).toEqual([...bySolver.chosen].sort());
    return bySearch.chosen.size;
  });
  return found.reduce((sum, size) => sum + size, 0);
}

/** The smallest number of hidden values that reveals no small count, by trying every set. */
function fewest(table: Table): number {
  const small = smallIn(table);
  const others = table.figures.filter((figure) => amountIn(figure) >= threshold).map(({ name }) => name);
  const sets = Array.from({ length: 2 ** others.length }, (_, bits) =>
    others.filter((_, index) => (bits >> index) & 1),
  ).sort((a, b) => a.length - b.length);
  const best = sets.find((set) => givenAway(table, new Set([...small, ...set])).length === 0);
  return small.length + (best?.length ?? Number.NaN);
}

/**
 * The small counts for which a reader can rule a possibility out: 1 and 2, or, for a total of several non-empty groups,
 * two numbers from that many on.
 */
function givenAway(table: Table, hidden: Set<string>): string[] {
  const nothingShown = new Set(
    table.figures.filter((figure) => amountIn(figure) > 0).map(({ name }) => name),
  );
  return smallIn(table).filter((name) => {
    const least = Math.min(
      ...possibleValues(table, nothingShown, name, (values) => values.has(atLeast(name, table))),
    );
    const kept = [least, Math.max(threshold - 1, least + 1)];
    const found = possibleValues(table, hidden, name, (values) => kept.every((value) => values.has(value)));
    return !kept.every((value) => found.has(value));
  });
}

/**
 * The possible values of a cell, found by going through all tables that agree with what is shown, until there are
 * enough. A hidden count that is not a total is from 1 to 20: with these tables, whatever is possible at all is
 * possible within that range.
 */
function possibleValues(
  { figures, relations }: Table,
  hidden: Set<string>,
  wanted: string,
  isEnough: (values: Set<number>) => boolean,
): Set<number> {
  const equations = relations.map(({ terms }) =>
    terms.map(({ cell, coefficient }) => ({ name: cell.figure, coefficient })),
  );
  const totals = new Set(relations.map(totalIn));
  // Totals follow from the others, however large they are.
  const leavesFirst = [...hidden].sort((a, b) => Number(totals.has(a)) - Number(totals.has(b)));
  const possible = new Set<number>();
  const settle = (values: Map<string, number>): void => {
    if (possible.size > 0 && isEnough(possible)) return;
    const next = new Map(values);
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const terms of equations) {
        const open = terms.filter(({ name }) => !next.has(name));
        const sum = terms.reduce(
          (all, { name, coefficient }) => all + coefficient * (next.get(name) ?? 0),
          0,
        );
        const [only] = open;
        if (!only && sum !== 0) return;
        if (!only || open.length > 1) continue;
        const value = -sum / only.coefficient;
        if (value < 1) return;
        next.set(only.name, value);
        isNew = true;
      }
    }
    const free = leavesFirst.find((name) => !next.has(name));
    if (free === undefined) possible.add(next.get(wanted) as number);
    else for (let value = 1; value <= 20; value++) settle(new Map(next).set(free, value));
  };
  settle(
    new Map(figures.filter(({ name }) => !hidden.has(name)).map((figure) => [figure.name, amountIn(figure)])),
  );
  return possible;
}

/** The number of non-empty groups in it: no table has fewer, and few have a higher minimum. */
function atLeast(name: string, table: Table): number {
  const sums = table.relations
    .filter((relation) => totalIn(relation) === name)
    .map(({ terms }) =>
      terms
        .map(({ cell }) => cell.figure)
        .filter(
          (part) =>
            part !== name && amountIn(table.figures.find((one) => one.name === part) as EnteredFigure) > 0,
        )
        .reduce((sum, part) => sum + atLeast(part, table), 0),
    );
  return Math.max(1, ...sums);
}

function totalIn({ terms }: Relation): string {
  return terms.find(({ coefficient }) => coefficient === -1)?.cell.figure ?? "";
}

function smallIn({ figures }: Table): string[] {
  return figures
    .filter((figure) => amountIn(figure) > 0 && amountIn(figure) < threshold)
    .map(({ name }) => name);
}

function amountIn({ entries }: EnteredFigure): number {
  const value = entries[0]?.value;
  return value?.state === "number" ? toNumber(value.amount) : 0;
}
