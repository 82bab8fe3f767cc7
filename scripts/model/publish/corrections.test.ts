import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const file = "data/2016-17/reviews.yaml";
const reviews = (stated: string, more = "") => `title: Reviews of plans
kind: table
counts: none
source: Plan register
row-heading: Team
periods: [2015-16, 2016-17]
unit: reviews
rows:
  - {name: north, label: North, values: [80, 95]${stated}}
  - {name: south, label: South, values: [70, 60]}
${more}`;
const corrected = ", stated: {value: [{printed: '81', correction: The register was mended in May.}, '95']}";
const chapter = (body: string, title = "Plans") => `---\ntitle: ${title}\norder: 30\n---\n${body}\n`;

const reportOf = (files: Record<string, string>) => {
  const report = buildReport(boardWith(files), { day: "2026-11-30" });
  const dataset = report.data.flatMap(({ datasets }) => datasets).find(({ name }) => name === "reviews");
  const [annual] = report.reports;
  if (!dataset || !annual) throw new Error("no reviews");
  return { dataset, annual };
};
const usual = (data = reviews(corrected), body = "{{ reviews.north@2015-16 }} and {{ reviews.south }}.") =>
  reportOf({ [file]: data, "content/annual-report/2016-17/plans.md": chapter(body) });

describe("a corrected number is marked where it stands", () => {
  it("in its table and its CSV, with the meaning of the mark, and no other number is", () => {
    const { dataset } = usual();
    const [table] = dataset.tables;
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["North", "80 [d]", "95"],
      ["South", "70", "60"],
    ]);
    expect(table?.key).toEqual([
      { symbol: "[d]", meaning: "differs from what the source printed: see the corrections" },
    ]);
    expect(dataset.csv[1]).toEqual(["North", "80 [d]", "95"]);
  });

  it("under the text that prints it, in its history, and on its dataset's page with the reason", () => {
    const { dataset, annual } = usual();
    const figures = annual.chapters.find(({ slug }) => slug === "plans")?.figures;
    const anchor = "corrected-reviews-north-2015-16-value";
    expect(figures?.map((each) => each.corrected)).toEqual([
      { printed: "81", anchor, dataset: { year: "2016-17", name: "reviews" } },
      null,
    ]);
    expect(dataset.corrections.map(({ anchor, printed, reason }) => [anchor, printed, reason.text])).toEqual([
      [anchor, "81", "The register was mended in May."],
    ]);
    expect(dataset.history[0]?.values.map(({ corrected }) => corrected?.printed)).toEqual(["81", undefined]);
  });

  it("and a revised one is under the text, too", () => {
    const { annual } = usual(
      reviews("").replace("[80, 95]", "[80, {value: 95, revised: Two were counted twice.}]"),
      "{{ reviews.north }} and {{ reviews.south }}.",
    );
    const figures = annual.chapters.find(({ slug }) => slug === "plans")?.figures;
    expect(figures?.map(({ revised }) => revised)).toEqual(["Two were counted twice.", null]);
  });

  it("but says nothing of a number that is hidden", () => {
    const hidden = reviews(
      ", stated: {value: [suppressed, '95'], change: {printed: '3%', correction: A slip.}}",
    )
      .replace("counts: none", "counts: children")
      .replace("[80, 95]", "[2, 95]");
    const { dataset, annual } = usual(hidden, "{{ reviews.south }}.");
    expect(JSON.stringify([dataset.tables, dataset.csv, dataset.corrections])).not.toMatch(/\[d\]|slip/);
    expect(annual.corrections).toBe(null);
  });
});

describe("corrections are published in every report that has some", () => {
  it("in a chapter that the program adds", () => {
    const { annual } = usual();
    expect(annual.corrections).toEqual({ slug: "corrections", title: "Corrections and contradictions" });
    const last = annual.chapters.at(-1);
    expect(last?.blocks.map(({ type }) => type)).toEqual(["corrections"]);
    expect(annual.sections.at(-1)?.chapters.at(-1)).toBe(last);
  });

  it("in the editor's own chapter where there is one, and once", () => {
    const { annual } = reportOf({
      [file]: reviews(corrected),
      "content/annual-report/2016-17/put-right.md": chapter("::: corrections\n:::", "What we put right"),
    });
    expect(annual.corrections).toEqual({ slug: "put-right", title: "What we put right" });
    expect(annual.chapters.filter(({ slug }) => slug === "corrections")).toEqual([]);
  });

  it("beside a chapter of another kind that has its name", () => {
    const { annual } = reportOf({
      [file]: reviews(corrected),
      "content/annual-report/2016-17/corrections.md": chapter("We visited youth corrections.", "Youth"),
    });
    expect(annual.corrections?.slug).toBe("corrections-and-contradictions");
  });

  it("and no chapter is added where nothing is corrected", () => {
    const { annual } = usual(reviews(""));
    expect(annual.corrections).toBe(null);
    expect(annual.chapters.map(({ slug }) => slug)).not.toContain("corrections");
  });
});

describe("a value of the year before", () => {
  it("has the date, the source and the data page of its own year", () => {
    const of = (period: string, value: number, source: string) => `title: Visits
kind: figures
counts: none
source: ${source}
figures:
  home-visits: {title: Home visits, unit: visits, values: {${period}: ${value}}}
`;
    const report = buildReport(
      boardWith({
        "data/2015-16/visits.yaml": of("2015-16", 300, "Old visits book"),
        "data/2016-17/visits.yaml": of("2016-17", 320, "New visits system"),
        "content/annual-report/2016-17/plans.md": chapter(
          "{{ home-visits }} after {{ home-visits.previous }}.",
        ),
      }),
    );
    const figures = report.reports[0]?.chapters.find(({ slug }) => slug === "plans")?.figures;
    expect(figures?.map(({ period, source, dataset }) => [period, source, dataset?.year])).toEqual([
      ["2016/17", "New visits system", "2016-17"],
      ["2015/16", "Old visits book", "2015-16"],
    ]);
  });
});
