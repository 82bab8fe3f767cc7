import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { checkPdfHasItsText } from "./check-pdf.ts";

async function pdfWith(...pages: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage().drawText(text, { font, x: 50, y: 500 });
  return await document.save();
}

const name = "report.pdf";

describe("a PDF has its text", () => {
  it("when every page has some and the expected texts are there, wherever lines and pages break", async () => {
    const bytes = await pdfWith("Children looked\nafter rose to", "767 in 2017");
    await expect(
      checkPdfHasItsText(bytes, { name, expectedTexts: ["Children looked after", "rose to 767"], pages: 2 }),
    ).resolves.toEqual({ pages: 2 });
  });

  it("but not when a page is blank", async () => {
    const bytes = await pdfWith("One", "", "Three", " ");
    await expect(checkPdfHasItsText(bytes, { name, expectedTexts: [] })).rejects.toThrow(
      new Error(
        "report.pdf  There is no text on page 2, 4. Look at the page; if it is blank, its fonts did not load.",
      ),
    );
  });

  it("but not when an expected text is missing", async () => {
    await expect(
      checkPdfHasItsText(await pdfWith("Children"), { name, expectedTexts: ["Children", "looked  after"] }),
    ).rejects.toThrow(
      new Error(
        'report.pdf  The text "looked after" is not in it. Look whether it is clipped or hidden in print.',
      ),
    );
  });

  it("but not when pages are missing", async () => {
    await expect(
      checkPdfHasItsText(await pdfWith("One"), { name, expectedTexts: [], pages: 2 }),
    ).rejects.toThrow(
      new Error(
        "report.pdf  It has 1 page, and 2 pages should be there. Look where the text of the others went.",
      ),
    );
  });
});
