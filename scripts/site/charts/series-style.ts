import type { DrawnChart } from "./drawn-chart.ts";

/**
 * The look of one series. Never distinguished by hue alone: bars by how light they are, so that they are the same in
 * grey, and lines by dash and point style, each with its name at its end.
 */
export interface SeriesStyle {
  colour: string;
  /** 1 for the full colour. */
  opacity: number;
  dash: number[];
  pointStyle: "circle" | "rect" | "triangle" | "rectRot" | "crossRot" | "star";
}

/** The style of the series at `index`: what the chart is about is strong, what it is compared with is muted. */
export function seriesStyle({ series }: Pick<DrawnChart, "series">, index: number): SeriesStyle {
  const look = looks[index];
  if (!look) {
    throw new Error(
      `A chart has ${looks.length} series at most; this one has ${series.length}. Split it into several.`,
    );
  }
  const before = (muted: boolean) => series.slice(0, index).filter((one) => one.muted === muted).length;
  const strong = series.filter(({ muted }) => !muted).length;
  if (!series[index]?.muted)
    return {
      ...(looks[before(false)] ?? look),
      colour: strong === 1 ? "var(--series-strong)" : `var(--series-${before(false) + 1})`,
      opacity: 1,
    };
  const later = series.length - strong - before(true) - 1;
  return { ...(looks[before(true) + 1] ?? look), colour: "var(--series-muted)", opacity: 0.6 ** later };
}

/** A value of a chart with one series over periods: the newest is strong. */
export function valueStyle(chart: DrawnChart, series: number, index: number): SeriesStyle {
  const style = seriesStyle(chart, series);
  const isOfTime = chart.form === "columns" && chart.over === "periods" && chart.series.length === 1;
  return isOfTime && index < chart.labels.length - 1 ? { ...style, colour: "var(--series-muted)" } : style;
}

const looks: Pick<SeriesStyle, "dash" | "pointStyle">[] = [
  { dash: [], pointStyle: "circle" },
  { dash: [8, 4], pointStyle: "rect" },
  { dash: [2, 3], pointStyle: "triangle" },
  { dash: [12, 4, 2, 4], pointStyle: "rectRot" },
  { dash: [4, 4], pointStyle: "crossRot" },
  { dash: [16, 4], pointStyle: "star" },
];
