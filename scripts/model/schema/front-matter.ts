import { z } from "zod";
import { isDate, parsePeriod } from "../values/period.ts";
import { schemaMessage } from "../yaml/schema-message.ts";
import { acceptedKeys, readingAge } from "./common.ts";
import { requirement } from "./duties.ts";
import { date, iconName, language, name, text, webAddress, webLink } from "./names.ts";
import { appendices, numbering } from "./report-type.ts";

/** Unbound numbers are warnings in a draft and errors in a final text; only final texts are published. */
const status = z.enum(["draft", "final"]);
/** From when a text may be public: until the day before, public builds leave it out. */
const embargo = date.optional();
const release = { status: status.default("final"), embargo };
/** A group of contact-groups: in board.yaml, in place of the board's contacts. */
const contacts = name.optional();
const topics = z.array(text).default([]);
/** Earlier names of the file: their addresses lead to the new one. */
const formerly = z.array(name).default([]);

interface Dates {
  published: string;
  "review-by"?: string | undefined;
}
const reviewFollows = ({ published, "review-by": review }: Dates) =>
  review === undefined || review >= published || !isDate(published);
const reviewBefore = {
  error: schemaMessage(
    "review-by: is before published:",
    "Write the date by which the text is to be read again",
  ),
  path: ["review-by"],
};
const closesFollows = ({
  published,
  consultation,
}: Dates & { consultation?: { closes: string } | undefined }) =>
  consultation === undefined || consultation.closes >= published;
const closesBefore = {
  error: schemaMessage(
    "the consultation closes before the draft is published",
    "Write the last day on which people can answer",
  ),
  path: ["consultation", "closes"],
};
const withdrawnFollows = ({ published, withdrawn }: Dates & { withdrawn?: { date: string } | undefined }) =>
  withdrawn === undefined || withdrawn.date >= published;
const withdrawnBefore = {
  error: schemaMessage(
    "the day of its withdrawal is before the day of its publication",
    "Write the date on which it was taken out of use",
  ),
  path: ["withdrawn", "date"],
};

const yearOfReport = z.string().refine((key) => parsePeriod(key)?.kind === "financial-year", {
  error: ({ input }) =>
    schemaMessage(`"${String(input)}" is not the year of a report`, "Write it as 2016-17"),
});

/** What an officer asks about a document, besides its status and date. */
const documentControl = {
  version: text.optional(),
  owner: text.optional(),
  contact: text.optional(),
};

const reportKeys = {
  title: text,
  published: date,
  status,
  embargo,
  ...documentControl,
  "review-by": date.optional(),
  strapline: text.optional(),
  /** Also print an edition for both sides of the paper. */
  duplex: z.boolean().default(false),
  contacts,
  /** What has a number; each level adds a part to it. */
  numbering: numbering.optional(),
  /** How appendices are counted. */
  appendices: appendices.optional(),
  /** What laws and guidance ask it to say, by their files: "care-act-2014". */
  duties: z.array(name).optional(),
  "not-answered": z.array(z.strictObject({ requirement, because: text })).default([]),
  /** A public draft: until when, and how, people can say what they think of it. */
  consultation: z.strictObject({ closes: date, respond: text }).optional(),
  /** What each version changed: texts in Markdown. */
  changes: z
    .array(
      z.strictObject({
        version: text,
        date,
        what: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
      }),
    )
    .default([]),
  /** The report whose place it takes, by its name. */
  replaces: text.optional(),
  ...acceptedKeys,
};

/** content/annual-report/<year>/report.md: its folder says the year. */
export const annualReport = z
  .strictObject(reportKeys)
  .refine(reviewFollows, reviewBefore)
  .refine(closesFollows, closesBefore)
  .transform((matter) => ({ ...matter, type: "annual-report", year: undefined }));

/** content/reports/<slug>/report.md */
export const report = z
  .strictObject({
    ...reportKeys,
    /** One of the product, or of data/report-types/. */
    type: name.default("report"),
    /** The year whose figures its texts mean without naming one. */
    year: yearOfReport.optional(),
  })
  .refine(reviewFollows, reviewBefore)
  .refine(closesFollows, closesBefore);

/** summary.md of a report */
export const summary = z.strictObject({ title: text, ...release, ...acceptedKeys });

