import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { rangeOfValue } from "../figures/value-range.ts";
import type { LoadedDataset } from "../load/loaded-board.ts";
import { asAmount } from "../schema/value.ts";
import { isEqual, sign, subtract, sum, zero } from "../values/fraction.ts";
import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";

/** One value in a reconciliation. */
export interface Term {
  figure: EnteredFigure;
  entry: EnteredEntry;
  coefficient: 1 | -1;
}

/** What an entry of `reconcile:` says about values: the left side equals, or is at most, the right side. */
export interface Reconciliation {
  left: Term[];
  right: Term;
  is: "equal" | "no larger";
  dataset: LoadedDataset;
  place: Place;
  accepted: { reason: string; place: Place } | null;
  /** Whether a kind of dataset says it by itself, where no entry could be accepted. */
  isOfKind?: true;
}

/**
 * Whether a reconciliation holds for the values as they were entered.
 *
 * @returns null if a value is not an exact number, so that it cannot be decided: "about 1,350" and 1,360 may be one
 *   number, and "over 100" and 90 are not
 */
export function reconciles(reconciliation: Reconciliation): boolean | null {
  const terms = [...reconciliation.left, reconciliation.right];
  const amounts = terms.map(({ entry }) => asAmount(entry.value));
  if (amounts.some((amount) => amount === null)) return null;
  if (terms.some(({ entry }) => entry.value.state === "number" && entry.value.qualifier !== null))
    return mayReconcile(reconciliation) ? null : false;
  const left = leftAmount(reconciliation);
  const right = asAmount(reconciliation.right.entry.value) ?? zero;
  return reconciliation.is === "equal" ? isEqual(left, right) : sign(subtract(right, left)) >= 0;
}

/** Whether numbers such as "over 100" can be what a reconciliation says of them; hidden ones can be anything. */
function mayReconcile({ left, right, is }: Reconciliation): boolean {
  const meant = ({ entry }: Term): Range =>
    rangeOfValue(entry.value) ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const [least, most] = left
    .map((term): [number, number] => {
      const { from, to } = meant(term);
      return term.coefficient === 1 ? [from, to] : [-to, -from];
    })
    .reduce(([from, to], [more, upTo]) => [from + more, to + upTo], [0, 0]);
  const whole = meant(right);
  return least <= whole.to + 1e-6 && (is === "no larger" || most >= whole.from - 1e-6);
}

/**
 * Whether readers can rely on a reconciliation: it holds, or can hold with the numbers that stand behind "up to 4" and
 * "1 or 2", as far as its values are in this folder.
 */
export function isKnownToHold(reconciliation: Reconciliation): boolean {
  const isKnown = [...reconciliation.left, reconciliation.right].every(
    ({ entry: { value } }) => value.state === "suppressed" || rangeOfValue(value) !== null,
  );
  return isKnown && mayReconcile(reconciliation);
}

/** The sum of the left side: opening + started − ended. */
export function leftAmount({ left }: Reconciliation) {
  return sum(
    left.map(({ entry, coefficient }) => {
      const amount = asAmount(entry.value) ?? zero;
      return coefficient === 1 ? amount : subtract(zero, amount);
    }),
  );
}

/**
 * What readers can know from the reconciliations that hold: equations between published values. One that does not hold
 * is not a relation, and its values reveal nothing about one another.
 */
export function reconciledRelations(reconciliations: Reconciliation[]): Relation[] {
  return reconciliations
    .filter((reconciliation) => reconciliation.is === "equal" && isKnownToHold(reconciliation))
    .map(({ left, right, place }) => ({
      terms: [
        ...left.map(({ figure, entry, coefficient }) => ({
          cell: { figure: figure.name, period: entry.period.key },
          coefficient,
        })),
        { cell: { figure: right.figure.name, period: right.entry.period.key }, coefficient: -1 as const },
      ],
      what: `the reconciliation of ${right.figure.name}`,
      place,
    }));
}
