import { PDFDocument, type PDFObject, PDFRef, PDFStream, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../test/read-pdf.ts";
import { writePdf } from "./write-pdf.ts";

/** A document with text, and with more objects than stand in one object stream. */
async function exampleDocument(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle("Kinder – und (Zahlen)");
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([300, 200]).drawText("Looked after: 767", { x: 20, y: 100, size: 12, font });
  await pdf.flush();
  for (let number = 0; number < 450; number++)
    pdf.context.register(pdf.context.obj({ Number: number, Half: number / 2, List: [true, "Name"] }));
  pdf.context.register(pdf.context.flateStream("packed ".repeat(50)));
  pdf.context.register(pdf.context.stream("as it is"));
  // A number that no object has.
  pdf.context.assign(PDFRef.of(pdf.context.largestObjectNumber + 5), pdf.context.obj({ Last: 1 }));
  return pdf;
}

function shown(object: PDFObject | undefined): unknown {
  if (!(object instanceof PDFStream)) return String(object);
  return [object.dict.toString(), Buffer.from(object.getContents()).toString("latin1")];
}

describe("a written PDF", () => {
  it("holds every object as it was", async () => {
    const pdf = await exampleDocument();
    const objects = pdf.context.enumerateIndirectObjects();
    const read = await PDFDocument.load(await writePdf(pdf), { updateMetadata: false });
    const written = objects.map(([ref, object]) => [ref, shown(object)] as const);
    const found = written.map(([ref]) => [ref, shown(read.context.lookup(ref))]);
    expect(found).toEqual(written);
  });

  it("is PDF 1.7, and another program reads its title and its text", async () => {
    const bytes = await writePdf(await exampleDocument());
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe("%PDF-1.7");
    const { title, pages } = await readPdf(bytes);
    expect(title).toBe("Kinder – und (Zahlen)");
    expect(pages).toEqual([{ width: 300, height: 200, text: "Looked after: 767" }]);
  });

  it("says how long each stream is", async () => {
    const text = Buffer.from(await writePdf(await exampleDocument())).toString("latin1");
    const streams = [...text.matchAll(/\/Length (\d+)\b[^>]*>>\nstream\n/g)];
    expect(streams.length).toBe(text.match(/\nendstream\n/g)?.length);
    for (const { 0: start, 1: length, index } of streams)
      expect(
        text.slice(index + start.length + Number(length), index + start.length + Number(length) + 11),
      ).toBe("\nendstream\n");
  });

  it("is the same for the same document", async () => {
    const [one, other] = [await writePdf(await exampleDocument()), await writePdf(await exampleDocument())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
