import { describe, expect, it } from "vitest";
import { smallChart } from "../../test/small-report.ts";
import { chartData } from "./chart-data.ts";

describe("a chart's data in its page", () => {
  it("is a block of JSON that no title can end", () => {
    const block = String(chartData({ ...smallChart, title: "</script><script>alert(1)</script>" }));
    expect(block.match(/<\/?script/g)).toEqual(["<script", "</script"]);
    expect(JSON.parse(block.replace(/<[^>]*>/g, ""))).toMatchObject({
      name: "looked-after-trend",
      title: "</script><script>alert(1)</script>",
      series: [{ label: "Children", values: [668, 767], words: ["668", "767"] }],
    });
  });
});
