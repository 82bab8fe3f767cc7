import type { Chart } from "../../model/report/chart.ts";

/**
 * Whether a chart has so few values that the same drawing serves phones and wide pages: its text is then beside it, if
 * there is room.
 *
 * @example chartShape(childrenLookedAfter) // "few"
 * @example chartShape(allegationsByEmployer) // "many"
 */
export function chartShape({ form, meaning, note }: Chart): "few" | "many" {
  const isSmall = form === "figures" || (form === "slope" && (meaning !== "" || note !== null));
  return isSmall ? "few" : "many";
}
