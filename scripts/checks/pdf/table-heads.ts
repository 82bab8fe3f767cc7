import { everyTag, type Tag, textOf } from "../../pdf/structure/tags/tag.ts";
import { tagsBelow } from "./held-by.ts";
import { short } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

interface Placed {
  tag: Tag;
  isHead: boolean;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Rules of ours, with checkpoint 15: the cells that head a row or a column say so, and say which. */
export const tableHeads: PdfCheck = {
  rules: {
    "15-none": "Every table has header cells",
    "15-part": "Where cells head columns or rows, each cell beside them does",
    "15-scope": "Every header cell heads its own row or column",
    "15-span": "No cell reaches over the edge of its table",
  },
  find: (file) =>
    file.tags.filter((tag) => file.kindOf(tag) === "Table").flatMap((table) => tableProblems(file, table)),
};

function tableProblems(file: CheckedPdf, table: Tag): PdfProblem[] {
  const rows = rowsOf(file, table);
  const cells = placed(file, rows);
  if (cells.length === 0) return [];
  const page = file.pageOf(table);
  const name = short(textOf(table));
  const heads = cells.filter(({ isHead }) => isHead);
  if (heads.length === 0)
    return [
      {
        number: "15-none",
        page,
        what: `The table "${name}" has no header cells`,
        remedy: "Make the cells of its first row or column TH, or tag it as paragraphs where it is no table",
      },
    ];
  const problem = (number: string, { tag }: Placed, what: string, remedy: string): PdfProblem => ({
    number,
    page: file.pageOf(tag) ?? page,
    what: `The cell "${short(textOf(tag))}" ${what}`,
    remedy,
  });
  return [
    ...missing(file, cells, rows).map((cell) =>
      problem("15-part", cell, "is no header cell, and those beside it are", "Make it TH"),
    ),
    ...heads
      .filter((head) => isWrongWay(head, cells))
      .map((cell) =>
        problem(
          "15-scope",
          cell,
          cell.tag.cell?.scope === "Row"
            ? "is said to head a row, and heads a column"
            : "is said to head a column, and heads a row",
          cell.tag.cell?.scope === "Row" ? "Set its Scope to Column" : "Set its Scope to Row",
        ),
      ),
    ...elsewhere(cells).map(([cell, head]) =>
      problem(
        "15-headers",
        cell,
        `names the header cell "${short(textOf(head.tag))}", which is in another row and column`,
        "Name the header cells of its own row and column",
      ),
    ),
    ...cells
      .filter(
        ({ row, tag }) =>
          row + (tag.cell?.rows ?? 1) > rows.length ||
          (tag.cell?.rows ?? 1) < 1 ||
          (tag.cell?.columns ?? 1) < 1,
      )
      .map((cell) =>
        problem(
          "15-span",
          cell,
          "reaches over the last row of its table",
          "Set its RowSpan to the rows that it fills",
        ),
      ),
  ];
}

export function rowsOf(file: CheckedPdf, table: Tag): Tag[] {
  const inner = new Set(
    everyTag(table)
      .filter((tag) => tag !== table && file.kindOf(tag) === "Table")
      .flatMap((tag) => everyTag(tag)),
  );
  return everyTag(table).filter((tag) => file.kindOf(tag) === "TR" && !inner.has(tag));
}

function placed(file: CheckedPdf, rows: Tag[]): Placed[] {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  for (const [row, tag] of rows.entries()) {
    let column = 0;
    for (const cell of tagsBelow(file, tag)) {
      while (taken.has(`${row} ${column}`)) column++;
      const columns = Math.min(Math.max(cell.cell?.columns ?? 1, 1), 1000);
      const down = Math.min(Math.max(cell.cell?.rows ?? 1, 1), rows.length - row);
      cells.push({ tag: cell, isHead: file.kindOf(cell) === "TH", row, column, rows: down, columns });
      for (let below = row + 1; below < row + down; below++)
        for (let at = column; at < column + columns; at++) taken.add(`${below} ${at}`);
      column += columns;
    }
  }
  return cells;
}

/** Data cells with text in a row of heads, or in a column of heads. */
function missing(file: CheckedPdf, cells: Placed[], rows: Tag[]): Placed[] {
  const data = cells.filter(({ isHead, tag }) => !isHead && textOf(tag) !== "");
  const heads = cells.filter(({ isHead }) => isHead);
  const inHead = data.filter(({ row }) => {
    const parent = file.parentOf(rows[row] as Tag);
    return parent !== null && file.kindOf(parent) === "THead";
  });
  const first = heads.filter(({ row }) => row === 0);
  const isHeadRow =
    first.length > 1 || first.some(({ tag, column }) => tag.cell?.scope === "Column" || column > 0);
  const inFirstRow = isHeadRow ? data.filter(({ row }) => row === 0) : [];
  const body = cells.filter(({ column, row }) => column === 0 && row > 0);
  const lacking = body.filter((cell) => data.includes(cell));
  const isHeadColumn = body.length - lacking.length > lacking.length && rows.length > 2;
  const inFirstColumn = isHeadColumn ? lacking.filter(({ columns }) => columns === 1) : [];
  return [...new Set([...inHead, ...inFirstRow, ...inFirstColumn])];
}

/** A head of the first row that is said to head its row, beside other heads; one of the first column likewise. */
function isWrongWay({ tag, row, column, columns, rows: down }: Placed, cells: Placed[]): boolean {
  const scope = tag.cell?.scope;
  const beside = cells.filter((cell) => cell.row === row && cell.tag !== tag);
  if (scope === "Row")
    return (
      row === 0 &&
      column > 0 &&
      down === 1 &&
      beside.length > 0 &&
      beside.every(({ isHead, tag: other }) => isHead || textOf(other) === "")
    );
  if (scope !== "Column") return false;
  const isAlone =
    beside.length > 0 &&
    beside.every(({ isHead }) => !isHead) &&
    beside.some(({ tag: other }) => textOf(other) !== "");
  return row > 0 && column === 0 && columns === 1 && isAlone;
}

function elsewhere(cells: Placed[]): [Placed, Placed][] {
  const byId = new Map(cells.flatMap((cell) => (cell.tag.id ? [[cell.tag.id, cell] as const] : [])));
  return cells.flatMap((cell) =>
    (cell.tag.cell?.headers ?? []).flatMap((id): [Placed, Placed][] => {
      const head = byId.get(id);
      if (!head || !head.isHead) return [];
      const inRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
      const inColumn = head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
      // A head in the middle of a table heads the rows below it, over its whole width.
      return inRow || inColumn ? [] : [[cell, head]];
    }),
  );
}
