import { type PDFDocument, PDFString } from "@cantoo/pdf-lib";
import type { ContentStream } from "../../structure/content/piece.ts";
import { pdfName } from "../../structure/objects/pdf-name.ts";

/** The label of each page: the number that is printed on it, and "Cover" for a first page without one. */
export function pageLabels(pages: ContentStream[]): string[] {
  const printed = pages.map(printedNumber);
  if (printed.every((number) => number === null)) return pages.map((_, index) => String(index + 1));
  const first = printed.findIndex((number) => number !== null);
  let number = (printed[first] as number) - first - 1;
  return printed.map((own, index) => {
    number = own ?? number + 1;
    return index === 0 && own === null ? "Cover" : String(number);
  });
}

export function writePageLabels(pdf: PDFDocument, labels: string[]): void {
  const entries: unknown[] = [];
  for (const [index, label] of labels.entries()) {
    const number = Number(label);
    if (Number.isNaN(number)) entries.push(index, { P: PDFString.of(label) });
    else if (index === 0 || number !== Number(labels[index - 1]) + 1)
      entries.push(index, { S: "D", St: number });
  }
  pdf.catalog.set(pdfName("PageLabels"), pdf.context.obj({ Nums: entries as [] }));
}

/** A number that stands by itself in the margin, which Chromium draws before the page's body. */
function printedNumber({ pieces }: ContentStream): number | null {
  const numbers = pieces.filter(
    ({ kind, isClipped, mcid, text }) =>
      kind === "text" && !isClipped && mcid === null && /^\d{1,4}$/.test(text.trim()),
  );
  return numbers.length === 1 ? Number(numbers[0]?.text) : null;
}
