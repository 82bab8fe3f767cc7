import { groupBy } from "../../system/group-by.ts";
import type { EnteredBook, EnteredFigure } from "../figures/figure.ts";
import { type Counted, exactCount, type Item, isCount } from "./candidate.ts";

/** A list of items that an editor wrote beside one another: the figures of a dataset, the rows or columns of a table. */
export interface List {
  items: Item[];
  /** The words around it: the title of its dataset. */
  title: string;
  dataset: string;
}

/**
 * The lists of a board's counts. A table with named columns gives two: its rows, each with its columns as contexts, and
 * its columns, each with its rows.
 */
export function listsOf(figures: EnteredBook): List[] {
  const counts = [...figures.values()].filter(isCount);
  const datasets = groupBy(counts, ({ dataset }) => `${dataset.year}/${dataset.name}`);
  return [...datasets].flatMap(([dataset, members]) => {
    const title = members[0]?.dataset.title ?? "";
    const twoWay = members.filter(({ name }) => name.split(".").length === 3);
    const oneWay = members.filter((figure) => !twoWay.includes(figure));
    return [
      oneWay.map((figure) => itemOf(figure.name, figure.title, figure, countsOf(figure, ""))),
      gathered(
        twoWay,
        (figure) => placeIn(figure.name).row,
        (figure) => placeIn(figure.name).column,
      ),
      gathered(
        twoWay,
        (figure) => placeIn(figure.name).column,
        (figure) => placeIn(figure.name).row,
      ),
    ]
      .filter((items) => items.length > 1)
      .map((items) => ({ items, title, dataset }));
  });
}

function placeIn(name: string): { row: string; column: string } {
  const [, row = "", column = ""] = name.split(".");
  return { row, column };
}

function gathered(
  figures: EnteredFigure[],
  itemIn: (figure: EnteredFigure) => string,
  contextIn: (figure: EnteredFigure) => string,
): Item[] {
  return [...groupBy(figures, itemIn)].map(([name, members]) => {
    const first = members[0] as EnteredFigure;
    const isRow = placeIn(first.name).row === name;
    return itemOf(
      name,
      isRow ? first.title : name.replaceAll("-", " "),
      first,
      new Map(members.flatMap((figure) => [...countsOf(figure, contextIn(figure))])),
    );
  });
}

function itemOf(name: string, title: string, figure: EnteredFigure, counts: Item["counts"]): Item {
  const place = figure.entries.at(-1)?.place;
  return {
    name,
    title,
    unit: figure.unit.label,
    counts,
    place: place ?? { file: `data/${figure.dataset.year}/${figure.dataset.name}.yaml`, line: 1, column: 1 },
  };
}

function countsOf({ name, entries }: EnteredFigure, context: string): Map<string, Counted> {
  return new Map(
    entries.flatMap((entry): [string, Counted][] => {
      const amount = exactCount(entry);
      const cell = { figure: name, period: entry.period.key };
      return amount === null ? [] : [[`${context}@${cell.period}`, { cell, amount }]];
    }),
  );
}
