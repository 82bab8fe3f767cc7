import type { Block, Chapter, Table } from "../report/report.ts";

/** What a reference in a report can lead to. */
export interface Numbered {
  /** "Chart 4", "Table 2". */
  label: string;
  /** The chapter that it stands in. */
  chapter: string;
}

/**
 * Numbers the charts and tables of a report in the order in which a reader meets them, and
 * writes the labels into the blocks. A chart that is shown twice keeps its number.
 *
 * @returns what each is called, by "chart:name" and "table:name"
 */
export function numberBlocks(chapters: Chapter[]): Map<string, Numbered> {
  const numbered = new Map<string, Numbered>();
  const counts = { chart: 0, table: 0 };
  const labelOf = (kind: "chart" | "table", name: string, chapter: string): string => {
    const key = `${kind}:${name}`;
    const known = numbered.get(key);
    if (known) return known.label;
    const label = `${kind === "chart" ? "Chart" : "Table"} ${++counts[kind]}`;
    numbered.set(key, { label, chapter });
    return label;
  };
  const visit = (block: Block, chapter: string): void => {
    if (block.type === "chart") block.label = labelOf("chart", block.chart.name, chapter);
    else if (block.type === "table") block.label = labelOf("table", block.table.name, chapter);
    else if (block.type === "dataset")
      block.labels = Object.fromEntries(
        tablesShown(block).map(({ name }) => [name, labelOf("table", name, chapter)]),
      );
    else if (block.type === "panel") for (const inner of block.body) visit(inner, chapter);
  };
  for (const chapter of chapters) for (const block of chapter.blocks) visit(block, chapter.slug);
  return numbered;
}

// The other kinds are shown in a form of their own: their tables are for the CSV.
function tablesShown({ dataset }: Extract<Block, { type: "dataset" }>): Table[] {
  const asTables = ["figures", "table", "attendance", "finances", "section-11"].includes(dataset.kind);
  return asTables || (dataset.kind === "records" && dataset.layout === "table") ? dataset.tables : [];
}
