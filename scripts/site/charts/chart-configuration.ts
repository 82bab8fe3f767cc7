import type { ChartConfiguration, ChartDataset, Plugin } from "chart.js";
import { chartPlan } from "./chart-plan.ts";
import { categoryScale, valueScale } from "./chart-scales.ts";
import { chartText, textFont } from "./chart-text.ts";
import { barLabelsPlugin } from "./draw-bar-labels.ts";
import { barsPlugin } from "./draw-bars.ts";
import { keyPlugin } from "./draw-key.ts";
import { lineLabelsPlugin } from "./draw-line-labels.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LyingPlan, UprightPlan } from "./plans.ts";
import { seriesStyle } from "./series-style.ts";

/**
 * The Chart.js configuration of a chart of the Report, for the build and for browsers alike.
 *
 * Colours are custom properties, `var(--series-1)`. A canvas in a browser cannot read those: give its context the
 * computed colours. Title and subtitle are the page's own text.
 */
export function chartConfiguration(
  chart: DrawnChart,
  size: { width: number; height: number },
): ChartConfiguration {
  const plan = chartPlan(chart, size.width);
  const categoryAxis = plan.drawnAs === "lying" ? "y" : "x";
  const valueAxis = plan.drawnAs === "lying" ? "x" : "y";
  const plugins: Plugin[] =
    plan.drawnAs === "line"
      ? [lineLabelsPlugin(chart, plan)]
      : [barsPlugin(chart), barLabelsPlugin(chart, plan)];
  if (plan.key) plugins.push(keyPlugin(plan.key, plan.drawnAs === "line" ? "line" : "bars"));
  return {
    type: plan.drawnAs === "line" ? "line" : "bar",
    data: {
      labels: plan.labels.map((lines) => (lines.length > 1 ? lines : (lines[0] ?? ""))),
      datasets: plan.drawnAs === "line" ? lineDatasets(chart) : barDatasets(chart, plan),
    },
    options: {
      indexAxis: categoryAxis,
      responsive: false,
      animation: false,
      font: textFont,
      color: chartText,
      // Half a pixel, so that the zero line lies on whole pixels and the bars stand on it without a gap.
      layout: { autoPadding: false, padding: { ...plan.padding, bottom: 2.5, left: 0 } },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
      scales: {
        [categoryAxis]: categoryScale(plan),
        [valueAxis]: valueScale(chart, plan),
      },
    },
    plugins,
  };
}

function lineDatasets(chart: DrawnChart): ChartDataset<"line">[] {
  return chart.series.map(({ label, values }, i) => {
    const { colour, dash, pointStyle } = seriesStyle(i, chart.series.length);
    return {
      label,
      data: values,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2.5,
      borderDash: dash,
      pointStyle,
      pointRadius: 5,
      pointBorderWidth: 2,
      spanGaps: false,
      clip: false,
    };
  });
}

function barDatasets(chart: DrawnChart, plan: UprightPlan | LyingPlan): ChartDataset<"bar">[] {
  return chart.series.map(({ label, values }) => {
    return {
      label,
      data: values,
      // The bars plugin fills them: Chart.js knows no hatching.
      backgroundColor: "transparent",
      borderWidth: 0,
      clip: false,
      categoryPercentage: plan.barShare,
      barPercentage: chart.series.length === 1 ? 1 : 0.92,
      ...(plan.drawnAs === "upright" ? { maxBarThickness: 72 } : {}),
    };
  });
}
