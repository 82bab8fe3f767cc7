import { describe, expect, it } from "vitest";
import type { Part } from "../../model/report/block.ts";
import type { KeyFigure } from "../../model/report/figure.ts";
import { smallReport } from "../../test/small-report.ts";
import { arrangeSite } from "./site.ts";

describe("the Report arranged for pages", () => {
  const site = arrangeSite(smallReport, { omit: new Set(["/downloads/annual-report-2016-17.pdf"]) });

  it("knows which files the build offers", () => {
    expect(site.has("/downloads/annual-report-2016-17.pdf")).toBe(false);
    expect(site.has("/downloads/data/2016-17/allegations.csv")).toBe(true);
  });

  it("describes them by their format, or as it is told", () => {
    expect(site.describe("/downloads/data/2016-17/allegations.csv")).toBe("CSV");
    const described = arrangeSite(smallReport, { describe: ({ format }) => `${format}, 44 KB` });
    expect(described.describe("/downloads/data/2016-17/allegations.csv")).toBe("CSV, 44 KB");
  });

  it("leads from chapter to chapter, and back to the report before the first", () => {
    expect(site.chapters.map(({ previous, next }) => [previous.title, next?.title])).toEqual([
      ["Annual report 2016/17", "Second"],
      ["First & foremost", undefined],
    ]);
  });

  it("makes the editions to share once, however often they are asked for", () => {
    expect(site.shares).toBe(site.shares);
  });

  it("has no newest report where the board has none", () => {
    expect(arrangeSite({ ...smallReport, reports: [] }).newest).toBeNull();
  });
});

describe("what the home page opens with", () => {
  const [annual] = smallReport.reports;
  const open = (first: Part["blocks"]) => {
    if (!annual) throw new Error("there is a small report");
    const part = { id: "who-we-are", title: "Who we are", headings: [], blocks: first };
    const report = {
      ...annual,
      summary: {
        title: "Summary",
        isChapter: false,
        mark: null,
        figures: [],
        parts: [part, { ...part, title: "The year" }],
      },
    };
    return arrangeSite({ ...smallReport, reports: [report] }).introduction?.title;
  };

  it("is the first panel of the summary", () => {
    expect(open([{ type: "prose", tokens: [] }])).toBe("Who we are");
  });

  it("is nothing where that panel has more than text, or there is no summary", () => {
    expect(open([{ type: "key-figures", figures: [] }])).toBeUndefined();
    expect(arrangeSite(smallReport).introduction).toBeNull();
  });
});

describe("the home page's key figures", () => {
  const figure = (name: string) => ({ name }) as KeyFigure;
  const block = (...names: string[]) => ({ type: "key-figures" as const, figures: names.map(figure) });
  const [annual] = smallReport.reports;
  const [chapter] = annual?.chapters ?? [];

  it("are the summary's, then the chapters', six at most and each once", () => {
    if (!annual || !chapter) throw new Error("the small report has a chapter");
    const part = { id: "year", title: "The year", headings: [], blocks: [block("a", "b")] };
    const report = {
      ...annual,
      summary: { title: "Summary", isChapter: false, mark: null, figures: [], parts: [part] },
      chapters: [{ ...chapter, blocks: [block("b", "c", "d", "e", "f", "g")] }],
    };
    const { highlights } = arrangeSite({ ...smallReport, reports: [report] });
    expect(highlights.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});