/** <chapter>.md of a report, and a summary.md that has a place among them */
export const chapter = z.strictObject({
  title: text,
  order: z.int(),
  section: text.optional(),
  /** False for a foreword, or a statement. */
  numbered: z.boolean().default(true),
  appendix: z.boolean().default(false),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
  contacts,
  /** Which requirements of the report's duties it answers. */
  answers: z.array(requirement).default([]),
  ...release,
  topics,
  formerly,
  ...acceptedKeys,
});

/** sections/<slug>.md of a report: what a section of the report found. */
export const opening = z.strictObject({ title: text, ...release, ...acceptedKeys });

/** `withdrawn:` of a briefing or poster: its page stays, says so, and names a replacement. */
const withdrawn = z.strictObject({
  date,
  reason: text,
  replacement: z
    .string()
    .regex(/^(briefing|poster|page):[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: schemaMessage(
        "this is no document of this website",
        "Write briefing:NAME, poster:NAME or page:NAME",
      ),
    })
    .optional(),
});

/** editions/<slug>.md of a report: the report for other readers, or in another language. */
export const edition = z.strictObject({
  title: text,
  /** Its name in links: "Easy Read", "Cymraeg". */
  label: text,
  order: z.int().default(0),
  ...release,
  published: date,
  summary: text,
  language: language.optional(),
  audiences: topics,
  contacts,
  /** Whether it has a PDF in large letters; with a layout of its own it has. */
  print: z.boolean().optional(),
  /** Easy Read has a picture beside each sentence; an edition for children has nothing that is only for adults. */
  layout: z.enum(["easy-read", "children"]).optional(),
  /** In place of the board's own. */
  "reading-age": readingAge.optional(),
  /** The mark of the report's text with which it has been compared: `npm run check` gives it. */
  "checked-against": z
    .string()
    .regex(/^[0-9a-f]{8}$/, {
      error: schemaMessage(
        "this is not a mark",
        'Copy the mark that npm run check prints, in quotation marks: "3f9c21ab"',
      ),
    })
    .optional(),
  formerly,
  ...acceptedKeys,
});

/** A value that is bound to a figure, and nothing beside it. */
const boundNumber = text.regex(/^\{\{[^{}]+\}\}$/, {
  error: schemaMessage(
    "a large number is one figure of the data, and nothing else",
    'Write it as "{{ name@2016-17 }}", and put what it counts into words',
  ),
});

const learning = {
  title: text,
  ...release,
  published: date,
  "review-by": date.optional(),
  ...documentControl,
  topics,
  /** Groups of readers, to filter by; `audience:` is the printed line. */
  audiences: z.array(text).optional(),
  contacts,
  withdrawn: withdrawn.optional(),
  formerly,
  summary: text,
  /** One of the section colours that follow from the board's own. */
  theme: z
    .union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal(6),
      z.literal(7),
      z.literal(8),
    ])
    .default(1),
  drawing: iconName.optional(),
  /** One number of the data, large. */
  figure: z.strictObject({ number: boundNumber, words: text }).optional(),
  ...acceptedKeys,
};

/** content/briefings/<slug>.md */
export const briefing = z
  .strictObject({
    ...learning,
    audience: text.optional(),
    sources: z.array(text).default([]),
    /** What a reader should remember, in one line. */
    message: text.optional(),
    /** The icon of a part, by its number. */
    icons: z.partialRecord(z.enum(["1", "2", "3", "4", "5", "6", "7"]), iconName).default({}),
  })
  .refine(reviewFollows, reviewBefore)
  .refine(withdrawnFollows, withdrawnBefore);

/** content/posters/<slug>.md */
export const poster = z
  .strictObject({
    ...learning,
    strapline: text,
    "web-address": webAddress.optional(),
    /** The label of one of the board's contacts. */
    call: text.optional(),
    /** Also print A3 for a print shop, with bleed and crop marks. */
    bleed: z.boolean().default(false),
  })
  .refine(reviewFollows, reviewBefore)
  .refine(withdrawnFollows, withdrawnBefore);

const meetingDate = text.refine((words) => words === "not available" || isDate(words), {
  error: ({ input }) =>
    schemaMessage(
      `"${String(input)}" is not a date`,
      "Write it as year-month-day, such as 2017-11-14, or: not available",
    ),
});

