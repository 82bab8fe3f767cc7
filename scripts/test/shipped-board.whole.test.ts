import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { readPdf } from "./read-pdf.ts";
import { limit, shippedSite } from "./shipped-site.ts";

describe("the shipped board", () => {
  let site: string;
  let files: ManifestEntry[];
  beforeAll(async () => {
    site = await shippedSite();
    files = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
  }, limit);

  it("has its report, summary, briefings, posters and committee report as pages and as PDFs", () => {
    const count = (kind: string, ending: string) =>
      files.filter((file) => file.kind === kind && file.path.endsWith(ending)).length;
    expect(count("annual-report", ".pdf")).toBe(1);
    expect(count("summary", ".pdf")).toBe(1);
    expect(count("committee", ".pdf")).toBe(count("committee", ".html"));
    expect(count("committee", ".pdf")).toBeGreaterThanOrEqual(1);
    expect(count("chapter", ".html")).toBeGreaterThanOrEqual(40);
    expect(count("briefing", ".pdf")).toBe(count("briefing", ".html"));
    expect(count("briefing", ".pdf")).toBeGreaterThanOrEqual(6);
    expect(count("briefing-large-print", ".pdf")).toBe(count("briefing", ".html"));
    expect(count("poster", ".pdf")).toBe(2 * count("poster", ".html"));
    expect(count("poster", ".html")).toBeGreaterThanOrEqual(6);
    expect(count("poster-low-ink", ".pdf")).toBe(count("poster", ".html"));
    expect(count("poster-bleed", ".pdf")).toBeGreaterThanOrEqual(1);
    expect(count("thumbnail", ".webp")).toBe(count("briefing", ".html") + count("poster", ".html"));
  });

  it("keeps posters to one page, and briefings and the summary to two", () => {
    const others = (kind: RegExp, pages: number) =>
      files.filter((file) => kind.test(file.kind) && file.path.endsWith(".pdf") && file.pages !== pages);
    expect(others(/^poster/, 1).map(({ path }) => path)).toEqual([]);
    expect(others(/^briefing$/, 2).map(({ path }) => path)).toEqual([]);
    expect(files.find(({ path }) => path === "downloads/summary-2016-17.pdf")?.pages).toBe(2);
  });

  it("carries documents in the committee edition on as many pages as they have by themselves", async () => {
    const { pages } = await readPdf(
      readFileSync(join(site, "downloads/committee-annual-report-2016-17.pdf")),
    );
    const first = /Appendix 1: .+?page (\d+)/.exec(pages[0]?.text.replace(/\s+/g, " ") ?? "")?.[1];
    const pagesOf = (file: string) => files.find(({ path }) => path === `downloads/${file}`)?.pages ?? 0;
    const carried = [
      "annual-report-2016-17",
      "summary-2016-17",
      "briefing-private-fostering",
      "poster-private-fostering",
    ];
    expect(pages).toHaveLength(
      Number(first) - 1 + carried.reduce((sum, name) => sum + pagesOf(`${name}.pdf`), 0),
    );
  });

  it("says on every page and in every PDF that it is a demonstration", async () => {
    const notice = "A demonstration of 2016/17 practice and figures, not published by the board.";
    const without: string[] = [];
    for (const { path } of files) {
      const bytes = readFileSync(join(site, path));
      if (path.endsWith(".html") && !bytes.toString("utf8").includes(notice)) without.push(path);
      if (path.endsWith(".pdf")) {
        const { pages } = await readPdf(bytes);
        pages.forEach(({ text }, index) => {
          if (!text.replace(/\s+/g, " ").includes(notice)) without.push(`${path} page ${index + 1}`);
        });
      }
    }
    expect(without).toEqual([]);
  });

  it("prints the contents' page numbers where the chapters are", async () => {
    const { pages } = await readPdf(readFileSync(join(site, "downloads/annual-report-2016-17.pdf")));
    const contents = pages[1]?.text.replace(/\s+/g, " ") ?? "";
    for (const title of ["Private fostering", "Managing allegations", "Financial arrangements"]) {
      const page = Number(new RegExp(`${title} (\\d+)`).exec(contents)?.[1]);
      expect(`${title}: ${pages[page - 1]?.text.includes(title)}`).toBe(`${title}: true`);
    }
  });

  it("has no page of any kind that axe-core finds fault with, at phone and desktop width", async () => {
    const kinds = new Map(
      files.filter(({ path }) => path.endsWith(".html")).map(({ kind, path }) => [kind, path]),
    );
    const demanding = [
      "annual-report/2016-17/progress-against-priorities/index.html",
      "annual-report/2016-17/managing-allegations/index.html",
      "annual-report/2016-17/hundred-children/index.html",
    ];
    const browser = await launchReader();
    const problems = await checkPages(browser, site, [...kinds.values(), ...demanding]);
    await browser.close();
    expect(problems).toEqual([]);
  });
});
