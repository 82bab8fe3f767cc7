import type { Element, Plugin } from "chart.js";
import type { DrawnChart, Rectangle } from "./drawn-chart.ts";
import { type SeriesStyle, valueStyle } from "./series-style.ts";

/** Fills the bars at the places set by Chart.js. */
export function barsPlugin(chart: DrawnChart): Plugin {
  return {
    id: "bars",
    beforeDatasetDraw({ ctx }, { index, meta }) {
      meta.data.forEach((bar, i) => {
        if (!chart.series[index]?.values[i]) return;
        drawBar(ctx, valueStyle(chart, index, i), rectangleOf(bar));
      });
    },
  };
}

interface PlacedBar {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
  horizontal: boolean;
}

/** The rectangle of a bar placed by Chart.js. */
export function rectangleOf(bar: Element): Rectangle {
  const names = ["x", "y", "base", "width", "height", "horizontal"];
  const { x, y, base, width, height, horizontal } = bar.getProps(names as never) as unknown as PlacedBar;
  const left = horizontal ? Math.min(x, base) : x - width / 2;
  const top = horizontal ? y - height / 2 : Math.min(y, base);
  return { left, top, right: left + width, bottom: top + height };
}

/** Draws one bar, or its sample in the key. */
export function drawBar(
  ctx: CanvasRenderingContext2D,
  { colour, opacity }: SeriesStyle,
  { left, top, right, bottom }: Rectangle,
): void {
  ctx.save();
  ctx.fillStyle = colour;
  ctx.globalAlpha = opacity;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.restore();
}
