import type { z } from "zod";
import type { DerivedFigure } from "../figures/derived-figure.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { MakeFigure } from "../figures/make-figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Relation } from "../figures/relation.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Correction, OverviewEntry, PublishedDataset } from "../report/dataset.ts";
import type { Table } from "../report/table.ts";
import type { AgencyEntry } from "../schema/board.ts";
import type { CommonKeys, Counts, Printed, Source } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Grid } from "../tables/grid.ts";
import type { PublishingTools } from "../tables/publishing-tools.ts";
import type { Problem } from "../values/problem.ts";
import type { Places, YamlSource } from "../yaml/yaml.ts";

/** A dataset as it was entered, with its place in the folder. */
export interface EnteredDataset<Data> {
  year: string;
  /** The file's name without its extension. */
  name: string;
  data: Data;
  yaml: YamlSource;
  /** Whether it is in the private folder. */
  private: boolean;
}

/** Data without its values, and without what a source printed for them: print the figures instead. */
export type WithoutValues<Data> = Data extends EnteredValue | Printed
  ? unknown
  : Data extends readonly (infer Item)[]
    ? WithoutValues<Item>[]
    : Data extends object
      ? { [Key in keyof Data]: WithoutValues<Data[Key]> }
      : Data;

/** A dataset for the code that publishes it: its words, and their places in its file. */
export interface PublicDataset<Data> extends Pick<EnteredDataset<Data>, "year" | "name"> {
  data: WithoutValues<Data>;
  yaml: Places;
}

/** The schema of a kind: the word behind `kind:`, the keys that every dataset has, and its own. */
type KindSchema = z.ZodType<CommonKeys> & { shape: { kind: z.ZodLiteral<string> } };

/**
 * How a dataset is shown: as its tables, with their notes and source; or by the template of its kind, with or without
 * its tables. Tables that are not shown are only for the CSV, and have no number.
 */
export type ShownAs = PublishedDataset["shownAs"];

/** Checks that the names in other files to which a dataset refers exist. */
export interface NameChecks {
  /** @param path the path of the value with the key `source:` */
  source: (source: Source, path: PropertyKey[]) => Problem[];
  agency: (id: string, path: PropertyKey[]) => Problem[];
}

/** A correction without the dataset that lists it. */
type ListedCorrection = Omit<Correction, "year" | "dataset" | "anchor">;

/**
 * Everything about one kind of dataset. It has a folder in scripts/model/kinds/: this as NAME.ts; its documented
 * example as README.md; and if it has a form of its own, NAME.njk with a macro `show(dataset, place, labels)`,
 * NAME.css, and NAME.print.css for print.
 */
export interface Kind<Schema extends KindSchema> {
  schema: Schema;
  /** The name of its own `::: block`; `::: table` if omitted. */
  block?: string;
  /** The key of its list, in the data and in its content, whose entries its block can choose by their `name`. */
  chosenFrom?: string;
  /** "tables" if omitted. */
  shownAs?: (data: WithoutValues<z.output<Schema>>) => ShownAs;
  /** Whether its picture for sharing shows its first figure. */
  leadsWithFigure?: boolean;
  /** Whether a bare number in its rows is a text. */
  numbersAreTexts?: boolean;
  /** Its keys whose values are not prose: names, values, quotations. */
  notProse?: readonly string[];
  /** Fills in the names of agencies that are given only by their ids. */
  nameAgencies?: (data: z.output<Schema>, agencies: AgencyEntry[]) => void;
  /** Checks the names that it refers to. */
  checkNames?: (dataset: EnteredDataset<z.output<Schema>>, checks: NameChecks) => Problem[];
  /** The names of its tables, in order; its own name if omitted. */
  tableNames?: (dataset: PublicDataset<z.output<Schema>>) => string[];
  /** The figures that `{{ … }}` can name, from the values as they were entered. */
  figures?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => EnteredFigure[];
  /**
   * How many entries its list has, and what they are: the figure `DATASET.entries`. Entries that are people or cases
   * count as the dataset's `counts:` says.
   */
  entries?: (data: z.output<Schema>) => { count: number; unit: string; counts?: Counts };
  /** The figures that name others instead of values: sums, ratios, averages. */
  derived?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => DerivedFigure[];
  /** What readers can know about its values without seeing them: totals and their parts. */
  relations?: (dataset: EnteredDataset<z.output<Schema>>) => Relation[];
  /** What must be the same wherever both are entered, such as what one year ends and the next begins with. */
  reconcile?: (dataset: PublicDataset<z.output<Schema>>) => { same: string[]; path: PropertyKey[] }[];
  /** The corrections of the source, if it is a list of them. */
  corrections?: (dataset: PublicDataset<z.output<Schema>>, read: RichTextReader) => ListedCorrection[];
  /** The figures in rows and columns, for charts and plain tables. */
  grid?: (dataset: PublicDataset<z.output<Schema>>, book: ProtectedBook) => Grid;
  /** Its tables: those on its page, or those in the CSV if it is shown in another form. */
  tables: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => Table[];
  /** What its template needs besides the tables. */
  content?: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => object;
  /** A summary of its parts for the overview of its report (shown by overview.njk), if it belongs there. */
  overview?: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => OverviewEntry[];
}

/** A kind whose schema is not known to the compiler: its functions take any dataset that its schema has validated. */
export type AnyKind = Kind<KindSchema>;

/** Gives the functions of a kind the type of its schema. */
export function defineKind<Schema extends KindSchema>(kind: Kind<Schema>): AnyKind {
  return kind as unknown as AnyKind;
}
