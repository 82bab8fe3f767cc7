import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";

const yaml = `title: Self-assessment
kind: self-assessment
counts: none
period: 2016-17
scale:
  - {score: 1, label: Not met, colour: red, meaning: Nothing is in place.}
  - {score: 2, label: Partly met, colour: amber}
  - {score: 3, label: Met, colour: green, meaning: All is in place.}
standards:
  - {name: leadership, label: Leadership}
  - {name: recruitment, label: Safer recruitment}
agencies:
  - {name: council, label: Council, scores: [3, 2]}
  - {name: fire, label: Fire service, scores: [2, not applicable]}
  - {name: college, label: College, scores: [3, no response]}
`;

describe("a self-assessment", () => {
  it("is by agency and by standard, with how many gave each grade, averages and the scale, in its file too", () => {
    const report = buildReport(boardWith({ "data/2016-17/more.yaml": yaml }));
    const dataset = report.data[0]?.datasets.find(({ name }) => name === "more");
    expect(
      dataset?.tables.map(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ text }) => String(text)).join(" | ")),
      ),
    ).toEqual([
      [
        "Leadership | Met | Partly met | Met | 2.7",
        "Safer recruitment | Partly met | [z] | [no response] | 2.0",
        "Average score | 2.5 | 2.0 | 3.0 | ",
      ],
      ["Leadership | 0 | 1 | 2 | 3", "Safer recruitment | 0 | 1 | 0 | 1"],
      ["Not met | 1 | Nothing is in place.", "Partly met | 2 | ", "Met | 3 | All is in place."],
    ]);
    expect(dataset?.csv.slice(0, 2)).toEqual([
      [
        "Table",
        "Standard",
        "Council",
        "Fire service",
        "College",
        "Average (score)",
        "Not met",
        "Partly met",
        "Met",
        "All that answered",
        "Score",
        "Meaning",
      ],
      ["Self-assessment", "Leadership", "3", "2", "3", "2.7", "", "", "", "", "", ""],
    ]);
  });
});
