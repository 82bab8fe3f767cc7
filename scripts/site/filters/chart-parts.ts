import type { Chart } from "../../model/report/chart.ts";
import { chartPlan } from "../charts/chart-plan.ts";
import { type DrawnChart, rangeOf } from "../charts/drawn-chart.ts";

const PAGE_WIDTH = 640;
/** A drawing of this height fills a printed page with letters of 8 pt: a higher one is split. */
const HIGHEST = 990;
/** The height of a part, at which its letters nearly keep their size. */
const PART_HEIGHT = 760;

/**
 * Splits a chart with more lying bars than fit on a printed page into charts of the same scale with some of the bars
 * each; any other chart is returned as it is.
 *
 * @example chartParts(referralsByWard) // [first24Wards, last23Wards]
 */
export function chartParts(chart: Chart & DrawnChart): (Chart & DrawnChart)[] {
  const plan = chartPlan(chart, PAGE_WIDTH);
  if (plan.drawnAs !== "lying" || plan.height <= HIGHEST) return [chart];
  const count = Math.ceil(plan.height / PART_HEIGHT);
  const rows = Math.ceil(chart.labels.length / count);
  const range = rangeOf(chart);
  return Array.from({ length: count }, (_, part) => {
    const cut = <Item>(items: Item[]) => items.slice(part * rows, (part + 1) * rows);
    const labels = cut(chart.labels);
    return {
      ...chart,
      // The first gives every value.
      altInPrint:
        part === 0 ? chart.altInPrint : `${chart.title}, continued: ${labels[0]} to ${labels.at(-1)}.`,
      // Parts with fewer bars would become upright.
      form: "bars" as const,
      labels,
      series: chart.series.map((series) => ({
        ...series,
        values: cut(series.values),
        texts: cut(series.texts),
        words: cut(series.words),
      })),
      range,
    };
  }).filter(({ labels }) => labels.length > 0);
}
