import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { printAll } from "../../build/print/print-all.ts";
import { showProgress } from "../../build/print/progress.ts";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { printDocuments } from "./print-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "edition-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const matter = (title: string, label: string, more: string) =>
  `---\ntitle: ${title}\nlabel: ${label}\npublished: 2017-11-14\nprint: true\nsummary: In short.\n${more}---\n`;

it("an edition is printed in its own language, with its figures and, once, with whom to call", async () => {
  const board = readFileSync("scripts/test/fixtures/small-board/data/board.yaml", "utf8");
  const report = buildReport(
    boardWith({
      "data/board.yaml": `${board}\ncontact-groups:\n  young: {heading: Do you want to talk, text: Call at any time., check-by: 2018-01-31, numbers: [{label: Childline, number: 0800 1111}]}\n`,
      "content/annual-report/2016-17/editions/cymraeg.md": `${matter("Cadw plant yn ddiogel", "Cymraeg", "language: cy\n")}## Y ffigurau\n\n::: chart looked-after\n:::\n`,
      "content/annual-report/2016-17/editions/easy-read.md": `${matter("Keeping children safe", "Easy Read", "order: 2\ncontacts: young\n")}## Children in care\n\nThere were {{ children-looked-after }} of them.\n\n## Are you worried?\n\n::: contact\n:::\n`,
    }),
  );
  const documents = printDocuments(report).filter(({ kind }) => kind === "edition");
  expect(documents.map(({ file }) => file)).toEqual([
    "edition-2016-17-cymraeg.pdf",
    "edition-2016-17-easy-read.pdf",
  ]);
  const options = { folder, cache: join(folder, "cache") };
  await (await printAll(documents, report, options, showProgress())).known;
  const [welsh, easy] = await Promise.all(
    documents.map(async ({ file }) => await readPdf(readFileSync(join(folder, file)))),
  );
  const textOf = (pdf: typeof welsh) =>
    pdf?.pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ") ?? "";
  expect(welsh?.language).toBe("cy");
  expect(textOf(welsh)).toContain("Tudalen 1 / ");
  expect(textOf(welsh).match(/Worried about/g)).toHaveLength(1);
  expect(easy?.language).toBe("en-GB");
  expect(textOf(easy)).toMatch(/There were \d+ of them/);
  expect(textOf(easy)).not.toContain("Worried about");
  expect(textOf(easy).match(/Do you want to talk/g)).toHaveLength(1);
});
