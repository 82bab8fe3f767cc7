import { PlainError } from "../../system/plain-error.ts";
import { readPages } from "../structure/content/read-page.ts";
import type { TaggedDocument } from "../structure/tagged-document.ts";
import { readTags } from "../structure/tags/read-tags.ts";
import { loadPdf } from "./fast/load-pdf.ts";

/**
 * Parses a PDF as Chromium prints it.
 *
 * @throws PlainError when a page is broken, or there are no tags
 */
export async function parseTaggedDocument(bytes: Uint8Array, name: string): Promise<TaggedDocument> {
  const { pdf, trivial } = await loadPdf(bytes);
  const pages = readPages(pdf);
  const broken = pages.find(({ problems }) => problems.length > 0);
  if (broken)
    throw new PlainError(
      `The PDF "${name}" is broken on page ${broken.page + 1}: ${broken.problems[0]}. Print it again.`,
    );
  const tree = readTags(pdf, pages, trivial);
  const root = tree?.root.children.find((child) => child.type === "tag");
  if (!tree || !root)
    throw new PlainError(`The PDF "${name}" has no tags. Print it with tags: page.pdf({ tagged: true }).`);
  return { pdf, pages, root, tree };
}
