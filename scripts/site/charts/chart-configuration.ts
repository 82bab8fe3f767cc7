import type { ChartConfiguration, ChartDataset, Plugin } from "chart.js";
import { chartPlan } from "./chart-plan.ts";
import { categoryScale, valueScale } from "./chart-scales.ts";
import { chartText, textFont } from "./chart-text.ts";
import { barLabelsPlugin } from "./draw-bar-labels.ts";
import { barsPlugin } from "./draw-bars.ts";
import { besidePlugin } from "./draw-beside.ts";
import { keyPlugin } from "./draw-key.ts";
import { lineLabelsPlugin } from "./draw-line-labels.ts";
import { placedPlugin } from "./draw-placed.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import type { LyingPlan, UprightPlan } from "./plans.ts";
import { seriesStyle } from "./series-style.ts";

/**
 * The Chart.js configuration of a chart of the Report, both for the build and for browsers.
 *
 * Colours are custom properties, `var(--series-1)`. A canvas in a browser cannot resolve those, so its context must get
 * the computed colours. The page itself shows title and subtitle.
 */
export function chartConfiguration(
  chart: DrawnChart,
  size: { width: number; height: number },
): ChartConfiguration {
  const plan = chartPlan(chart, size.width);
  const still = {
    responsive: false,
    animation: false,
    font: textFont,
    color: chartText,
    plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
  } as const;
  if (plan.drawnAs === "placed")
    return { type: "bar", data: { datasets: [] }, options: still, plugins: [placedPlugin(plan)] };
  const categoryAxis = plan.drawnAs === "lying" ? "y" : "x";
  const valueAxis = plan.drawnAs === "lying" ? "x" : "y";
  const plugins: Plugin[] = [
    besidePlugin(chart, plan),
    ...(plan.drawnAs === "line"
      ? [lineLabelsPlugin(chart, plan)]
      : [barsPlugin(chart), barLabelsPlugin(chart, plan)]),
    ...(plan.key ? [keyPlugin(plan.key, chart)] : []),
  ];
  return {
    type: plan.drawnAs === "line" ? "line" : "bar",
    data: {
      labels: plan.labels.map((lines) => (lines.length > 1 ? lines : (lines[0] ?? ""))),
      datasets: plan.drawnAs === "line" ? lineDatasets(chart) : barDatasets(chart, plan),
    },
    options: {
      ...still,
      indexAxis: categoryAxis,
      layout: { autoPadding: false, padding: plan.padding },
      scales: {
        [categoryAxis]: categoryScale(plan),
        [valueAxis]: valueScale(chart, plan),
      },
    },
    plugins,
  };
}

function lineDatasets(chart: DrawnChart): ChartDataset<"line">[] {
  return chart.series.map(({ label, values, muted }, i) => {
    const { colour, dash, pointStyle } = seriesStyle(chart, i);
    return {
      label,
      data: values,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: muted ? 2 : 3,
      borderDash: dash,
      pointStyle,
      pointRadius: muted ? 3 : 4.5,
      pointBorderWidth: 2,
      spanGaps: false,
      // So that Chart.js draws on the canvas itself: PDF.js brings a Path2D to Node, which an SVG cannot take.
      segment: {},
      clip: false,
    };
  });
}

function barDatasets(chart: DrawnChart, plan: UprightPlan | LyingPlan): ChartDataset<"bar">[] {
  return chart.series.map(({ label, values }) => {
    return {
      label,
      data: values,
      // The bars plugin fills them, each as strong as it should be.
      backgroundColor: "transparent",
      borderWidth: 0,
      clip: false,
      categoryPercentage: plan.barShare,
      barPercentage: chart.series.length === 1 ? 1 : 0.92,
      // Classes in an order touch, however few they are.
      ...(plan.drawnAs === "upright" && chart.over === "periods" ? { maxBarThickness: 96 } : {}),
    };
  });
}
