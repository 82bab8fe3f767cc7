import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const home = (text: string) =>
  boardWith({
    "content/home.md": `---\ntitle: How safe are children?\nlead: In one minute.\n---\n${text}\n`,
  });

describe("the front page", () => {
  it("is about the newest year: figures and chapters need no year", () => {
    const report = buildReport(
      home(
        "## The year\n\n::: key-figures children-looked-after\n:::\n\nThere were {{ children-looked-after }}: [](chapter:numbers).\n\n## How it went\n\n::: went-badly\n- The number {{ children-looked-after.direction }}.\n:::",
      ),
    );
    expect(report.home?.title).toBe("How safe are children?");
    expect(report.home?.parts.map(({ title, blocks }) => [title, blocks.map(({ type }) => type)])).toEqual([
      ["The year", ["key-figures", "prose"]],
      ["How it went", ["panel"]],
    ]);
    expect(report.home?.figures.map(({ words }) => words)).toEqual(["120"]);
  });

  it("opens with what stands above its first heading", () => {
    const { home: page } = buildReport(home("Welcome.\n\n## The year\n\nText."));
    expect(page?.opening.map(({ type }) => type)).toEqual(["prose"]);
    expect(page?.parts.map(({ title }) => title)).toEqual(["The year"]);
  });

  it("is checked like every text", () => {
    expect(() => buildReport(home("## The year\n\nThere were 1,234 children."))).toThrow(
      'content/home.md:7:12  the number "1,234" is typed and bound to no figure.',
    );
  });

  it("may be left out", () => {
    expect(buildReport(boardWith({})).home).toBeNull();
  });
});

describe("a fact of a hundred", () => {
  const percent = {
    "data/2016-17/seen.yaml":
      "title: Seen in time\nkind: figures\ncounts: none\nsource: The report\nfigures:\n  seen-in-time: {title: Children seen in time, unit: percent, values: {2016-17: 84}}\n",
  };

  it("is a figure in percent, drawn", () => {
    const report = buildReport(
      boardWith({
        ...percent,
        "content/home.md":
          "---\ntitle: How safe?\nlead: Safe.\n---\n::: of-a-hundred seen-in-time\n:::\n\n## The year\n\nText.\n",
      }),
    );
    expect(report.home?.opening).toMatchObject([{ type: "key-figures", ofAHundred: true }]);
  });

  it("is no count", () => {
    expect(() =>
      buildReport(home("::: of-a-hundred children-looked-after\n:::\n\n## The year\n\nText.")),
    ).toThrow(
      'content/home.md:5:1  "children-looked-after" counts children, and is no part of a hundred. Name a figure in percent or of 100, or write ::: key-figures.',
    );
  });
});
