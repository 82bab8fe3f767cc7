import type { PDFDocument } from "@cantoo/pdf-lib";

/** In millimetres from the top left corner of the paper. */
interface PaperBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PageBoxes {
  /** Where the page is cut. */
  trim: PaperBox;
  /** Where its colour ends. */
  bleed: PaperBox;
}

/** Writes TrimBox and BleedBox (ISO 32000-1, 14.11.2) into every page, which tell a print shop where to cut. */
export function writePageBoxes(document: PDFDocument, { trim, bleed }: PageBoxes): void {
  for (const page of document.getPages()) {
    const paper = page.getMediaBox();
    // The browser rounds the size of the paper, and a PDF counts from below: only the top left corner is exact.
    const place = ({ left, top, width, height }: PaperBox) =>
      [
        paper.x + points(left),
        paper.y + paper.height - points(top + height),
        points(width),
        points(height),
      ] as const;
    page.setTrimBox(...place(trim));
    page.setBleedBox(...place(bleed));
  }
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
