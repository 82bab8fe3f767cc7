import type { ValueIndex } from "./nearest-value.ts";

/**
 * Where a key leads from a value: along the categories or across the series, as they are arranged on the chart. A chart
 * with one series has nothing across it, so all arrows lead along.
 *
 * @returns null for a key that leads nowhere
 * @example nextValue({ series: 0, index: 0 }, "ArrowRight", "x", { series: 2, values: 5 }) // { series: 0, index: 1 }
 */
export function nextValue(
  { series, index }: ValueIndex,
  key: string,
  along: "x" | "y",
  count: { series: number; values: number },
): ValueIndex | null {
  const last = count.values - 1;
  if (key === "Home") return { series, index: 0 };
  if (key === "End") return { series, index: last };
  const step = steps[key];
  if (step === undefined) return null;
  if (step.axis === along || count.series === 1)
    return { series, index: Math.min(last, Math.max(0, index + step.by)) };
  return { series: Math.min(count.series - 1, Math.max(0, series + step.by)), index };
}

const steps: Record<string, { axis: "x" | "y"; by: number }> = {
  ArrowLeft: { axis: "x", by: -1 },
  ArrowRight: { axis: "x", by: 1 },
  ArrowUp: { axis: "y", by: -1 },
  ArrowDown: { axis: "y", by: 1 },
};
