import type Token from "markdown-it/lib/token.mjs";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { Block } from "../report/block.ts";
import type { Report } from "../report/report.ts";

const numbersMd = "content/annual-report/2016-17/numbers.md";
const chapter = (markdown: string) => `---\ntitle: The year in numbers\norder: 10\n---\n${markdown}\n`;
const glossary =
  "- {term: Looked after, meaning: In the care of the council.}\n- {term: Child in need plan, abbreviation: CINP, meaning: A plan.}\n";
const build = (markdown: string, more: Record<string, string> = {}): Report =>
  buildReport(boardWith({ [numbersMd]: chapter(markdown), "data/glossary.yaml": glossary, ...more }));

const blocksOf = (report: Report): Block[] => report.reports[0]?.chapters[0]?.blocks ?? [];
const inlineOf = (blocks: Block[]): Token[] =>
  blocks.flatMap((block) =>
    block.type === "prose"
      ? block.tokens.flatMap((token) => (token.type === "inline" ? (token.children ?? []) : []))
      : [],
  );
const links = (report: Report) => {
  const tokens = inlineOf(blocksOf(report));
  return tokens.flatMap((token, index) =>
    token.type === "link_open"
      ? [
          {
            words: tokens.slice(index + 1).find(({ type }) => type === "text")?.content,
            ...token.meta?.reference,
          },
        ]
      : [],
  );
};

describe("charts and tables of a report", () => {
  it("are numbered in the order in which they are met", () => {
    const labels = blocksOf(
      build(
        "::: table referrals-by-source\n:::\n\n::: chart looked-after\n:::\n\n::: chart referrals-by-source-bars\n:::\n\n::: finances\n:::\n\n::: chart looked-after\n:::",
      ),
    ).map((block) => ("label" in block ? block.label : "labels" in block ? block.labels : null));
    expect(labels).toEqual([
      "Table 1",
      "Chart 1",
      "Chart 2",
      { "finances-expenditure": "Table 2", "finances-income": "Table 3" },
      "Chart 1",
    ]);
  });
});

describe("a reference", () => {
  it("prints the true number, or the title, of what it names", () => {
    const report = build(
      "::: chart looked-after\n:::\n\nSee [](chart:looked-after), [](chapter:money), [](dataset:finances), [](briefing:home-visits) and [what the words mean](glossary:looked-after).",
    );
    expect(links(report)).toEqual([
      { words: "Chart 1", kind: "chapter", within: "2016-17", slug: "numbers", anchor: "chart-looked-after" },
      { words: "Money", kind: "chapter", within: "2016-17", slug: "money", anchor: null },
      { words: "Income and expenditure", kind: "dataset", within: "2016-17", slug: "finances", anchor: null },
      { words: "Home visits", kind: "briefing", within: null, slug: "home-visits", anchor: null },
      { words: "what the words mean", kind: "glossary", within: null, slug: "looked-after", anchor: null },
    ]);
  });

  it("prints its words wherever a text is printed: in a chart's title, a cell, its CSV, and the title of a panel", () => {
    const records = `title: Groups
kind: records
counts: none
columns: [{name: group, label: Group}]
rows: [{group: "See [](chapter:money)"}]
charts: {}
`;
    const finances = `title: Referrals again
kind: figures
counts: none
figures:
  visits: {title: Visits, unit: visits, values: {2015-16: 10, 2016-17: 20}}
charts:
  visits: {type: bar, title: "Paid for by [](chapter:money)", subtitle: Visits in a year}
`;
    const report = build("::: chart visits\n:::\n\n::: note As [](chapter:money) says\nWords.\n:::", {
      "data/2016-17/groups.yaml": records,
      "data/2016-17/visits.yaml": finances,
    });
    const [chart, panel] = blocksOf(report);
    expect(chart?.type === "chart" && chart.chart.title).toBe("Paid for by Money");
    expect(panel?.type === "panel" && panel.title?.text).toBe("As Money says");
    const groups = report.data[0]?.datasets.find(({ name }) => name === "groups");
    expect(groups?.csv).toEqual([["Group"], ["See Money"]]);
  });

  it("is no number that somebody has typed", () => {
    expect(() => build("::: chart looked-after\n:::\n\nSee [](chart:looked-after).")).not.toThrow();
  });

  it("names the year outside a report", () => {
    const page = "---\ntitle: About\norder: 1\n---\n[](chapter:2016-17/money)\n";
    expect(() => build("Text.", { "content/pages/about.md": page })).not.toThrow();
    expect(() => build("Text.", { "content/pages/about.md": page.replace("2016-17/", "") })).toThrow(
      'content/pages/about.md:5:2  there is no chapter "money" to refer to. Did you mean "2016-17/money"?',
    );
  });

  it("to nothing is an error", () => {
    expect(() => build("First line.\n\nSee [](chart:looked-aftr).")).toThrow(
      `${numbersMd}:7:6  there is no chart "looked-aftr" to refer to. Show it in a chapter with ::: chart, or mend the name.`,
    );
    expect(() => build("- See [it](chapter:moneys)")).toThrow(
      `${numbersMd}:5:10  there is no chapter "moneys" to refer to. Did you mean "money"?`,
    );
  });
});

describe("a glossary term", () => {
  it("becomes a link at its first use in a chapter, an abbreviation with its long form", () => {
    const tokens = inlineOf(
      blocksOf(
        build(
          "## Looked after\n\nLooked after children, all looked after.\n\nA CINP, two CINPs, a [CINP](https://example.org).",
        ),
      ),
    );
    expect(
      tokens.filter(({ type }) => type === "link_open").map((token) => token.meta?.reference?.slug ?? null),
    ).toEqual(["looked-after", "cinp", null]);
    expect(tokens.find(({ type }) => type === "abbr_open")?.attrGet("title")).toBe("Child in need plan");
  });
});

describe("a note", () => {
  it("needs its mark, and a mark its note", () => {
    expect(() => build("One[^a] two[^b].\n\n[^a]: The note.\n\n[^c]: Nobody leads here.")).toThrow(
      [
        `${numbersMd}:5:12  the mark [^b] has no note. Write the note on a line of its own: [^b]: ….`,
        `${numbersMd}:9:1  no mark leads to the note "[^c]:". Write [^c] where the note belongs, or take it out.`,
      ].join("\n"),
    );
  });

  it("is fine with both", () => {
    expect(() => build("One[^a].\n\n[^a]: The note.")).not.toThrow();
  });
});
