import { z } from "zod";
import { date } from "./names.ts";

/**
 * data/published.yaml: what each edition has shown, oldest first, as `npm run published` records it. An edition after
 * the first has only what it shows otherwise.
 */
export const publishedEditions = z.strictObject({
  editions: z.array(
    z.strictObject({
      on: date,
      /** Shown counts by figure and period: `{referrals.police@2016-17: 12}`. */
      shown: z.record(z.string(), z.number()).default({}),
      /** Figures and periods that were not shown. */
      hidden: z.array(z.string()).default([]),
    }),
  ),
});
export type PublishedEdition = z.output<typeof publishedEditions>["editions"][number];

export const publishedFile = "data/published.yaml";
