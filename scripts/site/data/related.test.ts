import { describe, expect, it } from "vitest";
import type { Report } from "../../model/report/report.ts";
import { relatedIn } from "./related.ts";

const learning = (slug: string, topics: string[]) => ({ slug, title: slug, summary: slug, topics });
const poster = (slug: string, topics: string[]) => ({ ...learning(slug, topics), statements: [] });
const chapter = (slug: string, topics: string[]) => ({ slug, title: slug, topics, blocks: [] });

const report = {
  briefings: [learning("neglect", ["Neglect", "babies"]), learning("custody", ["police"])],
  posters: [poster("neglect", ["neglect"]), poster("baths", ["babies"])],
  reports: [
    { year: "2016-17", chapters: [chapter("young-carers", ["carers"]), chapter("babies", ["babies"])] },
  ],
  data: [],
} as unknown as Report;
const related = relatedIn(report, [{ slug: "neglect" }]);

describe("what goes with a document", () => {
  it("shares most of its topics first, in whatever letters they are written", () => {
    const found = related({ topics: ["neglect", "babies"] });
    expect(found.briefings.map(({ slug }) => slug)).toEqual(["neglect"]);
    expect(found.posters.map(({ slug }) => slug)).toEqual(["neglect", "baths"]);
    expect(found.chapters.map(({ chapter: { slug } }) => slug)).toEqual(["babies"]);
  });

  it("is not the document itself, or a copy of it", () => {
    const [own] = report.posters;
    const found = related({ ...own, topics: ["neglect", "babies"] } as { topics: string[] });
    expect(found.posters.map(({ slug }) => slug)).toEqual(["baths"]);
    expect(found.briefings.map(({ slug }) => slug)).toEqual(["neglect"]);
  });

  it("is the page of each of its topics that has one", () => {
    expect(related({ topics: ["Neglect", "babies"] }).topics).toEqual([
      { name: "Neglect", page: "/topics/neglect/index.html" },
      { name: "babies", page: null },
    ]);
  });

  it("is the next of its kind, and the first after the last", () => {
    const next = (document: unknown) => related(document as { topics: string[] }).next?.title;
    expect(report.posters.map(next)).toEqual(["baths", "neglect"]);
    expect(next(report.briefings[0])).toBe("custody");
    expect(next(report.reports[0]?.chapters[0])).toBeUndefined();
  });
});
