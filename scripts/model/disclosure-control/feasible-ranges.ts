import { cellKey } from "../figures/cell-key.ts";
import type { Range } from "../values/range.ts";
import { type Published, publishedSystem } from "./attack.ts";
import { bound } from "./bound.ts";
import { withProgram } from "./solver.ts";
import { componentsOf } from "./system.ts";

const tolerance = 1e-3;

/**
 * Between which numbers a reader can place each hidden value, from what is published alone; by the
 * keys of the cells. A value that nothing published speaks of is left out.
 *
 * Bounds are rounded inwards, to whole numbers or thousandths, so that the same reader, asked again,
 * knows no more.
 */
export function feasibleRanges(published: Published): Map<string, Range> {
  const { cells, equations } = publishedSystem(published);
  const isHidden = new Set(published.hidden.map(cellKey));
  const ranges = new Map<string, Range>();
  for (const component of componentsOf(cells, equations, ({ fate }) => fate === "hidden")) {
    const bounds = component.cells.map(({ fate, hidden, shown }) => (fate === "hidden" ? hidden : shown));
    const unknowns = component.cells.map(({ isWhole }, at) => ({
      lower: bounds[at]?.from ?? 0,
      upper: bounds[at]?.to ?? 0,
      isWhole,
    }));
    withProgram({ unknowns, rows: component.rows }, (open) => {
      component.cells.forEach(({ key, isWhole }, at) => {
        if (!isHidden.has(key)) return;
        const own = bounds[at] as Range;
        const from = bound(open, at, "smallest", own, Number.NEGATIVE_INFINITY);
        const to = bound(open, at, "largest", own, Number.POSITIVE_INFINITY);
        const step = isWhole ? 1 : 1000;
        ranges.set(key, {
          from: Math.ceil(from * step - tolerance) / step,
          to: Math.floor(to * step + tolerance) / step,
        });
      });
    });
  }
  return ranges;
}
