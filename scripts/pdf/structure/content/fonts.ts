import { decodePDFRawStream, PDFArray, PDFDict, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { nameIn, numberIn } from "../objects/entries.ts";
import { pdfName } from "../objects/pdf-name.ts";
import { readEncoding } from "./encodings.ts";

/** What the text of a page needs to know of a font. */
export interface Font {
  /** "BAAAAA+AtkinsonHyperlegibleNext-Regular" */
  name: string;
  bytesInCode: 1 | 2;
  /** The character of each code; missing if the font does not say. */
  unicode: Map<number, string> | null;
  /** The character of each code by the Encoding of a one-byte font; null if unknown. */
  encoded: Map<number, string> | null;
  /** The code of a space; null if the font has none. */
  space: number | null;
  /** How wide each code is, in thousandths of the font's size. */
  widths: Map<number, number>;
  /** The width of a code that is not listed. */
  otherWidth: number;
}

/** Reads a font's ToUnicode map and the widths of its characters. */
export function readFont(dictionary: PDFDict): Font {
  const bytesInCode = dictionary.lookup(pdfName("Subtype")) === pdfName("Type0") ? 2 : 1;
  const stream = dictionary.lookup(pdfName("ToUnicode"));
  const unicode = stream instanceof PDFRawStream ? readToUnicode(stream) : null;
  let space: number | null = null;
  for (const [code, text] of unicode ?? []) if (text === " ") space ??= code;
  return {
    name: nameIn(dictionary, "BaseFont") ?? "",
    bytesInCode,
    unicode,
    encoded: bytesInCode === 1 ? readEncoding(dictionary) : null,
    space,
    ...(bytesInCode === 2 ? compositeWidths(dictionary) : simpleWidths(dictionary)),
  };
}

function simpleWidths(dictionary: PDFDict): Pick<Font, "widths" | "otherWidth"> {
  const first = numberIn(dictionary, "FirstChar") ?? 0;
  const list = dictionary.lookup(pdfName("Widths"));
  const widths = list instanceof PDFArray ? numbersIn(list) : [];
  return { widths: new Map(widths.map((width, index) => [first + index, width])), otherWidth: 500 };
}

/** `[3 [500 600] 10 20 500]`: the widths of 3 and 4, and that of 10 to 20. */
function compositeWidths(dictionary: PDFDict): Pick<Font, "widths" | "otherWidth"> {
  const descendants = dictionary.lookup(pdfName("DescendantFonts"));
  const font = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const widths = new Map<number, number>();
  if (!(font instanceof PDFDict)) return { widths, otherWidth: 1000 };
  const list = font.lookup(pdfName("W"));
  for (let at = 0; list instanceof PDFArray && at + 1 < list.size(); ) {
    const from = (list.lookup(at) as PDFNumber).asNumber();
    const second: unknown = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      for (const [index, width] of numbersIn(second).entries()) widths.set(from + index, width);
      at += 2;
    } else {
      const [to = from, width = 0] = [second, list.lookup(at + 2)].map((each) =>
        (each as PDFNumber).asNumber(),
      );
      for (let code = from; code <= to && code - from < 65536; code++) widths.set(code, width);
      at += 3;
    }
  }
  return { widths, otherWidth: numberIn(font, "DW") ?? 1000 };
}

function numbersIn(list: PDFArray): number[] {
  return list.asArray().map((_, index) => {
    const value = list.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
}

/** Null where the map cannot be unpacked. */
function readToUnicode(stream: PDFRawStream): Map<number, string> | null {
  const text = unpacked(stream);
  if (text === null) return null;
  const map = new Map<number, string>();
  for (const [, body = ""] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of body.matchAll(/<([0-9a-f\s]+)>\s*<([0-9a-f\s]*)>/gi))
      map.set(Number.parseInt(code, 16), utf16(to));
  }
  for (const [, body = ""] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f\s]*)>|\[([^\]]*)\])/gi;
    for (const [, from = "", to = "", first, list] of body.matchAll(ranges)) {
      const start = Number.parseInt(from, 16);
      const each = [...(list ?? "").matchAll(/<([0-9a-f\s]*)>/gi)].map(([, hex = ""]) => utf16(hex));
      for (let code = start; code <= Number.parseInt(to, 16) && code - start < 65536; code++)
        map.set(code, first === undefined ? (each[code - start] ?? "") : later(utf16(first), code - start));
    }
  }
  return map;
}

/** Text as it stands in the map: four hexadecimal digits for each half of a character. */
function utf16(hex: string): string {
  const units = hex.replace(/\s/g, "").match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function later(text: string, steps: number): string {
  const last = text.codePointAt(text.length - 1);
  return last === undefined ? "" : text.slice(0, -1) + String.fromCodePoint(last + steps);
}

function unpacked(stream: PDFRawStream): string | null {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  } catch {
    return null;
  }
}
