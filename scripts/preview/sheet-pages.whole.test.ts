import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { sheetOfReport } from "../sign-off/sheet-of-report.ts";
import { signOffDocument } from "../sign-off/sign-off-document.ts";
import { readSheets } from "../statements/read-sheets.ts";
import { statementsDocument } from "../statements/statements-document.ts";
import { writeSheet } from "../statements/write-sheet.ts";
import { boardWith } from "../test/board-with.ts";
import { readPdf } from "../test/read-pdf.ts";
import { freePort } from "./free-port.ts";
import { type PreviewServer, servePreview } from "./preview-server.ts";
import { sheetPages } from "./sheet-pages.ts";

const more = "content/annual-report/2016-17/more.md";
const board = boardWith({
  [more]: `---
title: More
order: 30
---
As we feared, {{ children-looked-after }} children were looked after. We saw 61 families.

::: supplied Northern Police
Officers made 61 visits.
:::
`,
  "data/agencies.yaml": "- {id: police, name: Northern Police}\n",
});
let browser: Browser;
let page: Page;
let server: PreviewServer;
let at: string;
beforeAll(async () => {
  const port = await freePort(18_180);
  at = `http://127.0.0.1:${port}`;
  const sheets = sheetPages({ board, private: undefined });
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  server = await servePreview({ folder, port, notice: () => "<p>Mend this</p>", own: sheets.answer });
  browser = await launchReader();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("the sheets in the preview", () => {
  it.each([
    "/.preview/statements/",
    `/.preview/statements/?in=${more}`,
    "/.preview/statements/?agency=police&show=all",
    "/.preview/sign-off/",
  ])("%s is accessible, and as wide as a phone", async (path) => {
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(at + path);
    expect(await violationsOn(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  it("are ticked and sent by keyboard, without a script", async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${at}/.preview/statements/?in=${more}`);
    await page.focus('[name="read"]');
    await page.keyboard.press("Space");
    await page.type('[name="by"]', "Business manager");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    const said = await page.$eval('[role="status"]', (element) => element.textContent);
    expect(said).toBe("1 statement is recorded as read by Business manager.");
    expect(readFileSync(join(board, "data/readings/2016-17.yaml"), "utf8")).toContain("As we feared");
    await page.setJavaScriptEnabled(true);
  });
});

describe("the sheets on paper", () => {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  it("are printed, and pass every check of a PDF", async () => {
    const read = readSheets({ board, day: "2017-09-30" });
    const file = join(folder, "statements.pdf");
    const chosen = read.statements.filter((each) => each.file === more);
    await writeSheet(statementsDocument(chosen, read.board, undefined, "2017-09-30"), read.board, file);
    expect(existsSync(file)).toBe(true);
    await expect(
      writeSheet(statementsDocument(chosen, read.board, undefined, "2017-09-30"), read.board, file),
    ).rejects.toThrow("is there already");
    const sheets = readSheets({ board, day: "2017-09-30" });
    const signed = join(folder, "sign-off.pdf");
    await writeSheet(
      signOffDocument(sheetOfReport(sheets, {}), sheets.board, "2017-09-30"),
      sheets.board,
      signed,
    );
    expect(existsSync(signed)).toBe(true);
  }, 120_000);

  it("go on over the page with what a statement rests on, where that is much", async () => {
    const read = readSheets({ board, day: "2017-09-30" });
    const [first] = read.statements.filter((each) => each.file === more);
    if (!first) throw new Error("There is no statement.");
    const rows = Array.from({ length: 300 }, (_, at) => ({
      title: `Agency ${at}`,
      latest: `${at}`,
      before: null,
    }));
    const dataset = { name: "all", title: "All of them", values: "", rows, isDataset: true, source: "" };
    const statements = [first, { ...first, values: [dataset] }];
    const file = join(folder, "much.pdf");
    await writeSheet(statementsDocument(statements, read.board, undefined, "2017-09-30"), read.board, file);
    const [before, after] = (await readPdf(readFileSync(file))).pages.map(({ text }) =>
      text.replace(/\s+/g, " "),
    );
    expect(before).toContain("Agency 0 ");
    expect(after).toMatch(/Agency 299 .*Not right/);
  }, 120_000);
});
