import type { Chart } from "../../model/report/chart.ts";
import { chartPlan } from "./chart-plan.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { fontMetrics } from "./font-metrics.ts";
import { renderChart } from "./render-chart.ts";
import { SvgCanvas } from "./svg-canvas.ts";
import { svgDrawing } from "./svg-drawing.ts";

/**
 * A chart as one `<svg>` element to insert into a page. `id` must be unique in the page; `width` is the width for the
 * layout, in pixels (text keeps its size, so a phone needs a drawing of its own, about 340).
 */
export function drawChart(
  chart: Chart & DrawnChart,
  { id, width = 640 }: { id: string; width?: number },
): string {
  const size = { width, height: chartPlan(chart, width).height };
  const canvas = new SvgCanvas(id, size.width, size.height, fontMetrics);
  renderChart(canvas, chart, size);
  return svgDrawing(canvas.svg(), { alt: chart.alt, ...size });
}
