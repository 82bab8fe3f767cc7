import type { Chart } from "../../model/report/chart.ts";

/**
 * A number on the value axis.
 * @example axisText(1500, { kind: "pounds", label: "pounds", decimals: 0 }) // "£1,500"
 */
export function axisText(value: number, unit: Chart["unit"]): string {
  const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }).format(Math.abs(value));
  const amount = unit.kind === "percent" ? `${number}%` : unit.kind === "pounds" ? `£${number}` : number;
  return value < 0 ? `−${amount}` : amount;
}
