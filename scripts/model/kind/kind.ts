import type { z } from "zod";
import type { DerivedFigure } from "../figures/derived-figure.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { MakeFigure } from "../figures/make-figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Relation } from "../figures/relation.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Correction, OverviewEntry, PublishedDataset, Table } from "../report/report.ts";
import type { AgencyEntry } from "../schema/board.ts";
import type { CommonKeys, Printed, Source } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Grid } from "../tables/grid.ts";
import type { PublishingTools } from "../tables/publishing-tools.ts";
import type { Problem } from "../values/problem.ts";
import type { Places, YamlSource } from "../yaml/yaml.ts";

/** A dataset as it was entered, with the place it has in the folder. */
export interface EnteredDataset<Data> {
  year: string;
  /** The file's name without its ending. */
  name: string;
  data: Data;
  yaml: YamlSource;
  /** Whether it stands in the private folder. */
  private: boolean;
}

/** Data whose values, and what a source printed of them, are out of reach: print their figures instead. */
export type WithoutValues<Data> = Data extends EnteredValue | Printed
  ? unknown
  : Data extends readonly (infer Item)[]
    ? WithoutValues<Item>[]
    : Data extends object
      ? { [Key in keyof Data]: WithoutValues<Data[Key]> }
      : Data;

/** A dataset as those see it who publish: its words, and where everything stands. */
export interface PublicDataset<Data> extends Pick<EnteredDataset<Data>, "year" | "name"> {
  data: WithoutValues<Data>;
  yaml: Places;
}

/** The schema of a kind: the word behind `kind:`, the keys that every dataset has, and its own. */
export type KindSchema = z.ZodType<CommonKeys> & { shape: { kind: z.ZodLiteral<string> } };

/**
 * How a dataset is shown: as its tables, which carry their notes and source; or in a form of its own, from the
 * template of its kind, with or without its tables. Tables that are not shown are for the CSV, and have no number.
 */
export type ShownAs = PublishedDataset["shownAs"];

/** Checks that the names which a dataset uses of other files exist. */
export interface NameChecks {
  /** @param path of what has the key `source:` */
  source: (source: Source, path: PropertyKey[]) => Problem[];
  agency: (id: string, path: PropertyKey[]) => Problem[];
}

/** A correction before it is published with the dataset that lists it. */
export type ListedCorrection = Omit<Correction, "year" | "dataset">;

/**
 * All that is known of one kind of dataset. It has a folder in scripts/model/kinds/: this as NAME.ts; its documented
 * example as README.md; and where it has a form of its own, NAME.njk with a macro `show(dataset, place, labels)`,
 * NAME.css, and NAME.print.css for what is different on paper.
 */
export interface Kind<Schema extends KindSchema> {
  schema: Schema;
  /** The name of the `::: block` that shows it, if it has one of its own; else `::: table` does. */
  block?: string;
  /** "tables", if it does not say. */
  shownAs?: (data: WithoutValues<z.output<Schema>>) => ShownAs;
  /** Whether its first figure stands for it on its picture for sharing. */
  leadsWithFigure?: boolean;
  /** Whether a bare number in its rows is a text like others. */
  numbersAreTexts?: boolean;
  /** Its keys whose values are no prose: names, values, what is quoted. */
  notProse?: readonly string[];
  /** Puts the names of agencies where it has their ids alone. */
  nameAgencies?: (data: z.output<Schema>, agencies: AgencyEntry[]) => void;
  /** Checks the names that it uses. */
  checkNames?: (dataset: EnteredDataset<z.output<Schema>>, checks: NameChecks) => Problem[];
  /** The names of its tables, in order, if it has not one of its own name. */
  tableNames?: (dataset: PublicDataset<z.output<Schema>>) => string[];
  /** The figures that `{{ … }}` can name, from the values as they were entered. */
  figures?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => EnteredFigure[];
  /** The figures that name others instead of values: sums, ratios, averages. */
  derived?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => DerivedFigure[];
  /** What readers can know of its values without seeing them: totals and their parts. */
  relations?: (dataset: EnteredDataset<z.output<Schema>>) => Relation[];
  /** The corrections of the source that it lists, if it is a list of them. */
  corrections?: (dataset: PublicDataset<z.output<Schema>>, read: RichTextReader) => ListedCorrection[];
  /** The figures in rows and columns, for charts and plain tables. */
  grid?: (dataset: PublicDataset<z.output<Schema>>, book: ProtectedBook) => Grid;
  /** Its tables: what the page shows, or what the CSV holds of what is shown in another way. */
  tables: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => Table[];
  /** What its template needs besides the tables. */
  content?: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => object;
  /** Its parts in short, for the overview of its report, if they belong there: overview.njk shows them. */
  overview?: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => OverviewEntry[];
}

/** A kind of which no more is known: its functions take any dataset that its schema has checked. */
export type AnyKind = Kind<KindSchema>;

/** Gives the functions of a kind the type of its schema. */
export function defineKind<Schema extends KindSchema>(kind: Kind<Schema>): AnyKind {
  return kind as unknown as AnyKind;
}
