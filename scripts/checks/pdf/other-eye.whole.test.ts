import { describe, expect, it } from "vitest";
import { large, soundPdf } from "../../test/broken-pdf.ts";
import { block, madePdf } from "../../test/made-pdf.ts";
import { tagsByOurs, tagsByPdfJs } from "../../test/other-eye.ts";

describe("text, order and tags are those that another reader finds", () => {
  it("in a printed document", async () => {
    for (const bytes of [await soundPdf(), await soundPdf(large)]) {
      const lines = await tagsByOurs(bytes);
      expect(lines.flat().length).toBeGreaterThan(12);
      expect(lines).toEqual(await tagsByPdfJs(bytes));
    }
  });

  it("in a PDF that was made in another way", async () => {
    const bytes = await madePdf({
      pages: [
        [block("H1", 40, 360, "Neglect of children: «two»"), block("P", 40, 300, "A line", "and another")],
      ],
    });
    expect(await tagsByOurs(bytes)).toEqual([["H1: Neglectofchildren:«two»", "P: Alineandanother"]]);
    expect(await tagsByPdfJs(bytes)).toEqual(await tagsByOurs(bytes));
  });
});
