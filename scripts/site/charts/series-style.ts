import type { HatchingName } from "./hatching.ts";

/** The look of one series. Never distinguished by colour alone: bars by hatching, lines by dash and point style. */
export interface SeriesStyle {
  colour: string;
  /** Null for the first series, whose bars are solid. */
  hatching: HatchingName | null;
  dash: number[];
  pointStyle: "circle" | "rect" | "triangle" | "rectRot" | "crossRot" | "star";
}

/** The style of the series at `index`, of `count` series. */
export function seriesStyle(index: number, count: number): SeriesStyle {
  const look = looks[index];
  if (!look) {
    throw new Error(
      `A chart has ${looks.length} series at most; this one has ${count}. Split it into several.`,
    );
  }
  // For two series, the Analysis Function pairs dark blue with orange, the fourth colour.
  return { colour: `var(--series-${count === 2 && index === 1 ? 4 : index + 1})`, ...look };
}

const looks: Omit<SeriesStyle, "colour">[] = [
  { hatching: null, dash: [], pointStyle: "circle" },
  { hatching: "rising", dash: [8, 4], pointStyle: "rect" },
  { hatching: "dots", dash: [2, 3], pointStyle: "triangle" },
  { hatching: "falling", dash: [12, 4, 2, 4], pointStyle: "rectRot" },
  { hatching: "level", dash: [4, 4], pointStyle: "crossRot" },
  { hatching: "crossed", dash: [16, 4], pointStyle: "star" },
];
