import type { Chart } from "../../model/report.ts";

/** What the drawing of a chart needs of it. */
export type DrawnChart = Pick<Chart, "type" | "labels" | "series" | "unit">;
