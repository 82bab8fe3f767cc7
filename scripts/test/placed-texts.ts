import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A run of letters as found on the page by another reader, PDF.js. */
export interface PlacedText {
  /** Counted from 1. */
  page: number;
  text: string;
  /** From the left edge and the bottom of the page, in points. */
  x: number;
  y: number;
  width: number;
  /** The size of its letters, in points. */
  size: number;
}

/** Every text of a PDF with its place, including artifacts such as page numbers. */
export async function placedTexts(bytes: Uint8Array): Promise<PlacedText[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages = Array.from({ length: document.numPages }, (_, index) => textsOfPage(document, index + 1));
    return (await Promise.all(pages)).flat();
  } finally {
    await task.destroy();
  }
}

async function textsOfPage(document: PDFDocumentProxy, page: number): Promise<PlacedText[]> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return { page, text: item.str, x, y, width: item.width, size: Math.abs(size) };
  });
}
