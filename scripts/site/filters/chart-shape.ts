import type { Chart } from "../../model/report/chart.ts";
import { chartPlan } from "../charts/chart-plan.ts";

const PAGE_WIDTH = 640;
const PHONE_WIDTH = 300;

/**
 * Whether a chart has so few bars that the same drawing serves phones and wide pages: its text is then beside it, if
 * there is room.
 *
 * @example chartShape(childrenLookedAfter) // "few"
 * @example chartShape(allegationsByEmployer) // "many"
 */
export function chartShape(chart: Chart): "few" | "many" {
  const plan = chartPlan(chart, PAGE_WIDTH);
  return plan.drawnAs === "upright" && plan.padding.right >= PAGE_WIDTH - PHONE_WIDTH ? "few" : "many";
}
