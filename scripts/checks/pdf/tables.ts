import { everyTag, type Tag, tagsIn, textOf } from "../../pdf/structure/tags/tag.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 15: each cell's headers can be found. */
export const tables: PdfCheck = {
  rules: {
    "15-003": "Every header cell says what it heads",
    "15-headers": "Every header that a cell names is in its table",
    "15-rows": "All rows of a table have the same columns",
  },
  find: (file) =>
    file.tags.filter((tag) => file.kindOf(tag) === "Table").flatMap((table) => tableProblems(file, table)),
};

function tableProblems(file: CheckedPdf, table: Tag): PdfProblem[] {
  const rows = everyTag(table).filter((tag) => file.kindOf(tag) === "TR");
  const cells = rows.flatMap(tagsIn);
  const heads = cells.filter((cell) => file.kindOf(cell) === "TH");
  const ids = new Set(heads.flatMap(({ id }) => id ?? []));
  const problems: PdfProblem[] = [];
  const data = cells.filter((cell) => file.kindOf(cell) === "TD");
  const isByHeaders = data.length > 0 && data.every(({ cell }) => (cell?.headers.length ?? 0) > 0);
  for (const head of heads) {
    if (isByHeaders || head.cell?.scope) continue;
    problems.push({
      number: "15-003",
      page: file.pageOf(head),
      what: `The header cell "${textOf(head)}" does not say what it heads`,
      remedy: "Set its Scope to Row or Column",
    });
  }
  for (const cell of cells) {
    const unknown = cell.cell?.headers.filter((id) => !ids.has(id)) ?? [];
    if (unknown.length === 0) continue;
    problems.push({
      number: "15-headers",
      page: file.pageOf(cell),
      what: `The cell "${textOf(cell)}" names the header cell "${unknown[0]}", which is not in its table`,
      remedy: "Name a header cell of the table",
    });
  }
  const widths = rowWidths(rows);
  const odd = widths.findIndex((width) => width !== widths[0]);
  if (odd > 0)
    problems.push({
      number: "15-rows",
      page: file.pageOf(table),
      what: `Row ${odd + 1} of the table "${nameOf(file, table)}" has ${widths[odd]} columns, and the first row has ${widths[0]}`,
      remedy: "Give all rows the same columns",
    });
  return problems;
}

function nameOf(file: CheckedPdf, table: Tag): string {
  const caption = tagsIn(table).find((child) => file.kindOf(child) === "Caption");
  return textOf(caption ?? table).slice(0, 60);
}

/** How many columns each row fills, with the cells that reach down from rows above. */
function rowWidths(rows: Tag[]): number[] {
  const fromAbove: number[] = [];
  return rows.map((row, index) => {
    let width = fromAbove[index] ?? 0;
    for (const { cell } of tagsIn(row)) {
      const columns = cell?.columns ?? 1;
      width += columns;
      for (let below = 1; below < (cell?.rows ?? 1); below++)
        fromAbove[index + below] = (fromAbove[index + below] ?? 0) + columns;
    }
    return width;
  });
}
