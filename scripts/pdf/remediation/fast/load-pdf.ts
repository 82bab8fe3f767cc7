import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import type { TrivialElement } from "../../structure/tags/read-tags.ts";
import { sortOutTrivialElements } from "./trivial-structure-elements.ts";

/** Loads a PDF as Chromium prints it, without its trivial structure elements, which come by themselves. */
export async function loadPdf(
  bytes: Uint8Array,
): Promise<{ pdf: PDFDocument; trivial: Map<number, TrivialElement> }> {
  const sorted = sortOutTrivialElements(bytes);
  const pdf = await PDFDocument.load(sorted?.rest ?? bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  // Their object numbers must not be given again.
  if (sorted) pdf.context.largestObjectNumber = sorted.largest;
  return { pdf, trivial: sorted?.elements ?? new Map() };
}
