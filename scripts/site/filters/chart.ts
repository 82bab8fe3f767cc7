import nunjucks from "nunjucks";
import type { Chart } from "../../model/report.ts";
import { drawChart } from "../charts/draw-chart.ts";

/**
 * A chart as SVG with its alternative text, on screen or in print. `id` must be unique on the page, `width` is in pixels.
 *
 * @example chart(trend, "chart-trend", 640, false) // '<svg role="img" aria-label="…">…</svg>'
 */
export function chart(data: Chart, id: string, width: number, inPrint: boolean): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(
    drawChart(inPrint ? { ...data, alt: data.altInPrint } : data, { id, width }),
  );
}
