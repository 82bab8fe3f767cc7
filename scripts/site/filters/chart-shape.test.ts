import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartShape } from "./chart-shape.ts";

describe("the shape of a chart", () => {
  it("is few where large figures leave half of a page free", () => {
    expect(chartShape(exampleChart("figures", ["Wirral", "Merseyside"], { Deaths: [67, 43] }))).toBe("few");
  });

  it("is few for two periods with a sentence that can stand beside them", () => {
    const slope = exampleChart("slope", ["2016", "2017"], { Children: [668, 767] });
    expect(chartShape({ ...slope, meaning: "More children need a home." })).toBe("few");
    expect(chartShape(slope)).toBe("many");
  });

  it("is many where bars take the whole width", () => {
    expect(chartShape(exampleChart("bars", ["Police"], { People: [7] }))).toBe("many");
  });
});
