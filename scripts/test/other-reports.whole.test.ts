import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printAll } from "../build/print/print-all.ts";
import { showProgress } from "../build/print/progress.ts";
import { buildReport } from "../model/build-report.ts";
import type { Report } from "../model/report/report.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { buildSite } from "../site/build-site.ts";
import { boardWith } from "./board-with.ts";
import { coverReport } from "./cover-report.ts";
import { documentedFiles } from "./documented-files.ts";
import { readPdf } from "./read-pdf.ts";

/** The reports of the documentation, and a cover report that carries the scrutineer's. */
const folder = mkdtempSync(join(tmpdir(), "reports-"));
let report: Report;
const page = (path: string) => readFileSync(join(folder, path, "index.html"), "utf8");
const wordsOf = (path: string) =>
  page(path)
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");

beforeAll(async () => {
  const board = readFileSync("scripts/test/fixtures/small-board/data/board.yaml", "utf8");
  report = buildReport(
    boardWith({
      ...documentedFiles("reports", "arrangements", "business-plan"),
      ...coverReport({ matter: (yaml) => `${yaml}appendices:\n  - document: report/scrutiny-2017\n` }),
      "data/board.yaml": `${board}website: https://example.org/\n`,
      "content/reports/scrutiny-2017/summary.md": "---\ntitle: In short\n---\n## What we found\n\nWords.\n",
    }),
    { day: "2018-01-10" },
  );
  await buildSite(report, { output: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a board that has no annual report yet", () => {
  it("leads from its front page to the reports that it has", async () => {
    const output = mkdtempSync(join(tmpdir(), "no-annual-report-"));
    const board = boardWith(documentedFiles("arrangements"), (small) =>
      Object.fromEntries(
        Object.entries(small).filter(([path]) => /^data\/[a-z]+\.yaml$|^content\/pages/.test(path)),
      ),
    );
    await buildSite(buildReport(board, { day: "2018-01-10" }), { output });
    expect(readFileSync(join(output, "index.html"), "utf8")).toMatch(
      /<a class="button" href="[^"]*reports\/[^"]*">See reports and plans<\/a>/,
    );
    rmSync(output, { recursive: true, force: true });
  });
});

describe("reports that are not annual, on the website", () => {
  it("are listed by type, and found from every page", () => {
    const list = page("reports");
    expect(
      [...list.matchAll(/<h([23])[^>]*>(.*?)<\/h\1>/g)].map(([, , words = ""]) =>
        words.replace(/<[^>]*>/g, ""),
      ),
    ).toEqual(
      expect.arrayContaining([
        "Business plans",
        "Business plan 2018",
        "Published arrangements",
        "Safeguarding arrangements 2017",
        "Safeguarding arrangements 2016",
        "Scrutineer&#39;s reports",
        "Independent scrutiny 2017",
      ]),
    );
    expect(wordsOf("reports")).toContain("Consultation draft: tell us by 31 January 2018");
    expect(page("annual-report")).toContain("See other reports and plans");
    for (const each of ["", "annual-report/2016-17", "reports/scrutiny-2017/leadership"])
      expect(page(each)).toMatch(/<a href="[^"]*"[^>]*>Reports<\/a>/);
  });

  it("say on every page that they are out for consultation, or that a newer version is", () => {
    for (const each of ["reports/arrangements-2017", "reports/arrangements-2017/who-leads"])
      expect(wordsOf(each)).toContain("Consultation draft: tell us by 31 January 2018");
    expect(page("reports/arrangements-2016/all")).toContain("A newer version is out for consultation");
    expect(page("reports/arrangements-2017")).toContain("What version 2.0 changes");
    // It is public.
    expect(page("reports/arrangements-2017")).not.toContain("noindex");
  });

  it("have a link at each numbered paragraph", () => {
    const html = page("reports/arrangements-2017/disagreements");
    expect(html).toContain(
      '<p id="disagreements-paragraph-five-days"><span class="paragraph-number">10.2 </span>',
    );
    expect(html).toContain('href="#disagreements-paragraph-five-days"');
    expect(html).toContain("Link to Paragraph 10.1");
  });

  it("are in the feed, the sitemap, the search and the list from A to Z", () => {
    const file = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(file("feed.xml")).toContain(
      "<summary>Consultation draft: tell us by 31 January 2018. How agencies",
    );
    expect(file("sitemap.xml")).toContain("https://example.org/reports/business-plan-2018/priorities/");
    expect(file("search/index.json")).toContain("/reports/scrutiny-2017/leadership/");
    expect(page("search")).toContain("../reports/scrutiny-2017/summary/");
  });

  it("lead to the cover report that carries them", () => {
    expect(page("reports/scrutiny-2017")).toContain("Families Committee");
    expect(page("reports/business-plan-2018")).not.toContain("Families Committee");
  });

  it("leave the front page to the annual report", () => {
    expect(page("")).toContain("Read the 2016/17 report");
    expect(page("reports/business-plan-2018/why")).toContain("was 120");
  });
});

it("a report is printed by itself, with its version, and as an appendix", async () => {
  const documents = printDocuments(report).filter(({ file }) =>
    ["report-arrangements-2017.pdf", "summary-scrutiny-2017.pdf", "committee-money.pdf"].includes(file),
  );
  expect(documents.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([
    "report/arrangements-2017",
    "summary/scrutiny-2017",
    "committee/money",
  ]);
  await (await printAll(documents, report, { folder, cache: join(folder, "cache") }, showProgress())).known;
  const [arrangements, , committee] = await Promise.all(
    documents.map(async ({ file }) => {
      const pdf = await readPdf(readFileSync(join(folder, file)));
      return pdf.pages.map(({ text }) => text.replace(/\s+/g, " "));
    }),
  );
  expect(arrangements?.[0]).toMatch(/Consultation draft: tell us by 31 January 2018/i);
  expect(arrangements?.[2]).toContain("What version 2.0 changes");
  expect(arrangements?.[2]).toMatch(/Paragraph 10\.2 \(page \d\)/);
  expect(committee?.join(" ")).toContain("Independent scrutiny 2017");
  expect(committee?.join(" ")).toContain("They speak with one voice in public.");
});
