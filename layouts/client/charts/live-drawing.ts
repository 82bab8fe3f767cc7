import type { BrowserChart } from "../../../scripts/site/charts/browser-chart.ts";
import { renderChart } from "../../../scripts/site/charts/render-chart.ts";
import type { ValuePlaces } from "../../../scripts/site/charts/value-places.ts";
import { coloursAt } from "./page-colours.ts";
import { pageContext } from "./page-context.ts";

/** A drawing of the build with a canvas over it. */
export interface LiveDrawing {
  box: HTMLElement;
  /** The drawing's width in its own pixels. */
  width: number;
  height: number;
  /** Null until drawn: a hidden drawing has no size. */
  places: ValuePlaces | null;
  /** Called after each redraw. */
  redrawn: () => void;
}

/**
 * Draws a chart on a canvas exactly over the drawing of the build, which keeps its space and is hidden once the canvas
 * is ready. Follows the size of the box, the zoom and the colours of the page.
 *
 * @param box holds the `<svg>` and nothing else
 */
export function liveDrawing(box: HTMLElement, chart: BrowserChart): LiveDrawing {
  const svg = box.querySelector("svg") as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  const canvas = document.createElement("canvas");
  canvas.className = "chart__canvas";
  const drawing: LiveDrawing = { box, width, height, places: null, redrawn: () => {} };
  let drawnAs = "";
  const draw = (again: boolean) => {
    const shown = svg.getBoundingClientRect();
    const [across, down] = [shown.width, shown.height].map((length) => Math.round(length * devicePixelRatio));
    if (!across || !down || (!again && drawnAs === `${across} ${down}`)) return;
    drawnAs = `${across} ${down}`;
    canvas.width = across;
    canvas.height = down;
    const context = canvas.getContext("2d");
    if (!context) return;
    context.scale(across / width, down / height);
    context.textRendering = "geometricPrecision";
    const size = { width, height };
    drawing.places = renderChart(pageContext(context, size, coloursAt(box)), chart, size);
    if (canvas.isConnected) drawing.redrawn();
    else box.append(canvas);
    box.dataset.live = "";
  };
  new ResizeObserver(() => draw(false)).observe(box);
  // Zooming may change the device pixels of a box of the same size.
  addEventListener("resize", () => draw(false));
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"])
    matchMedia(query).addEventListener("change", () => draw(true));
  draw(true);
  return drawing;
}
