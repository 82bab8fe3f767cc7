import type { ShownAs } from "../kind/kind.ts";
import { kindOf, kinds, shownAs } from "../kinds/kinds.ts";
import type { BoardToPublish, DatasetToPublish } from "../load/loaded-board.ts";
import { blockMarks, captionedPictures } from "../markdown/parser.ts";
import type { PanelName } from "../report/block.ts";
import { say } from "../words/words.ts";

/** What a block can show of one dataset, by name. */
interface DatasetOutline {
  year: string;
  name: string;
  kind: string;
  charts: string[];
  tables: string[];
  shownAs: ShownAs;
  /** Whether `::: table` shows the whole dataset: its kind has a form, and no block of its own. */
  isWholeAsTable: boolean;
}

/** The data that a `::: block` shows. */
export interface ShownByBlock {
  dataset: DatasetOutline;
  /** The chart; null if it shows tables. */
  chart: string | null;
  /** Whether it is the dataset's only table, and nothing else. */
  isOneTable: boolean;
  /** The tables that are numbered in a report. */
  numbered: string[];
}

/** Where a chart, a table or a picture is in a report. */
export interface Numbered {
  /** "Chart 4", "Table 2", "Figure 1". */
  label: string;
  /** The chapter that contains it. */
  chapter: string;
}

/** What is known about documents before a text is read: their blocks, and the numbers of charts and tables. */
export interface Outline {
  datasets: DatasetOutline[];
  /** By year, then by "chart:name", "table:name" and "figure:name", which is a picture with a caption. */
  numbers: Map<string, Map<string, Numbered>>;
  /** Years in which a block of data in a chapter shows nothing. */
  failedYears: Set<string>;
}

/** Blocks that show a dataset of one kind, by name: `::: org-chart` shows one of kind structure. */
export const kindOfBlock = new Map<string, string>(
  [...kinds].flatMap(([kind, { block }]) => (block === undefined ? [] : [[block, kind] as const])),
);

/** Numbers the charts and tables of each report in reading order. A chart that is shown twice keeps its number. */
export function outlineOf({ datasets, reports }: BoardToPublish): Outline {
  const outline: Outline = {
    datasets: datasets.map(outlineOfDataset),
    numbers: new Map(),
    failedYears: new Set(),
  };
  for (const { year, chapters } of reports) {
    const numbers = new Map<string, Numbered>();
    const counts = { chart: 0, table: 0, figure: 0 };
    for (const { slug, markdown } of chapters) {
      for (const name of captionedPictures(markdown)) {
        const key = `figure:${name}`;
        if (!numbers.has(key)) numbers.set(key, { label: `Figure ${++counts.figure}`, chapter: slug });
      }
      for (const { name, argument } of blockMarks(markdown)) {
        const shown = shownByBlock(name, argument, year, outline.datasets);
        if (!shown && mayShowData(name)) outline.failedYears.add(splitYear(argument, year).year ?? year);
        if (!shown) continue;
        const kind = shown.chart === null ? "table" : "chart";
        for (const shownName of shown.chart === null ? shown.numbered : [shown.chart]) {
          const key = `${kind}:${shownName}`;
          const label = () =>
            say(kind === "chart" ? "Chart {number}" : "Table {number}", { number: ++counts[kind] });
          if (!numbers.has(key)) numbers.set(key, { label: label(), chapter: slug });
        }
      }
    }
    outline.numbers.set(year, numbers);
  }
  return outline;
}

function outlineOfDataset(dataset: DatasetToPublish): DatasetOutline {
  const { year, name, data } = dataset;
  const kind = kindOf(data);
  return {
    year,
    name,
    kind: data.kind,
    charts: Object.keys(data.charts),
    tables: kind.tableNames?.(dataset) ?? [name],
    shownAs: shownAs(dataset),
    isWholeAsTable: kind.shownAs !== undefined && kind.block === undefined,
  };
}

/**
 * What a block shows of the data; null if nothing has that name, or it shows something else.
 *
 * @param year the report's year, or null outside a report, where names include theirs: `2016-17/referrals`
 */
export function shownByBlock(
  block: string,
  argument: string,
  year: string | null,
  datasets: DatasetOutline[],
): ShownByBlock | null {
  const kind = kindOfBlock.get(block);
  const wanted = splitYear(argument || (kind === block ? block : ""), year);
  const ofYear = datasets.filter((dataset) => dataset.year === wanted.year);
  if (block === "chart") {
    const dataset = ofYear.find(({ charts }) => charts.includes(wanted.name));
    return dataset ? { dataset, chart: wanted.name, isOneTable: false, numbered: [] } : null;
  }
  if (block !== "table" && !kind) return null;
  const dataset = ofYear.find((each) => each.name === wanted.name && (!kind || each.kind === kind));
  if (!dataset) return null;
  const isOneTable = !kind && dataset.tables.length === 1 && !dataset.isWholeAsTable;
  return {
    dataset,
    chart: null,
    isOneTable,
    numbered: isOneTable || dataset.shownAs !== "form" ? dataset.tables : [],
  };
}

/** The blocks that hold the Markdown between their marks. */
export const panelNames = [
  "key-messages",
  "findings",
  "went-well",
  "went-badly",
  "comes-next",
  "note",
  "case-study",
  "quote",
  "supplied",
] satisfies PanelName[];

/** Blocks that show no dataset. */
const otherBlocks: string[] = [
  ...["corrections", "glossary", "contact", "action-record", "picture", "logos"],
  ...panelNames,
];

/** The names of all blocks. */
export const blockNames = ["chart", "table", "key-figures", ...kindOfBlock.keys(), ...otherBlocks];

function mayShowData(block: string): boolean {
  return block !== "key-figures" && !otherBlocks.includes(block);
}

/** @example splitYear("2016-17/referrals", null) → { year: "2016-17", name: "referrals" } */
export function splitYear(wanted: string, year: string | null): { year: string | null; name: string } {
  const [, ownYear, name] = /^(\d{4}-\d{2})\/(.+)$/.exec(wanted) ?? [];
  return ownYear && name ? { year: ownYear, name } : { year, name: wanted };
}
