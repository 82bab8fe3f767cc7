import { z } from "zod";
import { period, text } from "./names.ts";
import { value } from "./value.ts";

/** "referrals.police@2016-17" */
const cellName = z.string().transform((key) => {
  const [figure = "", period = ""] = key.split("@");
  return { figure, period };
});
const cell = { figure: text, period };

/** data/protected.yaml: what `npm run protect` records beside the files without their hidden values. */
export const protectedRecord = z.strictObject({
  /** The files that it wrote. */
  files: z.array(text),
  /** Totals, sums and differences that are shown, and cannot be worked out from the remaining values. */
  "worked-out": z.array(z.strictObject({ ...cell, value })).default([]),
  /** What readers take for granted between values that are not all in the folder: the two sides are equal. */
  undeclared: z
    .array(
      z.strictObject({
        plus: z.array(cellName).min(1),
        minus: z.array(cellName).min(1),
        /** Whether something small is left beside the parts. */
        "leaves-a-rest": z.literal(true).optional(),
      }),
    )
    .default([]),
  /** The range in which a reader could place a hidden value when the files were written. */
  known: z
    .array(z.strictObject({ ...cell, from: z.number().optional(), to: z.number().optional() }))
    .default([]),
});
export type EnteredRecord = z.output<typeof protectedRecord>;
