import { z } from "zod";
import { cellOf, textCell } from "../publish/publisher.ts";
import { textTable } from "../publish/tools.ts";
import { commonKeys } from "../schema/common.ts";
import { name, text } from "../schema/names.ts";
import { defineKind } from "./kind.ts";

/** Rows of text: plans, memberships, lists. */
export const records = defineKind({
  schema: z.strictObject({
    kind: z.literal("records"),
    ...commonKeys,
    layout: z.enum(["table", "sections"]).default("table"),
    columns: z.array(z.strictObject({ name, label: text })).min(1),
    rows: z.array(z.record(name, z.union([text, z.number().transform(String), z.array(text)]))),
  }),
  tables: ({ data }, { frame, read, readAll, publisher }) => [
    textTable(
      frame,
      data.columns.map(({ label }) => label),
      data.rows.map((row, index) =>
        data.columns.map((column) => {
          const cell = row[column.name];
          const path = ["rows", index, column.name];
          if (cell === undefined) return cellOf(publisher.notAvailable);
          return textCell(Array.isArray(cell) ? readAll(cell, path) : read(cell, path));
        }),
      ),
    ),
  ],
  content: ({ data }) => ({ kind: "records", layout: data.layout }),
});
