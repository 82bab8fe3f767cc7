import { decodePDFRawStream, PDFDict, PDFRawStream } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, nameIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";

/**
 * What the font file within a PDF itself says its drawings are, by their numbers, which are the codes of the text: the
 * `cmap` of a TrueType font that is used by Identity. Empty where the font file does not tell.
 */
export function embeddedLetters(font: PDFDict): Map<number, string[]> {
  const [inner] = itemsIn(font, "DescendantFonts");
  if (!(inner instanceof PDFDict) || nameIn(font, "Encoding") !== "Identity-H") return new Map();
  const drawings = nameIn(inner, "CIDToGIDMap");
  const file = dictionaryIn(inner, "FontDescriptor")?.lookup(pdfName("FontFile2"));
  if (drawings !== "Identity" || !(file instanceof PDFRawStream)) return new Map();
  try {
    return readCmap(Buffer.from(decodePDFRawStream(file).decode()));
  } catch {
    // A font file that is cut off tells nothing.
    return new Map();
  }
}

/** The Unicode tables of the font: OpenType, "cmap". */
function readCmap(file: Buffer): Map<number, string[]> {
  const letters = new Map<number, string[]>();
  const start = tableAt(file, "cmap");
  if (start < 0) return letters;
  const count = file.readUInt16BE(start + 2);
  for (let each = 0; each < count; each++) {
    const record = start + 4 + each * 8;
    const [platform, encoding] = [file.readUInt16BE(record), file.readUInt16BE(record + 2)];
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const at = start + file.readUInt32BE(record + 4);
    const format = file.readUInt16BE(at);
    if (format === 4) readSegments(file, at, add);
    if (format === 12) readGroups(file, at, add);
  }
  return letters;

  function add(drawing: number, code: number): void {
    const text = String.fromCodePoint(code);
    const own = letters.get(drawing);
    if (!own) letters.set(drawing, [text]);
    else if (!own.includes(text)) own.push(text);
  }
}

type Add = (drawing: number, code: number) => void;

function tableAt(file: Buffer, tag: string): number {
  const count = file.readUInt16BE(4);
  for (let each = 0; each < count; each++) {
    const record = 12 + each * 16;
    if (file.toString("latin1", record, record + 4) === tag) return file.readUInt32BE(record + 8);
  }
  return -1;
}

function readSegments(file: Buffer, at: number, add: Add): void {
  const segments = file.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let each = 0; each < segments; each++) {
    const [first, last] = [file.readUInt16BE(starts + each * 2), file.readUInt16BE(ends + each * 2)];
    const delta = file.readUInt16BE(deltas + each * 2);
    const place = offsets + each * 2;
    const offset = file.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : file.readUInt16BE(place + offset + (code - first) * 2);
      if (listed !== 0) add((listed + delta) & 0xffff, code);
    }
  }
}

function readGroups(file: Buffer, at: number, add: Add): void {
  const groups = file.readUInt32BE(at + 12);
  for (let each = 0; each < groups; each++) {
    const group = at + 16 + each * 12;
    const [first, last] = [file.readUInt32BE(group), file.readUInt32BE(group + 4)];
    const drawing = file.readUInt32BE(group + 8);
    for (let code = first; code <= last && code - first < 65536; code++) add(drawing + code - first, code);
  }
}
