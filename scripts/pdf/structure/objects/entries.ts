import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
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
