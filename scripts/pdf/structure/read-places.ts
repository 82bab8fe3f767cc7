/** Where things are in a PDF, found by reading the few objects that say so and none of the others. */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  type PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRef,
} from "@cantoo/pdf-lib";
import { PlainError } from "../../system/plain-error.ts";
import { readObjectTable } from "./objects/object-table.ts";
import { pdfName } from "./objects/pdf-name.ts";

export interface PdfPlaces {
  pageCount: number;
  /** The size of the first page, in points. */
  width: number;
  height: number;
  /** The page, counted from 1, of each id; Chromium writes down those that something links to. */
  pageOfId: Map<string, number>;
  /** How far above the foot of its page each of them is, in points. */
  heightOfId: Map<string, number>;
}

/**
 * Reads the number of pages, their size, and where the ids are, from a PDF as Chromium writes it: with a plain table of
 * its objects.
 *
 * @throws PlainError when it is written in another way
 */
export function readPlaces(bytes: Uint8Array): PdfPlaces {
  const read = readerOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const catalog = read(read.root);
  const pages = pagesBelow(get(catalog, "Pages"), read);
  const [first] = pages;
  const box = first ? read(first.box) : undefined;
  const numbers = box instanceof PDFArray ? box.asArray().map((each) => (each as PDFNumber).asNumber()) : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers;
  return {
    pageCount: pages.length,
    width: right - left,
    height: top - bottom,
    ...placesOfIds(read(get(catalog, "Dests")), pages, read),
  };
}

interface Reader {
  (object: PDFObject | undefined): PDFObject | undefined;
  root: PDFObject | undefined;
}

/** What a reference leads to; anything else is itself. */
function readerOf(bytes: Buffer): Reader {
  const context = PDFContext.create();
  const table = readObjectTable(bytes);
  if (!table) throw new PlainError("The PDF has no table of its objects. Print it with another browser.");
  const parse = (at: number) => PDFObjectParser.forBytes(bytes.subarray(at), context).parseObject();
  const read = (object: PDFObject | undefined): PDFObject | undefined => {
    if (!(object instanceof PDFRef)) return object;
    const offset = table.offsetOf(object.objectNumber);
    const header = /^\s*\d+ \d+ obj\s*/.exec(bytes.toString("latin1", offset, offset + 40));
    return header ? parse(offset + header[0].length) : undefined;
  };
  const trailer = parse(table.trailer + "trailer\n".length);
  return Object.assign(read, { root: get(trailer, "Root") });
}

interface PageAt {
  ref: PDFRef;
  box: PDFObject | undefined;
}

/** The pages in their order; a size may be given for a whole branch. */
function pagesBelow(node: PDFObject | undefined, read: Reader, inherited?: PDFObject): PageAt[] {
  const dictionary = read(node);
  const box = get(dictionary, "MediaBox") ?? inherited;
  const kids = read(get(dictionary, "Kids"));
  if (kids instanceof PDFArray) return kids.asArray().flatMap((kid) => pagesBelow(kid, read, box));
  return node instanceof PDFRef ? [{ ref: node, box }] : [];
}

function placesOfIds(names: PDFObject | undefined, pages: PageAt[], read: Reader) {
  const numbers = new Map(pages.map(({ ref }, index) => [ref.toString(), index + 1]));
  const pageOfId = new Map<string, number>();
  const heightOfId = new Map<string, number>();
  for (const [key, place] of names instanceof PDFDict ? names.entries() : []) {
    // [page /XYZ left top zoom]
    const target = read(place);
    if (!(target instanceof PDFArray)) continue;
    const page = numbers.get(String(target.get(0)));
    if (page === undefined) continue;
    const id = unescaped(key.decodeText());
    pageOfId.set(id, page);
    heightOfId.set(id, (target.get(3) as PDFNumber).asNumber());
  }
  return { pageOfId, heightOfId };
}

/** Chromium takes the name from the link: "l%C3%A4nge" for the id "länge". */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function get(object: PDFObject | undefined, key: string): PDFObject | undefined {
  return object instanceof PDFDict ? object.get(pdfName(key)) : undefined;
}
