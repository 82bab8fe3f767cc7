import type { Rule } from "../../tables/sheet.ts";
import type { Cell } from "../../tables/table-cells.ts";
import { type Column, columnsOf, fullLabel, numberColumns, ruleOf } from "../../tables/table-columns.ts";
import { cellAt, type Line, linesOf } from "../../tables/table-rows.ts";
import { inOrder, parsePeriod } from "../../values/period.ts";
import { parseUnit } from "../../values/unit.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";
import type { Data, Row } from "./table-file.ts";

interface Misfit {
  message: string;
  path: PropertyKey[];
}

/**
 * What does not fit in a table: cells that do not meet their columns would be published in the
 * wrong place, and of two rows with one name the second would be left out.
 */
export function misfitsOf(table: Data): Misfit[] {
  const columns = columnsOf(table, "");
  const lines = linesOf<Row>(table);
  const rows = lines.flatMap(({ row, path, rule }) => (row ? [{ ...row, path, rule }] : []));
  if (columns.length === 0)
    return [
      misfit(
        ["periods"],
        schemaMessage('"periods" is missing', 'Add a line "periods: …", or columns: and period:'),
      ),
    ];
  return [
    ...valuesOf(table, rows, columns),
    ...columnsThatCannotBe(table),
    ...unitsOf(table, rows, columns),
    ...namesOf(table, lines),
    ...labelsOf(rows),
    ...orderOf(table, rows),
    ...rulesOf(table, rows),
  ];
}

type PlacedRow = Row & { path: PropertyKey[]; rule: Rule | null };

function valuesOf({ columns: named, periods }: Data, rows: PlacedRow[], columns: Column[]): Misfit[] {
  const wanted = columns.filter(({ slot }) => slot !== null).length;
  const entered = rows.filter(({ rule }) => rule === null);
  const lengths = entered.flatMap(({ values }) => (values?.inOrder ? [values.inOrder.length] : []));
  const [length = wanted] = new Set(lengths);
  if (length !== wanted && lengths.length === rows.length && rows.length > 1 && new Set(lengths).size === 1)
    return [
      misfit(
        [named ? "columns" : "periods"],
        schemaMessage(
          named && periods
            ? `the columns under their periods are ${times(wanted, "cell", "cells")} a row, and each row has ${times(length, "value", "values")}`
            : `"${named ? "columns" : "periods"}" has ${times(wanted, "entry", "entries")}${columns.length > wanted ? " that are entered" : ""}, and each row has ${times(length, "value", "values")}`,
          "Write one entry for each value",
        ),
      ),
    ];
  return rows.flatMap((row) => {
    const { values, rule, path, name } = row;
    if (rule)
      return values
        ? [
            misfit(
              [...path, "values"],
              schemaMessage(
                `"${name}" has values: and ${rule.kind}-of:`,
                "Keep one of the two; a row with a rule is worked out",
              ),
            ),
          ]
        : [];
    if (!values) return [misfit(path, schemaMessage('"values" is missing', 'Add a line "values: …"'))];
    const wrong = [...unknownCells(row, columns), ...cellsOf(row, columns)];
    const isLong = values.inOrder !== undefined && values.inOrder.length !== wanted;
    // "£246,000" between brackets is two values, and the first says what is wrong.
    return isLong && !wrong.some(({ path }) => path.at(-1) !== "values")
      ? [
          misfit(
            [...path, "values"],
            schemaMessage(
              `"${name}" has ${times(values.inOrder?.length ?? 0, "value", "values")} for ${times(wanted, "column", "columns")}`,
              (values.inOrder?.length ?? 0) > wanted
                ? `Write one value for each column, ${columns.some(({ holds }) => holds === "words") ? "words with a comma in quotation marks" : "and thousands without a comma"}`
                : 'Write one value for each column; where there is none, write "not available"',
            ),
          ),
        ]
      : wrong;
  });
}

