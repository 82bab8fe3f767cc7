import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

const numbers = "content/annual-report/2016-17/numbers.md";
const money = "content/annual-report/2016-17/money.md";
const chapter = (order: number, text: string) =>
  `---\ntitle: ${order > 10 ? "A chapter" : "Another"}\norder: ${order}\n---\n${text}\n`;

describe("one cause, one message", () => {
  it("reports an unknown figure once, with the places that name it", () => {
    expect(
      problemsOf({
        [money]: chapter(20, "{{ placed }} children."),
        [numbers]: chapter(10, "In all {{ placed }}; it {{ placed.direction }} by {{ placed.change }}."),
      }),
    ).toBe(
      `${money}:5:1  there is no figure "placed" (also at ${numbers}:5:8, ${numbers}:5:25, ${numbers}:5:51). Did you mean "placed-at-home"?`,
    );
  });

  it("counts the places beyond four, and leaves the file out where it is the same", () => {
    expect(
      problemsOf({ [numbers]: chapter(10, "{{ x }}\n{{ x }}\n{{ x }}\n{{ x }}\n{{ x }}\n{{ x }}\n{{ x }}") }),
    ).toBe(
      `${numbers}:5:1  there is no figure "x" (also at 6:1, 7:1, 8:1, 9:1 and in 2 more places). Enter it in data/, or mend the name.`,
    );
  });

  it("does not call missing what a block with a mistake in it would show", () => {
    expect(
      problemsOf({
        [numbers]: chapter(10, "::: chrat looked-after\n:::"),
        [money]: chapter(20, "See [](chart:looked-after)."),
      }),
    ).toBe(`${numbers}:5:1  there is no block "::: chrat". Did you mean "chart"?`);
  });

  it("does not call missing what a chapter that cannot be read would show, nor the chapter", () => {
    expect(
      problemsOf({
        [numbers]: "---\ntitle: The year in numbers\nordr: 10\n---\n::: chart looked-after\n:::\n",
        [money]: chapter(20, "See [](chart:looked-after) and [](chapter:numbers)."),
      }),
    ).toBe(`${numbers}:3:1  "ordr" is not a key that a chapter has here. Did you mean "order"?`);
  });

  it("does not say which text an edition belongs to while the text has mistakes", () => {
    const edition = {
      "content/annual-report/2016-17/editions/children.md":
        '---\ntitle: For children\nlabel: For children\norder: 10\npublished: 2017-11-14\nsummary: The report in short.\nchecked-against: "00000000"\n---\n## What we did\n\nWe met.\n',
    };
    expect(problemsOf(edition)).toBe("");
    expect(problemsOf({ ...edition, [money]: chapter(20, "See [](chapter:numbrs).") })).toBe(
      `${money}:5:6  there is no chapter "numbrs" to refer to. Did you mean "numbers"?`,
    );
  });

  it("does not call missing what the front page takes from a report without its report.md", () => {
    expect(
      problemsOf({
        "content/annual-report/2016-17/report.md": null,
        "content/home.md":
          "---\ntitle: How safe are children?\nlead: In one minute.\n---\n## The year\n\n::: key-figures children-looked-after\n:::\n\nSee [](chapter:money) and {{ children-looked-after }}.\n",
      }),
    ).toBe(
      "content/annual-report/2016-17/report.md:1:1  this file is missing: it holds the report's title and dates. Make it as docs/board-folder.md explains.",
    );
  });

  it("does not call missing a chart that cannot be drawn", () => {
    expect(
      problemsOf({
        "data/2016-17/more.yaml":
          "title: More\nkind: figures\ncounts: none\nfigures:\n  visits: {title: Visits, unit: visits, values: {2016-17: 40}}\ncharts:\n  visits-bars:\n    type: bars\n    title: Visits\n    subtitle: Number of visits\n    figures: [visit]\n",
        [money]: chapter(20, "::: chart visits-bars\n:::\n\nSee [](chart:visits-bars)."),
      }),
    ).toBe(
      'data/2016-17/more.yaml:11:14  the chart "visits-bars" asks for "visit", which this dataset does not have. Did you mean "visits"?',
    );
  });
});
