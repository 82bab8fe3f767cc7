import nunjucks from "nunjucks";
import type { Chart } from "../../model/report/chart.ts";
import { browserChart } from "../charts/browser-chart.ts";
import { dataBlock } from "./data-block.ts";

/**
 * A chart's published data for the page's script.
 *
 * @example chartData(trend) // '<script type="application/json">{"name":"trend",…}</script>'
 */
export function chartData(chart: Chart): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(dataBlock("application/json", browserChart(chart)));
}
