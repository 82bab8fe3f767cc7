import { cellKey } from "../figures/cell-key.ts";
import type { Range } from "../values/range.ts";
import { type Published, publishedSystem } from "./attack.ts";
import { bound } from "./bound.ts";
import { withProgram } from "./solver.ts";
import { componentsOf, knowledgeOf } from "./system.ts";

const tolerance = 1e-3;

/**
 * The range in which a reader can place each hidden value, from published values alone; by the keys of the cells. A
 * value that no equation mentions is left out.
 *
 * Bounds are rounded inwards, to whole numbers or thousandths, so that the same reader, asked again, knows no more.
 */
export function feasibleRanges(published: Published): Map<string, Range> {
  const { cells, equations } = publishedSystem(published);
  const isHidden = new Set(published.hidden.map(cellKey));
  const ranges = new Map<string, Range>();
  for (const component of componentsOf(cells, equations, ({ fate }) => fate === "hidden")) {
    withProgram(knowledgeOf(component), (open) => {
      component.cells.forEach(({ key, hidden: own, isWhole }, at) => {
        if (!isHidden.has(key)) return;
        const from = bound(open, at, "smallest", own, Number.NEGATIVE_INFINITY);
        const to = bound(open, at, "largest", own, Number.POSITIVE_INFINITY);
        const step = isWhole ? 1 : 1000;
        ranges.set(key, {
          // Adding 0 makes 0 of −0, which would be written down with its sign.
          from: Math.ceil(from * step - tolerance) / step + 0,
          to: Math.floor(to * step + tolerance) / step + 0,
        });
      });
    });
  }
  return ranges;
}
