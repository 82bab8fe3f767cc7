import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { writePageBoxes } from "./page-boxes.ts";

describe("the boxes of a page for a print shop", () => {
  it("are measured from the top left corner, where the paper is exact", async () => {
    const document = await PDFDocument.create();
    // 317 mm by 440 mm, as the browser rounds it.
    const page = document.addPage([899.04, 1247.04]);
    writePageBoxes(document, {
      trim: { left: 10, top: 10, width: 297, height: 420 },
      bleed: { left: 7, top: 7, width: 303, height: 426 },
    });
    expect(rounded(page.getTrimBox())).toEqual({ x: 28.35, y: 28.14, width: 841.89, height: 1190.55 });
    expect(rounded(page.getBleedBox())).toEqual({ x: 19.84, y: 19.64, width: 858.9, height: 1207.56 });
    expect(page.getMediaBox()).toEqual({ x: 0, y: 0, width: 899.04, height: 1247.04 });
  });
});

function rounded(box: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value * 100) / 100]));
}
