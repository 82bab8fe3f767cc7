import { PDFArray, type PDFDocument, PDFNumber } from "@cantoo/pdf-lib";
import { type Box, common } from "../../pdf/structure/objects/geometry.ts";

/** What is seen of a page, in points: its crop box within its media box. */
export function pageBox(pdf: PDFDocument, page: number): Box {
  const { node } = pdf.getPage(page);
  const media = boxOf(node.MediaBox()) ?? [0, 0, 612, 792];
  const crop = boxOf(node.CropBox());
  return crop ? common(media, crop) : media;
}

/** A rectangle of four numbers, the smaller ones first; null if it is not a rectangle. */
export function boxOf(array: unknown): Box | null {
  if (!(array instanceof PDFArray) || array.size() !== 4) return null;
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => array.lookup(at));
  if (![a, b, c, d].every((each) => each instanceof PDFNumber)) return null;
  const [x1, y1, x2, y2] = [a, b, c, d].map((each) => (each as PDFNumber).asNumber()) as Box;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
