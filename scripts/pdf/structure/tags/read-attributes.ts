import { PDFArray, PDFDict } from "@cantoo/pdf-lib";
import { itemsIn, nameIn, numberIn, textOf } from "../objects/entries.ts";
import { pdfName } from "../objects/pdf-name.ts";
import type { Cell, Tag } from "./tag.ts";

/** Reads what a tag says of lists and tables. */
export function readAttributes(from: PDFDict, tag: Tag): void {
  const found = from.lookup(pdfName("A"));
  const list = found instanceof PDFArray ? found.asArray().map((_, index) => found.lookup(index)) : [found];
  for (const attributes of list) {
    if (!(attributes instanceof PDFDict)) continue;
    const owner = nameIn(attributes, "O");
    if (owner === "List") tag.numbering = nameIn(attributes, "ListNumbering");
    if (owner === "Table") tag.cell = readCell(attributes, tag.cell);
  }
  addUsualCell(tag);
}

/** A cell that says nothing of itself has one column and one row. */
export function addUsualCell(tag: Tag): void {
  if ((tag.kind === "TH" || tag.kind === "TD") && !tag.cell)
    tag.cell = { scope: null, headers: [], columns: 1, rows: 1 };
}

function readCell(attributes: PDFDict, cell: Cell | null): Cell {
  const headers = attributes.has(pdfName("Headers"))
    ? itemsIn(attributes, "Headers").flatMap((header) => textOf(header) ?? [])
    : (cell?.headers ?? []);
  return {
    scope: (nameIn(attributes, "Scope") as Cell["scope"]) ?? cell?.scope ?? null,
    headers,
    columns: numberIn(attributes, "ColSpan") ?? cell?.columns ?? 1,
    rows: numberIn(attributes, "RowSpan") ?? cell?.rows ?? 1,
  };
}
