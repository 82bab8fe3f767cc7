import type { z } from "zod";
import type { DerivedFigure } from "../figures/derived-figure.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { MakeFigure } from "../figures/make-figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Relation } from "../figures/relation.ts";
import type { DatasetContent, Table } from "../report/report.ts";
import type { AgencyEntry } from "../schema/board.ts";
import type { CommonKeys, Printed } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Grid } from "../tables/grid.ts";
import type { PublishingTools } from "../tables/publishing-tools.ts";
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

/**
 * All that the model knows of one kind of dataset: a concept is a file in this folder, a
 * component in layouts/components/, and a section in docs/board-folder.md.
 */
export interface Kind<Schema extends z.ZodType<CommonKeys>> {
  schema: Schema;
  /** The name of the `::: block` that shows it, if it has one of its own. */
  block?: string;
  /** Whether a report shows its tables, and numbers them; else they are for the CSV alone. */
  numbersTables?: (data: WithoutValues<z.output<Schema>>) => boolean;
  /** The names of its tables, in order, if it has not one of its own name. */
  tableNames?: (dataset: PublicDataset<z.output<Schema>>) => string[];
  /** The figures that `{{ … }}` can name, from the values as they were entered. */
  figures?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => EnteredFigure[];
  /** The figures that name others instead of values: sums, ratios, averages. */
  derived?: (dataset: EnteredDataset<z.output<Schema>>, make: MakeFigure) => DerivedFigure[];
  /** What readers can know of its values without seeing them: totals and their parts. */
  relations?: (dataset: EnteredDataset<z.output<Schema>>) => Relation[];
  /** The figures in rows and columns, for charts and plain tables. */
  grid?: (dataset: PublicDataset<z.output<Schema>>, book: ProtectedBook, agencies: AgencyEntry[]) => Grid;
  /** Its tables: what the page shows, or what the CSV holds of what is shown in another way. */
  tables: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => Table[];
  /** What its component needs besides the tables. */
  content: (dataset: PublicDataset<z.output<Schema>>, tools: PublishingTools) => DatasetContent;
}

/** Gives the functions of a kind the type of its schema. */
export function defineKind<Schema extends z.ZodType<CommonKeys>>(kind: Kind<Schema>): Kind<Schema> {
  return kind;
}
