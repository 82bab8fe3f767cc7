import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { prose } from "./prose.ts";
import { standfirst } from "./standfirst.ts";

function opened(text: string) {
  const report = buildReport(
    boardWith({
      "content/annual-report/2016-17/numbers.md": `---\ntitle: Numbers\norder: 10\n---\n\n${text}\n`,
    }),
  );
  const chapter = report.reports[0]?.chapters.find(({ slug }) => slug === "numbers");
  const { standfirst: first, rest } = standfirst(chapter?.blocks ?? []);
  return {
    first: first && String(prose(first)),
    rest: rest.map((block) => (block.type === "prose" ? String(prose(block.tokens)) : block.type)).join(""),
  };
}

describe("standfirst", () => {
  it("is the first paragraph, with its figures strong", () => {
    expect(opened("There were {{ children-looked-after }} children.\n\nMore follows.")).toEqual({
      first: '<p>There were <b class="figure">120</b> children.</p>\n',
      rest: "<p>More follows.</p>\n",
    });
  });

  it("is the first sentences of a long paragraph, whole", () => {
    const sentence = "Children who were seen said that they felt safer than before.";
    const long = Array.from({ length: 6 }, () => sentence).join(" ");
    const { first, rest } = opened(`${long} A [last](https://example.org/a) one.`);
    expect(first).toBe(`<p>${Array.from({ length: 4 }, () => sentence).join(" ")} </p>\n`);
    expect(rest).toMatch(/^<p>Children who .* one\.<\/p>\n$/);
  });

  it("makes words that a figure gives no stronger", () => {
    expect(opened("The number {{ children-looked-after.direction }}.").first).not.toContain("<b");
  });

  it.each([
    "## A heading\n\nText.",
    "- One\n- Two",
    "These are they:\n\n- One",
    "::: note\nText.\n:::",
  ])("is left out of a text that begins with %j", (text) => {
    expect(opened(text).first).toBeNull();
  });
});
