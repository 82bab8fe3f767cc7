import type { Chart as ChartJs, Plugin } from "chart.js";
import { chartFont, lineHeight, textSize } from "./chart-text.ts";
import { placeOf } from "./draw-beside.ts";
import { drawText } from "./draw-text.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { type Box, labelPlaces } from "./label-places.ts";
import { isKept, roomAbove } from "./plan-line.ts";
import type { LinePlan } from "./plans.ts";
import { textLines } from "./text-lines.ts";

/** Prints each value next to its point, clear of the lines, and the words for a gap above the axis. */
export function lineLabelsPlugin(chart: DrawnChart, plan: LinePlan): Plugin {
  return {
    id: "line-labels",
    afterDatasetsDraw(drawn) {
      drawValues(chart, plan, drawn, drawGaps(chart, plan, drawn));
    },
  };
}

/** Returns the boxes of the words. */
function drawGaps(chart: DrawnChart, plan: LinePlan, drawn: ChartJs): Box[] {
  const { ctx, scales, chartArea, width } = drawn;
  if (plan.gapNotes.length > 0) {
    const y = drawn.height - 2 - (plan.gapNotes.length * lineHeight) / 2;
    drawText(ctx, { lines: plan.gapNotes, x: 0, y, size: textSize, weight: 400, align: "left" });
    return [];
  }
  return chart.labels.flatMap((_, i) => {
    // The column at the right tells the last one.
    if (plan.ends?.items.some(({ series }) => series !== null) && i === chart.labels.length - 1) return [];
    const gaps = chart.series.filter(({ values }) => values[i] === null);
    // Words shared by all lines are printed once.
    const words = [...new Set(gaps.map(({ texts }) => texts[i] as string))];
    const isOfAll = gaps.length === chart.series.length && words.length === 1;
    const lines = (isOfAll ? words : gaps.map(({ label, texts }) => `${label}: ${texts[i]}`)).flatMap(
      (text) => textLines(text, plan.gapWidth, textSize),
    );
    if (lines.length === 0) return [];
    const half = plan.gapWidth / 2;
    const x = Math.min(width - half, Math.max(half, scales.x?.getPixelForValue(i) as number));
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
  const newest = chart.labels.length - 1;
  const hasEnds = plan.ends?.items.some(({ series }) => series !== null) ?? false;
  // Nobody could tell whose a value is among three lines: the newest stand beside their names.
  if (chart.series.length > 2) return;
  const points = lines
    .flat()
    .filter(({ i }) => isKept(i, chart.labels.length, plan.valueStep) || i === 0)
    .filter(({ i }) => !hasEnds || i < newest)
    // Two lines may meet.
    .filter(
      ({ x, y, text }, at, all) =>
        !all.slice(0, at).some((one) => one.x === x && one.y === y && one.text === text),
    )
    .sort((a, b) => Number(b.i === newest) - Number(a.i === newest) || Number(b.i === 0) - Number(a.i === 0));
  const area = {
    left: 0,
    top: chartArea.top - roomAbove,
    width: drawn.width,
    height: chartArea.bottom - chartArea.top + roomAbove,
  };
  const events = plan.tops.map(({ at, y }) => {
    const x = placeOf(drawn, false, at);
    return [
      { x, y },
      { x, y: chartArea.bottom },
    ];
  });
  labelPlaces(points, lines, taken, area, events).forEach((box, i) => {
    if (box === null) return;
    const place = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const text = points[i]?.text as string;
    drawText(ctx, { lines: [text], ...place, size: textSize, weight: 700, align: "center" });
  });
}
