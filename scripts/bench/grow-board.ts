import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** In which way a board grows; everything else in it stays small. */
export const growths = [
  "datasets",
  "chapters",
  "rows",
  "hidden cells",
  "cells of one table with hidden ones",
  "cells of a table of three ways",
  "pages",
] as const;
export type Growth = (typeof growths)[number];

const year = "2016-17";

/**
 * Writes a board folder that is large in one way, for the bench. Its numbers are made up by a rule.
 *
 * @param size how many datasets of one figure, chapters with figures, rows of one table, tables of three rows with a
 *   hidden pair, cells of a table with hidden ones, or chapters of a page
 * @param name the name of the board, which is printed on every document
 */
export function growBoard(folder: string, growth: Growth, size: number, name = "Board of the Bench"): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const times = <Result>(count: number, make: (index: number) => Result) =>
    Array.from({ length: count }, (_, index) => make(index));
  write(
    "data/board.yaml",
    `name: ${name}
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
  );
  write(
    `content/annual-report/${year}/report.md`,
    `---\ntitle: Annual Report 2016/17\npublished: 2017-11-14\nstatus: final\n---\nAbout the year.\n`,
  );
  const chapter = (index: number, text: string) =>
    write(
      `content/annual-report/${year}/chapter-${index}.md`,
      `---\ntitle: Chapter ${letters(index)}\norder: ${index + 1}\n---\n${text}\n`,
    );
  const dataset = (name: string, text: string) =>
    write(`data/${year}/${name}.yaml`, `title: Visits of ${name}\n${text}`);
  const figures = (name: string, value: number) =>
    dataset(
      name,
      `kind: figures\ncounts: none\nfigures:\n  ${name}: {title: Visits of ${name}, unit: visits, values: {2015-16: ${value}, 2016-17: ${value + 7}}}\n`,
    );
  // A small number now and then, and every row with a total.
  const amountsOf = (length: number, layer = 0) =>
    times(length, (row) =>
      times(length, (column) => {
        const turn = (row * 31 + column * 17 + layer * 53 + row * column * 7) % 97;
        return turn < 20 ? turn % 5 : turn;
      }),
    );
  const crossTable = (name: string, amounts: number[][], relations = "") => {
    const columns = amounts.map((_, column) => letters(column));
    const rows = amounts.map(
      (values, row) =>
        `  - {name: row-${letters(row)}, label: Row ${letters(row)}, values: [${values.join(", ")}]}`,
    );
    dataset(
      name,
      `kind: table\ncounts: children\nunit: children\nperiod: ${year}\ncolumns: [${columns.map((column) => `{name: ${column}, label: Column ${column}}`).join(", ")}]\nrows:\n${rows.join("\n")}\ntotal: {label: All}\n${relations && `reconcile:\n${relations}\n`}`,
    );
    write(
      `data/${year}/${name}-rows.yaml`,
      `title: Rows of ${name}\nkind: figures\ncounts: children\nfigures:\n${amounts.map((_, row) => `  ${name}-row-${letters(row)}: {title: "Row ${letters(row)} of ${name}", unit: children, sum-of: [${columns.map((column) => `${name}.row-${letters(row)}.${column}`).join(", ")}]}`).join("\n")}\n`,
    );
  };
  const prose =
    "Families were seen at home by the same worker, and what they said went into the plan. Managers read a sample of records every month and wrote back to the teams.";
  switch (growth) {
    case "datasets":
      for (const index of times(size, (at) => at)) figures(`of-${letters(index)}`, 100 + index);
      chapter(0, "The year.");
      return;
    case "chapters":
      figures("visits", 500);
      for (const index of times(size, (at) => at))
        chapter(
          index,
          `There were {{ visits }} visits.\n\n## What was done\n\n${prose}\n\nThe number {{ visits.direction }} by {{ visits.change }}.`,
        );
      return;
    case "rows":
      dataset(
        "places",
        `kind: table\ncounts: none\nunit: visits\nperiods: [2015-16, 2016-17]\nrows:\n${times(size, (at) => `  - {name: place-${letters(at)}, label: Place ${letters(at)}, values: [${100 + at}, ${120 + at}]}`).join("\n")}\ntotal: {label: All places}\n`,
      );
      chapter(0, "The year.");
      return;
    case "hidden cells":
      for (const index of times(size, (at) => at))
        dataset(
          `children-${letters(index)}`,
          `kind: table\ncounts: children\nunit: children\nperiods: [2016-17]\nrows:\n  - {name: one, label: One, values: [${1 + (index % 4)}]}\n  - {name: two, label: Two, values: [${20 + index}]}\n  - {name: three, label: Three, values: [${30 + index}]}\ntotal: {label: All}\n`,
        );
      chapter(0, "The year.");
      return;
    case "cells of one table with hidden ones":
      crossTable("children", amountsOf(Math.round(Math.sqrt(size))));
      chapter(0, "The year.");
      return;
    case "cells of a table of three ways": {
      const layers = 5;
      const length = Math.round(Math.sqrt(size / layers));
      const all = times(layers, (layer) => amountsOf(length, layer));
      all.forEach((amounts, layer) => {
        crossTable(`layer-${letters(layer)}`, amounts);
      });
      crossTable(
        "children",
        times(length, (row) =>
          times(length, (column) => all.reduce((sum, amounts) => sum + (amounts[row]?.[column] ?? 0), 0)),
        ),
        times(length, (row) => times(length, (column) => `row-${letters(row)}.${letters(column)}`))
          .flat()
          .map(
            (cell) =>
              `  - {total: children.${cell}, parts: [${times(layers, (layer) => `layer-${letters(layer)}.${cell}`).join(", ")}]}`,
          )
          .join("\n"),
      );
      chapter(0, "The year.");
      return;
    }
    case "pages":
      figures("visits", 500);
      for (const index of times(size, (at) => at))
        chapter(index, times(5, () => `## What was done\n\n${prose} ${prose} ${prose}`).join("\n\n"));
      return;
  }
}

/** 0 is "a", 25 "z", 26 "ba": a name without digits, which prose would have to bind to a figure. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26)) + last;
}
