import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const year = "2016-17";

type Files = Record<string, string>;

/** The files of a board that grows in one way; everything else in it stays small. */
const filesByGrowth = {
  datasets: (size) => [
    ...times(size, (index) => figures(`of-${letters(index)}`, 100 + index)),
    chapter(0, "The year."),
  ],
  chapters: (size) => [
    figures("visits", 500),
    ...times(size, (index) =>
      chapter(
        index,
        `There were {{ visits }} visits.\n\n## What was done\n\n${prose}\n\nThe number {{ visits.direction }} by {{ visits.change }}.`,
      ),
    ),
  ],
  rows: (size) => [
    dataset(
      "places",
      `kind: table\ncounts: none\nunit: visits\nperiods: [2015-16, 2016-17]\nrows:\n${times(size, (at) => `  - {name: place-${letters(at)}, label: Place ${letters(at)}, values: [${100 + at}, ${120 + at}]}`).join("\n")}\ntotal: {label: All places}\n`,
    ),
    chapter(0, "The year."),
  ],
  "hidden cells": (size) => [
    ...times(size, (index) =>
      dataset(
        `children-${letters(index)}`,
        `kind: table\ncounts: children\nunit: children\nperiods: [2016-17]\nrows:\n  - {name: one, label: One, values: [${1 + (index % 4)}]}\n  - {name: two, label: Two, values: [${20 + index}]}\n  - {name: three, label: Three, values: [${30 + index}]}\ntotal: {label: All}\n`,
      ),
    ),
    chapter(0, "The year."),
  ],
  "cells of one table with hidden ones": (size) => [
    crossTable("children", amountsOf(Math.round(Math.sqrt(size)))),
    chapter(0, "The year."),
  ],
  "cells of a table of three ways": threeWayTable,
  pages: (size) => [
    figures("visits", 500),
    ...times(size, (index) =>
      chapter(index, times(5, () => `## What was done\n\n${prose} ${prose} ${prose}`).join("\n\n")),
    ),
  ],
} satisfies Record<string, (size: number) => Files[]>;
export type Growth = keyof typeof filesByGrowth;

/**
 * Writes a board folder that is large in one way, for the bench. Its numbers are made up by a rule.
 *
 * @param size how many datasets of one figure, chapters with figures, rows of one table, tables of three rows with a
 *   hidden pair, cells of a table with hidden ones, or chapters of a page
 * @param name the name of the board, which is printed on every document
 */
export function growBoard(folder: string, growth: Growth, size: number, name = "Board of the Bench"): void {
  const files: Files = Object.assign(boardAndReport(name), ...filesByGrowth[growth](size));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function boardAndReport(name: string): Files {
  return {
    "data/board.yaml": `name: ${name}
short-name: BB
area: Benchshire
contacts:
  heading: Worried about a child?
  text: Call.
  check-by: 2018-01-31
  numbers: [{label: Police, number: "999", when: Danger now}]
brand: {primary: "#12436d", accent: "#801650"}
disclosure: {threshold: 5, words: not shown}
`,
    [`content/annual-report/${year}/report.md`]: `---\ntitle: Annual Report 2016/17\npublished: 2017-11-14\nstatus: final\n---\nAbout the year.\n`,
  };
}

const prose =
  "Families were seen at home by the same worker, and what they said went into the plan. Managers read a sample of records every month and wrote back to the teams.";

function chapter(index: number, text: string): Files {
  return {
    [`content/annual-report/${year}/chapter-${index}.md`]: `---\ntitle: Chapter ${letters(index)}\norder: ${index + 1}\n---\n${text}\n`,
  };
}

function dataset(name: string, text: string): Files {
  return { [`data/${year}/${name}.yaml`]: `title: Visits of ${name}\n${text}` };
}

function figures(name: string, value: number): Files {
  return dataset(
    name,
    `kind: figures\ncounts: none\nfigures:\n  ${name}: {title: Visits of ${name}, unit: visits, values: {2015-16: ${value}, 2016-17: ${value + 7}}}\n`,
  );
}

function threeWayTable(size: number): Files[] {
  const layers = 5;
  const length = Math.round(Math.sqrt(size / layers));
  const all = times(layers, (layer) => amountsOf(length, layer));
  const sums = times(length, (row) =>
    times(length, (column) => all.reduce((sum, amounts) => sum + (amounts[row]?.[column] ?? 0), 0)),
  );
  const relations = times(length, (row) =>
    times(length, (column) => `row-${letters(row)}.${letters(column)}`),
  )
    .flat()
    .map(
      (cell) =>
        `  - {total: children.${cell}, parts: [${times(layers, (layer) => `layer-${letters(layer)}.${cell}`).join(", ")}]}`,
    );
  return [
    ...all.map((amounts, layer) => crossTable(`layer-${letters(layer)}`, amounts)),
    crossTable("children", sums, relations.join("\n")),
    chapter(0, "The year."),
  ];
}

/** A table with the total of each column, and a dataset with the total of each row. */
function crossTable(name: string, amounts: number[][], relations = ""): Files {
  const columns = amounts.map((_, column) => letters(column));
  const rows = amounts.map(
    (values, row) =>
      `  - {name: row-${letters(row)}, label: Row ${letters(row)}, values: [${values.join(", ")}]}`,
  );
  return {
    ...dataset(
      name,
      `kind: table\ncounts: children\nunit: children\nperiod: ${year}\ncolumns: [${columns.map((column) => `{name: ${column}, label: Column ${column}}`).join(", ")}]\nrows:\n${rows.join("\n")}\ntotal: {label: All}\n${relations && `reconcile:\n${relations}\n`}`,
    ),
    [`data/${year}/${name}-rows.yaml`]: `title: Rows of ${name}\nkind: figures\ncounts: children\nfigures:\n${amounts.map((_, row) => `  ${name}-row-${letters(row)}: {title: "Row ${letters(row)} of ${name}", unit: children, sum-of: [${columns.map((column) => `${name}.row-${letters(row)}.${column}`).join(", ")}]}`).join("\n")}\n`,
  };
}

// A small number now and then, and every row with a total.
function amountsOf(length: number, layer = 0): number[][] {
  return times(length, (row) =>
    times(length, (column) => {
      const turn = (row * 31 + column * 17 + layer * 53 + row * column * 7) % 97;
      return turn < 20 ? turn % 5 : turn;
    }),
  );
}

function times<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** 0 is "a", 25 "z", 26 "ba": a name without digits, which prose would have to bind to a figure. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26)) + last;
}
