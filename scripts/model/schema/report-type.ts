import { z } from "zod";
import { requirement } from "./duties.ts";
import { name, text } from "./names.ts";

/** What has a number; each level adds a part to it. */
export const numbering = z.array(z.enum(["sections", "chapters", "headings", "subheadings", "paragraphs"]));
/** How appendices are counted. */
export const appendices = z.enum(["letters", "numbers"]);

/**
 * data/report-types/<name>.yaml, and layouts/report-types/<name>.yaml of the product: what a report of this type is
 * called, and which parts it has in which order. Its other keys hold where a report says nothing else.
 */
export const reportType = z.strictObject({
  title: text,
  /** Above a list of them. */
  plural: text,
  numbering: numbering.optional(),
  appendices: appendices.optional(),
  duties: z.array(name).optional(),
  parts: z
    .array(
      z.strictObject({
        title: text,
        /** Other titles that a chapter or section of it may have. */
        also: z.array(text).default([]),
        required: z.boolean().default(false),
        /** Which requirements of the type's duties it answers: npm run new writes them down. */
        answers: z.array(requirement).default([]),
        /** What to write in it, in a line: npm run new puts it into the draft. */
        guidance: text.optional(),
      }),
    )
    .default([]),
});
export type ReportType = z.output<typeof reportType>;
