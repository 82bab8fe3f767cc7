import { PDFName } from "@cantoo/pdf-lib";

const known = new Map<string, PDFName>();

/** A PDF name. The library decodes it each time, and a report has a hundred thousand. */
export function pdfName(text: string): PDFName {
  let name = known.get(text);
  if (name === undefined) {
    name = PDFName.of(text);
    known.set(text, name);
  }
  return name;
}
