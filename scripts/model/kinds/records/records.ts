import { z } from "zod";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { cellOf, periodLabel, textCell } from "../../tables/publisher.ts";
import { makeTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { parsePeriod } from "../../values/period.ts";
import { type Problem, problemAt } from "../../values/problem.ts";

const cell = z.union([text, z.number().transform(String), z.array(text)]);
const row = z.record(name, cell);

const schema = z.strictObject({
  kind: z.literal("records"),
  ...commonKeys,
  layout: z.enum(["table", "sections"]).default("table"),
  columns: z
    .array(
      z.strictObject({
        name,
        label: text,
        holds: z.enum(["words", "dates"]).default("words"),
        scale: name.optional(),
      }),
    )
    .min(1),
  rows: z.array(z.union([z.strictObject({ group: text, rows: z.array(row).min(1) }), row])).min(1),
});
type Data = WithoutValues<z.output<typeof schema>>;
type Row = z.output<typeof row>;

/** Rows of text: plans, memberships, lists. */
export const records = defineKind({
  schema,
  shownAs: ({ layout }) => (layout === "sections" ? "form" : "tables"),
  numbersAreTexts: true,
  notProse: ["layout", "holds"],
  checkNames: ({ data, yaml }) => {
    const known = data.columns.map(({ name }) => name);
    return linesOf(data).flatMap(({ row: cells, path }) =>
      Object.entries(cells ?? {}).flatMap(([column, words]): Problem[] => {
        // A cell under a name that is no column's would be left out in silence.
        if (!known.includes(column))
          return [
            problemAt(
              yaml.placeOfKey([...path, column]),
              `"${column}" is not a column of this dataset`,
              didYouMean(column, known, `Write one of: ${known.join(", ")}`),
            ),
          ];
        const isDate = data.columns.find(({ name }) => name === column)?.holds === "dates";
        return isDate && words !== "blank" && parsePeriod(String(words)) === null
          ? [
              problemAt(
                yaml.placeOf([...path, column]),
                `"${String(words)}" is not a date, and the column "${column}" holds dates`,
                "Write it as year-month-day, such as 2017-03-31, or as a month or year, such as 2017-03; or take holds: out",
              ),
            ]
          : [];
      }),
    );
  },
  // A row may be a person or a case.
  entries: ({ counts, ...data }) => ({
    count: linesOf(data).filter(({ row: cells }) => cells !== null).length,
    unit: "entries",
    counts,
  }),
  tables: ({ data }, tools) => [
    makeTable(
      tools.frame,
      data.columns.map(({ label }) => ({ label, numeric: false })),
      linesOf(data).map(({ row: cells, group, path }): TableRow => {
        if (cells === null) return { kind: "group", cells: [textCell(group)] };
        return {
          kind: "row",
          ...(group === "" ? {} : { group }),
          cells: data.columns.map((column) =>
            cellFor(column, cells[column.name], [...path, column.name], tools),
          ),
        };
      }),
    ),
  ],
});

/** The rows in order, with the heads of their groups, which have no cells. */
function linesOf({ rows }: Pick<Data, "rows">): { row: Row | null; group: string; path: PropertyKey[] }[] {
  return rows.flatMap((entry, index) => {
    const path = ["rows", index];
    if (!isGroup(entry)) return [{ row: entry, group: "", path }];
    return [
      { row: null, group: entry.group, path },
      ...entry.rows.map((inner, at) => ({ row: inner, group: entry.group, path: [...path, "rows", at] })),
    ];
  });
}

function isGroup(entry: Data["rows"][number]): entry is { group: string; rows: Row[] } {
  return Array.isArray(entry.rows) && entry.rows.every((inner) => typeof inner === "object");
}

function cellFor(
  { holds, scale }: Data["columns"][number],
  words: Row[string] | undefined,
  path: PropertyKey[],
  { read, readAll, rate, publisher }: PublishingTools,
): TableCell {
  if (words === undefined) return cellOf(publisher.notAvailable);
  if (words === "blank") return textCell("");
  if (Array.isArray(words)) return textCell(readAll(words, path));
  if (scale !== undefined) {
    const rating = rate(scale, words, path);
    return rating ? ratingCell(rating) : textCell(words);
  }
  return textCell(holds === "dates" ? periodLabel(words) : read(words, path));
}
