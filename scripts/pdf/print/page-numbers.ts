/**
 * Page numbers in the table of contents and in cross-references.
 *
 * Chromium has no target-counter(): the document is printed once to see where things are, the numbers are written into
 * `<span class="page-number" data-for="ID"></span>`, and it is printed again.
 */

import { PlainError } from "../../system/plain-error.ts";
import { type PdfPlaces, readPlaces } from "../structure/read-places.ts";

/** The document in the browser, as far as page numbers are concerned. */
interface NumberedDocument {
  /** How errors call it: "annual-report-2016-17.pdf". */
  name: string;
  /** Every id that a page number is wanted for. */
  ids: string[];
  writePageNumbers(pageOfId: Map<string, number>): Promise<void>;
  /** Finds out where things are, and improves what does not look well. */
  findPlaces(): Promise<PdfPlaces>;
  print(): Promise<Uint8Array>;
}

/** Prints until the page numbers in the document are those of the pages. */
export async function printWithPageNumbers(document: NumberedDocument): Promise<Uint8Array> {
  let written = pagesOf(document, await document.findPlaces());
  let moved: string[] = [];
  // The boxes of the numbers have a fixed width, so that the second printing is right; a third one is for the case
  // that the numbers themselves moved a line, and then it settles or it never does.
  for (let attempt = 2; attempt <= 3; attempt++) {
    await document.writePageNumbers(written);
    const bytes = await document.print();
    const actual = pagesOf(document, readPlaces(bytes));
    moved = document.ids.filter((id) => actual.get(id) !== written.get(id));
    if (moved.length === 0) return bytes;
    written = actual;
  }
  throw new PlainError(
    `${document.name}  The page numbers do not settle: writing them moves ${moved.map((id) => `"${id}"`).join(", ")} to another page. Give ".page-number" a fixed width.`,
  );
}

function pagesOf(document: NumberedDocument, { pageOfId }: PdfPlaces): Map<string, number> {
  const unknown = document.ids.filter((id) => !pageOfId.has(id));
  if (unknown.length > 0) {
    throw new PlainError(
      unknown
        .map(
          (id) =>
            `${document.name}  A page number is wanted for "${id}", and nothing links there, so that its page is not known. Put the number inside a link to "#${id}".`,
        )
        .join("\n"),
    );
  }
  return pageOfId;
}
