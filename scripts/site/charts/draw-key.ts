import type { Plugin } from "chart.js";
import { type ChartKey, keySample } from "./chart-key.ts";
import { lineHeight, textSize } from "./chart-text.ts";
import { drawBar } from "./draw-bars.ts";
import { drawText } from "./draw-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { seriesStyle } from "./series-style.ts";

/** Draws the key above the plot, each sample filled like its bars. */
export function keyPlugin({ items, lead }: ChartKey, chart: DrawnChart): Plugin {
  return {
    id: "key",
    afterDraw({ ctx }) {
      const type = { size: textSize, align: "left" as const, isClear: true };
      for (const { series, label, x, y } of items) {
        const { width, height, gap } = keySample;
        drawBar(ctx, seriesStyle(chart, series), { left: x, top: y, right: x + width, bottom: y + height });
        const weight = chart.series[series]?.muted ? 400 : 700;
        drawText(ctx, { ...type, lines: [label], x: x + width + gap, y: y + height / 2, weight });
      }
      if (lead)
        drawText(ctx, {
          ...type,
          ...{ lines: lead.lines, x: 0, y: lead.y + (lead.lines.length * lineHeight) / 2, weight: 400 },
        });
    },
  };
}