/** A cell under a name that is no column's would be left out in silence. */
function unknownCells({ values, path }: PlacedRow, columns: Column[]): Misfit[] {
  const known = new Set(
    columns.filter(({ slot }) => slot !== null).flatMap(({ name, period }) => [name, period]),
  );
  return Object.keys(values?.byName ?? {}).flatMap((key) =>
    known.has(key)
      ? []
      : misfit(
          [...path, "values", key],
          schemaMessage(
            `"${key}" is no column of this table with a value of its own`,
            `Write one of: ${[...new Set(columns.filter(({ slot }) => slot !== null).map(({ name }) => name))].join(", ")}`,
          ),
        ),
  );
}

function cellsOf({ values, path, name }: PlacedRow, columns: Column[]): Misfit[] {
  return columns.flatMap((column): Misfit[] => {
    if (column.slot === null) return [];
    const found = cellAt<Cell>(values ?? {}, column, columns);
    if (!found)
      return [
        misfit(
          [...path, "values"],
          schemaMessage(
            `"${name}" has no value for "${fullLabel(column)}"`,
            "Write it, or not available, or blank for a cell that stays empty",
          ),
        ),
      ];
    const wrong = wrongCell(found.cell, column);
    return wrong === null ? [] : [misfit([...path, "values", ...found.path], wrong)];
  });
}

/** @returns a message, or null if the cell can stand in its column */
function wrongCell({ entered, words, unit, wrong }: Cell, { holds, suffix }: Column): string | null {
  if (holds === "numbers") {
    if (entered === null) return wrong;
    return unit !== null && suffix === ""
      ? schemaMessage(
          "a row of periods has one unit, and this cell has its own",
          "Write unit: in the row, or named columns",
        )
      : null;
  }
  if (words === null)
    return schemaMessage(
      "there is a number in a column that holds no numbers, where no rule would protect it",
      "Write it in quotation marks if it is words, or take holds: out of the column",
    );
  if (holds === "dates" && words !== "blank" && (typeof words !== "string" || parsePeriod(words) === null))
    return schemaMessage(
      `"${String(words)}" is not a date`,
      "Write it as year-month-day, such as 2017-03-31, or as a month or year, such as 2017-03",
    );
  return null;
}

function columnsThatCannotBe({ columns = [], periods }: Data): Misfit[] {
  return columns.flatMap((column, index) => {
    const at = (key: string, message: string) => misfit(["columns", index, key], message);
    const first = columns.findIndex(({ name }) => name === column.name);
    if (first !== index)
      return at(
        "name",
        schemaMessage(
          `the column "${column.name}" appears twice in this table`,
          "Give each column a name of its own",
        ),
      );
    if (periods && (column.period || column.under))
      return at(
        column.period ? "period" : "under",
        schemaMessage(
          `${column.period ? "period" : "under"}: has no meaning for a column that stands under each of the periods:`,
          "Take it out, or take periods: out",
        ),
      );
    const isWords = column.holds !== "numbers";
    const number = (["unit", "decimals", "of", "sum-of", "difference-of"] as const).find(
      (key) => column[key] !== undefined,
    );
    return isWords && number
      ? at(number, schemaMessage(`${number}: has no meaning for a column of ${column.holds}`, "Take it out"))
      : [];
  });
}

function unitsOf({ unit }: Data, rows: PlacedRow[], columns: Column[]): Misfit[] {
  const unitless = numberColumns(columns).some((column) => !column.unit);
  if (unit || !unitless) return [];
  const without = rows.filter((row) => !row.unit && row.rule === null);
  if (without.length === rows.length && without.length > 0)
    return [
      misfit(
        ["unit"],
        schemaMessage('"unit" is missing', 'Add a line "unit: …" for the table, or a unit: to each row'),
      ),
    ];
  return without.map((row) =>
    misfit(row.path, schemaMessage(`"${row.name}" has no unit`, "Write unit: for the table or for the row")),
  );
}

