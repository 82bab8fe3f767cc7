import { z } from "zod";
import { acceptedKeys } from "./common.ts";
import { date, text, webAddress } from "./names.ts";

/** Loose numbers are warnings in a draft and errors in a final text. */
const status = z.enum(["draft", "final"]);
const topics = z.array(text).default([]);

interface Dates {
  published: string;
  "review-by"?: string | undefined;
}
const reviewFollows = ({ published, "review-by": review }: Dates) =>
  review === undefined || review >= published;
const reviewBefore = {
  error: "review-by: is before published:|Write the date by which the text is to be read again",
  path: ["review-by"],
};

/** content/annual-report/<year>/report.md */
export const report = z
  .strictObject({
    title: text,
    published: date,
    status,
    owner: text.optional(),
    "review-by": date.optional(),
    strapline: text.optional(),
    ...acceptedKeys,
  })
  .refine(reviewFollows, reviewBefore);

/** content/annual-report/<year>/summary.md */
export const summary = z.strictObject({ title: text, ...acceptedKeys });

/** content/annual-report/<year>/<chapter>.md */
export const chapter = z.strictObject({
  title: text,
  order: z.int(),
  section: text.optional(),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
  topics,
  ...acceptedKeys,
});

const learning = {
  title: text,
  status: status.default("final"),
  published: date,
  "review-by": date.optional(),
  owner: text.optional(),
  topics,
  summary: text,
  ...acceptedKeys,
};

/** content/briefings/<slug>.md */
export const briefing = z
  .strictObject({
    ...learning,
    audience: text.optional(),
    sources: z.array(text).default([]),
  })
  .refine(reviewFollows, reviewBefore);

/** content/posters/<slug>.md */
export const poster = z
  .strictObject({
    ...learning,
    strapline: text,
    theme: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(1),
    "web-address": webAddress.optional(),
    /** A3 also for a print shop: with bleed and crop marks. */
    bleed: z.boolean().default(false),
  })
  .refine(reviewFollows, reviewBefore);

/** content/pages/<slug>.md */
export const page = z.strictObject({
  title: text,
  order: z.int(),
  status: status.default("final"),
  ...acceptedKeys,
});
