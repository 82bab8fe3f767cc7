import type { Chart } from "../../model/report/chart.ts";

/** The parts of a chart that its drawing needs. */
export type DrawnChart = Pick<Chart, "type" | "labels" | "series" | "unit"> & {
  /** The highest value of the whole chart, if this is a part of one. */
  highest?: number;
};
