import nunjucks from "nunjucks";
import type { Chart } from "../../model/report/chart.ts";
import { drawChart } from "../charts/draw-chart.ts";

/** A chart appears in its chapter and on the page of its dataset, and drawing is the slowest part of a page. */
const drawings = new WeakMap<Chart, Map<string, string>>();

/**
 * A chart as SVG with its alternative text, on screen or in print. `id` must be unique on the page, `width` is in pixels.
 * One that `isLow` is no higher than its words need.
 *
 * @example chart(trend, "chart-trend", 640, false) // '<svg role="img" aria-label="…">…</svg>'
 */
export function chart(
  data: Chart,
  id: string,
  width: number,
  inPrint: boolean,
  isLow = false,
): nunjucks.runtime.SafeString {
  const ofChart = drawings.get(data) ?? new Map<string, string>();
  drawings.set(data, ofChart);
  const key = `${id} ${width} ${inPrint} ${isLow}`;
  const drawing =
    ofChart.get(key) ??
    drawChart({ ...data, isLow, alt: inPrint ? data.altInPrint : data.alt }, { id, width });
  ofChart.set(key, drawing);
  return new nunjucks.runtime.SafeString(drawing);
}
