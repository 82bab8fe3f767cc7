import type { PDFDocument } from "@cantoo/pdf-lib";
import type { ContentStream } from "./content/piece.ts";
import type { TagTree } from "./tags/read-tags.ts";
import type { Tag } from "./tags/tag.ts";

/** A tagged PDF: what is on its pages, and the tags that say what it is. */
export interface TaggedDocument {
  pdf: PDFDocument;
  pages: ContentStream[];
  /** "Document", with everything below it. */
  root: Tag;
  tree: TagTree;
}
