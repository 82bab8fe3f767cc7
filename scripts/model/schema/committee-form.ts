import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { acceptedKeys } from "./common.ts";
import { name, text } from "./names.ts";

/** What the table at the top of a cover report can show. */
const particularShows = [
  "title",
  "report-of",
  "committee",
  "meeting-date",
  "meeting-time",
  "meeting-place",
] as const;

const particular = z
  .strictObject({
    label: text,
    shows: z.enum(particularShows).optional(),
    /** The name of an entry under `particulars:` in each report. */
    "asks-for": name.optional(),
  })
  .refine(({ shows, "asks-for": asks }) => (shows === undefined) !== (asks === undefined), {
    error: schemaMessage(
      "an entry of particulars: says by one of shows: and asks-for: where its words come from",
      `Write shows: and one of ${particularShows.join(", ")}; or asks-for: and a name that each report fills in`,
    ),
  });

/** What every heading of the form has. */
const heading = {
  heading: text,
  /** What is filled in below it: the report's Markdown, or a list from its front matter. */
  shows: z.enum(["text", "author", "appendices", "subject-history", "sign-off"]).default("text"),
  "must-have-text": z.boolean().default(false),
  /** Fixed words above the report's text: "Members are asked to:". */
  "opens-with": text.optional(),
  /** The text if the report says nothing. */
  "when-empty": text.optional(),
};

const part = z
  .strictObject({
    ...heading,
    numbered: z.boolean().default(false),
    /** Headings below this one, each with its number. */
    sections: z
      .array(z.strictObject({ ...heading, numbered: z.boolean().default(true) }))
      .min(1)
      .optional(),
  })
  .refine(({ sections, shows }) => sections === undefined || shows === "text", {
    error: schemaMessage(
      "a heading with sections below it shows nothing else",
      "Take shows: out, or move it to one of the sections",
    ),
    path: ["shows"],
  });
export type FormHeading = z.output<typeof part>;

const numberStyles = ["1.0", "1.", "1"];
const quotedStyles = numberStyles.map((style) => `"${style}"`).join(", ");
const fileSize = /^(\d+(?:\.\d+)?) (kB|MB)$/;

/** data/committee-form.yaml and data/forms/<name>.yaml: the form that a council or a board prescribes for its papers. */
export const committeeForm = z
  .strictObject({
    council: text,
    /** Minutes say what a meeting did; a report is written before it. */
    kind: z.enum(["report", "minutes"]).default("report"),
    /** What such a paper is called, if not by its kind: "Update". */
    called: text.optional(),
    particulars: z.array(particular).min(1),
    parts: z.array(part).min(1),
    "when-empty": text,
    "number-style": text
      .refine((style) => numberStyles.includes(style), {
        error: ({ input }) =>
          schemaMessage(
            `"${String(input)}" is not a way to number sections`,
            `Write one of: ${quotedStyles}`,
          ),
      })
      .default("1.0"),
    "numbered-paragraphs": z.boolean().default(false),
    "subject-history": z
      .strictObject({ years: z.int().min(1), meeting: text, date: text })
      .default({ years: 3, meeting: "Meeting", date: "Date" }),
    /** The roles that sign, in the order of the table that shows: sign-off prints. */
    "sign-off": z.array(text).min(1).optional(),
    "largest-file": text
      .refine((size) => fileSize.test(size), {
        error: ({ input }) =>
          schemaMessage(`"${String(input)}" is not a size of a file`, "Write it as 10 MB or 800 kB"),
      })
      .optional(),
    ...acceptedKeys,
  })
  .superRefine(({ parts, "sign-off": roles }, context) => {
    const headings = parts.flatMap((each, index) => [
      { words: each.heading, shows: each.shows, path: ["parts", index] },
      ...(each.sections ?? []).map((section, at) => ({
        words: section.heading,
        shows: section.shows,
        path: ["parts", index, "sections", at],
      })),
    ]);
    headings.forEach(({ words, shows, path }, index) => {
      const before = headings.slice(0, index);
      if (before.some((other) => other.words.toLowerCase() === words.toLowerCase()))
        context.addIssue({
          code: "custom",
          message: schemaMessage(
            `the heading "${words}" appears twice in the form`,
            "Give each heading words of its own",
          ),
          path: [...path, "heading"],
          input: words,
        });
      if (shows !== "text" && before.some((other) => other.shows === shows))
        context.addIssue({
          code: "custom",
          message: schemaMessage(`shows: ${shows} appears twice in the form`, "Keep one of the two"),
          path: [...path, "shows"],
          input: shows,
        });
    });
    const signed = headings.find(({ shows }) => shows === "sign-off");
    if ((signed !== undefined) !== (roles !== undefined))
      context.addIssue({
        code: "custom",
        message: signed
          ? schemaMessage(
              "the form shows a sign-off, and does not say who signs",
              "List the roles under sign-off:",
            )
          : schemaMessage(
              "the form lists who signs, and no heading shows it",
              "Write shows: sign-off at the heading below which they sign",
            ),
        path: signed ? [...signed.path, "shows"] : ["sign-off"],
        input: roles,
      });
  });
export type CommitteeForm = z.output<typeof committeeForm>;

/** @returns bytes: a megabyte is a million, as councils' systems count */
export function bytesOf(size: string): number {
  const [, amount = "0", unit] = fileSize.exec(size) ?? [];
  return Math.round(Number(amount) * (unit === "MB" ? 1_000_000 : 1000));
}

/**
 * The file of a form in the board folder.
 *
 * @param name null for the form of papers that name none
 */
export function committeeFormFile(name: string | null): string {
  return name === null ? "data/committee-form.yaml" : `data/forms/${name}.yaml`;
}