/** An appendix of a cover report: a document of this folder, or a file that is only listed. */
const appendix = z
  .strictObject({
    document: text.optional(),
    title: text.optional(),
    where: text.optional(),
    link: webLink.optional(),
  })
  .refine(({ document, title }) => (document === undefined) !== (title === undefined), {
    error: schemaMessage(
      "an appendix has either document: or title:",
      "Write document: and a name such as annual-report/2016-17; or title: and where: for a file that is only listed",
    ),
  })
  .refine(({ document, where, link }) => document === undefined || (where ?? link) === undefined, {
    error: schemaMessage(
      "a document of this folder is printed with the report, and has no where: and no link:",
      "Take where: and link: out, or write title: in place of document:",
    ),
    path: ["document"],
  });

/** The number of the first page in the pack of a council. */
const packPages = z
  .int()
  .min(1, {
    error: schemaMessage(
      "the first page of a pack is 1 or more",
      "Write the number of this report's first page",
    ),
  })
  .optional();

/** content/committee/<slug>.md */
export const committee = z.strictObject({
  title: text,
  ...release,
  published: date,
  summary: text,
  /** A file of data/forms/; data/committee-form.yaml if it names none. */
  form: name.optional(),
  /** The report's year, whose figures and chapters need no year in their names. */
  year: yearOfReport.optional(),
  "report-of": text.optional(),
  meeting: z.strictObject({
    committee: text,
    date: meetingDate,
    time: text.optional(),
    place: text.optional(),
  }),
  particulars: z.record(name, text).default({}),
  author: z
    .strictObject({
      role: text,
      name: text.optional(),
      organisation: text.optional(),
      telephone: text.optional(),
      email: text.optional(),
    })
    .optional(),
  appendices: z.array(appendix).default([]),
  "subject-history": z.array(z.strictObject({ meeting: text, date })).default([]),
  /** Who has signed, and when; the roles are the form's. */
  "sign-off": z
    .array(z.strictObject({ role: text, name: text.optional(), date: date.optional() }))
    .default([]),
  "pack-pages": packPages,
  ...acceptedKeys,
});

/** A line of an agenda: a paper of this folder, or an item that has none. */
const agendaItem = z
  .strictObject({
    title: text.optional(),
    /** "committee/minutes-of-may", or another document of this folder. */
    paper: text.optional(),
    lead: text.optional(),
    /** How many it has. */
    minutes: z.int().min(1).optional(),
    /** What the meeting does with it: "Decision", "Information". */
    for: text.optional(),
    /** Exempt from publication: its title alone is printed. */
    restricted: z.boolean().default(false),
    because: text.optional(),
  })
  .refine(({ title, paper }) => title !== undefined || paper !== undefined, {
    error: schemaMessage(
      "an item of an agenda has a title or a paper",
      "Write title: and its words, or paper: and a name such as committee/annual-report",
    ),
  })
  .refine(({ restricted, paper }) => !restricted || paper === undefined, {
    error: schemaMessage(
      "a restricted item has no paper here: what is in this folder is published",
      "Take paper: out, keep that paper out of this folder, and write title: alone",
    ),
    path: ["paper"],
  })
  .refine(({ restricted, because }) => restricted === (because !== undefined), {
    error: schemaMessage(
      "an item is restricted for a reason, and only such an item has one",
      "Write both restricted: true and because: with the rule, such as: paragraph 1 of schedule 12A",
    ),
    path: ["because"],
  });

/** content/meetings/<slug>.md: an agenda, with its papers behind it. */
export const meeting = z.strictObject({
  title: text,
  ...release,
  published: date,
  committee: text,
  date,
  time: text.optional(),
  place: text.optional(),
  items: z.array(agendaItem).min(1),
  "pack-pages": packPages,
  ...acceptedKeys,
});

/** content/series/<slug>.md: briefings and posters about one thing, in one PDF. */
export const series = z
  .strictObject({
    title: text,
    ...release,
    published: date,
    summary: text,
    /** "briefing/neglect", "poster/neglect", in their order. */
    documents: z.array(text).min(1).optional(),
    /** All briefings and posters of a topic. */
    topic: text.optional(),
    ...acceptedKeys,
  })
  .refine(({ documents, topic }) => (documents === undefined) !== (topic === undefined), {
    error: schemaMessage(
      "a series has either documents: or topic:",
      "Write documents: and a list of names such as briefing/neglect; or topic: and all of that topic are in it",
    ),
  });

/** content/home.md */
export const home = z.strictObject({
  title: text,
  lead: text,
  ...release,
  ...acceptedKeys,
});

/** content/pages/<slug>.md */
export const page = z.strictObject({
  title: text,
  order: z.int(),
  contacts,
  ...release,
  formerly,
  ...acceptedKeys,
});
