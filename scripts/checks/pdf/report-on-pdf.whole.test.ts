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
  untagged.setCreator("Microsoft® Word for Microsoft 365");
  writeFileSync(join(folder, "untagged.pdf"), await untagged.save());
  const letters = await PDFDocument.load(sound, { updateMetadata: false });
  for (let page = 0; page < 12; page++) letters.addPage([200, 200]).drawText("Dear all,", { x: 20, y: 100 });
  writeFileSync(join(folder, "letters.pdf"), await letters.save());
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
    const pages = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const drawn = pages.map(
      (page) =>
        `letters.pdf, page ${page}: 01-005  1 piece of text ("Dear all,") is neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.`,
    );
    const fonts = pages.map(
      (page) => `letters.pdf, page ${page}: 31-009  The font Helvetica is not in the file. Embed it.`,
    );
    expect(check(join(folder, "letters.pdf"))).toEqual({
      status: 1,
      output: `${drawn.join("\n")}
letters.pdf: 01-005  … and 2 more of these.
${fonts.join("\n")}
letters.pdf: 31-009  … and 2 more of these.

24 problems, by number: 01-005 (12), 31-009 (12).`,
    });
  });

  it("says one sentence of a file without tags, and what to do in the program that made it", () => {
    expect(check(join(folder, "untagged.pdf"))).toEqual({
      status: 1,
      output:
        'untagged.pdf: 01-tagged  This PDF has no tags: a screen reader cannot tell its headings, lists and tables, nor in which order to read it. In Word, choose File, Save As, PDF, Options, and tick "Document structure tags for accessibility"; Print to PDF never writes tags.',
    });
  });

  it("says what was checked, and what only a person can tell", () => {
    const { status, output } = check(join(folder, "sound.pdf"));
    expect(status).toBe(0);
    expect(output).toMatch(/^Nothing wrong by 112 checks: 00-readable, 01-003, 01-004, /);
    expect(output).toContain(
      "A person has to look:\n  Is everything read out that says something, and nothing that does not? (01-001, 01-002)\n",
    );
  });

  it("looks at every PDF of a folder", () => {
    const { status, output } = check(folder);
    expect(status).toBe(1);
    expect(output).toContain("sound.pdf: nothing wrong.");
    expect(output).toContain(
      "cut.pdf: 00-readable  The file ends too early: a part of it is missing. Write or download it again.\n\nletters.pdf, page 3: 01-005 ",
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
