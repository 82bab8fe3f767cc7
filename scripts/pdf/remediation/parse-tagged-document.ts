import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { PlainError } from "../../plain-error.ts";
import type { ContentStream } from "../structure/content/piece.ts";
import { readPages } from "../structure/content/read-page.ts";
import { readTags, type TagTree } from "../structure/tags/read-tags.ts";
import type { Tag } from "../structure/tags/tag.ts";
import { sortOutTrivialElements } from "./fast/trivial-structure-elements.ts";

/**
 * A printed document, taken apart: what is on its pages, and the tags that say what it is.
 * What stands in no tag when it is put together again is an artifact, which nobody reads out.
 */
export interface TaggedDocument {
  pdf: PDFDocument;
  pages: ContentStream[];
  /** "Document", with everything below it. */
  root: Tag;
  tree: TagTree;
}

/** Takes apart a PDF as Chromium prints it. */
export async function takeApart(bytes: Uint8Array, name: string): Promise<TaggedDocument> {
  const sorted = sortOutTrivialElements(bytes);
  const pdf = await PDFDocument.load(sorted?.rest ?? bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  // Their numbers are not given again.
  if (sorted) pdf.context.largestObjectNumber = sorted.largest;
  const pages = readPages(pdf);
  const broken = pages.find(({ problems }) => problems.length > 0);
  if (broken)
    throw new PlainError(
      `The PDF "${name}" is broken on page ${broken.page + 1}: ${broken.problems[0]}. Print it again.`,
    );
  const tree = readTags(pdf, pages, sorted?.elements);
  const root = tree?.root.children.find((child) => child.type === "tag");
  if (!tree || !root)
    throw new PlainError(`The PDF "${name}" has no tags. Print it with tags: page.pdf({ tagged: true }).`);
  return { pdf, pages, root, tree };
}
