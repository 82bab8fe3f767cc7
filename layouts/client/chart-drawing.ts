/** Fetched by charts.ts when a reader comes near a chart: Chart.js, and everything that responds to the reader. */
import type { BrowserChart } from "../../scripts/site/charts/browser-chart.ts";
import { chartPanels } from "../../scripts/site/charts/chart-panels.ts";
import { familyOf, textFont } from "../../scripts/site/charts/chart-text.ts";
import { answerReader } from "./charts/answer-reader.ts";
import { type ChartFile, downloadChart } from "./charts/download.ts";
import { liveDrawing } from "./charts/live-drawing.ts";

declare global {
  /** Classic scripts share only the window. */
  var chartDrawing: { enliven: typeof enliven; download: typeof download } | undefined;
}

const fonts = Promise.all(
  ([400, 600, 700] as const).map((weight) =>
    document.fonts.load(`${weight} ${textFont.size}px "${familyOf(weight)}"`),
  ),
);

const live = new WeakSet<HTMLElement>();

/** Puts canvases over a chart's drawings, once. */
async function enliven(chart: HTMLElement): Promise<void> {
  if (live.has(chart)) return;
  live.add(chart);
  // If the font fails, a plain one is drawn, as in the drawing of the build.
  await fonts.catch(() => {});
  const data = dataOf(chart);
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  chart.append(status);
  const panels = chartPanels(data);
  for (const box of chart.querySelectorAll<HTMLElement>(".chart__drawing")) {
    const panel = panels[Number(box.dataset.panel ?? 0)] ?? { ...data, panel: null };
    const columns = panel.panel === null ? data.columns : data.columns.slice(panel.panel, panel.panel + 1);
    answerReader(liveDrawing(box, panel), { ...panel, columns }, status);
  }
}

async function download(chart: HTMLElement, kind: ChartFile): Promise<void> {
  await fonts.catch(() => {});
  await downloadChart(dataOf(chart), kind);
}

function dataOf(chart: HTMLElement): BrowserChart {
  return JSON.parse(chart.querySelector("script[type='application/json']")?.textContent ?? "");
}

globalThis.chartDrawing = { enliven, download };
