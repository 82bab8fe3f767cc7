import { expect, it, vi } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";

it("a line runs through its values where something else has brought a Path2D to Node", async () => {
  // Chart.js looks for it when it is loaded.
  vi.stubGlobal(
    "Path2D",
    class {
      moveTo(): void {}
      lineTo(): void {}
    },
  );
  const { drawChart } = await import("./draw-chart.ts");
  const drawing = drawChart(exampleChart("line", ["2014", "2015", "2016"], { Rate: [10, 40, 20] }), {
    id: "it",
  });
  vi.unstubAllGlobals();
  const [, line = ""] = /<path d="([^"]*)" fill="none" stroke="var\(--series-strong\)"/.exec(drawing) ?? [];
  const heights = [...line.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  const [low, high, middle] = heights.slice(-3) as [number, number, number];
  expect(high).toBeLessThan(middle);
  expect(middle).toBeLessThan(low);
});
