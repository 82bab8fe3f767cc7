import { PDFArray, PDFDict, type PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { pdfName } from "../../structure/objects/pdf-name.ts";

/** Takes the old tags out of the document, with the trees that lead to them. */
export function forgetTags(pdf: PDFDocument, refs: PDFRef[]): void {
  for (const ref of refs) pdf.context.delete(ref);
  const top = pdf.catalog.get(pdfName("StructTreeRoot"));
  const root = pdf.catalog.lookup(pdfName("StructTreeRoot"));
  if (!(root instanceof PDFDict)) return;
  for (const key of ["ParentTree", "IDTree"]) forgetBelow(pdf, root.get(pdfName(key)));
  if (top instanceof PDFRef) pdf.context.delete(top);
}

function forgetBelow(pdf: PDFDocument, value: unknown): void {
  const found = value instanceof PDFRef ? pdf.context.lookup(value) : value;
  if (value instanceof PDFRef) pdf.context.delete(value);
  if (found instanceof PDFArray) for (const each of found.asArray()) forgetBelow(pdf, each);
  if (found instanceof PDFDict)
    for (const key of ["Kids", "Nums", "Names"]) forgetBelow(pdf, found.get(pdfName(key)));
}
