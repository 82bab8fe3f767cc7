import type { Chart as ChartJs, Plugin } from "chart.js";
import { chartFont, lineHeight, textSize } from "./chart-text.ts";
import { drawText } from "./draw-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { type Box, labelPlaces } from "./label-places.ts";
import { isKept } from "./plan-line.ts";
import type { LinePlan } from "./plans.ts";
import { textLines } from "./text-lines.ts";

/** Prints each value beside its point, clear of the lines, and the words for a gap above the axis. */
export function lineLabelsPlugin(chart: DrawnChart, plan: LinePlan): Plugin {
  return {
    id: "line-labels",
    afterDatasetsDraw(drawn) {
      drawValues(chart, plan, drawn, drawGaps(chart, plan, drawn));
    },
  };
}

/** Returns the room that the words have taken. */
function drawGaps(chart: DrawnChart, plan: LinePlan, { ctx, scales, chartArea }: ChartJs): Box[] {
  return chart.labels.flatMap((_, i) => {
    const gaps = chart.series.filter(({ values }) => values[i] === null);
    // What holds for all lines is said once.
    const words = [...new Set(gaps.map(({ texts }) => texts[i] as string))];
    const isOfAll = gaps.length === chart.series.length && words.length === 1;
    const lines = (isOfAll ? words : gaps.map(({ label, texts }) => `${label}: ${texts[i]}`)).flatMap(
      (text) => textLines(text, plan.gapWidth, textSize),
    );
    if (lines.length === 0) return [];
    const x = scales.x?.getPixelForValue(i) as number;
    const height = lines.length * lineHeight;
    const y = chartArea.bottom - 4 - height / 2;
    drawText(ctx, { lines, x, y, size: textSize, weight: 400, align: "center" });
    return [{ left: x - plan.gapWidth / 2, top: y - height / 2, width: plan.gapWidth, height }];
  });
}

function drawValues(chart: DrawnChart, plan: LinePlan, drawn: ChartJs, taken: Box[]): void {
  const { ctx, chartArea } = drawn;
  ctx.save();
  ctx.font = `700 ${textSize}px ${chartFont}`;
  const lines = chart.series.map(({ texts, values }, series) =>
    drawn.getDatasetMeta(series).data.flatMap(({ x, y }, i) => {
      const text = texts[i] as string;
      return values[i] === null
        ? []
        : [{ i, x, y, text, width: ctx.measureText(text).width, height: lineHeight }];
    }),
  );
  ctx.restore();
  const points = lines.flat().filter(({ i }) => isKept(i, chart.labels.length, plan.valueStep));
  const area = {
    left: chartArea.left,
    top: 0,
    width: drawn.width - chartArea.left,
    height: chartArea.bottom,
  };
  labelPlaces(points, lines, taken, area).forEach((box, i) => {
    if (box === null) return;
    const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const text = points[i]?.text as string;
    drawText(ctx, { lines: [text], ...place, size: textSize, weight: 700, align: "center" });
  });
}
