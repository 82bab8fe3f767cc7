import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

const file = "content/briefings/home-visits.md";

/** The small board's briefing with more Markdown after its seventh part, which ends in line 27. */
function briefingWith(more: string): Record<string, string> {
  const parts = [1, 2, 3, 4, 5, 6, 7].map((number) => `## ${number} Part\nWords.\n`).join("\n");
  return {
    [file]: `---\ntitle: Home visits\npublished: 2017-11-14\nsummary: One sentence.\n---\n${parts}${more}`,
  };
}

const problemsWith = (more: string) => problemsOf(briefingWith(more));

function secondSideOf(more: string) {
  const [briefing] = buildReport(boardWith(briefingWith(more))).briefings;
  if (!briefing) throw new Error("There is no briefing.");
  expect(briefing.parts).toHaveLength(7);
  return briefing.secondSide;
}

describe("the second side of a briefing", () => {
  it("begins at a heading of the first level, which is its title", () => {
    const side = secondSideOf(
      "\n# With your team\n\n## Questions\n- Who?\n\n## Feedback\nTell us.\n\n### By post\nWrite.\n",
    );
    expect(side?.title).toBe("With your team");
    expect(side?.parts.map(({ title, id }) => [title, id])).toEqual([
      ["Questions", "briefing-home-visits-questions"],
      ["Feedback", "briefing-home-visits-feedback"],
    ]);
  });

  it("is not there without one", () => {
    expect(secondSideOf("")).toBeNull();
  });

  it("has its inner headings one level below those of the first side", () => {
    const side = secondSideOf("\n# With your team\n\n## Feedback\nTell us.\n\n### By post\nWrite.\n");
    const [block] = side?.parts[0]?.blocks ?? [];
    const tokens = block?.type === "prose" ? block.tokens : [];
    expect(tokens.filter(({ type }) => type === "heading_open").map(({ tag }) => tag)).toEqual(["h4"]);
  });

  it("may hold an action record with empty lines", () => {
    const side = secondSideOf("\n# With your team\n\n## Actions\nAgree.\n\n::: action-record 6\n:::\n");
    expect(side?.parts[0]?.blocks.map(({ type }) => type)).toEqual(["prose", "action-record"]);
    expect(side?.parts[0]?.blocks[1]).toEqual({ type: "action-record", lines: 6 });
    const used = secondSideOf("\n# With your team\n\n## Use\nSend it on.\n\n::: use-record 3\n:::\n");
    expect(used?.parts[0]?.blocks[1]).toEqual({ type: "use-record", lines: 3 });
  });

  it("takes figures and references as the first side does", () => {
    const side = secondSideOf(
      "\n# With your team\n\n## Figures\n{{ children-looked-after@2017-03-31 }} children. See [](poster:speak-up).\n",
    );
    const [block] = side?.parts[0]?.blocks ?? [];
    const words = block?.type === "prose" ? block.tokens.flatMap(({ children }) => children ?? []) : [];
    expect(words.map(({ content }) => content).join("")).toBe("120 children. See Speak up.");
  });
});

describe("a second side is refused when", () => {
  it("it is empty", () => {
    expect(problemsWith("\n# With your team\n")).toBe(
      `${file}:27:1  the second side has no part. Write its parts, each under a ## heading, or take this heading out.`,
    );
  });

  it("a third begins", () => {
    expect(problemsWith("\n# With your team\n\n## Questions\nWho?\n\n# And more\n\n## More\nWords.\n")).toBe(
      `${file}:32:1  a briefing has two sides, and this heading begins a third. Write ## for a heading on the second side.`,
    );
  });

  it("text comes before its first part", () => {
    expect(problemsWith("\n# With your team\n\nRead this.\n\n## Questions\nWho?\n")).toBe(
      `${file}:27:1  there is text before the first ## heading, which no part would show. Put a ## heading above it, or move it under one.`,
    );
  });

  it("it comes before the seven parts are complete", () => {
    expect(problemsOf({ [file]: briefingWith("")[file]?.replace("## 5 Part", "# Part") ?? "" })).toBe(
      `${file}:18:1  the second side begins here, behind 4 parts, and the first has seven. Write ## if this is one of the seven parts, or put all seven above it.`,
    );
  });

  it("a first-level heading is in another kind of text", () => {
    expect(
      problemsOf({ "content/pages/about.md": "---\ntitle: About\norder: 10\n---\n# With your team\n" }),
    ).toBe(
      'content/pages/about.md:5:1  "# With your team" is a heading of the first level, which the title has. Write ## for a heading in the text.',
    );
  });
});

describe("an action record is refused when", () => {
  const onSecondSide = (record: string) =>
    problemsWith(`\n# With your team\n\n## Actions\n\n${record}\n:::\n`);

  it("it does not say how many lines it has, or not a number of lines that can be written on", () => {
    expect(onSecondSide("::: action-record")).toBe(
      `${file}:31:1  the block "::: action-record" does not say how many empty lines it has. Write a whole number from 2 to 15, such as ::: action-record 6.`,
    );
    for (const lines of ["1", "16", "six", "6.5", "-3"])
      expect(onSecondSide(`::: action-record ${lines}`)).toBe(
        `${file}:31:1  "${lines}" is no number of lines for the block "::: action-record". Write a whole number from 2 to 15, such as ::: action-record 6.`,
      );
  });

  it("it is on the first side, with or without a second", () => {
    const record = "\n::: action-record 6\n:::\n";
    const message = `${file}:27:1  an action record stands on the second side of a briefing, and this one is on the first. Write a heading such as # With your team behind the seventh part, and move the record below it.`;
    expect(problemsWith(record)).toBe(message);
    expect(problemsWith(`${record}\n# With your team\n\n## Questions\nWho?\n`)).toBe(message);
  });

  it("it is in a chapter", () => {
    const chapter = "content/annual-report/2016-17/numbers.md";
    expect(problemsOf({ [chapter]: "---\ntitle: Numbers\norder: 10\n---\n::: action-record 6\n:::\n" })).toBe(
      `${chapter}:5:1  an action record stands on the second side of a briefing, and nowhere else. Take it out, or write it in a briefing.`,
    );
  });
});
