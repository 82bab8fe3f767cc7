import { z } from "zod";
import { orders } from "../../calculate/rank.ts";
import {
  commonKeys,
  counts,
  disclosureKeys,
  printed,
  printedByColumn,
  source,
  standsAloneKey,
  texts,
} from "../../schema/common.ts";
import { decimals, name, period, text, unit } from "../../schema/names.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";
import { rowCells } from "./table-cells.ts";
import { misfitsOf } from "./table-shape.ts";

/** What the source printed, with one text for each column. */
export const stated = z
  .strictObject({
    value: printedByColumn.optional(),
    share: printedByColumn.optional(),
    change: printed.optional(),
  })
  .default({});

const rules = {
  "sum-of": z.array(name).min(2).optional(),
  "difference-of": z.array(name).length(2).optional(),
};

const column = z.strictObject({
  name,
  label: text,
  /** A head over this column and its neighbours under the same one. */
  under: text.optional(),
  holds: z.enum(["numbers", "words", "dates", "ratings"]).default("numbers"),
  scale: name.optional(),
  unit: unit.optional(),
  decimals: decimals.optional(),
  period: period.optional(),
  of: text.optional(),
  ...standsAloneKey,
  ...rules,
});

const row = z.strictObject({
  name,
  label: text,
  values: rowCells.optional(),
  ...rules,
  unit: unit.optional(),
  of: text.optional(),
  population: text.optional(),
  accepted: text.optional(),
  /** A word of the scale. */
  rating: text.optional(),
  counts: counts.optional(),
  ...disclosureKeys,
  ...standsAloneKey,
  decimals: decimals.optional(),
  notes: texts,
  source: source.optional(),
  stated,
});
export type Row = z.output<typeof row>;

const sum = z.strictObject({ label: text, stated });

const group = z.strictObject({
  group: text,
  name: name.optional(),
  rows: z.array(row).min(1),
  subtotal: z.union([text.transform((label) => ({ label, stated: stated.parse({}) })), sum]).optional(),
});

/** kind: table, see its README.md */
export const schema = z
  .strictObject({
    kind: z.literal("table"),
    ...commonKeys,
    unit: unit.optional(),
    "row-heading": text.default("Category"),
    periods: z.array(period).min(1).optional(),
    columns: z.array(column).min(1).optional(),
    period: period.optional(),
    derived: z.array(z.enum(["share", "change", "rate", "rank"])).default([]),
    order: z.enum(orders).default("as-entered"),
    "rank-by": text.optional(),
    population: text.optional(),
    decimals: decimals.default(0),
    "share-decimals": decimals.default(0),
    scale: name.default("progress"),
    rows: z.array(z.union([row, group])).min(1),
    total: sum.optional(),
    average: z
      .strictObject({
        label: text,
        rule: z.enum(["plain", "weighted"]),
        decimals: decimals.optional(),
        stated,
      })
      .optional(),
  })
  .superRefine((data, context) => {
    for (const { message, path } of misfitsOf(data))
      context.addIssue({ code: "custom", message, path, input: data });
    const known = [
      ...new Set([
        ...(data.columns ?? []).map((column) => column.name),
        ...(data.columns ? [] : (data.periods ?? [])),
      ]),
    ];
    const chosen = data["rank-by"];
    const fail = (message: string, path: PropertyKey[]) =>
      context.addIssue({ code: "custom", message, path, input: chosen });
    if (chosen !== undefined && !known.includes(chosen))
      fail(schemaMessage(`"${chosen}" is not a column of this table`, `Write one of: ${known.join(", ")}`), [
        "rank-by",
      ]);
    const isRanked = data.derived.includes("rank") || data.order.endsWith("-first");
    if (isRanked && data.columns && chosen === undefined)
      fail(
        schemaMessage(
          "rank-by: is missing, and the columns are not periods",
          `Say which column goes by: rank-by: ${known[0] ?? ""}`,
        ),
        [data.derived.includes("rank") ? "derived" : "order"],
      );
  });
export type Data = z.output<typeof schema>;
