import type { Chart as ChartJs, Plugin } from "chart.js";
import { endGap, movedApart } from "./beside-plot.ts";
import { chartMuted, lineHeight, textSize } from "./chart-text.ts";
import { drawShape } from "./draw-placed.ts";
import { drawText } from "./draw-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { EndColumn, LinePlan, LyingPlan, TopLabel, UprightPlan } from "./plans.ts";
import { seriesStyle } from "./series-style.ts";

/** Lines of events and marks behind the values, and what stands beside the plot: their labels, and names of lines. */
export function besidePlugin(chart: DrawnChart, plan: LinePlan | UprightPlan | LyingPlan): Plugin {
  return {
    id: "beside",
    beforeDatasetsDraw(drawn) {
      for (const top of plan.tops) drawDown(drawn, plan.drawnAs === "lying", top);
      for (const { series, value } of plan.ends?.items ?? []) {
        if (series !== null || value === null) continue;
        const y = drawn.scales.y?.getPixelForValue(value) as number;
        drawLine(drawn, [drawn.chartArea.left, y], [drawn.chartArea.right, y]);
      }
    },
    afterDatasetsDraw(drawn) {
      if (plan.ends) drawEnds(chart, plan.ends, drawn);
      for (const { at, lines, y } of plan.tops) {
        const x = placeOf(drawn, plan.drawnAs === "lying", at);
        const isLeft = x > drawn.width * 0.55;
        drawText(drawn.ctx, {
          ...{ lines, x: x + (isLeft ? -6 : 6), y: y + (lines.length * lineHeight) / 2 },
          ...{ size: textSize, weight: 400, align: isLeft ? "right" : "left" },
        });
      }
    },
  };
}

function drawDown(drawn: ChartJs, isLying: boolean, { at, y }: TopLabel): void {
  const x = placeOf(drawn, isLying, at);
  drawLine(drawn, [x, y + 2], [x, drawn.chartArea.bottom]);
}

function drawLine({ ctx }: ChartJs, ...points: [number, number][]): void {
  drawShape(ctx, { points, stroke: chartMuted, width: 1.5, dash: [4, 3] });
}

/** Between two categories for an event, at its value for a mark of lying bars. */
export function placeOf({ scales }: ChartJs, isLying: boolean, at: number): number {
  if (isLying) return scales.x?.getPixelForValue(at) as number;
  const [zero, one] = [0, 1].map((index) => scales.x?.getPixelForValue(index) as number) as [number, number];
  return zero + at * (one - zero);
}

function drawEnds(
  chart: DrawnChart,
  { items, valueWidth }: EndColumn,
  { ctx, scales, chartArea }: ChartJs,
): void {
  const wished = items.map(({ value, lines }) => ({
    y: value === null ? chartArea.bottom : (scales.y?.getPixelForValue(value) as number),
    height: Math.max(1, lines.length) * lineHeight + 2,
  }));
  const places = movedApart(wished, 0, chartArea.bottom + lineHeight / 2);
  items.forEach(({ series, text, lines }, index) => {
    const [wish, y] = [wished[index]?.y ?? 0, places[index] ?? 0];
    const isMuted = series === null || chart.series[series]?.muted === true;
    const x = chartArea.right + endGap;
    // From the point to a label that had to move.
    if (Math.abs(wish - y) > 3)
      drawShape(ctx, {
        points: [
          [chartArea.right + (series === null ? 0 : 5), wish],
          [x - 2, y],
        ],
        stroke: series === null ? chartMuted : seriesStyle(chart, series).colour,
      });
    const type = { size: textSize, align: "left" as const, isClear: true };
    const first = y - ((lines.length - 1) * lineHeight) / 2;
    if (text !== "") drawText(ctx, { ...type, lines: [text], x, y: first, weight: isMuted ? 400 : 700 });
    drawText(ctx, { ...type, lines, x: x + (text === "" ? 0 : valueWidth + 6), y, weight: 400 });
  });
}
