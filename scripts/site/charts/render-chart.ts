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

/** The properties of a canvas that Chart.js uses. */
interface Drawable {
  canvas: { width: number; height: number };
}

/**
 * Draws a chart with Chart.js on a context with the size of the drawing, both in the build and in browsers.
 *
 * @returns the place of each value on it
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
