import { compareText } from "../../system/compare-text.ts";
import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook } from "../figures/figure.ts";
import type { CellRef } from "../figures/relation.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { LoadedDataset } from "../load/loaded-board.ts";
import type { GridRow } from "../tables/grid.ts";
import type { Place, Problem } from "../values/problem.ts";
import { problemAt } from "../values/problem.ts";
import { attackSystem, type Published, publishedSystem } from "./attack.ts";
import type { Cell, Equation } from "./system.ts";

/** Values that stand one after another, in a table or a chart. */
interface Sequence {
  cells: CellRef[];
  labels: string[];
  place: Place;
  where: "the rows of this table" | "the bars of this chart";
  todo: string;
}

/** So many shown values in the order of their size look like an order, and not like a coincidence. */
const fewestShown = 3;

/**
 * Rows and bars that were typed in the order of their values although some are hidden: a reader takes a hidden one to
 * lie between its neighbours. It is an error where that narrows a value further than the rules allow.
 *
 * @param isLeft whether a value is not in this folder, so that its order cannot be seen
 */
export function typedOrders(
  datasets: LoadedDataset[],
  figures: EnteredBook,
  published: Published,
  isLeft: (cell: CellRef) => boolean,
): Problem[] {
  const isHidden = new Set(published.hidden.map(cellKey));
  const telling = datasets
    .flatMap((dataset) => sequencesOf(dataset, published))
    .filter(({ cells, labels }) => {
      const hidden = cells.filter((cell) => isHidden.has(cellKey(cell)));
      return (
        hidden.length > 0 &&
        cells.length - hidden.length >= fewestShown &&
        !cells.some(isLeft) &&
        !isSorted(labels, compareText) &&
        directionOf(cells, figures) !== null
      );
    });
  if (telling.length === 0) return [];
  const before = new Set(attackSystem(publishedSystem(published), published).map(({ what }) => what));
  return telling.flatMap(({ cells, place, where, todo }) => {
    const system = publishedSystem(published);
    const direction = directionOf(cells, figures) ?? 1;
    system.equations.push(...orderEquations(cells, direction, system.cells));
    const keys = new Set(cells.map(cellKey));
    const found = attackSystem(system, published, ({ key, fate }) => fate === "hidden" && keys.has(key));
    return found.some(({ what }) => !before.has(what))
      ? [
          problemAt(
            place,
            `${where} stand in the order of their values, which gives away more about those that are hidden than the rules allow`,
            todo,
          ),
        ]
      : [];
  });
}

function sequencesOf(dataset: LoadedDataset, { book }: Published): Sequence[] {
  const { data, yaml } = dataset;
  const grid = kindOf(data).grid?.(dataset, book);
  if (!grid) return [];
  const inColumns = (rows: GridRow[], rest: Omit<Sequence, "cells" | "labels">) =>
    grid.columns.flatMap((_, column): Sequence[] => {
      const cells = rows.flatMap(({ cells, label }) => {
        const cell = cells[column];
        return cell ? [{ cell, label }] : [];
      });
      const isOneUnit = new Set(cells.map(({ cell }) => cell.figure.unit.label)).size === 1;
      return isOneUnit
        ? [
            {
              ...rest,
              cells: cells.map(({ cell }) => ({ figure: cell.figure.name, period: cell.entry.period.key })),
              labels: cells.map(({ label }) => label),
            },
          ]
        : [];
    });
  // A table that the program sorts has its hidden rows at the end, in the order of the alphabet.
  const isTyped = !("order" in data) || data.order === "as-entered";
  const isTable = grid.figurePrefix !== "";
  const charts = Object.entries(data.charts).flatMap(([name, { rows, figures }]) => {
    const typed = rows ?? figures;
    if (!typed) return [];
    const chosen = typed.flatMap((wanted) => grid.rows.find((row) => row.name === wanted) ?? []);
    return inColumns(chosen, {
      place: yaml.placeOf(["charts", name, rows ? "rows" : "figures"]),
      where: "the bars of this chart",
      todo: "Write them in the order of the alphabet, or in that of the table where it is another",
    });
  });
  if (!isTyped || !isTable) return charts;
  return [
    ...inColumns(grid.rows, {
      place: yaml.placeOf(["rows"]),
      where: "the rows of this table",
      todo: "Write order: highest-first, which puts hidden rows at the end; or sort the rows by the alphabet",
    }),
    ...charts,
  ];
}

/** 1 for values that rise, -1 for values that fall; null for those in no order, or all equal. */
function directionOf(cells: CellRef[], figures: EnteredBook): 1 | -1 | null {
  const amounts = cells.map(({ figure, period }) => {
    const entry = figures.get(figure)?.entries.find((other) => other.period.key === period);
    return entry ? amountOf(entry) : null;
  });
  if (!amounts.every((amount) => amount !== null) || new Set(amounts).size < fewestShown) return null;
  if (isSorted(amounts, (a, b) => a - b)) return 1;
  return isSorted(amounts, (a, b) => b - a) ? -1 : null;
}

function isSorted<Item>(items: Item[], compare: (a: Item, b: Item) => number): boolean {
  return items.every((item, index) => index === 0 || compare(items[index - 1] as Item, item) <= 0);
}

/** Each value is at least as large as the one before it, or the one behind it: the difference is not below 0. */
function orderEquations(cells: CellRef[], direction: 1 | -1, known: Map<string, Cell>): Equation[] {
  return cells.slice(1).flatMap((cell, index): Equation[] => {
    const [before, after] = [cells[index] as CellRef, cell].map(cellKey) as [string, string];
    const [smaller, larger] = direction === 1 ? [before, after] : [after, before];
    const first = known.get(smaller);
    if (!first || !known.has(larger)) return [];
    const key = `${larger} over ${smaller}`;
    const range = { from: 0, to: Number.POSITIVE_INFINITY };
    known.set(key, {
      ...first,
      key,
      shown: range,
      hidden: range,
      fate: "hidden",
      protectionInterval: null,
      isSlack: true,
    });
    return [
      {
        terms: [
          { cell: larger, coefficient: 1 },
          { cell: smaller, coefficient: -1 },
          { cell: key, coefficient: -1 },
        ],
      },
    ];
  });
}
