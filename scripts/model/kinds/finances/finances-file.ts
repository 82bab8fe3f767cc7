import { z } from "zod";
import { commonKeys, printedByColumn, standsAloneKey, texts } from "../../schema/common.ts";
import { decimals, name, period, text } from "../../schema/names.ts";
import { type EnteredValue, value } from "../../schema/value.ts";

/** An amount, or amounts by the names of periods and funds. */
export type Amounts = EnteredValue | { [key: string]: Amounts };

const amounts = z.unknown().transform((input, context): Amounts => {
  const read = (one: unknown, path: PropertyKey[]): Amounts => {
    const isMapping =
      typeof one === "object" && one !== null && !Array.isArray(one) && !("value" in one || "text" in one);
    if (isMapping)
      return Object.fromEntries(
        Object.entries(one).map(([key, inner]) => [key, read(inner, [...path, key])]),
      );
    const parsed = value.safeParse(one);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    context.addIssue({ code: "custom", message: issue?.message ?? "", path, input: one });
    return { state: "not-available" };
  };
  return read(input, []);
});

const item = z.strictObject({
  name,
  label: text,
  amount: amounts.optional(),
  budget: amounts.optional(),
  ...standsAloneKey,
  notes: texts,
  /** Its share of all, and of the part of the group it is in. */
  stated: z
    .strictObject({ share: printedByColumn.optional(), "share-of-group": printedByColumn.optional() })
    .optional(),
});

const stated = z.strictObject({ total: printedByColumn }).optional();

const group = z.strictObject({
  group: text,
  name,
  items: z.array(item).min(1),
  subtotal: z
    .union([
      text.transform((label) => ({ label, stated: undefined })),
      z.strictObject({ label: text, stated }),
    ])
    .optional(),
});

const account = z.strictObject({
  items: z.array(z.union([item, group])),
  /** Shares to print: of all, of the group's subtotal. */
  shares: z.array(z.enum(["total", "group"])).default([]),
  stated,
});

/** kind: finances, see its README.md. Whether its parts fit together is for `schema` to say. */
export const financesFile = z.strictObject({
  kind: z.literal("finances"),
  ...commonKeys,
  period: period.optional(),
  periods: z.array(period).min(2).optional(),
  funds: z
    .array(z.strictObject({ name, label: text }))
    .min(2)
    .optional(),
  "all-funds": text.optional(),
  "share-decimals": decimals.default(0),
  expenditure: account,
  income: account,
  /** What the board calls what is left, and what is missing. */
  balance: z.strictObject({ above: text.optional(), below: text.optional(), stated }).default({}),
  "brought-forward": amounts.optional(),
  "carried-forward": z.strictObject({ label: text.optional(), stated }).optional(),
  /** What actual amounts above, below and at their budget are called. */
  "variance-words": z
    .strictObject({ over: text.optional(), under: text.optional(), on: text.optional() })
    .default({}),
});
export type Data = z.output<typeof financesFile>;
