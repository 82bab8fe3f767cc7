import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

/** The hidden values of a dataset of boats and their crews, each as "name@period". */
function hiddenIn(text: string): string[] {
  let hidden: string[] = [];
  buildReport(boardWith({ "data/2016-17/crews.yaml": text }), {
    review: (cells) => {
      hidden = cells
        .filter(({ dataset }) => dataset.name === "crews")
        .map(({ figure, period }) => `${figure}@${period}`);
    },
  });
  return hidden;
}

describe("a flow that is declared once, over a series", () => {
  const flow = (early: number, late: number, closing = 40 + early - 12) =>
    hiddenIn(`title: Young sailors
kind: figures
counts: children
unrelated:
  - {figures: [aboard, joined, left], why: What is tied is declared below.}
figures:
  aboard: {title: Young sailors aboard, unit: sailors, values: {2015-03-31: 40, 2016-03-31: ${closing}, 2017-03-31: ${closing + late - 9}}}
  joined: {title: Joined, unit: sailors, values: {2015-16: ${early}, 2016-17: ${late}}}
  left: {title: Left, unit: sailors, values: {2015-16: 12, 2016-17: 9}}
reconcile:
  - {opening: aboard, started: joined, ended: left, closing: aboard}
`);

  it("is known to hold in each of its years, not in the dataset's own alone", () => {
    const hidden = flow(3, 20);
    expect(hidden).toContain("joined@2015-16");
    expect(hidden.length).toBeGreaterThan(1);
  });

  it("hides nothing where nothing is small", () => {
    expect(flow(30, 20)).toEqual([]);
  });
});

describe("a total over values with an interval behind them", () => {
  const crew = (cooks: string, total: number) =>
    hiddenIn(`title: Crews
kind: figures
counts: people
figures:
  cooks: {title: Cooks, unit: people, values: {2016-17: ${cooks}}}
  pilots: {title: Pilots, unit: people, values: {2016-17: 20}}
  stokers: {title: Stokers, unit: people, values: {2016-17: 15}}
  crew: {title: All aboard, unit: people, values: {2016-17: ${total}}}
reconcile:
  - {total: crew, parts: [cooks, pilots, stokers]}
`);

  it.each([
    ["up to 4", "{value: 4, qualifier: up to}", 38],
    ["1 or 2", '{text: "1 or 2"}', 37],
  ])("is protected as over numbers: %s", (_, cooks, total) => {
    const hidden = crew(cooks, total);
    expect(hidden).toContain("cooks@2016-17");
    expect(hidden.length).toBeGreaterThan(1);
  });

  it("hides nothing where the interval holds nothing small", () => {
    expect(crew("{value: 40, qualifier: over}", 78)).toEqual([]);
  });
});
