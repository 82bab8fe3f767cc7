import type { Chart } from "../../model/report/report.ts";

/** What the drawing of a chart needs of it. */
export type DrawnChart = Pick<Chart, "type" | "labels" | "series" | "unit"> & {
  /** The highest value of the whole chart, where this is a part of one. */
  highest?: number;
};
