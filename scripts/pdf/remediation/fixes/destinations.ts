import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from "@cantoo/pdf-lib";
import type { ContentStream } from "../../structure/content/piece.ts";
import { pdfName } from "../../structure/objects/pdf-name.ts";
import { type Annotation, piecesIn, type Tag } from "../../structure/tags/tag.ts";

/** Where the names of a document lead. */
export interface Destinations {
  /** In points from the bottom left corner. */
  destination(name: string): Destination | null;
  /** The one of these tags that stands at a place. */
  tagAt(name: string, tags: Tag[]): Tag | null;
}

interface Destination {
  /** Counted from 0. */
  page: number;
  x: number;
  y: number;
}

/**
 * Reads the destinations of links, and fixes them: Chromium counts from the edge of the page's body as if that were the
 * edge of the paper, so that links to a page with margins lead too high.
 */
export function fixDestinations(pdf: PDFDocument, pages: ContentStream[]): Destinations {
  const destinations = new Map<string, Destination>();
  const pageOf = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const names = pdf.catalog.lookup(pdfName("Dests"));
  for (const [key, value] of names instanceof PDFDict ? names.entries() : []) {
    const target = pdf.context.lookup(value);
    if (!(target instanceof PDFArray)) continue;
    const page = pageOf.get(String(target.get(0)));
    const [x, y] = [target.lookup(2), target.lookup(3)];
    if (page === undefined || !(x instanceof PDFNumber) || !(y instanceof PDFNumber)) continue;
    const { left, top } = marginsOf(pdf, pages, page);
    const destination = { page, x: x.asNumber() + left, y: y.asNumber() - top };
    target.set(2, PDFNumber.of(rounded(destination.x)));
    target.set(3, PDFNumber.of(rounded(destination.y)));
    destinations.set(key.decodeText(), destination);
  }
  return {
    destination: (name) => destinations.get(name) ?? null,
    tagAt(name, tags) {
      const destination = destinations.get(name);
      return destination ? nearest(destination, tags) : null;
    },
  };
}

function marginsOf(pdf: PDFDocument, pages: ContentStream[], page: number): { left: number; top: number } {
  const body = pages[page]?.body;
  return body
    ? { left: Math.max(body[0], 0), top: Math.max(pdf.getPage(page).getHeight() - body[3], 0) }
    : { left: 0, top: 0 };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The first tag at or right below a place, in its column. */
function nearest({ page, x, y }: Destination, tags: Tag[]): Tag | null {
  let found: Tag | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const tag of tags) {
    const first = piecesIn(tag).find(({ kind }) => kind === "text");
    if (!first || first.stream.page !== page) continue;
    const below = y - (first.box[1] + first.fontSize * 0.7);
    const beside = Math.abs(first.box[0] - x);
    const distance = Math.abs(below) + beside / 4;
    if (below > -first.fontSize && distance < least) {
      least = distance;
      found = tag;
    }
  }
  return found;
}

/** The name of the place in the document that a link leads to. */
export function destinationName({ dictionary }: Annotation): string | null {
  const action = dictionary.lookup(pdfName("A"));
  const own = dictionary.lookup(pdfName("Dest"));
  const target = own ?? (action instanceof PDFDict ? action.lookup(pdfName("D")) : undefined);
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString)
    return target.decodeText();
  return null;
}

/** The address that a link leads to. */
export function addressOf({ dictionary }: Annotation): string | null {
  const action = dictionary.lookup(pdfName("A"));
  const address = action instanceof PDFDict ? action.lookup(pdfName("URI")) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : null;
}
