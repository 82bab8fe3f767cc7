import { z } from "zod";
import { date, text } from "./names.ts";

/**
 * The readings of a report: data/readings/2016-17.yaml, or data/readings/no-report.yaml for texts that belong to none.
 * Written by `npm run statements`, one entry a statement, in the order of their words, so that Git can
 * merge what two people have read.
 */
export const readings = z.array(
  z.strictObject({
    /** The words, with the names of figures: "Referrals rose to {{ referrals@2016-17 }}." */
    statement: text,
    /** The values that it rested on, as printed then. */
    values: z.record(z.string(), z.string()).default({}),
    /** The role that read it against the data, and the day. */
    read: z.strictObject({ by: text, on: date }),
  }),
);
export type Reading = z.output<typeof readings>[number];
