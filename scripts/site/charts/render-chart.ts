import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import { chartConfiguration } from "./chart-configuration.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { type ValuePlaces, valuePlaces } from "./value-places.ts";

/** Of a canvas, what Chart.js asks for. */
interface Drawable {
  canvas: { width: number; height: number };
}

/**
 * Draws a chart with Chart.js on a context as large as the drawing, in the build and in browsers alike.
 *
 * @returns where each value stands on it
 */
export function renderChart(
  context: Drawable,
  chart: DrawnChart,
  size: { width: number; height: number },
): ValuePlaces {
  ChartJs.register(
    BarController,
    BarElement,
    LineController,
    LineElement,
    PointElement,
    CategoryScale,
    LinearScale,
  );
  // Chart.js draws at once, since its animation is off. On this platform it leaves size and events to others.
  const drawn = new ChartJs(context as unknown as CanvasRenderingContext2D, {
    ...chartConfiguration(chart, size),
    platform: BasicPlatform,
  });
  const places = valuePlaces(chart, size.width, drawn);
  drawn.destroy();
  return places;
}
