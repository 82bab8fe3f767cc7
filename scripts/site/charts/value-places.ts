import type { Chart as ChartJs } from "chart.js";
import { chartPlan } from "./chart-plan.ts";
import { lineHeight } from "./chart-text.ts";
import { gapType } from "./draw-bar-labels.ts";
import { rectangleOf } from "./draw-bars.ts";
import { heightOfLine } from "./draw-text.ts";
import type { DrawnChart, Rectangle } from "./drawn-chart.ts";
import { widest } from "./text-lines.ts";

/** The places of the values in a drawing, in its own pixels. */
export interface ValuePlaces {
  /** The axis along which the categories follow each other. */
  along: "x" | "y";
  /** Whether the nearest value is the nearest in both directions, as on a map. */
  isSpread?: boolean;
  /** By series and category: the bar, the point, or the words for a gap. */
  rectangles: Rectangle[][];
}

/** Finds them once Chart.js has placed its elements. */
export function valuePlaces(chart: DrawnChart, width: number, drawn: ChartJs): ValuePlaces {
  const plan = chartPlan(chart, width);
  if (plan.drawnAs === "placed")
    return { along: "x", isSpread: plan.isSpread, rectangles: [plan.rectangles] };
  return {
    along: plan.drawnAs === "lying" ? "y" : "x",
    rectangles: chart.series.map(({ values, texts }, series) =>
      drawn.getDatasetMeta(series).data.map((element, i) => {
        const isGap = (values[i] ?? null) === null;
        if (plan.drawnAs === "line") {
          const x = drawn.scales.x?.getPixelForValue(i) as number;
          return isGap
            ? around(x, drawn.chartArea.bottom - 4 - lineHeight / 2, plan.gapWidth, lineHeight)
            : around(x, element.y, 14, 14);
        }
        if (!isGap) return rectangleOf(element);
        const { lines, size } = gapType(texts[i] as string, plan.gapWidth);
        const words = { width: widest(lines, size), height: lines.length * heightOfLine(size) };
        return plan.drawnAs === "lying"
          ? around(element.x + 6 + words.width / 2, element.y, words.width, words.height)
          : around(element.x, element.y - 3 - words.height / 2, words.width, words.height);
      }),
    ),
  };
}

function around(x: number, y: number, width: number, height: number): Rectangle {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
