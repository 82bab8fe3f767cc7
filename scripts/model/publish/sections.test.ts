import { expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const chapter = (title: string, order: number, section: string) =>
  `---\ntitle: ${title}\norder: ${order}\nsection: ${section}\n---\nWords.\n`;

it("a section that goes on behind another one has an address of its own", () => {
  const folder = "content/annual-report/2016-17";
  const report = buildReport(
    boardWith({
      [`${folder}/about.md`]: chapter("About", 910, "The board"),
      [`${folder}/year.md`]: chapter("The year", 920, "Practice"),
      [`${folder}/costs.md`]: chapter("Costs", 930, "The board"),
    }),
  );
  expect(report.reports[0]?.sections.slice(-3).map(({ title, slug }) => [title, slug])).toEqual([
    ["The board", "the-board"],
    ["Practice", "practice"],
    ["The board", "the-board-2"],
  ]);
});
