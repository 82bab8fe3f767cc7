import { decodePDFRawStream, PDFDict, type PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { pdfName } from "../../structure/objects/pdf-name.ts";

/**
 * Where a drawing stands for no letter by itself, as the joined forms of Arabic do, Chromium says in the text what it
 * is, and calls it U+0000 in the font, which PDF/UA forbids. It is called U+FFFD there: no letter that can be known.
 */
export function fixCharacterMaps(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    const ref = font.get(pdfName("ToUnicode"));
    const map = font.lookup(pdfName("ToUnicode"));
    if (!(map instanceof PDFRawStream) || ref === undefined) continue;
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString("latin1");
    const fixed = text.replace(/(?<=beginbf(?:char|range)\n[^b]*(?:<[0-9A-F]{4}> )+)<0000>(?=\n)/g, "<FFFD>");
    if (fixed === text) continue;
    font.set(pdfName("ToUnicode"), pdf.context.register(pdf.context.flateStream(fixed)));
  }
}
