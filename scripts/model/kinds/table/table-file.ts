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
import { rowCells } from "../../tables/table-cells.ts";

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

/** kind: table, see its README.md. Whether its parts fit together is for `schema` to say. */
export const tableFile = z.strictObject({
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
});
export type Data = z.output<typeof tableFile>;
