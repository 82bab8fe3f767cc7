import { z } from "zod";
import { date, decimals, name, period, text } from "./names.ts";
import { value } from "./value.ts";

const counts = z.enum(["children", "people", "none"]);

/** Where a number comes from: an entry of sources.yaml and the place in it, or a plain text. */
const source = z.union([text, z.strictObject({ document: name, at: text.optional() })]);

/** What a source printed, and why we print something else. */
const printed = z.union([
  text.transform((printed) => ({ printed, correction: null })),
  z.strictObject({ printed: text, correction: text }),
]);
/** One for each column of a table. */
const printedByColumn = z.union([z.array(printed), printed.transform((one) => [one])]);

const chart = z.strictObject({
  type: z.enum(["line", "bar", "bars"]),
  title: text,
  subtitle: text,
  alt: text.optional(),
  figures: z.array(name).optional(),
  rows: z.array(name).optional(),
  measure: z.enum(["value", "share"]).default("value"),
  note: text.optional(),
});

/** The keys that every dataset has. */
const common = {
  title: text,
  summary: text.optional(),
  counts,
  "not-disclosive": text.optional(),
  source: source.optional(),
  notes: z.array(text).default([]),
  charts: z.record(name, chart).default({}),
};

const unit = text;

const figure = z.strictObject({
  title: text,
  unit,
  counts: counts.optional(),
  decimals: decimals.default(0),
  "share-decimals": decimals.default(0),
  of: text.optional(),
  population: text.optional(),
  values: z.record(period, value),
  stated: z
    .partialRecord(z.enum(["value", "change", "difference", "share", "rate", "total"]), printed)
    .default({}),
  source: source.optional(),
  notes: z.array(text).default([]),
});

const figures = z.strictObject({
  kind: z.literal("figures"),
  ...common,
  figures: z.record(name, figure),
});

const row = z.strictObject({
  name,
  label: text,
  values: z.array(value),
  unit: unit.optional(),
  counts: counts.optional(),
  decimals: decimals.optional(),
  notes: z.array(text).default([]),
  source: source.optional(),
  stated: z
    .strictObject({
      value: printedByColumn.optional(),
      share: printedByColumn.optional(),
      change: printed.optional(),
    })
    .default({}),
});

const table = z.strictObject({
  kind: z.literal("table"),
  ...common,
  unit: unit.optional(),
  "row-heading": text.default("Category"),
  periods: z.array(period).optional(),
  columns: z.array(z.strictObject({ name, label: text })).optional(),
  period: period.optional(),
  derived: z.array(z.enum(["share", "change"])).default([]),
  decimals: decimals.default(0),
  "share-decimals": decimals.default(0),
  rows: z.array(row).min(1),
  total: z
    .strictObject({
      label: text,
      stated: z
        .strictObject({
          value: printedByColumn.optional(),
          share: printedByColumn.optional(),
          change: printed.optional(),
        })
        .default({}),
    })
    .optional(),
});

const records = z.strictObject({
  kind: z.literal("records"),
  ...common,
  layout: z.enum(["table", "sections"]).default("table"),
  columns: z.array(z.strictObject({ name, label: text })).min(1),
  rows: z.array(z.record(name, z.union([text, z.number().transform(String), z.array(text)]))),
});

const priorities = z.strictObject({
  kind: z.literal("priorities"),
  ...common,
  columns: z.strictObject({ outcome: text, planned: text, done: text, next: text }),
  priorities: z.array(
    z.strictObject({
      number: z.int(),
      title: text,
      outcomes: z.array(
        z.strictObject({
          outcome: text,
          planned: z.array(text),
          done: z.array(text),
          next: z.array(text),
        }),
      ),
    }),
  ),
});

const priorityAreas = z.strictObject({
  kind: z.literal("priority-areas"),
  ...common,
  period: text,
  areas: z.array(z.strictObject({ number: z.int(), title: text, activities: z.array(text) })),
});

const recommendations = z.strictObject({
  kind: z.literal("recommendations"),
  ...common,
  from: text,
  recommendations: z.array(
    z.strictObject({
      number: z.int(),
      text,
      actions: z.array(text),
      status: z.enum(["complete", "in progress", "not started", "not available"]),
    }),
  ),
});

const hundredChildren = z.strictObject({
  kind: z.literal("hundred-children"),
  ...common,
  heading: text,
  period,
  statements: z.array(z.strictObject({ name, value, text, group: text })),
});

const attendance = z.strictObject({
  kind: z.literal("attendance"),
  ...common,
  period,
  meetings: z.int().min(1),
  members: z.array(
    z
      .strictObject({
        name,
        agency: name.optional(),
        label: text.optional(),
        attended: value,
        possible: value,
        stated: printed.optional(),
        notes: z.array(text).default([]),
      })
      .refine((member) => (member.agency === undefined) !== (member.label === undefined), {
        error: "a member has either agency: or label:|Keep one of the two",
      }),
  ),
});

const account = z.strictObject({
  items: z.array(z.strictObject({ name, label: text, amount: value, notes: z.array(text).default([]) })),
  stated: z.strictObject({ total: printed }).optional(),
});

const finances = z.strictObject({
  kind: z.literal("finances"),
  ...common,
  period,
  expenditure: account,
  income: account,
});

const section11 = z.strictObject({
  kind: z.literal("section-11"),
  ...common,
  period,
  scale: z.array(z.strictObject({ score: z.int(), meaning: text })),
  forms: z.array(
    z.strictObject({
      name,
      label: text,
      organisations: value,
      "average-grade": value,
      standards: z.array(z.strictObject({ name, label: text, achieved: value })),
      notes: z.array(text).default([]),
    }),
  ),
});

const audits = z.strictObject({
  kind: z.literal("audits"),
  ...common,
  audits: z.array(
    z.strictObject({
      number: z.int(),
      title: text,
      owner: text,
      messages: z.array(text),
      strengths: z.array(text).default([]),
      weaknesses: z.array(text).default([]),
      recommendations: z.array(text).default([]),
    }),
  ),
});

const structure = z.strictObject({
  kind: z.literal("structure"),
  ...common,
  root: name,
  nodes: z.array(z.strictObject({ name, label: text, under: name.optional(), note: text.optional() })),
});

const cycle = z.strictObject({
  kind: z.literal("cycle"),
  ...common,
  stages: z.array(z.strictObject({ name, title: text, text })),
});

const corrections = z.strictObject({
  kind: z.literal("corrections"),
  ...common,
  corrections: z.array(z.strictObject({ where: text, printed: text, published: text, reason: text })),
});

/** The schema of each kind of dataset: data/<year>/<name>.yaml. */
export const datasetKinds = {
  figures,
  table,
  records,
  priorities,
  "priority-areas": priorityAreas,
  recommendations,
  "hundred-children": hundredChildren,
  attendance,
  finances,
  "section-11": section11,
  audits,
  structure,
  cycle,
  corrections,
} as const;

export type DatasetKind = keyof typeof datasetKinds;
export type Dataset = { [Kind in DatasetKind]: z.output<(typeof datasetKinds)[Kind]> }[DatasetKind];
export type DatasetOf<Kind extends DatasetKind> = Extract<Dataset, { kind: Kind }>;
export type ChartEntry = z.output<typeof chart>;
export type SourceEntry = z.output<typeof source>;
export type Counts = z.output<typeof counts>;
export type Printed = z.output<typeof printed>;

export const sourceDocuments = z.array(
  z.strictObject({
    id: name,
    title: text,
    publisher: text,
    date: z.union([date, z.literal("not available")]),
    link: z.url().optional(),
    note: text.optional(),
  }),
);
