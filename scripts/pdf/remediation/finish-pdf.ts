/** From the PDF that Chromium prints to one that is built towards PDF/UA-1 and PDF/A-2a: parsed once, serialized once. */

import type { TaggedDocument } from "../structure/tagged-document.ts";
import { writePdf } from "./fast/write-pdf.ts";
import { joinAddresses } from "./fixes/addresses.ts";
import { writeBookmarks } from "./fixes/bookmarks.ts";
import { fixCharacterMaps } from "./fixes/character-maps.ts";
import { markContents } from "./fixes/contents.ts";
import { leaveDecorationUntagged } from "./fixes/decoration.ts";
import { fixDestinations } from "./fixes/destinations.ts";
import { sayDrawnWords } from "./fixes/drawn-words.ts";
import { dropEmptyTags } from "./fixes/empty-tags.ts";
import { fixFigures } from "./fixes/figures.ts";
import { closeHeadingGaps } from "./fixes/headings.ts";
import { labelItems } from "./fixes/labels.ts";
import { describeLinks, tagLinks } from "./fixes/links.ts";
import { fixLists } from "./fixes/lists.ts";
import { restoreMissingCells } from "./fixes/missing-cells.ts";
import { linkNotes } from "./fixes/notes.ts";
import { pageLabels, writePageLabels } from "./fixes/page-labels.ts";
import { makeTagsPlain } from "./fixes/plain-tags.ts";
import { readRepeatedRowsOnce } from "./fixes/repeated-rows.ts";
import { restoreSpaces } from "./fixes/spaces.ts";
import { fixTables } from "./fixes/tables.ts";
import { labelTerms } from "./fixes/terms.ts";
import { checkDate, type PdfMetadata, writeMetadata } from "./metadata.ts";
import { writeOutputIntent } from "./output-intent.ts";
import { type PageBoxes, writePageBoxes } from "./page-boxes.ts";
import { parseTaggedDocument } from "./parse-tagged-document.ts";
import { serializeTaggedDocument } from "./writing/serialize.ts";

/**
 * Fixes what Chromium leaves undone (docs/pdf-checks.md), and writes title, language, author and dates.
 *
 * @throws PlainError if the date is invalid, or the PDF has no tags
 */
export async function finishPdf(
  bytes: Uint8Array,
  metadata: PdfMetadata,
  boxes: PageBoxes | null = null,
): Promise<Uint8Array> {
  checkDate(metadata);
  const document = await parseTaggedDocument(bytes, metadata.title);
  const { pdf } = document;
  const labels = pageLabels(document.pages);
  fixTags(document, labels);
  await serializeTaggedDocument(document);
  writeBookmarks(pdf, document.root);
  fixCharacterMaps(pdf);
  writePageLabels(pdf, labels);
  writeMetadata(pdf, metadata);
  await writeOutputIntent(pdf);
  if (boxes) writePageBoxes(pdf, boxes);
  return await writePdf(pdf);
}

/** The order matters: tags are made plain before anything asks what they are, and spaces come last. */
function fixTags({ root, pages, pdf }: TaggedDocument, labels: string[]): void {
  const destinations = fixDestinations(pdf, pages);
  readRepeatedRowsOnce(root);
  fixFigures(root);
  leaveDecorationUntagged(root);
  tagLinks(root);
  joinAddresses(root);
  labelTerms(root);
  sayDrawnWords(root);
  makeTagsPlain(root);
  labelItems(root);
  fixLists(root);
  restoreMissingCells(root);
  fixTables(root);
  dropEmptyTags(root);
  closeHeadingGaps(root);
  restoreSpaces(root);
  describeLinks(root, destinations, labels);
  markContents(root);
  linkNotes(root, destinations);
}
