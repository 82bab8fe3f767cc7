import type { Chart as ChartJs, Plugin } from "chart.js";
import { smallTextSize, textSize } from "./chart-text.ts";
import { drawText, heightOfLine, type TextBlock } from "./draw-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LyingPlan, UprightPlan } from "./plans.ts";
import { estimatedWidth, textLines } from "./text-lines.ts";

/** Prints each value at the end of its bar, and the words for a gap in place of the bar. */
export function barLabelsPlugin(chart: DrawnChart, plan: UprightPlan | LyingPlan): Plugin {
  const atBarEnd = plan.drawnAs === "lying" ? besideBar : aboveBar;
  return {
    id: "bar-labels",
    afterDatasetsDraw(drawn) {
      if (plan.drawnAs === "lying") drawNamesAbove(plan, drawn);
      chart.series.forEach(({ texts, values }, series) => {
        drawn.getDatasetMeta(series).data.forEach(({ x, y }, i) => {
          const value = values[i] ?? null;
          const type =
            value === null
              ? gapType(texts[i] as string, plan.gapWidth)
              : valueType(texts[i] as string, chart.series[series]?.muted ? 400 : 700);
          drawText(drawn.ctx, { ...type, ...atBarEnd(x, y, type, (value ?? 0) < 0) });
        });
      });
    },
  };
}

type Type = Pick<TextBlock, "lines" | "size" | "weight">;

function valueType(text: string, weight: 400 | 700): Type {
  return { lines: [text], size: textSize, weight };
}

/** The words for a gap, in the largest type that fits. */
export function gapType(text: string, room: number): Type {
  const size = estimatedWidth(text, textSize) <= room ? textSize : smallTextSize;
  return { lines: textLines(text, room, size), size, weight: 400 };
}

function drawNamesAbove({ labels, nameAbove }: LyingPlan, { ctx, scales }: ChartJs): void {
  if (nameAbove === null) return;
  labels.forEach((lines, i) => {
    const foot = (scales.y?.getPixelForValue(i) as number) - nameAbove;
    const y = foot - (lines.length * heightOfLine(textSize)) / 2;
    drawText(ctx, { lines, x: 0, y, size: textSize, weight: 400, align: "left" });
  });
}

function aboveBar(x: number, y: number, { lines, size }: Type, belowZero: boolean) {
  const middle = 3 + (lines.length * heightOfLine(size)) / 2;
  return { x, y: belowZero ? y + middle : y - middle, align: "center" as const };
}

function besideBar(x: number, y: number, _: Type, belowZero: boolean) {
  return belowZero ? { x: x - 6, y, align: "right" as const } : { x: x + 6, y, align: "left" as const };
}
