import { z } from "zod";
import { date, name, text } from "./names.ts";

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, {
  error: "this is not a colour|Write it as # and six hexadecimal digits, such as #12436D",
});

/** data/board.yaml */
export const board = z.strictObject({
  name: text,
  "short-name": text,
  area: text,
  language: text.default("en-GB"),
  demonstration: text.optional(),
  brand: z.strictObject({ primary: colour, accent: colour }),
  contacts: z.strictObject({
    heading: text,
    text,
    "check-by": date,
    numbers: z.array(z.strictObject({ label: text, number: text, when: text })).min(1),
  }),
  /** What the numbers in data/ are: published already, or private to named repositories. */
  data: z
    .strictObject({
      public: z.strictObject({ link: z.url(), why: text }).optional(),
      "private-remotes": z.array(text).default([]),
    })
    .default({ "private-remotes": [] }),
  disclosure: z.strictObject({
    // 0 switches suppression off; 1 and 2 would, too, but look as if they did not.
    threshold: z.int().refine((threshold) => threshold === 0 || (threshold >= 3 && threshold <= 100), {
      error: "a disclosure threshold is 0 (nothing is suppressed) or from 3 to 100|Most boards use 5 or 10",
    }),
    words: text,
  }),
});
export type BoardEntry = z.output<typeof board>;

/** data/agencies.yaml */
export const agencies = z.array(z.strictObject({ id: name, name: text, "short-name": text.optional() }));
export type AgencyEntry = z.output<typeof agencies>[number];

/** data/glossary.yaml */
export const glossary = z.array(z.strictObject({ term: text, abbreviation: text.optional(), meaning: text }));
export type GlossarySource = z.output<typeof glossary>[number];
