import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { Piece } from "../content/piece.ts";

/** A node of the tree that screen readers read: a structure element. */
export interface Tag {
  type: "tag";
  /** "P", "H1", "Table" */
  kind: string;
  children: Child[];
  lang: string | null;
  alt: string | null;
  actualText: string | null;
  id: string | null;
  cell: Cell | null;
  /** For a list: "Decimal", "Disc". */
  numbering: string | null;
  /** Where else it belongs: a note to its mark, a mark to its note. */
  refs: Tag[];
  /** Where it was read from. */
  ref: PDFRef | null;
}

export type Child = Tag | Piece | Annotation;

/** A place that can be pressed. */
export interface Annotation {
  type: "annotation";
  ref: PDFRef | null;
  dictionary: PDFDict;
  /** Counted from 0. */
  page: number;
}

/** What a cell of a table says of itself. */
export interface Cell {
  scope: "Row" | "Column" | "Both" | null;
  /** The ids of its header cells. */
  headers: string[];
  columns: number;
  rows: number;
}

export function newTag(kind: string, children: Child[] = []): Tag {
  return {
    type: "tag",
    kind,
    children,
    lang: null,
    alt: null,
    actualText: null,
    id: null,
    cell: null,
    numbering: null,
    refs: [],
    ref: null,
  };
}

export function tagsIn(tag: Tag): Tag[] {
  return tag.children.filter((child) => child.type === "tag");
}

/** The tag and all below it, in reading order. */
export function everyTag(tag: Tag, found: Tag[] = []): Tag[] {
  found.push(tag);
  for (const child of tag.children) if (child.type === "tag") everyTag(child, found);
  return found;
}

/** All content below a tag, in reading order. */
export function piecesIn(tag: Tag, found: Piece[] = []): Piece[] {
  for (const child of tag.children) {
    if (child.type === "piece") found.push(child);
    else if (child.type === "tag") piecesIn(child, found);
  }
  return found;
}

export function annotationsIn(tag: Tag, found: Annotation[] = []): Annotation[] {
  for (const child of tag.children) {
    if (child.type === "annotation") found.push(child);
    else if (child.type === "tag") annotationsIn(child, found);
  }
  return found;
}

/** What is read out of a tag, its spaces folded. */
export function textOf(tag: Tag): string {
  return saidIn(tag).replace(/\s+/g, " ").trim();
}

function saidIn({ actualText, children }: Tag): string {
  return (
    actualText ??
    children
      .map((child) => (child.type === "piece" ? child.text : child.type === "tag" ? saidIn(child) : ""))
      .join("")
  );
}

const inLine = new Set(["Span", "Link", "Code", "Quote", "Reference"]);

/** Whether a tag is part of the sentence around it. */
export function standsInLine(kind: string): boolean {
  return inLine.has(kind);
}

/** The blocks that have text of their own, such as headings and paragraphs. */
export function blocksIn(root: Tag): Tag[] {
  return everyTag(root).filter(
    ({ kind, children }) =>
      !standsInLine(kind) &&
      children.some((child) => child.type === "piece" || (child.type === "tag" && standsInLine(child.kind))),
  );
}

/** How many columns the cells of a row take. */
export function widthOf(row: Tag): number {
  return tagsIn(row).reduce((sum, { cell }) => sum + (cell?.columns ?? 1), 0);
}
