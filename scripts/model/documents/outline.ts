import type { ShownAs } from "../kind/kind.ts";
import { kindOf, kinds, shownAs } from "../kinds/kinds.ts";
import type { BoardToPublish, DatasetToPublish } from "../load/loaded-board.ts";
import {
  blockMark,
  blockTokens,
  captionedPictures,
  nameOfParagraph,
  parseInlineMarkdown,
  plainText,
} from "../markdown/parser.ts";
import type { PanelName } from "../report/block.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { say } from "../words/words.ts";
import { numberChapters, orderedChapter, sectionsOf } from "./report-order.ts";

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
  /** The names of the entries that it shows of the dataset's list; none where it shows them all. */
  chosen: string[];
}

/** A place in a report to which a reference can lead. */
export interface Numbered {
  /** What a reference prints: "Chart 4", "Table 2", "Section 3.2: What we found"; null where it has no number. */
  label: string | null;
  /** The chapter that contains it, or the section that it is. */
  chapter: string;
  /** Its id in the chapter; null for a chapter or a section. */
  anchor: string | null;
}

/** What is known about documents before a text is read: their blocks, and the numbers of charts and tables. */
export interface Outline {
  datasets: DatasetOutline[];
  /** By report, then by what it is and its name: "chart:referrals", "paragraph:duties", "section:our-work". */
  numbers: Map<string, Map<string, Numbered>>;
  /** Reports and years of data of which a block in a chapter shows nothing. */
  failed: Set<string>;
}

/** Blocks that show a dataset of one kind, by name: `::: org-chart` shows one of kind structure. */
export const kindOfBlock = new Map<string, string>(
  [...kinds].flatMap(([kind, { block }]) => (block === undefined ? [] : [[block, kind] as const])),
);

/**
 * Numbers what is in each report in reading order: sections, chapters, headings, paragraphs, charts and tables. A chart
 * that is shown twice keeps its number.
 */
export function outlineOf({ datasets, reports }: BoardToPublish, problems: Problem[] = []): Outline {
  const outline: Outline = {
    datasets: datasets.map(outlineOfDataset),
    numbers: new Map(),
    failed: new Set(),
  };
  for (const { id, year, report, chapters } of reports) {
    const numbers = new Map<string, Numbered>();
    const counts = { chart: 0, table: 0, figure: 0 };
    const ordered = chapters.map(orderedChapter);
    const numbered = numberChapters(report.matter, ordered);
    for (const { slug, title, heading, chapters: inSection } of sectionsOf(ordered)) {
      const [first] = inSection;
      if (slug === null || !first) continue;
      const number = numbered.get(first.slug)?.sectionNumber;
      const label = number == null ? title : `Section ${number}: ${title}`;
      numbers.set(`section:${slug}`, { label, chapter: heading === null ? first.slug : slug, anchor: null });
    }
    for (const { slug, matter, markdown, file, linesAbove, yaml } of chapters) {
      const { label = null, isPrinted = false, counter = null } = numbered.get(slug) ?? {};
      const noteTypedNumber = (words: string, place: Place) => {
        const [typed] = typedNumber.exec(words) ?? [];
        if (typed !== undefined)
          problems.push(
            problemAt(
              place,
              `"${typed.trim()}" is typed, and the number is printed by itself`,
              "Take it out",
            ),
          );
      };
      if (isPrinted) noteTypedNumber(matter.title, yaml.placeOf(["title"]));
      const ofChapter = isPrinted ? `${label}: ${matter.title}` : matter.title;
      numbers.set(`chapter:${slug}`, { label: ofChapter, chapter: slug, anchor: null });
      for (const name of captionedPictures(markdown)) {
        const key = `figure:${name}`;
        if (!numbers.has(key))
          numbers.set(key, { label: `Figure ${++counts.figure}`, chapter: slug, anchor: `figure-${name}` });
      }
      const idOf = uniqueIds();
      const tokens = blockTokens(markdown);
      tokens.forEach((token, index) => {
        const number = counter?.numberOf(token, tokens[index + 1]) ?? null;
        if (token.type === "container_block_open") countShown(token.info);
        if (token.type === "heading_open") {
          const typed = tokens[index + 1]?.content ?? "";
          const words = wordsOf(typed);
          const id = idOf(slugOf(words));
          if (number !== null)
            noteTypedNumber(words, { file, line: linesAbove + (token.map?.[0] ?? 0) + 1, column: 1 });
          // What a figure prints is not known yet, nor the id that it is a part of.
          if (typed.includes("{{")) return;
          numbers.set(`chapter:${slug}#${id}`, {
            label: number === null ? words : `Section ${number}: ${words}`,
            chapter: slug,
            anchor: `${slug}-${id}`,
          });
        }
        if (token.type === "caption_open") {
          const name = slugOf(tokens[index + 1]?.content ?? "");
          if (!numbers.has(`table:${name}`))
            numbers.set(`table:${name}`, {
              label: `Table ${++counts.table}`,
              chapter: slug,
              anchor: `${slug}-table-${name}`,
            });
          else
            problems.push(
              problemAt(
                { file, line: linesAbove + (tokens[index + 1]?.map?.[0] ?? 0) + 1, column: 1 },
                "another table of this report has the same name or caption",
                "Give each table a caption of its own",
              ),
            );
        }
        const name = token.type === "paragraph_open" ? nameOfParagraph(token) : null;
        if (name === null) return;
        const before = numbers.get(`paragraph:${name}`);
        if (before)
          problems.push(
            problemAt(
              { file, line: linesAbove + (token.map?.[0] ?? 0) + 1, column: 1 },
              `a paragraph in ${before.chapter}.md has the name {#${name}}, too`,
              "Give each paragraph of a report a name of its own",
            ),
          );
        else
          numbers.set(`paragraph:${name}`, {
            label: number === null ? null : `Paragraph ${number}`,
            chapter: slug,
            anchor: paragraphId(slug, name),
          });
      });

      function countShown(info: string): void {
        const { name, argument } = blockMark(info);
        const shown = shownByBlock(name, argument, year, outline.datasets);
        if (!shown && mayShowData(name)) {
          outline.failed.add(id);
          outline.failed.add(splitYear(argument, year).year ?? id);
        }
        if (!shown) return;
        const kind = shown.chart === null ? "table" : "chart";
        for (const shownName of shown.chart === null ? shown.numbered : [shown.chart]) {
          const key = `${kind}:${shownName}`;
          const next = () =>
            say(kind === "chart" ? "Chart {number}" : "Table {number}", { number: ++counts[kind] });
          if (!numbers.has(key))
            numbers.set(key, { label: next(), chapter: slug, anchor: `${kind}-${shownName}` });
        }
      }
    }
    outline.numbers.set(id, numbers);
  }
  return outline;
}

