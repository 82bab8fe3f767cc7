import type { BrowserChart } from "./browser-chart.ts";
import { chartPlan } from "./chart-plan.ts";
import { chartBackground, chartFont, chartText } from "./chart-text.ts";
import { renderChart } from "./render-chart.ts";
import { textLines } from "./text-lines.ts";

/** A chart as a complete picture: title, subtitle, note and source, on a background of its own. */
interface ChartPicture {
  width: number;
  height: number;
  /** The size of the drawing inside, which Chart.js must see. */
  drawing: { width: number; height: number };
  /** @param context one with the size of the drawing, for Chart.js */
  draw(context: CanvasRenderingContext2D): void;
}

const drawingWidth = 640;
const margin = 24;

const types = {
  title: { size: 21, height: 26, weight: 700 },
  text: { size: 16, height: 22, weight: 400 },
  small: { size: 13, height: 18, weight: 400 },
} as const;

/** Lays a chart out as a complete picture, in pixels; its colours are custom properties as in the drawing. */
export function chartPicture(chart: BrowserChart): ChartPicture {
  const drawing = { width: drawingWidth, height: chartPlan(chart, drawingWidth).height };
  const above = [...linesOf(chart.title, "title"), ...linesOf(chart.subtitle, "text")];
  const below = [
    ...linesOf(chart.note, "small"),
    ...linesOf(chart.source === "" ? "" : `Source: ${chart.source}`, "small"),
  ];
  const drawingTop = margin + heightOf(above) + 16;
  const belowTop = drawingTop + drawing.height + (below.length > 0 ? 12 : 0);
  const width = drawingWidth + 2 * margin;
  const height = belowTop + heightOf(below) + margin;
  return {
    width,
    height,
    drawing,
    draw(context) {
      context.fillStyle = chartBackground;
      context.fillRect(0, 0, width, height);
      drawLines(context, above, margin);
      drawLines(context, below, belowTop);
      context.save();
      context.translate(margin, drawingTop);
      renderChart(context, chart, drawing);
      context.restore();
    },
  };
}

type Line = { text: string; type: keyof typeof types };

function linesOf(text: string, type: keyof typeof types): Line[] {
  const { size, weight } = types[type];
  // Widths are estimated for the regular weight.
  const room = weight === 700 ? drawingWidth / 1.08 : drawingWidth;
  return textLines(text, room, size).map((line) => ({ text: line, type }));
}

function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { type }) => sum + types[type].height, 0);
}

function drawLines(context: CanvasRenderingContext2D, lines: Line[], top: number): void {
  context.fillStyle = chartText;
  context.textAlign = "left";
  context.textBaseline = "middle";
  let y = top;
  for (const { text, type } of lines) {
    const { size, height, weight } = types[type];
    context.font = `${weight} ${size}px ${chartFont}`;
    context.fillText(text, margin, y + height / 2);
    y += height;
  }
}
