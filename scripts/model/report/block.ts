import type Token from "markdown-it/lib/token.mjs";
import type { PublishedContacts, ShownImage } from "./board.ts";
import type { Chart } from "./chart.ts";
import type { Correction, PublishedDataset } from "./dataset.ts";
import type { KeyFigure, Provenance } from "./figure.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { Table } from "./table.ts";
import type { Heading, RichText } from "./text.ts";
import type { PublishedPeriod } from "./value.ts";

export type Block =
  | { type: "prose"; tokens: Token[] }
  /** The four parts of a SWOT are panels, too, each with the id of its heading. */
  | { type: "panel"; name: PanelName | "swot-part"; title: RichText | null; body: Block[]; id?: string }
  /** The label is the number in its report, "Chart 4"; null outside a report. */
  | ({ type: "chart"; chart: Chart; label: string | null } & Showing)
  | ({ type: "table"; table: Table; label: string | null } & Showing)
  | ({ type: "picture" } & Picture & Showing)
  | { type: "logos"; title: RichText | null; logos: { image: ShownImage; alt: string }[] }
  /** Drawn as people among a hundred, or as large numbers. */
  | { type: "key-figures"; figures: KeyFigure[]; ofAHundred?: boolean }
  /** The labels of its tables, by their names. */
  | ({ type: "dataset"; dataset: PublishedDataset; labels: Record<string, string> } & Showing)
  | { type: "glossary"; entries: GlossaryEntry[] }
  /** Those of its document if it names none. */
  | { type: "contact"; contacts: PublishedContacts | null }
  | { type: "corrections"; corrections: Correction[] }
  /** Recommendations with their actions, as they stand on a day; no table if nothing is chosen. */
  | { type: "register"; table: Table | null; date: PublishedPeriod }
  /** Of an action log, as it stands on a day; no table if nothing is chosen. */
  | { type: "actions"; table: Table | null; title: string; date: PublishedPeriod }
  /** Empty lines to write on, on paper. */
  | { type: "action-record" | "use-record"; lines: number };

export interface Picture {
  image: ShownImage;
  /** "" for one that says nothing. */
  alt: string;
  /** The name by which texts refer to it. */
  name: string;
  caption: RichText | null;
  credit: RichText | null;
  /** "Figure 1" if it has a caption; null outside a report. */
  label: string | null;
}

interface Showing {
  /** 2, 3 … if its document has shown it before: its ids are others then. */
  time?: number;
}

/** A supplied panel contains text from the agency in its title that nobody has verified. */
export type PanelName =
  | "key-messages"
  | "findings"
  | "went-well"
  | "went-badly"
  | "comes-next"
  | "what-it-means"
  | "note"
  | "case-study"
  | "quote"
  | "swot"
  | "supplied";

/** Parsed Markdown with figures filled in. Heading ids are unique within one document of the site. */
export interface Document {
  blocks: Block[];
  headings: Heading[];
  /** The figures in its sentences and its large numbers. */
  figures: Provenance[];
}

/** One headed part of a summary or a briefing. */
export interface Part {
  id: string;
  title: string;
  blocks: Block[];
  headings: Heading[];
}
