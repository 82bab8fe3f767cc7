import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import type { Block } from "../report/block.ts";

const chapter = (text: string) => ({
  "content/annual-report/2016-17/money.md": `---\ntitle: Money\norder: 20\n---\n## The group\n\n${text}\n`,
});
const swot = `::: swot Where the group stands
#### Strengths

- People come.

#### Weaknesses

#### Chances

The spending of {{ finances.expenditure }}.

#### Threats

- Staff leave.
:::`;

const inOrder = (blocks: Block[]): unknown[] =>
  blocks.map((block): unknown =>
    block.type === "panel" ? [block.name, block.title?.text, block.id, inOrder(block.body)] : block.type,
  );

describe("a SWOT", () => {
  it("has four parts in the order of the text, under the board's own words, with headings of any level", () => {
    const [report] = buildReport(boardWith(chapter(swot))).reports;
    const [money] = report?.chapters.filter(({ slug }) => slug === "money") ?? [];
    expect(inOrder(money?.blocks ?? []).slice(1)).toEqual([
      [
        "swot",
        "Where the group stands",
        undefined,
        [
          ["swot-part", "Strengths", "money-strengths", ["prose"]],
          ["swot-part", "Weaknesses", "money-weaknesses", []],
          ["swot-part", "Chances", "money-chances", ["prose"]],
          ["swot-part", "Threats", "money-threats", ["prose"]],
        ],
      ],
    ]);
    expect(money?.figures.map(({ words }) => words)).toEqual(["£30,500"]);
  });

  it("has headings that are no headings of the text around it", () => {
    const [report] = buildReport(boardWith(chapter(swot))).reports;
    expect(report?.chapters.find(({ slug }) => slug === "money")?.headings.map(({ text }) => text)).toEqual([
      "The group",
    ]);
  });

  it("has four parts and nothing above them", () => {
    expect(problemsOf(chapter(swot.replace("#### Threats\n\n", "")))).toBe(
      "content/annual-report/2016-17/money.md:7:1  a SWOT has four parts, and this one has 3. Give it four headings, such as ## Strengths, ## Weaknesses, ## Opportunities and ## Threats.",
    );
    expect(problemsOf(chapter(swot.replace("stands\n", "stands\nIn short:\n\n")))).toBe(
      "content/annual-report/2016-17/money.md:7:1  there is text above the first part of this SWOT. Move it above the block, or into a part.",
    );
  });
});
