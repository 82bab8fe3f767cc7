import { z } from "zod";
import {
  commonKeys,
  counts,
  disclosureKeys,
  polarity,
  source,
  standsAloneKey,
  texts,
} from "../../schema/common.ts";
import { decimals, name, period, text, unit } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { parsePeriod } from "../../values/period.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

/** The ways in which indicators are shown. */
export const views = ["change", "periods", "comparators", "dashboard"] as const;
export type View = (typeof views)[number];

const band = z.strictObject({ from: z.number(), to: z.number() });
const target = z.union([z.number(), band, z.record(period, z.union([z.number(), band]))]);
export type Target = z.output<typeof target>;

const indicator = z
  .strictObject({
    name,
    title: text,
    meaning: text.optional(),
    group: text.optional(),
    unit,
    decimals: decimals.default(0),
    counts: counts.optional(),
    ...disclosureKeys,
    ...standsAloneKey,
    of: text.optional(),
    population: text.optional(),
    polarity: polarity.default("neither"),
    values: z.record(period, value).refine((values) => Object.keys(values).length > 0, {
      error: schemaMessage("this has no entries, and nothing would be shown", "Write at least one"),
    }),
    target: target.optional(),
    /** How far from the target is still close to it, in the unit of the indicator. */
    tolerance: z.number().min(0).optional(),
    compare: z.record(name, z.union([z.strictObject({ value, period }), value])).default({}),
    comment: text.optional(),
    owner: text.optional(),
    accepted: text.optional(),
    source: source.optional(),
    notes: texts,
  })
  .superRefine((entered, context) => {
    const fail = (key: string, what: string, todo: string) =>
      context.addIssue({ code: "custom", message: schemaMessage(what, todo), path: [key], input: entered });
    const isBand = typeof entered.target === "object" && "from" in entered.target;
    if (entered.target !== undefined && entered.polarity === "neither" && !isBand)
      fail(
        "target",
        `"${entered.name}" has a target, and nothing says whether more or less of it is better`,
        "Add polarity: higher is better (or lower is better), or write the target as {from: 10, to: 14}",
      );
    if (entered.tolerance !== undefined && entered.target === undefined)
      fail(
        "tolerance",
        `"${entered.name}" has a tolerance, and no target to be near`,
        "Add target:, or take it out",
      );
    const known = Object.keys(entered.values);
    if (typeof entered.target === "object" && !isBand)
      for (const key of Object.keys(entered.target))
        if (!known.includes(key) && parsePeriod(key))
          fail(
            "target",
            `"${entered.name}" has a target for ${key}, and no value`,
            `Write it for one of: ${known.join(", ")}; a target alone is for the newest`,
          );
  });
export type Indicator = z.output<typeof indicator>;

/** kind: indicators, see its README.md */
export const schema = z
  .strictObject({
    kind: z.literal("indicators"),
    ...commonKeys,
    "row-heading": text.optional(),
    show: z.array(z.enum(views)).min(1).optional(),
    comparators: z.array(z.strictObject({ name, label: text })).default([]),
    words: z
      .strictObject({
        met: text.optional(),
        close: text.optional(),
        missed: text.optional(),
      })
      .prefault({}),
    indicators: z.array(indicator).min(1),
  })
  .superRefine((data, context) => {
    const fail = (path: PropertyKey[], what: string, todo: string) =>
      context.addIssue({ code: "custom", message: schemaMessage(what, todo), path, input: data });
    const known = data.comparators.map((comparator) => comparator.name);
    data.indicators.forEach(({ name: own, compare }, index) => {
      if (data.indicators.findIndex((other) => other.name === own) !== index)
        fail(
          ["indicators", index, "name"],
          `the indicator "${own}" appears twice`,
          "Give each indicator a name of its own",
        );
      for (const key of Object.keys(compare))
        if (!known.includes(key))
          fail(
            ["indicators", index, "compare", key],
            `"${key}" is none of the comparators of this dataset`,
            known.length > 0
              ? `Write one of: ${known.join(", ")}; or add it to comparators:`
              : `Add it to the dataset: comparators: [{name: ${key}, label: …}]`,
          );
    });
    if (data.show?.includes("comparators") && known.length === 0)
      fail(
        ["show"],
        "comparators are to be shown, and there are none",
        "Add comparators:, or take the word out",
      );
  });
export type Data = z.output<typeof schema>;
