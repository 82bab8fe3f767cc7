import type { Element, Plugin } from "chart.js";
import { chartBackground } from "./chart-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { hatchingMarks, type Rectangle } from "./hatching.ts";
import { type SeriesStyle, seriesStyle } from "./series-style.ts";

/** Fills the bars at the places set by Chart.js. */
export function barsPlugin(chart: DrawnChart): Plugin {
  return {
    id: "bars",
    beforeDatasetDraw({ ctx }, { index, meta }) {
      const style = seriesStyle(index, chart.series.length);
      meta.data.forEach((bar, i) => {
        if (!chart.series[index]?.values[i]) return;
        drawBar(ctx, style, rectangleOf(bar));
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

/** Draws one bar, or its sample in the key: solid, or hatched on a light tint within an outline. */
export function drawBar(ctx: CanvasRenderingContext2D, style: SeriesStyle, bar: Rectangle): void {
  ctx.save();
  ctx.fillStyle = style.colour;
  if (style.hatching === null) fill(ctx, bar);
  else {
    // The background hides gridlines behind the tint.
    ctx.fillStyle = chartBackground;
    fill(ctx, bar);
    ctx.globalAlpha = 0.2;
    ctx.fillStyle = style.colour;
    fill(ctx, bar);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = style.colour;
    drawMarks(ctx, style.hatching, bar);
    ctx.lineWidth = outline;
    const inside = inset(bar, outline / 2);
    ctx.strokeRect(inside.left, inside.top, inside.right - inside.left, inside.bottom - inside.top);
  }
  ctx.restore();
}

const outline = 1.5;

function drawMarks(
  ctx: CanvasRenderingContext2D,
  hatching: NonNullable<SeriesStyle["hatching"]>,
  bar: Rectangle,
) {
  const dotted = hatching === "dots";
  ctx.save();
  ctx.lineWidth = dotted ? 3.5 : hatching === "crossed" ? 1.5 : 2.5;
  ctx.lineCap = dotted ? "round" : "butt";
  ctx.beginPath();
  // The slanted ends of lines stay under the outline, dots inside it.
  for (const [x1, y1, x2, y2] of hatchingMarks(hatching, inset(bar, dotted ? outline + 1.75 : 1))) {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  }
  ctx.stroke();
  ctx.restore();
}

function fill(ctx: CanvasRenderingContext2D, { left, top, right, bottom }: Rectangle): void {
  ctx.fillRect(left, top, right - left, bottom - top);
}

function inset({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}
