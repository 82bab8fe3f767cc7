import type { Chart } from "../../model/report/chart.ts";
import { chartPanels as panelsOf } from "../charts/chart-panels.ts";
import { chartParts } from "./chart-parts.ts";

/** One drawing of a chart; its alternative text tells its own values. */
interface Panel {
  chart: Chart;
  /** The series that it shows; "" if it shows all. */
  label: string;
}

/**
 * The drawings of a chart that stands in a page: several on a common scale where its series could not be told apart in
 * one, and parts of those that are higher than a printed page.
 *
 * @param isWide whether the drawings take the whole width of a page of paper, where parts are needed
 * @example chartPanels(sixTrends, false) // [{ label: "Police", … }, { label: "Health", … }, …]
 */
export function chartPanels(chart: Chart, isWide: boolean): Panel[] {
  return panelsOf(chart).flatMap((panel) => {
    const label = panel.panel === null ? "" : (panel.series[0]?.label ?? "");
    const values = panel.labels.map((name, i) => `${name}: ${panel.series[0]?.texts[i]}`).join(", ");
    const alt = label === "" ? {} : { alt: `${label}. ${values}.`, altInPrint: `${label}. ${values}.` };
    const drawn = { ...panel, ...alt };
    return (isWide ? chartParts(drawn) : [drawn]).map((part) => ({ chart: part, label }));
  });
}
