import type { Chart } from "../../model/report/report.ts";
import { chartPlan } from "../charts/chart-plan.ts";

const PAGE_WIDTH = 640;
const PHONE_WIDTH = 300;

/**
 * Whether a chart has so few bars that its drawing for a phone is its drawing for every page: what is said of it then
 * stands beside it, where there is room.
 *
 * @example chartShape(childrenLookedAfter) // "few"
 * @example chartShape(allegationsByEmployer) // "many"
 */
export function chartShape(chart: Chart): "few" | "many" {
  const plan = chartPlan(chart, PAGE_WIDTH);
  return plan.drawnAs === "upright" && plan.padding.right >= PAGE_WIDTH - PHONE_WIDTH ? "few" : "many";
}
