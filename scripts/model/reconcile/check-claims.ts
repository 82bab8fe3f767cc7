import { isAsEntered } from "../calculate/as-entered.ts";
import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";
import type { Fraction } from "../values/fraction.ts";
import { periodInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { type AcceptedContradiction, noLongerNeeded } from "./accepted.ts";
import { type Claim, holds, leftAmount, type Term } from "./claim.ts";
import { type Finding, valuesIn } from "./root-findings.ts";

/**
 * Compares what `reconcile:` claims with the values as they were entered.
 *
 * @param book says which values may stand in a message: of one that is not shown, the
 *   message gives no number
 */
export function checkClaims(
  claims: Claim[],
  figures: EnteredBook,
  book: ProtectedBook,
): { problems: Problem[]; findings: Finding[]; accepted: AcceptedContradiction[] } {
  const problems: Problem[] = [];
  const findings: Finding[] = [];
  const accepted: AcceptedContradiction[] = [];
  const isBroken = new Set(claims.filter((claim) => holds(claim) === false).map(entryOf));
  const settled = new Set<string>();
  for (const claim of claims) {
    const contradiction = holds(claim) === false ? arithmeticOf(claim, figures, book, nameOf) : null;
    if (contradiction !== null && claim.accepted) {
      // That hidden values do not agree would tell something of them: it is not listed.
      if (isSayable(claim, figures, book))
        accepted.push({
          dataset: claim.dataset,
          where: claim.right.figure.title,
          printed: arithmeticOf(claim, figures, book, titleOf),
          published: "The numbers as the source gives them",
          reason: claim.accepted.reason,
        });
    } else if (contradiction !== null)
      findings.push({
        problem: problemAt(
          claim.place,
          contradiction,
          'Mend the number that is wrong, or add accepted: "why the source differs"',
        ),
        depth: "a claim",
        values: [...claim.left, claim.right].flatMap(({ figure, entry }) =>
          valuesIn(figure.name, entry.period.key, book),
        ),
        doubtful: [],
      });
    else if (claim.accepted && !isBroken.has(entryOf(claim)) && !settled.has(entryOf(claim))) {
      settled.add(entryOf(claim));
      problems.push(noLongerNeeded(claim.accepted.place, "the numbers agree"));
    }
  }
  return { problems, findings, accepted };
}

// The claims of one entry, a pair or a period each, are accepted together.
function entryOf({ place }: Claim): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** @example "plans (403) + started (615) − ended (641) is 377, not the 380 of plans@2017-03-31" */
function arithmeticOf(
  claim: Claim,
  figures: EnteredBook,
  book: ProtectedBook,
  nameOf: (term: Term) => string,
): string {
  const { left, right, is } = claim;
  if (!isSayable(claim, figures, book))
    return `${left.map(signed((term) => nameOf(term))).join(" ")} is ${is === "equal" ? "not" : "larger than"} ${nameOf(right)} (one of the values is not shown as it was entered, so the numbers are left out)`;
  const sum = print(leftAmount(claim), right);
  const [only] = left;
  if (is === "no larger" && only)
    return `${nameOf(only)} is ${valueIn(only)}, more than its whole ${nameOf(right)}, ${valueIn(right)}`;
  if (left.length === 1 && only)
    return `${nameOf(only)} is ${valueIn(only)}, and ${nameOf(right)}, which should be the same, is ${valueIn(right)}`;
  return `${left.map(signed((term) => `${nameOf(term)} (${valueIn(term)})`)).join(" ")} is ${sum}, not the ${valueIn(right)} of ${nameOf(right)}`;
}

function isSayable({ left, right }: Claim, figures: EnteredBook, book: ProtectedBook): boolean {
  return [...left, right].every(({ figure, entry }) =>
    isAsEntered(figure.name, entry.period.key, figures, book),
  );
}

function signed(words: (term: Term) => string) {
  return (term: Term, index: number) =>
    term.coefficient === -1 ? `− ${words(term)}` : index === 0 ? words(term) : `+ ${words(term)}`;
}

// A name alone stands for its value in the dataset's year: another period is said.
function nameOf({ figure, entry }: Term): string {
  return figure.entries.length === 1 ? figure.name : `${figure.name}@${entry.period.key}`;
}

/** For readers, who know no names of figures. */
function titleOf({ figure, entry }: Term): string {
  const title = `“${figure.title}”`;
  return figure.entries.length === 1 ? title : `${title} (${periodInWords(entry.period)})`;
}

function valueIn(term: Term): string {
  const amount = asAmount(term.entry.value);
  return amount === null ? "" : print(amount, term);
}

function print(amount: Fraction, { figure }: Term): string {
  return printNumber(amount, figure.unit, figure.decimals);
}
