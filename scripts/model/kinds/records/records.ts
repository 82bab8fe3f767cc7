import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { cellOf, textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { problemAt } from "../../values/problem.ts";

/** Rows of text: plans, memberships, lists. */
export const records = defineKind({
  schema: z.strictObject({
    kind: z.literal("records"),
    ...commonKeys,
    layout: z.enum(["table", "sections"]).default("table"),
    columns: z.array(z.strictObject({ name, label: text, scale: name.optional() })).min(1),
    rows: z.array(z.record(name, z.union([text, z.number().transform(String), z.array(text)]))).min(1),
  }),
  shownAs: ({ layout }) => (layout === "sections" ? "form" : "tables"),
  numbersAreTexts: true,
  notProse: ["layout"],
  // A cell under a name that is no column's would be left out in silence.
  checkNames: ({ data, yaml }) => {
    const known = data.columns.map(({ name }) => name);
    return data.rows.flatMap((row, index) =>
      Object.keys(row)
        .filter((name) => !known.includes(name))
        .map((name) =>
          problemAt(
            yaml.placeOfKey(["rows", index, name]),
            `"${name}" is not a column of this dataset`,
            didYouMean(name, known, `Write one of: ${known.join(", ")}`),
          ),
        ),
    );
  },
  // A row may be a person or a case.
  entries: ({ rows, counts }) => ({ count: rows.length, unit: "entries", counts }),
  tables: ({ data }, { frame, read, readAll, rate, publisher }) => [
    textTable(
      frame,
      data.columns.map(({ label }) => label),
      data.rows.map((row, index) =>
        data.columns.map((column) => {
          const cell = row[column.name];
          const path = ["rows", index, column.name];
          if (cell === undefined) return cellOf(publisher.notAvailable);
          if (column.scale !== undefined) {
            const rating = rate(column.scale, String(cell), path);
            return rating ? ratingCell(rating) : textCell(String(cell));
          }
          return textCell(Array.isArray(cell) ? readAll(cell, path) : read(cell, path));
        }),
      ),
    ),
  ],
});
