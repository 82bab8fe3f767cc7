import { isAsEntered } from "../calculate/as-entered.ts";
import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";
import type { Fraction } from "../values/fraction.ts";
import { periodInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { type AcceptedContradiction, noLongerNeeded } from "./accepted.ts";
import { leftAmount, type Reconciliation, reconciles, type Term } from "./reconciliation.ts";
import { type Finding, valuesIn } from "./root-findings.ts";

/**
 * Compares what `reconcile:` claims with the values as they were entered.
 *
 * @param book says which values may be in a message: for a hidden value, the message gives no number
 */
export function checkReconciliations(
  reconciliations: Reconciliation[],
  figures: EnteredBook,
  book: ProtectedBook,
  problems: Problem[],
): { findings: Finding[]; accepted: AcceptedContradiction[] } {
  const findings: Finding[] = [];
  const accepted: AcceptedContradiction[] = [];
  const isBroken = new Set(
    reconciliations.filter((reconciliation) => reconciles(reconciliation) === false).map(entryOf),
  );
  const settled = new Set<string>();
  for (const reconciliation of reconciliations) {
    const contradiction =
      reconciles(reconciliation) === false ? arithmeticOf(reconciliation, figures, book, nameOf) : null;
    if (contradiction !== null && reconciliation.accepted) {
      // A disagreement of hidden values would reveal something about them, so it is not listed.
      if (isSayable(reconciliation, figures, book))
        accepted.push({
          dataset: reconciliation.dataset,
          where: reconciliation.right.figure.title,
          printed: arithmeticOf(reconciliation, figures, book, titleOf),
          published: "The numbers as the source gives them",
          reason: reconciliation.accepted.reason,
        });
    } else if (contradiction !== null)
      findings.push({
        problem: problemAt(
          reconciliation.place,
          contradiction,
          reconciliation.isOfKind
            ? "Mend the number that is wrong, in either file"
            : 'Mend the number that is wrong, or add accepted: "why the source differs"',
        ),
        depth: "a reconciliation",
        values: [...reconciliation.left, reconciliation.right].flatMap(({ figure, entry }) =>
          valuesIn(figure.name, entry.period.key, book),
        ),
        doubtful: [],
      });
    else if (
      reconciliation.accepted &&
      !isBroken.has(entryOf(reconciliation)) &&
      !settled.has(entryOf(reconciliation))
    ) {
      settled.add(entryOf(reconciliation));
      problems.push(noLongerNeeded(reconciliation.accepted.place, "the numbers agree"));
    }
  }
  return { findings, accepted };
}

// The reconciliations of one entry, a pair or a period each, are accepted together.
function entryOf({ place }: Reconciliation): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** @example "plans (403) + started (615) − ended (641) is 377, not the 380 of plans@2017-03-31" */
function arithmeticOf(
  reconciliation: Reconciliation,
  figures: EnteredBook,
  book: ProtectedBook,
  nameOf: (term: Term) => string,
): string {
  const { left, right, is } = reconciliation;
  if (!isSayable(reconciliation, figures, book))
    return `${left.map(signed((term) => nameOf(term))).join(" ")} is ${is === "equal" ? "not" : "larger than"} ${nameOf(right)} (one of the values is not shown as it was entered, so the numbers are left out)`;
  const isRough = left.some(({ entry }) => entry.value.state === "number" && entry.value.qualifier !== null);
  const sum = `${isRough ? "about " : ""}${print(leftAmount(reconciliation), right)}`;
  const [only] = left;
  if (is === "no larger" && only)
    return `${nameOf(only)} is ${valueIn(only)}, more than its whole ${nameOf(right)}, ${valueIn(right)}`;
  if (left.length === 1 && only)
    return `${nameOf(only)} is ${valueIn(only)}, and ${nameOf(right)}, which should be the same, is ${valueIn(right)}`;
  return `${left.map(signed((term) => `${nameOf(term)} (${valueIn(term)})`)).join(" ")} is ${sum}, not the ${valueIn(right)} of ${nameOf(right)}`;
}

function isSayable({ left, right }: Reconciliation, figures: EnteredBook, book: ProtectedBook): boolean {
  return [...left, right].every(({ figure, entry }) =>
    isAsEntered(figure.name, entry.period.key, figures, book),
  );
}

function signed(words: (term: Term) => string) {
  return (term: Term, index: number) =>
    term.coefficient === -1 ? `− ${words(term)}` : index === 0 ? words(term) : `+ ${words(term)}`;
}

// A name alone means its value in the dataset's year: any other period is named.
function nameOf({ figure, entry }: Term): string {
  return figure.entries.length === 1 ? figure.name : `${figure.name}@${entry.period.key}`;
}

/** For readers, who do not know the names of figures. */
function titleOf({ figure, entry }: Term): string {
  const title = `“${figure.title}”`;
  return figure.entries.length === 1 ? title : `${title} (${periodInWords(entry.period)})`;
}

function valueIn(term: Term): string {
  const { value } = term.entry;
  const amount = asAmount(value);
  if (amount === null) return "";
  const qualifier = value.state === "number" ? value.qualifier : null;
  return qualifier === null ? print(amount, term) : `${qualifier} ${print(amount, term)}`;
}

function print(amount: Fraction, { figure }: Term): string {
  return printNumber(amount, figure.unit, figure.decimals);
}
