import MarkdownIt from "markdown-it";
import type { Block, Document } from "../model/report/block.ts";
import type { Chart } from "../model/report/chart.ts";
import type { PublishedDataset } from "../model/report/dataset.ts";
import type { Chapter } from "../model/report/long-report.ts";
import type { Report } from "../model/report/report.ts";
import type { Table } from "../model/report/table.ts";
import type { RichText } from "../model/report/text.ts";

const markdownIt = new MarkdownIt();

/** One line of Markdown, for tests. */
export function richText(markdown: string): RichText {
  return { tokens: markdownIt.parseInline(markdown, {}), text: markdown.replaceAll("**", "") };
}

/** A few paragraphs of Markdown, for tests. */
export function proseBlock(markdown: string): Block {
  return { type: "prose", tokens: markdownIt.parse(markdown, {}) };
}

const allegations = { year: "2016-17", name: "allegations", title: "Allegations" };

export const smallTable: Table = {
  name: "allegations",
  dataset: allegations,
  caption: "Allegations by employer",
  columns: [
    { label: "Employer", numeric: false },
    { label: "2016/17", numeric: true },
  ],
  rows: [
    {
      kind: "row",
      cells: [
        { text: "Police", csv: "Police", state: "text", sort: null },
        { text: "[c]", csv: "[c]", state: "suppressed", sort: null },
      ],
    },
  ],
  notes: [],
  key: [{ symbol: "[c]", meaning: "not shown, to protect children" }],
  source: "Annual report, page 51",
};

export const smallChart: Chart = {
  name: "looked-after-trend",
  dataset: allegations,
  form: "slope",
  over: "periods",
  title: "Children looked after rose to 767",
  subtitle: "Number on 31 March",
  alt: "A line from 668 to 767.",
  altInPrint: "A line from 668 to 767. 2016 668, 2017 767.",
  meaning: "",
  note: null,
  source: "Annual report, page 27",
  labels: ["2016", "2017"],
  series: [
    { label: "Children", muted: false, values: [668, 767], texts: ["668", "767"], words: ["668", "767"] },
  ],
  change: "up 15%",
  marks: [],
  events: [],
  map: null,
  unit: { kind: "count", label: "children", decimals: 0 },
  table: smallTable,
};

const dataset: PublishedDataset = {
  kind: "table",
  year: "2016-17",
  name: "allegations",
  title: "Allegations",
  summary: null,
  notes: [],
  source: "Annual report, page 51",
  topics: [],
  charts: [smallChart],
  tables: [smallTable],
  figures: [],
  corrections: [],
  history: [],
  continuedIn: [],
  shownAs: "tables",
  content: {},
  overview: null,
  leadingFigure: null,
  headline: null,
  notInTables: [],
  csv: [
    ["Employer", "2016/17"],
    ["Police, fire", "[c]"],
  ],
};

const text = (...blocks: Block[]): Document => ({ blocks, headings: [], figures: [] });
const published = { key: "2026-11-21", text: "21 November 2026" };
const chapter: Pick<Chapter, "contacts" | "section" | "orientation" | "topics" | "formerly" | "mark"> = {
  section: "Findings",
  orientation: "portrait",
  topics: [],
  formerly: [],
  contacts: null,
  mark: null,
};
const first = {
  ...chapter,
  ...text(
    proseBlock("See [about](/about/) & [the law](https://www.legislation.gov.uk/)."),
    { type: "table", table: smallTable, label: "Table 1" },
    { type: "chart", chart: smallChart, label: "Chart 1" },
  ),
  slug: "first",
  title: "First & foremost",
  number: "1",
  label: "Chapter 1",
  numberedTitle: "First & foremost",
};
const second = {
  ...chapter,
  ...text(proseBlock("The end.")),
  slug: "second",
  title: "Second",
  number: "2",
  label: "Chapter 2",
  numberedTitle: "Second",
};

/** A Report with one of everything that a site needs, for tests. */
export const smallReport: Report = {
  board: {
    name: "Ambridge Children's Board",
    shortName: "ACB",
    area: "Ambridge",
    language: "en-GB",
    direction: "ltr",
    words: { language: "en-GB", texts: {} },
    serves: "people",
    synonyms: [],
    demonstration: "Not published by the board.",
    website: null,
    otherFormats: "Ask us for another format.",
    licence: null,
    brand: { primary: "#806F00", accent: "#801650", logo: null, logoDark: null },
    contacts: {
      heading: "Worried about a child?",
      text: "Call.",
      numbers: [
        {
          label: "Police",
          when: "Danger now",
          hours: null,
          ways: [{ kind: null, words: "999", href: "tel:999" }],
        },
      ],
    },
  },
  reports: [
    {
      ...text(proseBlock("Welcome.")),
      contacts: null,
      id: "2016-17",
      isAnnual: true,
      type: { name: "annual-report", title: "Annual report", plural: "Annual reports" },
      ...{ consultation: null, changes: [], earlier: [], newer: null },
      year: "2016-17",
      yearText: "2016/17",
      title: "Annual report 2016/17",
      strapline: null,
      status: "final",
      published,
      reviewBy: null,
      version: null,
      owner: null,
      contact: null,
      mark: null,
      duplex: false,
      sections: [
        {
          title: "Findings",
          slug: "findings",
          heading: "Findings",
          colour: 1,
          opening: null,
          chapters: [first, second],
        },
      ],
      chapters: [first, second],
      corrections: null,
      summary: null,
      editions: [],
    },
  ],
  data: [{ year: "2016-17", yearText: "2016/17", mark: null, datasets: [dataset] }],
  briefings: [],
  posters: [],
  committeeReports: [],
  meetings: [],
  series: [],
  home: null,
  withdrawn: { briefings: [], posters: [] },
  pages: [
    {
      ...text(proseBlock("Who we are.")),
      slug: "about",
      title: "About",
      order: 1,
      formerly: [],
      contacts: null,
      mark: null,
    },
  ],
  images: [],
  glossary: [
    {
      id: "lado",
      term: "Designated officer",
      abbreviation: "LADO",
      meaning: richText("Looks into **allegations**."),
    },
  ],
  accessibility: {
    compliance: null,
    contact: null,
    reply: null,
    country: "England",
    problems: [],
    manualAudit: null,
    tests: [],
    prepared: null,
    reviewBy: null,
  },
  register: null,
  date: published,
};
