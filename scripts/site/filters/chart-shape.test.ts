import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartShape } from "./chart-shape.ts";

describe("the shape of a chart", () => {
  it("is few where two bars leave half of a page free", () => {
    expect(chartShape(exampleChart("bar", ["2016", "2017"], { Children: [668, 767] }))).toBe("few");
  });

  it("is many if three upright bars do not fit on a phone", () => {
    expect(chartShape(exampleChart("bar", ["2015", "2016", "2017"], { Children: [650, 668, 767] }))).toBe(
      "many",
    );
  });

  it("is many where a line or lying bars take the whole width", () => {
    expect(chartShape(exampleChart("line", ["2016", "2017"], { Children: [668, 767] }))).toBe("many");
    expect(chartShape(exampleChart("bars", ["Police"], { People: [7] }))).toBe("many");
  });
});
