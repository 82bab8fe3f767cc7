import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import type { LoadedDataset } from "../load/loaded-board.ts";
import { asAmount } from "../schema/value.ts";
import { isEqual, sign, subtract, sum, zero } from "../values/fraction.ts";
import type { Place } from "../values/problem.ts";

/** One value that a claim speaks of. */
export interface Term {
  figure: EnteredFigure;
  entry: EnteredEntry;
  coefficient: 1 | -1;
}

/** What an entry of `reconcile:` says of values: the left side equals, or is no larger than, the right side. */
export interface Claim {
  left: Term[];
  right: Term;
  is: "equal" | "no larger";
  dataset: LoadedDataset;
  place: Place;
  accepted: { reason: string; place: Place } | null;
}

/**
 * Whether a claim holds for the values as they were entered.
 *
 * @returns null where a value is not an exact number, so that nothing can be said
 */
export function holds(claim: Claim): boolean | null {
  const terms = [...claim.left, claim.right];
  if (terms.some(({ entry }) => entry.value.state === "number" && entry.value.qualifier !== null))
    return null;
  const amounts = terms.map(({ entry }) => asAmount(entry.value));
  if (amounts.some((amount) => amount === null)) return null;
  const left = leftAmount(claim);
  const right = asAmount(claim.right.entry.value) ?? zero;
  return claim.is === "equal" ? isEqual(left, right) : sign(subtract(right, left)) >= 0;
}

/** Whether readers can rely on a claim: it holds, as far as its values are in this folder. */
export function isKnownToHold(claim: Claim): boolean {
  const values = [...claim.left, claim.right].map(({ entry }) => entry.value);
  const isAmount = ({ state }: EnteredEntry["value"]) => ["number", "nil", "suppressed"].includes(state);
  const isRough = values.some((value) => value.state === "number" && value.qualifier !== null);
  if (values.some(({ state }) => state === "suppressed")) return !isRough && values.every(isAmount);
  return holds(claim) === true;
}

/** The left side, added up: opening + started − ended. */
export function leftAmount({ left }: Claim) {
  return sum(
    left.map(({ entry, coefficient }) => {
      const amount = asAmount(entry.value) ?? zero;
      return coefficient === 1 ? amount : subtract(zero, amount);
    }),
  );
}

/**
 * What readers can know from the claims that hold: equations between published values.
 * One that does not hold is no relation, and its values tell nothing of one another.
 */
export function claimRelations(claims: Claim[]): Relation[] {
  return claims
    .filter((claim) => claim.is === "equal" && isKnownToHold(claim))
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
