import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { date, text } from "./names.ts";

/**
 * The readings of a report: content/annual-report/2016-17/readings.yaml, or content/readings.yaml for texts that belong
 * to no report. Written by `npm run statements`, one entry a statement, in the order of their words, so that Git can
 * merge what two people have read.
 */
export const readings = z.array(
  z.strictObject({
    /** The words, with the names of figures: "Referrals rose to {{ referrals@2016-17 }}." */
    statement: text,
    /** The values that it rested on, as printed then. */
    values: z.record(z.string(), z.string()).default({}),
    /** The role that read it against the data, and the day. */
    read: z.strictObject(
      { by: text, on: date },
      {
        error: schemaMessage(
          "a reading says who read it and when",
          "Write read: {by: the role, on: the date}",
        ),
      },
    ),
  }),
);
export type Reading = z.output<typeof readings>[number];
