import { describe, expect, it } from "vitest";
import type { KeyFigure } from "../model/report.ts";
import { arrangeSite } from "./site.ts";
import { smallReport } from "./small-report.ts";

describe("the Report arranged for pages", () => {
  const site = arrangeSite(smallReport, new Set(["/downloads/annual-report-2016-17.pdf"]));

  it("knows which files the build offers", () => {
    expect(site.has("/downloads/annual-report-2016-17.pdf")).toBe(false);
    expect(site.has("/downloads/data/2016-17/allegations.csv")).toBe(true);
  });

  it("leads from chapter to chapter, and back to the report before the first", () => {
    expect(site.chapters.map(({ previous, next }) => [previous.title, next?.title])).toEqual([
      ["Annual report 2016/17", "Second"],
      ["First & foremost", undefined],
    ]);
  });

  it("has no newest report where the board has none", () => {
    expect(arrangeSite({ ...smallReport, reports: [] }).newest).toBeNull();
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
      summary: { title: "Summary", parts: [part] },
      chapters: [{ ...chapter, blocks: [block("b", "c", "d", "e", "f", "g")] }],
    };
    const { highlights } = arrangeSite({ ...smallReport, reports: [report] });
    expect(highlights.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});
