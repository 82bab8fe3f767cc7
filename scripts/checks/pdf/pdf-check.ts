import type { PDFDocument } from "@cantoo/pdf-lib";
import type { ContentStream } from "../../pdf/structure/content/piece.ts";
import type { TagTree } from "../../pdf/structure/tags/read-tags.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import type { Maker } from "./maker.ts";

/** What fails in a PDF. */
export interface PdfProblem {
  /** By the Matterhorn Protocol 1.02, "01-005"; or one of its checkpoints with a word, "31-type-3", for a rule of ours. */
  number: string;
  /** Counted from 1; null if it concerns the whole document. */
  page: number | null;
  what: string;
  remedy: string;
}

/** A PDF, read once for all checks. */
export interface CheckedPdf {
  pdf: PDFDocument;
  maker: Maker;
  pages: ContentStream[];
  /** Null if the document has no tags. */
  tree: TagTree | null;
  /** All tags but the root, in reading order. */
  tags: Tag[];
  /** The standard type that a tag stands for, by the document's role map. */
  kindOf(tag: Tag): string;
  parentOf(tag: Tag): Tag | null;
  /** Counted from 1; null for a tag without content. */
  pageOf(tag: Tag): number | null;
}

/** The checks of one checkpoint. */
export interface PdfCheck {
  /** All that it can find, by number, each as the sentence that holds if nothing is found. */
  rules: Record<string, string>;
  find(file: CheckedPdf): PdfProblem[];
}

/** "annual-report.pdf, page 5: 13-004  A Figure has no alternative text. Write …" */
export function formatPdfProblem(name: string, { number, page, what, remedy }: PdfProblem): string {
  return `${name}${page === null ? "" : `, page ${page}`}: ${number}  ${what}. ${remedy}.`;
}
