/**
 * Charts respond to mouse, touch and keyboard, and can be downloaded. The code for this is large: it is fetched once a
 * reader has begun to use the page and a chart is near or has been asked for. Until then, and if it fails, the page
 * shows the drawing of the build.
 */

import type { ChartFile } from "./charts/download.ts";
import { say } from "./words/words.ts";

const drawingScript = new URL("chart-drawing.js", (document.currentScript as HTMLScriptElement).src).href;
const charts = [...document.querySelectorAll<HTMLElement>(".chart")].filter((chart) =>
  chart.querySelector("script[type='application/json']"),
);
for (const chart of charts) prepare(chart);

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void enliven(target as HTMLElement);
  },
  { rootMargin: "50% 0px" },
);
const watch = () => {
  for (const chart of charts) near.observe(chart);
};
// Not mousemove: browsers report it for a resting mouse when the page appears under it.
for (const sign of ["scroll", "keydown", "touchstart"])
  addEventListener(sign, watch, { once: true, passive: true });

/** Adds what every page has from the start, so that no tab stop and no button appears later. */
function prepare(chart: HTMLElement): void {
  const instructions = document.createElement("p");
  instructions.id = `${chart.id}-keys`;
  instructions.hidden = true;
  instructions.textContent = say(
    "Use the arrow keys to hear each value. Home and End go to the first and last.",
  );
  chart.append(instructions);
  for (const box of chart.querySelectorAll<HTMLElement>(".chart__drawing")) {
    const svg = box.querySelector("svg");
    box.tabIndex = 0;
    // Only an application gets the arrow keys from a screen reader.
    box.setAttribute("role", "application");
    box.setAttribute("aria-roledescription", "chart");
    box.setAttribute("aria-label", svg?.getAttribute("aria-label") ?? "");
    box.setAttribute("aria-describedby", instructions.id);
    svg?.setAttribute("aria-hidden", "true");
  }
  for (const sign of ["pointerenter", "focusin", "touchstart"])
    chart.addEventListener(sign, () => void enliven(chart), { once: true, passive: true });

  const tools = chart.querySelector<HTMLElement>(".chart__tools");
  for (const button of tools?.querySelectorAll("button") ?? [])
    button.addEventListener("click", async () => {
      await withCode(({ download }) => download(chart, button.dataset.download as ChartFile));
    });
  if (tools) tools.hidden = false;
  const table = chart.querySelector<HTMLDetailsElement>(".chart__data");
  table?.addEventListener("toggle", () => {
    if (table.open) table.scrollIntoView({ block: "nearest" });
  });
}

async function enliven(chart: HTMLElement): Promise<void> {
  await withCode(({ enliven }) => enliven(chart));
}

/** Runs `work` with the fetched code; if that cannot be fetched or fails, charts go back to drawings. */
async function withCode(
  use: (code: NonNullable<typeof globalThis.chartDrawing>) => Promise<void>,
): Promise<void> {
  try {
    await fetched();
    if (!globalThis.chartDrawing) throw new Error("The code of the charts does not run in this browser.");
    await use(globalThis.chartDrawing);
  } catch {
    for (const chart of charts) withdraw(chart);
  }
}

function withdraw(chart: HTMLElement): void {
  for (const box of chart.querySelectorAll<HTMLElement>(".chart__drawing:not([data-live])")) {
    for (const name of ["tabindex", "role", "aria-roledescription", "aria-label", "aria-describedby"])
      box.removeAttribute(name);
    box.querySelector("svg")?.removeAttribute("aria-hidden");
  }
  const tools = chart.querySelector<HTMLElement>(".chart__tools");
  if (tools) tools.hidden = true;
}

// For the whole page: all charts share one request.
let fetching: Promise<void> | undefined;

/** A script element: a file share would not answer a module or a request. */
function fetched(): Promise<void> {
  fetching ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = drawingScript;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return fetching;
}
