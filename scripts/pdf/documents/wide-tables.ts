import type { Block } from "../../model/report/block.ts";
import type { Report } from "../../model/report/report.ts";
import type { Table, TableCell } from "../../model/report/table.ts";
import { type Problem, problemAt } from "../../model/values/problem.ts";
import { fontMetrics } from "../../site/charts/font-metrics.ts";
import { spanningHeads } from "../../site/filters/spanning-heads.ts";

/** A page that lies on its side, without its margins. */
const pageInMillimetres = 297 - 44;
/** The letters of a table whose columns stand close, and what lies between two of them. */
const pointsOfLetters = 9;
const gapInMillimetres = 2;
const millimetresInPoint = 25.4 / 72;

/**
 * Tables of reports whose longest words and numbers, side by side, are wider than a page that lies on its side: no
 * browser has to be asked.
 */
export function wideTables({ reports }: Pick<Report, "reports">): Problem[] {
  const tables = new Set(
    reports.flatMap(({ chapters }) => chapters.flatMap(({ blocks }) => tablesIn(blocks))),
  );
  return [...tables].flatMap((table) => {
    if (leastWidth(table, widthAtMost) <= pageInMillimetres) return [];
    const excess = leastWidth(table) - pageInMillimetres;
    const { year, name } = table.dataset;
    return excess > 0
      ? [
          problemAt(
            { file: `data/${year}/${name}.yaml`, line: 1, column: 1 },
            `the table "${table.caption}" is at least ${Math.ceil(excess)} mm wider than a page that lies on its side`,
            "Take out columns, shorten the longest words, or make two tables",
          ),
        ]
      : [];
  });
}

function tablesIn(blocks: Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === "table") return [block.table];
    if (block.type === "panel") return tablesIn(block.body);
    return block.type === "dataset" && block.dataset.shownAs !== "form" ? block.dataset.tables : [];
  });
}

/** The width in millimetres below which a table cannot be printed: its longest words and numbers side by side. */
export function leastWidth(table: Table, width: Width = printedWidth): number {
  const longestWord = (text: string, weight?: 700) =>
    Math.max(0, ...text.split(/[\s\-/–]+/).map((word) => width(word, weight)));
  const own = table.columns.map((column, index) => {
    const cells = table.rows.flatMap(({ kind, cells }) => (kind === "group" ? [] : (cells[index] ?? [])));
    const widths = cells.map((cell) =>
      column.numeric && index > 0 ? width(wordsOf(cell)) : longestWord(wordsOf(cell)),
    );
    return Math.max(longestWord(column.label, 700), ...widths);
  });
  const spanned = spanningHeads(table) ?? [];
  let at = 0;
  for (const { under, columns } of spanned) {
    const below = own.slice(at, at + columns.length).reduce((sum, each) => sum + each, 0);
    const missing = under === null ? 0 : longestWord(under, 700) - below;
    if (missing > 0) own[at] = (own[at] ?? 0) + missing;
    at += columns.length;
  }
  return own.reduce((sum, each) => sum + each, 0) + gapInMillimetres * (table.columns.length - 1);
}

function wordsOf({ text }: TableCell): string {
  if (typeof text === "string") return text;
  return Array.isArray(text) ? text.map((item) => item.text).join(" ") : text.text;
}

/** In millimetres. */
type Width = (text: string, weight?: 400 | 700) => number;

/** As the typeface of print sets it. */
export function printedWidth(text: string, weight: 400 | 700 = 400): number {
  return fontMetrics(weight).width(text, pointsOfLetters) * millimetresInPoint;
}

/** Never less than the printed width, and found without a typeface: to measure letters takes long. */
export function widthAtMost(text: string): number {
  if (/[^ -~\u00a0-\u00ff\u2010-\u2026\u2212]/.test(text)) return Number.POSITIVE_INFINITY;
  const narrow = text.length - text.replace(/[1Iijlrtf.,:;'"!|()[\]{} -]/g, "").length;
  const wide = text.length - text.replace(/[^ -~]|[%@#&WMmw]|[ADGHKNOQUX]/g, "").length;
  const em = 0.45 * narrow + 1.2 * wide + 0.68 * (text.length - narrow - wide);
  return em * pointsOfLetters * millimetresInPoint;
}