/** "2.1 Training", "3. Money" */
const typedNumber = /^(?:\d+\.\d[\d.]*|\d+[.)])\s/;

/** The id of a paragraph with a name. */
export function paragraphId(chapter: string, name: string): string {
  return `${chapter}-paragraph-${name}`;
}

function wordsOf(heading: string): string {
  return plainText(parseInlineMarkdown(heading, { lines: [], onFigure: () => ({ text: "", meta: null }) }));
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
    return dataset ? { dataset, chart: wanted.name, isOneTable: false, numbered: [], chosen: [] } : null;
  }
  if (block !== "table" && !kind) return null;
  const named = (name: string) => ofYear.find((each) => each.name === name && (!kind || each.kind === kind));
  const whole = named(wanted.name);
  const words = kind && kinds.get(kind)?.chosenFrom ? wanted.name.split(/\s+/) : [];
  const first = whole || words.length === 0 ? undefined : named(words[0] ?? "");
  const dataset = whole ?? first ?? (kind === block && words.length > 0 ? named(block) : undefined);
  if (!dataset) return null;
  const chosen = whole ? [] : first ? words.slice(1) : words;
  const isOneTable = !kind && dataset.tables.length === 1 && !dataset.isWholeAsTable;
  return {
    dataset,
    chart: null,
    isOneTable,
    numbered: isOneTable || dataset.shownAs !== "form" ? dataset.tables : [],
    chosen,
  };
}

/** The blocks that hold the Markdown between their marks. */
export const panelNames = [
  "key-messages",
  "findings",
  "went-well",
  "went-badly",
  "comes-next",
  "what-it-means",
  "note",
  "case-study",
  "quote",
  "swot",
  "supplied",
] satisfies PanelName[];

/** Blocks that show no dataset. */
const otherBlocks: string[] = [
  ...[
    "corrections",
    "glossary",
    "contact",
    "duties",
    "actions",
    "action-record",
    "use-record",
    "picture",
    "logos",
  ],
  ...["register", "register-account"],
  ...panelNames,
];

/** Blocks that show figures by their names. */
const figureBlocks = ["key-figures", "of-a-hundred"];

/** The names of all blocks. */
export const blockNames = ["chart", "table", ...figureBlocks, ...kindOfBlock.keys(), ...otherBlocks];

function mayShowData(block: string): boolean {
  return !figureBlocks.includes(block) && !otherBlocks.includes(block);
}

/** @example splitYear("2016-17/referrals", null) → { year: "2016-17", name: "referrals" } */
export function splitYear(wanted: string, year: string | null): { year: string | null; name: string } {
  const [, ownYear, name] = /^(\d{4}-\d{2})\/(.+)$/.exec(wanted) ?? [];
  return ownYear && name ? { year: ownYear, name } : { year, name: wanted };
}
