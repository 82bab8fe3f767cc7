import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const letters = "abcdefghijklm";

/** A chart with so many districts: 20 children in the first and one more in each of the others. */
function chartOf(districts: number, alt = "") {
  const rows = Array.from(
    { length: districts },
    (_, index) =>
      `  visits-${letters[index]}: {title: District ${letters[index]?.toUpperCase()}, unit: visits, values: {2016-17: ${20 + index}}}\n`,
  );
  const names = rows.map((_, index) => `visits-${letters[index]}`).join(", ");
  const board = boardWith({
    "data/2016-17/more.yaml": `title: Visits\nkind: figures\ncounts: none\nsource: The case system\nfigures:\n${rows.join("")}charts:\n  visits: {type: bar, title: Visits rose, subtitle: Visits by district, figures: [${names}]${alt}}\n`,
  });
  const dataset = buildReport(board).data[0]?.datasets.find(({ name }) => name === "more");
  return dataset?.charts[0];
}

describe("the alternative text of a chart", () => {
  it("gives every value of a short one", () => {
    expect(chartOf(2)).toMatchObject({
      alt: "Visits rose. District A 20, District B 21.",
      altInPrint: "Visits rose. District A 20, District B 21.",
    });
  });

  it("keeps apart a label that ends in a number and its value", () => {
    const year = buildReport(boardWith({})).data[0];
    const chart = year?.datasets.find(({ name }) => name === "looked-after")?.charts[0];
    expect(chart?.alt).toBe("Children looked after rose by 20%. 31 March 2016: 100, 31 March 2017: 120.");
  });

  it("refers to the table of a long one on screen, and gives every value in print, which has no table", () => {
    const chart = chartOf(13);
    expect(chart?.alt).toBe("Visits rose. The 13 values are in the table with the chart.");
    expect(chart?.altInPrint).toMatch(/^Visits rose\. District A 20, .*, District M 32\.$/);
  });

  it("keeps an editor's own words, and adds the values in print", () => {
    expect(chartOf(2, ", alt: Two bars of almost the same height")).toMatchObject({
      alt: "Two bars of almost the same height",
      altInPrint: "Two bars of almost the same height. District A 20, District B 21.",
    });
  });
});
