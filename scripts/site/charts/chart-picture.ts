import type { BrowserChart } from "./browser-chart.ts";
import { chartPanels } from "./chart-panels.ts";
import { chartPlan } from "./chart-plan.ts";
import { chartBackground, chartFont, chartText } from "./chart-text.ts";
import { renderChart } from "./render-chart.ts";
import { textLines } from "./text-lines.ts";

/** A chart as a complete picture: title, subtitle, note and source, on a background of its own. */
interface ChartPicture {
  width: number;
  height: number;
  /** @param contextOf gives the context a size, that of the drawing inside, which Chart.js must see */
  draw(contextOf: (size: { width: number; height: number }) => CanvasRenderingContext2D): void;
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
  const panels = chartPanels(chart);
  const columns = panels.length > 1 ? 2 : 1;
  const panelWidth = (drawingWidth - (columns - 1) * margin) / columns;
  const drawings = panels.map((panel) => ({
    panel,
    title: panel.panel === null ? [] : linesOf(panel.series[0]?.label ?? "", "text", panelWidth),
    height: chartPlan(panel, panelWidth).height,
  }));
  const heightOfDrawing = ({ title, height }: (typeof drawings)[number]) => heightOf(title) + height + 12;
  const rows = Array.from({ length: Math.ceil(drawings.length / columns) }, (_, row) =>
    Math.max(...drawings.slice(row * columns, (row + 1) * columns).map(heightOfDrawing)),
  );
  const above = [...linesOf(chart.title, "title"), ...linesOf(chart.subtitle, "text")];
  const below = [
    ...linesOf(chart.note, "small"),
    ...linesOf(chart.source === "" ? "" : `Source: ${chart.source}`, "small"),
  ];
  const drawingTop = margin + heightOf(above) + 16;
  const belowTop = drawingTop + rows.reduce((sum, height) => sum + height, 0);
  const width = drawingWidth + 2 * margin;
  const height = belowTop + heightOf(below) + margin;
  return {
    width,
    height,
    draw(contextOf) {
      const page = contextOf({ width, height });
      page.fillStyle = chartBackground;
      page.fillRect(0, 0, width, height);
      drawLines(page, above, margin, margin);
      drawLines(page, below, margin, belowTop);
      drawings.forEach(({ panel, title, height: panelHeight }, index) => {
        const row = Math.floor(index / columns);
        const x = margin + (index % columns) * (panelWidth + margin);
        const y = drawingTop + rows.slice(0, row).reduce((sum, one) => sum + one, 0);
        drawLines(page, title, x, y);
        const size = { width: panelWidth, height: panelHeight };
        const context = contextOf(size);
        context.save();
        context.translate(x, y + heightOf(title));
        renderChart(context, panel, size);
        context.restore();
      });
    },
  };
}

type Line = { text: string; type: keyof typeof types };

function linesOf(text: string, type: keyof typeof types, width = drawingWidth): Line[] {
  const { size, weight } = types[type];
  // Widths are estimated for the regular weight.
  const room = weight === 700 ? width / 1.08 : width;
  return textLines(text, room, size).map((line) => ({ text: line, type }));
}

function heightOf(lines: Line[]): number {
  return lines.reduce((sum, { type }) => sum + types[type].height, 0);
}

function drawLines(context: CanvasRenderingContext2D, lines: Line[], left: number, top: number): void {
  context.fillStyle = chartText;
  context.textAlign = "left";
  context.textBaseline = "middle";
  let y = top;
  for (const { text, type } of lines) {
    const { size, height, weight } = types[type];
    context.font = `${weight} ${size}px ${chartFont}`;
    context.fillText(text, left, y + height / 2);
    y += height;
  }
}
