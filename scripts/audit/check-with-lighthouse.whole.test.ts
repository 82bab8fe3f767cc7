import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "lighthouse";
import { describe, expect, it } from "vitest";
import { checkWithLighthouse, pagesForLighthouse, shortfalls } from "./check-with-lighthouse.ts";

describe("the pages that Lighthouse visits", () => {
  it("are the home page, and the heaviest chapter, dataset and briefing", () => {
    expect(
      pagesForLighthouse([
        { path: "briefings/escalation/index.html", kind: "briefing", bytes: 9000 },
        { path: "briefings/neglect/index.html", kind: "briefing", bytes: 9500 },
        { path: "downloads/briefing-neglect.pdf", kind: "briefing", bytes: 90_000 },
        { path: "data/2016-17/finances/index.html", kind: "dataset", bytes: 100 },
        { path: "annual-report/2016-17/foreword/index.html", kind: "chapter", bytes: 700 },
        { path: "annual-report/2016-17/attendance/index.html", kind: "chapter", bytes: 8000 },
        { path: "glossary/index.html", kind: "page", bytes: 90_000 },
        { path: "index.html", kind: "home", bytes: 5000 },
      ]),
    ).toEqual([
      "index.html",
      "annual-report/2016-17/attendance/index.html",
      "data/2016-17/finances/index.html",
      "briefings/neglect/index.html",
    ]);
  });

  it("are the home page alone while a board has nothing else", () => {
    expect(pagesForLighthouse([{ path: "index.html", kind: "home", bytes: 5000 }])).toEqual(["index.html"]);
  });
});

describe("what keeps a page from 100", () => {
  it("is told with the score, the reasons that count, and the names that Lighthouse has for them", () => {
    const result = {
      categories: {
        performance: {
          title: "Performance",
          score: 0.97,
          auditRefs: [
            { id: "largest-contentful-paint", weight: 25 },
            { id: "cumulative-layout-shift", weight: 25 },
            { id: "uses-long-cache-ttl", weight: 0 },
          ],
        },
        seo: { title: "SEO", score: 1, auditRefs: [{ id: "link-text", weight: 1 }] },
      },
      audits: {
        "largest-contentful-paint": {
          id: "largest-contentful-paint",
          title: "Largest Contentful Paint",
          score: 0.88,
          displayValue: "2.6 s",
        },
        "cumulative-layout-shift": {
          id: "cumulative-layout-shift",
          title: "Cumulative Layout Shift",
          score: 1,
        },
        "uses-long-cache-ttl": { id: "uses-long-cache-ttl", title: "Serve static assets for long", score: 0 },
        "link-text": { id: "link-text", title: "Links have descriptive text", score: 1 },
      },
    } as unknown as Result;
    expect(shortfalls("index.html", result)).toEqual([
      "index.html  97 of 100 in Performance: Largest Contentful Paint, 2.6 s (largest-contentful-paint)",
    ]);
  });

  it("is told where Lighthouse could not look", () => {
    const result = {
      categories: {
        seo: { title: "SEO", score: null, auditRefs: [{ id: "robots-txt", weight: 1 }] },
      },
      audits: {
        "robots-txt": {
          id: "robots-txt",
          title: "robots.txt is valid",
          score: null,
          scoreDisplayMode: "error",
          errorMessage: "No robots.txt was fetched",
        },
      },
    } as unknown as Result;
    expect(shortfalls("index.html", result)).toEqual([
      "index.html  no result in SEO: robots.txt is valid, No robots.txt was fetched (robots-txt)",
    ]);
  });

  it("is found in a real page", async () => {
    const site = mkdtempSync(join(tmpdir(), "lighthouse-"));
    writeFileSync(join(site, "_headers"), "/*\n  X-Content-Type-Options: nosniff\n");
    writeFileSync(
      join(site, "index.html"),
      `<!doctype html><html><head><meta charset="utf-8"><title>Report</title><meta name="viewport" content="width=device-width">
<meta name="description" content="A page"></head><body><main><h1>Report</h1><p>Text.</p></main></body></html>`,
    );
    const problems = await checkWithLighthouse(site, ["index.html"]);
    expect(problems.filter((problem) => problem.includes("Accessibility"))).toEqual([
      expect.stringMatching(/^index\.html {2}\d\d of 100 in Accessibility: .*\(html-has-lang\)$/),
    ]);
  });
});
