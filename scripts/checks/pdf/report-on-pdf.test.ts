import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { soundPdf } from "../../test/broken-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "pdf-"));
beforeAll(async () => {
  const sound = await soundPdf();
  writeFileSync(join(folder, "sound.pdf"), sound);
  writeFileSync(join(folder, "cut.pdf"), sound.subarray(0, 3000));
  const untagged = await PDFDocument.create();
  for (let page = 0; page < 12; page++) untagged.addPage([200, 200]).drawText("Dear all,", { x: 20, y: 100 });
  writeFileSync(join(folder, "untagged.pdf"), await untagged.save());
}, 120_000);

function check(path: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "check", "--pdf", path],
    { encoding: "utf8" },
  );
  return { status, output: `${stdout}${stderr}`.trim() };
}

describe("npm run check -- --pdf FILE", () => {
  it("lists what is wrong by number, of each number the first ten, and exits with 1", () => {
    const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (page) =>
        `untagged.pdf, page ${page}: 01-005  1 piece of text ("Dear all,") is neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.`,
    );
    const others = `untagged.pdf: 01-005  … and 2 more of these.
untagged.pdf: 01-tagged  The document has no tags, or does not say that it has. Print it with tags, and set Marked in MarkInfo.
untagged.pdf: 06-001  There is no XMP metadata. Add a Metadata stream to the catalog.
untagged.pdf: 07-001  Nothing says that the window shows the title. Set DisplayDocTitle in ViewerPreferences to true.
untagged.pdf: 11-001  The language of the text is not known: the document's own is missing. Set Lang in the catalog, like "en-GB".
untagged.pdf: 11-006  The language of title and description is not known: the document's own is missing. Set Lang in the catalog, like "en-GB".
untagged.pdf: 27-page-labels  The reader does not know the numbers that are printed on the pages. Add PageLabels.
untagged.pdf, page 1: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 2: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 3: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 4: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 5: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 6: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 7: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 8: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 9: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf, page 10: 31-009  The font Helvetica is not in the file. Embed it.
untagged.pdf: 31-009  … and 2 more of these.

30 problems, by number: 01-005 (12), 01-tagged (1), 06-001 (1), 07-001 (1), 11-001 (1), 11-006 (1), 27-page-labels (1), 31-009 (12).`;
    expect(check(join(folder, "untagged.pdf"))).toEqual({
      status: 1,
      output: `${pages.join("\n")}\n${others}`,
    });
  });

  it("says what was checked, and what only a person can tell", () => {
    const { status, output } = check(join(folder, "sound.pdf"));
    expect(status).toBe(0);
    expect(output).toMatch(/^Nothing wrong by 78 checks: 00-readable, 01-003, 01-004, /);
    expect(output).toContain(
      "A person has to look:\n  Is everything read out that says something, and nothing that does not? (01-001, 01-002)\n",
    );
  });

  it("looks at every PDF of a folder", () => {
    const { status, output } = check(folder);
    expect(status).toBe(1);
    expect(output).toContain("sound.pdf: nothing wrong.");
    expect(output).toContain(
      "cut.pdf: 00-readable  The file ends too early: a part of it is missing. Write or download it again.\n\nuntagged.pdf, page 1: 01-005 ",
    );
  });

  it("says when nothing is there", () => {
    expect(check(join(folder, "other.pdf"))).toEqual({
      status: 1,
      output: `There is no file ${join(folder, "other.pdf")}. Give the path of a PDF: npm run check -- --pdf FILE.`,
    });
    const empty = mkdtempSync(join(tmpdir(), "pdf-"));
    expect(check(empty)).toEqual({
      status: 1,
      output: `There is no PDF in ${empty}. Give the path of a PDF: npm run check -- --pdf FILE.`,
    });
  });
});
