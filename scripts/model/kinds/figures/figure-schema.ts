import { z } from "zod";
import { counts, disclosureKeys, printed, source, standsAloneKey, texts } from "../../schema/common.ts";
import { decimals, period, text, unit } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { parseUnit } from "../../values/unit.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

/** The keys that name other figures instead of values. */
export const derivedKeys = ["sum-of", "difference-of", "ratio-of"] as const;
export const ruleOf = { "sum-of": "sum", "difference-of": "difference", "ratio-of": "ratio" } as const;

/** One figure of kind figures: values, or the figures that it is worked out from. */
export const figure = z
  .strictObject({
    title: text,
    meaning: text.optional(),
    unit,
    counts: counts.optional(),
    ...disclosureKeys,
    ...standsAloneKey,
    decimals: decimals.default(0),
    "share-decimals": decimals.default(0),
    of: text.optional(),
    population: text.optional(),
    values: entries(z.record(period, value)).optional(),
    "sum-of": z.array(text).min(1).optional(),
    "difference-of": z
      .array(text)
      .length(2, { error: twoFigures("difference-of") })
      .optional(),
    "ratio-of": z
      .array(text)
      .length(2, { error: twoFigures("ratio-of") })
      .optional(),
    stated: z
      .partialRecord(z.enum(["value", "change", "difference", "share", "rate", "total"]), printed)
      .default({}),
    accepted: text.optional(),
    source: source.optional(),
    notes: texts,
  })
  .superRefine((entered, context) => {
    const fail = (message: string, path: PropertyKey[] = []) =>
      context.addIssue({ code: "custom", message, path, input: entered });
    const ways = ["values", ...derivedKeys].filter((key) => key in entered);
    if (ways.length === 0)
      fail(
        schemaMessage(
          '"values" is missing',
          'Add a line "values: …", or sum-of:, difference-of: or ratio-of:',
        ),
        ["values"],
      );
    if (ways.length > 1)
      fail(schemaMessage(`a figure has either ${ways.join(": or ")}:`, "Keep one of the two"));
    for (const key of derivedKeys) {
      const parts = entered[key] ?? [];
      const twice = parts.find((part, index) => parts.indexOf(part) !== index);
      if (twice) fail(schemaMessage(`"${twice}" appears twice in ${key}:`, "Name each figure once"), [key]);
    }
    if (entered.values === undefined)
      for (const key of ["counts", "not-disclosive", "accepted"] as const)
        if (entered[key] !== undefined)
          fail(
            schemaMessage(
              `${key}: has no meaning for a figure that is worked out`,
              "Take it out; it follows from its parts",
            ),
            [key],
          );
    const kind = parseUnit(entered.unit).kind;
    if (entered["ratio-of"] && kind !== "count" && kind !== "pounds")
      fail(
        schemaMessage(
          `a ratio is not in ${entered.unit}`,
          "Write the unit as a plain noun, such as cases per worker; a percentage of a whole is .share",
        ),
        ["unit"],
      );
    if (entered["ratio-of"] && (entered.of || entered.population))
      fail(schemaMessage("a ratio has no share and no rate", "Take out of: and population:"));
    if (entered.of && kind !== "count" && kind !== "pounds" && kind !== "percent")
      fail(schemaMessage(`of: has no meaning for a figure in ${entered.unit}`, "Take it out"), ["of"]);
  });
export type FigureInFile = z.output<typeof figure>;

/** A list of keys that says something. */
export function entries<Schema extends z.ZodType<object>>(schema: Schema) {
  return schema.refine((all) => Object.keys(all).length > 0, {
    error: schemaMessage("this has no entries, and nothing would be shown", "Write at least one"),
  });
}

function twoFigures(key: string): string {
  return schemaMessage(
    `${key}: names two figures`,
    `Write [first, second]: the second is ${key === "ratio-of" ? "what the first is divided by" : "taken away from the first"}`,
  );
}
