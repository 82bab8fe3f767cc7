import { cellKey } from "../figures/cell-key.ts";
import type { CellRef, Relation } from "../figures/relation.ts";
import { rangeOfValue } from "../figures/value-range.ts";
import { asAmount, type EnteredValue } from "../schema/value.ts";
import { toNumber } from "../values/fraction.ts";
import { type Cell, type Equation, equationOf } from "./system.ts";

/**
 * A relation as an equation between what is printed. Where its numbers do not add up as they are printed and can with
 * what stands behind them ("up to 40", "over 1,100"), the difference that this makes is one more cell, which nobody
 * sees.
 *
 * A sum that the program works out is the sum of what is printed: over 40 and 2 are over 42.
 *
 * @param valueAt the value of a cell that is shown; null for one that is hidden
 * @param cells receives the further cell
 */
export function equationWithSlack(
  relation: Relation,
  valueAt: (cell: CellRef) => EnteredValue | null,
  cells: Map<string, Cell>,
): Equation {
  const equation = equationOf(relation);
  const slack = { from: 0, to: 0 };
  const printed = { from: 0, to: 0 };
  for (const { cell, coefficient } of relation.terms) {
    const value = valueAt(cell);
    const amount = value && asAmount(value);
    const range = value && rangeOfValue(value);
    if (!amount || !range) {
      const { from, to } = (cells.get(cellKey(cell)) as Cell).hidden;
      printed.from += coefficient === 1 ? from : -to;
      printed.to += coefficient === 1 ? to : -from;
      continue;
    }
    const number = toNumber(amount);
    printed.from += coefficient * number;
    printed.to += coefficient * number;
    const [below, above] = [range.from - number, range.to - number];
    slack.from += coefficient === 1 ? below : -above;
    slack.to += coefficient === 1 ? above : -below;
  }
  // Readers take the numbers as they are printed for as long as they can.
  const isExact = printed.from < 1e-6 && printed.to > -1e-6;
  if (isExact || slack.to - slack.from === 0) return equation;
  const key = `the rest of ${relation.terms.map(({ cell }) => cellKey(cell)).join(" and ")}`;
  cells.set(key, {
    key,
    name: relation.what,
    place: relation.place,
    shown: slack,
    hidden: slack,
    isWhole: false,
    fate: "hidden",
    protectionInterval: null,
    informationLoss: 0,
    isSlack: true,
  });
  return { terms: [...equation.terms, { cell: key, coefficient: 1 }] };
}
