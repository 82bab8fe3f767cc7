import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { name, text, webLink } from "./names.ts";
import { reconcileEntry } from "./reconcile.ts";

/** What numbers count: small numbers of people are protected. */
export const counts = z.enum(["children", "people", "none"]);
export type Counts = z.output<typeof counts>;

/** Where a number comes from: an entry of sources.yaml and the place in it, or plain text. */
export const source = z.union([text, z.strictObject({ document: name, at: text.optional() })]);
export type Source = z.output<typeof source> | undefined;

/** What a source printed, and why we print something else. */
export const printed = z.union([
  text.transform((printed) => ({ printed, correction: null })),
  z.strictObject({ printed: text, correction: text.optional() }).transform((entry, context) => {
    const { printed, correction } = entry;
    if (correction !== undefined) return { printed, correction };
    context.addIssue({
      code: "custom",
      message: schemaMessage(
        `"${printed}" is printed, and no correction says why it is not used`,
        `Write it as "${printed}" alone, or add correction: and the reason`,
      ),
      path: ["printed"],
      input: printed,
    });
    return z.NEVER;
  }),
]);
export type Printed = z.output<typeof printed>;

/** One for each column of a table; `suppressed` if what was printed would reveal a hidden value. */
export const printedByColumn = z.union([
  z.array(z.union([z.literal("suppressed").transform(() => null), printed])),
  printed.transform((one) => [one]),
]);

/** Which way of a measure is better. */
export const polarity = z.enum(["higher is better", "lower is better", "neither"]);
export type Polarity = z.output<typeof polarity>;

export const texts = z.array(text).default([]);

/** A figure that a chart's values are measured against: `{{ name }}`. */
const chartMark = z.strictObject({ label: text, value: text });

/** A file of data/maps/, and the property of its areas that holds their names. */
const chartMap = z.union([
  name.transform((areas) => ({ areas, match: "name" })),
  z.strictObject({ areas: name, match: text.default("name") }),
]);

const chart = z
  .strictObject({
    type: z.enum(["line", "bar", "bars"]).optional(),
    map: chartMap.optional(),
    title: text,
    subtitle: text,
    alt: text.optional(),
    figures: z.array(name).optional(),
    rows: z.array(name).optional(),
    measure: z.enum(["value", "share"]).default("value"),
    meaning: text.optional(),
    note: text.optional(),
    targets: z.array(chartMark).default([]),
    comparators: z.array(z.union([name, chartMark])).default([]),
    events: z.array(z.strictObject({ date: text, label: text })).default([]),
  })
  .refine(({ map, type }) => map === undefined || type === undefined, {
    error: schemaMessage("a map runs over its areas, and has no type", "Take out type: or map:"),
    path: ["type"],
  });
export type ChartEntry = z.output<typeof chart>;

/** Texts that an editor accepts although a check of prose finds them, each with the reason. */
const accepted = z.array(z.strictObject({ text, reason: text })).default([]);
export const acceptedKeys = { "accepted-numbers": accepted, "accepted-private": accepted };

/** Where a number is already published: hiding it here protects nobody. */
export const publishedElsewhere = z.strictObject({ link: webLink, title: text });
export type PublishedElsewhere = z.output<typeof publishedElsewhere>;

/** Exemptions from the board's disclosure rules: for a dataset, a figure or a row. */
export const disclosureKeys = {
  "not-disclosive": text.optional(),
  "published-elsewhere": publishedElsewhere.optional(),
};

/** Why a number has a home of its own, although other figures could give it or look like it. */
export const standsAloneKey = { "stands-alone": text.optional() };

/** The keys that every dataset has. */
export const commonKeys = {
  title: text,
  summary: text.optional(),
  counts,
  ...disclosureKeys,
  ...standsAloneKey,
  source: source.optional(),
  notes: texts,
  /** How amounts that are entered in pounds are printed. */
  "shown-in": z.enum(["pounds", "thousand pounds", "million pounds"]).optional(),
  /** How numbers below zero stand in tables. */
  negatives: z.enum(["minus", "brackets"]).default("minus"),
  /** Links to and from briefings, posters and chapters. */
  topics: texts,
  charts: z.record(name, chart).default({}),
  ...acceptedKeys,
  /** Figures whose numbers may agree, and have nothing to do with one another. */
  unrelated: z.array(z.strictObject({ figures: z.array(text).min(2), why: text })).default([]),
  /** What must hold between figures of this board. */
  reconcile: z.array(reconcileEntry).default([]),
};
const common = z.object({ kind: z.string(), ...commonKeys });
export type CommonKeys = z.output<typeof common>;

/** data/sources.yaml */
export const sourceDocuments = z.array(
  z.strictObject({
    id: name,
    title: text,
    publisher: text,
    date: text,
    link: webLink.optional(),
    note: text.optional(),
  }),
);
export type SourceDocuments = z.output<typeof sourceDocuments>;

/** The age at which a reader can follow a text. */
export const readingAge = z.int().refine((age) => age >= 6 && age <= 18, {
  error: schemaMessage(
    "a reading age is from 6 to 18",
    "Write a whole number such as 13, or 9 for Easy Read",
  ),
});
