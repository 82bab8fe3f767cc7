import { describe, expect, it } from "vitest";
import type { Tag } from "../../pdf/finish/tags/tag.ts";
import { large, soundPdf } from "../../test/broken-pdf.ts";
import { block, madePdf } from "../../test/made-pdf.ts";
import { lettersOf, tagsByPdfJs } from "../../test/other-eye.ts";
import { checkPdfFile } from "./check-pdf-file.ts";

/** The same lines by our own reader, which all checks stand on. */
async function tagsByOurs(bytes: Uint8Array): Promise<string[][]> {
  const { file } = await checkPdfFile(bytes);
  const pages: string[][] = (file?.pages ?? []).map(() => []);
  if (file?.tree) visit(file.tree.root);
  return pages;

  function visit(tag: Tag): void {
    let text = "";
    let page = 0;
    const flush = () => {
      if (lettersOf(text) !== "") pages[page]?.push(`${tag.kind}: ${lettersOf(text)}`);
      text = "";
    };
    for (const child of tag.children) {
      if (child.type === "annotation") continue;
      if (child.type === "tag" || child.stream.page !== page) flush();
      if (child.type === "tag") visit(child);
      else {
        page = child.stream.page;
        text += child.text;
      }
    }
    flush();
  }
}

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
