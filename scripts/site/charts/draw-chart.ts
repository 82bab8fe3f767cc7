import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import type { Chart } from "../../model/report.ts";
import { chartConfiguration } from "./chart-configuration.ts";
import { chartPlan } from "./chart-plan.ts";
import { chartFont } from "./chart-text.ts";
import { SvgCanvas } from "./svg-canvas.ts";
import { escaped } from "./svg-markup.ts";

/**
 * A chart as one `<svg>` element to be written into a page. `id` must be unique in the page; `width` is the width
 * that the drawing is laid out for, in pixels (text keeps its size, so a phone wants a drawing of its own, about 340).
 */
export function drawChart(chart: Chart, { id, width = 640 }: { id: string; width?: number }): string {
  ChartJs.register(
    BarController,
    BarElement,
    LineController,
    LineElement,
    PointElement,
    CategoryScale,
    LinearScale,
  );
  const { height } = chartPlan(chart, width);
  const canvas = new SvgCanvas(id, width, height);
  // Chart.js draws at once, since its animation is off.
  const drawn = new ChartJs(
    canvas as unknown as CanvasRenderingContext2D,
    chartConfiguration(chart, { width, height }),
  );
  drawn.destroy();
  // geometricPrecision: a browser that rounds every letter to whole pixels would make the text wider than measured.
  // The alternative text is an aria-label: Chromium loses a <title> when it prints tagged PDFs.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart-drawing" role="img" aria-label="${escaped(chart.alt)}"` +
    ` focusable="false" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-family="'${chartFont}', sans-serif" text-rendering="geometricPrecision">${canvas.svg()}</svg>`
  );
}
