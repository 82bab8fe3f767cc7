import { disclosureRules } from "../disclosure-control/disclosure-rules.ts";
import type { Protection } from "../disclosure-control/protect.ts";
import { roundedNote } from "../disclosure-control/rounded-note.ts";
import type { Outline } from "../documents/outline.ts";
import { describeFigure } from "../expressions/describe-figure.ts";
import { isNumberOfEntries } from "../figures/figure.ts";
import { kindOf, shownAs } from "../kinds/kinds.ts";
import type { BoardToPublish, DatasetToPublish } from "../load/loaded-board.ts";
import type { FileTexts } from "../markdown/file-texts.ts";
import type { ProseText } from "../markdown/prose-text.ts";
import type { TextContext } from "../markdown/text-context.ts";
import type { ShownRegister } from "../register/tracker.ts";
import type { Correction, PublishedDataset } from "../report/dataset.ts";
import type { Provenance } from "../report/figure.ts";
import type { Table } from "../report/table.ts";
import type { Measure, PublishedPeriod } from "../report/value.ts";
import type { Publisher } from "../tables/publisher.ts";
import { csvOf, type PublishingTools } from "../tables/publishing-tools.ts";
import { ratingReader } from "../tables/ratings.ts";
import type { Problem } from "../values/problem.ts";
import type { ReportId } from "../values/report-id.ts";
import type { Places } from "../yaml/yaml.ts";
import { chartsOf } from "./charts.ts";
import { continuedIn, historyOf, isEnteredIn } from "./history.ts";
import { sourceLink, sourceText } from "./source-text.ts";

/** The context in which every part of the Report is published. */
export interface PublishingContext {
  loaded: BoardToPublish;
  publisher: Publisher;
  problems: Problem[];
  isBroken: (name: string) => boolean;
  outline: Outline;
  /** The context for texts of a report, or of none. Without a report they are beside the annual report of their year. */
  textsOf: (year: string | null, problems?: Problem[], report?: ReportId | null) => TextContext;
  /** The texts of a YAML file or of front matter. */
  fileTexts: (yaml: Places, year: string | null) => FileTexts;
  /** The newest date of publication: by it is judged what is overdue. */
  date: PublishedPeriod;
  /** The words of the Markdown files. */
  prose: ProseText[];
  /** Everything that the years list as corrected, in order. */
  corrections: Correction[];
  /** What earlier editions showed and a later one has revised. */
  firstPublished: Protection["firstPublished"];
  register: ShownRegister;
}

/** Publishes one dataset: its tables, charts, CSV, and the content of its kind. */
export function publishDataset(dataset: DatasetToPublish, context: PublishingContext): PublishedDataset {
  const { loaded, publisher, problems, corrections } = context;
  const { data, yaml, year, name } = dataset;
  const kind = kindOf(data);
  const texts = context.fileTexts(yaml, year);
  const { read } = texts;
  const readAll: PublishingTools["readAll"] = (texts, path) =>
    texts.map((text, index) => read(text, [...path, index]));
  const source = sourceText(data.source, loaded.sources);
  const link = { year, name, title: data.title, sourceLink: sourceLink(data.source, loaded.sources) };
  const grid = kind.grid?.(dataset, publisher.book) ?? null;
  const notes = [
    ...readAll(data.notes, ["notes"]),
    ...(grid?.rows.flatMap((row) => row.notes.map((note) => texts.readNote(row.label, note))) ?? []),
  ];
  const rounded = roundedNote(dataset, publisher.book, disclosureRules(loaded.board.disclosure));
  if (rounded !== null) notes.push(read(rounded, []));
  const frame = { name, dataset: link, caption: data.title, notes, source };
  const rate = ratingReader(loaded.board, yaml, problems);
  const tools: PublishingTools = { publisher, read, readAll, rate, grid, frame, corrections, problems };
  const tables = kind.tables(dataset, tools);
  const history = historyOf(dataset, publisher, context.firstPublished);
  const leadingFigure = (kind.leadsWithFigure && history[0]) || null;
  const leading = leadingFigure && publisher.book.get(leadingFigure.name);
  const headline = leading ? publisher.keyFigure(leading, year) : null;
  return {
    kind: data.kind,
    ...link,
    summary: data.summary ? read(data.summary, ["summary"]).text : null,
    notes,
    source,
    topics: data.topics,
    charts: chartsOf(dataset, grid, { publisher, read, source, link, problems, maps: loaded.maps }),
    tables,
    csv: csvOf(tables),
    notInTables: notInTables(dataset, tables, publisher),
    figures: figuresOfDataset(dataset, publisher),
    // A list of corrections shows its own.
    corrections: kind.corrections
      ? []
      : corrections.filter((each) => each.year === year && each.dataset === name),
    history,
    continuedIn: continuedIn(dataset, publisher),
    shownAs: shownAs(dataset),
    content: kind.content?.(dataset, tools) ?? {},
    overview: kind.overview?.(dataset, tools) ?? null,
    leadingFigure,
    headline: headline && "wrong" in headline ? null : headline,
  };
}

/** The values of a dataset's figures that none of its tables shows. */
function notInTables(
  { year, name }: DatasetToPublish,
  tables: Table[],
  publisher: Publisher,
): PublishedDataset["notInTables"] {
  const shown = new Set(
    tables
      .flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap(({ observations = [] }) => observations)),
      )
      .map(({ figure, period, measure }) => (isRow(measure) ? `${figure} ${period}` : "")),
  );
  return [...publisher.book.values()].flatMap((figure) =>
    isNumberOfEntries(figure)
      ? []
      : figure.entries
          .filter(
            (entry) => isEnteredIn(entry, year, name) && !shown.has(`${figure.name} ${entry.period.key}`),
          )
          .flatMap((entry) => {
            const { observation } = publisher.print({ figure, entry }, "value");
            return observation ? { title: figure.title, observation } : [];
          }),
  );
}

function isRow(measure: Measure): boolean {
  return measure === "value" || measure === "target" || measure === "comparator";
}

function figuresOfDataset({ year, name }: DatasetToPublish, publisher: Publisher): Provenance[] {
  return [...publisher.book.values()].flatMap((figure) => {
    const newest = figure.entries.at(-1);
    if (isNumberOfEntries(figure) || figure.dataset.name !== name || figure.dataset.year !== year || !newest)
      return [];
    const words = publisher.print({ figure, entry: newest }, "value").text;
    return [describeFigure(figure, newest, "value", words, publisher.book)];
  });
}
