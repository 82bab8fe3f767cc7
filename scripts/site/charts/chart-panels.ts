import { type DrawnChart, rangeOf } from "./drawn-chart.ts";

/** So many lines can be followed in one drawing. */
const mostLines = 4;
/** So many bars of a category can be told apart by how light they are. */
const mostBars = 3;

/**
 * The drawings of a chart: itself, or one for each series on a common scale where they could not be told apart in one.
 * `panel` is the index of the series, null if all are in it.
 */
export function chartPanels<Drawn extends DrawnChart>(
  chart: Drawn,
): (Drawn & Pick<DrawnChart, "range"> & { panel: number | null })[] {
  const strong = chart.series.filter(({ muted }) => !muted).length;
  const isCrowded =
    chart.form === "map"
      ? chart.series.length > 1
      : chart.form === "line"
        ? chart.series.length > mostLines || (chart.series.length > 2 && areClose(chart))
        : chart.series.length > mostBars || (strong > 1 && chart.series.length > 1);
  if (!isCrowded) return [{ ...chart, panel: null }];
  const range = rangeOf(chart);
  return chart.series.map((series, panel) => ({
    ...chart,
    // England stays muted among them; an earlier year would be as important as the others.
    series: [{ ...series, muted: series.muted && chart.form === "line" }],
    range,
    panel,
  }));
}

/** Whether most values of lines lie so close together that the lines run into one another. */
function areClose(chart: DrawnChart): boolean {
  const { lowest, highest } = rangeOf(chart);
  const gaps = chart.series.flatMap(({ values }, i) =>
    chart.series.slice(i + 1).flatMap((other) =>
      values.flatMap((value, at) => {
        const beside = other.values[at] ?? null;
        return value === null || beside === null ? [] : [Math.abs(value - beside)];
      }),
    ),
  );
  return gaps.filter((gap) => gap < 0.06 * (highest - lowest)).length > gaps.length / 2;
}