function namesOf({ rows, total }: Data, lines: Line<Row>[]): Misfit[] {
  const first = new Map(lines.toReversed().map(({ name }, index) => [name, lines.length - 1 - index]));
  const twice = lines.flatMap(({ name, row, path }, index) =>
    row && (first.get(name) !== index || (name === "total" && total))
      ? misfit(
          [...path, "name"],
          schemaMessage(`the row "${name}" appears twice in this table`, "Give each row a name of its own"),
        )
      : [],
  );
  const nameless = rows.flatMap((entry, index) =>
    "group" in entry && entry.subtotal && !entry.name
      ? misfit(
          ["rows", index],
          schemaMessage(
            `the subtotal of "${entry.group}" has no name, so that no sentence can print it`,
            "Add name: to the group, such as name: health",
          ),
        )
      : [],
  );
  return [...twice, ...nameless];
}

// Two rows of one label look like one thing with two values.
function labelsOf(rows: PlacedRow[]): Misfit[] {
  const said = rows.map(({ label, unit, of, path }) =>
    [label.toLowerCase().replaceAll(/\s+/g, " "), unit, of, path.length > 2 ? path[1] : ""].join("\n"),
  );
  return said.flatMap((label, index) => {
    const first = said.indexOf(label);
    return first === index
      ? []
      : misfit(
          [...(rows[index]?.path ?? []), "label"],
          schemaMessage(
            `the rows "${rows[first]?.name}" and "${rows[index]?.name}" have the same label`,
            "Say in each label what it stands for",
          ),
        );
  });
}

// A change is that from the column before.
function orderOf({ periods, derived }: Data, rows: PlacedRow[]): Misfit[] {
  const hasChange = derived.includes("change") || rows.some(({ stated }) => stated.change !== undefined);
  if (!periods || !hasChange) return [];
  const isOldestFirst = inOrder(periods).every((period, index) => period === periods[index]);
  return isOldestFirst
    ? []
    : [
        misfit(
          ["periods"],
          schemaMessage(
            "a change is worked out to the last period, and these do not stand oldest first",
            "Write the oldest period first, and the values of each row in the same order",
          ),
        ),
      ];
}

interface Ruled {
  what: "row" | "column";
  name: string;
  rule: Rule | null;
  unit?: string | undefined;
  path: PropertyKey[];
}

/** Rows and columns that are worked out from what is not there, from one another, or from unlike things. */
function rulesOf({ columns = [] }: Data, rows: PlacedRow[]): Misfit[] {
  const ofColumns = columns.flatMap((column, index): Ruled[] =>
    column.holds === "numbers"
      ? [{ ...column, what: "column", rule: ruleOf(column), path: ["columns", index] }]
      : [],
  );
  const ofRows = rows.map((row): Ruled => ({ ...row, what: "row" }));
  return [ofColumns, ofRows].flatMap((all) =>
    all.flatMap((one) => {
      const message = one.rule && wrongRule(one, one.rule, all);
      return message ? misfit([...one.path, `${one.rule?.kind}-of`], message) : [];
    }),
  );
}

function wrongRule({ what, name }: Ruled, rule: Rule, all: Ruled[]): string | null {
  const others = all.filter((one) => one.name !== name).map((one) => one.name);
  const missing = rule.parts.find((part) => !all.some((one) => one.name === part));
  if (missing !== undefined)
    return schemaMessage(
      `"${name}" has ${rule.kind}-of: "${missing}", which is no ${what} of numbers in this table`,
      `Write the names of ${what}s: ${others.join(", ")}`,
    );
  if (comesFromItself(name, all))
    return schemaMessage(`"${name}" is worked out from itself`, `Enter the values of one of these ${what}s`);
  const kinds = new Set(
    rule.parts.map((part) => parseUnit(all.find((one) => one.name === part)?.unit ?? "").kind),
  );
  return kinds.size > 1
    ? schemaMessage(
        `"${name}" is worked out from ${what}s in different units`,
        "Add only what is counted or measured in the same unit",
      )
    : null;
}

function comesFromItself(name: string, all: Ruled[], way: string[] = []): boolean {
  if (way.includes(name)) return true;
  const parts = all.find((one) => one.name === name)?.rule?.parts ?? [];
  return parts.some((part) => comesFromItself(part, all, [...way, name]));
}

function misfit(path: PropertyKey[], message: string): Misfit {
  return { path, message };
}

function times(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
