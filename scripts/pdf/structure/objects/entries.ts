import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from "@cantoo/pdf-lib";
import { pdfName } from "./pdf-name.ts";

/** The name under a key of a dictionary; null if there is none. The functions below do the same for other types. */
export function nameIn(dictionary: PDFDict | null, key: string): string | null {
  const value = dictionary?.lookup(pdfName(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

export function numberIn(dictionary: PDFDict | null, key: string): number | null {
  const value = dictionary?.lookup(pdfName(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function textIn(dictionary: PDFDict | null, key: string): string | null {
  return textOf(dictionary?.lookup(pdfName(key)));
}

/** The text of a PDF string; null if it is not a string. */
export function textOf(value: unknown): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function dictionaryIn(dictionary: PDFDict | null, key: string): PDFDict | null {
  const value = dictionary?.lookup(pdfName(key));
  return value instanceof PDFDict ? value : null;
}

export function itemsIn(dictionary: PDFDict | null, key: string): unknown[] {
  const value = dictionary?.lookup(pdfName(key));
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [];
}

/** The keys and values of a tree of names or numbers, each value as it stands there: ISO 32000-1, 7.9.6 and 7.9.7. */
export function entriesOfTree(node: unknown, list: "Names" | "Nums", depth = 0): [unknown, PDFObject][] {
  // A tree that holds itself would never end.
  if (!(node instanceof PDFDict) || depth > 20) return [];
  const pairs = node.lookup(pdfName(list));
  const own: [unknown, PDFObject][] = [];
  for (let at = 0; pairs instanceof PDFArray && at + 1 < pairs.size(); at += 2)
    own.push([pairs.lookup(at), pairs.get(at + 1)]);
  return [...itemsIn(node, "Kids").flatMap((kid) => entriesOfTree(kid, list, depth + 1)), ...own];
}

/** The bookmarks of a document, in their order. */
export function bookmarksOf({ catalog }: PDFDocument): PDFDict[] {
  const found = new Set<PDFDict>();
  visit(dictionaryIn(dictionaryIn(catalog, "Outlines"), "First"));
  return [...found];

  function visit(first: PDFDict | null): void {
    for (let item = first; item && !found.has(item); item = dictionaryIn(item, "Next")) {
      found.add(item);
      visit(dictionaryIn(item, "First"));
    }
  }
}
