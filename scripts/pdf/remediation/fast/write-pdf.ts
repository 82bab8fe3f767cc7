/**
 * Writes a PDF with object streams (ISO 32000-1, 7.5.7 and 7.5.8).
 *
 * The library can do this itself. For the shipped report of 99 pages our own writer saves 0.1 s of 0.9 s (0.3 s of 1.8 s in a
 * new process), and the file is 8% smaller.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import {
  type PDFContext,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";

/** PDF/UA-1 is written in PDF 1.7; Chromium says 1.4. */
const header = PDFHeader.forVersion(1, 7);

/** More of them in one stream are packed better, and a reader has to unpack more for one of them. */
const objectsInStream = 200;

/** Where an object is: at a byte of the file, or at a place in an object stream. */
type Entry = { at: number } | { stream: number; index: number };

/** Every object of the document, in the order of their numbers. */
export async function writePdf(pdf: PDFDocument): Promise<Uint8Array> {
  const { context } = pdf;
  const objects = context.enumerateIndirectObjects();
  const alone = objects.filter(([ref, object]) => object instanceof PDFStream || ref.generationNumber > 0);
  const together = objects.filter(
    ([ref, object]) => !(object instanceof PDFStream || ref.generationNumber > 0),
  );
  const streams = await Promise.all(chunks(together).map((chunk) => objectStream(chunk, context)));

  const entries = new Map<number, Entry>();
  const parts: Uint8Array[] = [];
  let length = 0;
  add(bytesOf(`${header}\n`));
  for (const [ref, object] of alone) addObject(ref, object);
  for (const { ref, stream, held } of streams) {
    for (const [index, { objectNumber }] of held.entries())
      entries.set(objectNumber, { stream: ref.objectNumber, index });
    addObject(ref, stream);
  }
  const start = length;
  const table = context.nextRef();
  entries.set(table.objectNumber, { at: start });
  context.trailerInfo.ID = identifier();
  addObject(table, await crossReferenceStream(entries, table.objectNumber + 1, context));
  add(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);

  /** Made from all that the file holds, so that the same text has the same (ISO 32000-1, 14.4). */
  function identifier(): PDFObject {
    const hash = createHash("md5");
    for (const part of parts) hash.update(part);
    const text = PDFHexString.of(hash.digest("hex"));
    return context.obj([text, text]);
  }

  function addObject(ref: PDFRef, object: PDFObject): void {
    entries.set(ref.objectNumber, { at: length });
    add(bytesOf(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    add(serialized(object));
    add(bytesOf("\nendobj\n"));
  }

  function add(bytes: Uint8Array): void {
    parts.push(bytes);
    length += bytes.length;
  }
}

type NumberedObject = [PDFRef, PDFObject];

function chunks(objects: NumberedObject[]): NumberedObject[][] {
  return Array.from({ length: Math.ceil(objects.length / objectsInStream) }, (_, index) =>
    objects.slice(index * objectsInStream, (index + 1) * objectsInStream),
  );
}

async function objectStream(
  chunk: NumberedObject[],
  context: PDFContext,
): Promise<{ ref: PDFRef; stream: PDFRawStream; held: PDFRef[] }> {
  const ref = context.nextRef();
  const texts = chunk.map(([, object]) => object.toString());
  let offset = 0;
  const places = chunk.map(([{ objectNumber }], index) => {
    const place = `${objectNumber} ${offset}`;
    offset += (texts[index] as string).length + 1;
    return place;
  });
  const first = `${places.join(" ")}\n`;
  const contents = await pack(bytesOf(`${first}${texts.join("\n")}`));
  const entries = { Type: "ObjStm", N: chunk.length, First: first.length };
  return { ref, stream: packedStream(context, entries, contents), held: chunk.map(([each]) => each) };
}

/** Three numbers for each object: what kind of place, and the place, in one, four and two bytes. */
async function crossReferenceStream(
  entries: Map<number, Entry>,
  size: number,
  context: PDFContext,
): Promise<PDFRawStream> {
  const rows = Buffer.alloc(size * 7);
  // Object 0 is the head of the list of those that are not there; the others lead on to it.
  for (let number = 0; number < size; number++) {
    const entry = entries.get(number);
    const row = number * 7;
    if (!entry) rows.writeUInt16BE(65535, row + 5);
    else if ("at" in entry) {
      rows[row] = 1;
      rows.writeUInt32BE(entry.at, row + 1);
    } else {
      rows[row] = 2;
      rows.writeUInt32BE(entry.stream, row + 1);
      rows.writeUInt16BE(entry.index, row + 5);
    }
  }
  const { Root, Info, ID } = context.trailerInfo;
  return packedStream(context, { Type: "XRef", Size: size, W: [1, 4, 2], Root, Info, ID }, await pack(rows));
}

function packedStream(context: PDFContext, entries: object, contents: Uint8Array): PDFRawStream {
  const dictionary = context.obj({ ...entries, Filter: "FlateDecode", Length: contents.length });
  return PDFRawStream.of(dictionary, contents);
}

/** A stream gets its length by this. */
function serialized(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** One byte for each character, as the library writes its texts. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

const pack = promisify<Uint8Array, Buffer>(deflate);
