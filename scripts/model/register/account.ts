import type { RegisterFile } from "../load/loaded-board.ts";
import type { RecommendationEntry } from "../schema/register.ts";
import { listInWords } from "../values/list-in-words.ts";
import { say, sayCounted } from "../words/words.ts";
import { hasOverdue, type RecommendationState, stateOfRecommendation } from "./recommendation-state.ts";
import { yearOf } from "./shown.ts";

/** How many recommendations were made, and where they stand. */
export interface Account {
  made: number;
  done: number;
  inProgress: number;
  notStarted: number;
  notAccepted: number;
  /** Among those not done: some action is late. */
  overdue: number;
  /** Made to the government alone; not among `made`. */
  toGovernment: number;
}

/** Counts recommendations by where they stand on a day. */
export function accountOf(recommendations: RecommendationEntry[], now: string): Account {
  const states = recommendations.map(stateOfRecommendation);
  const count = (state: RecommendationState) => states.filter((each) => each === state).length;
  return {
    made: states.length - count("to the government"),
    done: count("done"),
    inProgress: count("in progress"),
    notStarted: count("not started"),
    notAccepted: count("not accepted"),
    overdue: recommendations.filter((each) => hasOverdue(each, now)).length,
    toGovernment: count("to the government"),
  };
}

/** The recommendations that were made in a financial year. */
export function madeIn(register: RegisterFile[], year: string): RecommendationEntry[] {
  return register.flatMap(({ matter }) => (yearOf(matter) === year ? matter.recommendations : []));
}

/** @example accountInWords(account) → "7 recommendations made: 4 done, 2 on the way and 1 not accepted." */
export function accountInWords(account: Account): string {
  const { made, overdue, toGovernment } = account;
  const parts = partsOf(account);
  return [
    made > 0 && `${sayCounted("{n} recommendation made", "{n} recommendations made", made)}: ${parts}.`,
    overdue > 0 &&
      sayCounted("{n} has an action that is overdue.", "{n} have an action that is overdue.", overdue),
    toGovernment > 0 &&
      sayCounted(
        "{n} recommendation made to the government.",
        "{n} recommendations made to the government.",
        toGovernment,
      ),
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/**
 * A year's account as Markdown: what was made in it, where that stands, and what became of last year's.
 *
 * @returns null if the register has no recommendation of that year, or of the year before
 */
export function yearsAccount(
  register: RegisterFile[],
  year: string,
  before: string,
  now: string,
): string | null {
  const lines = [year, before].flatMap((each) => {
    const account = accountOf(madeIn(register, each), now);
    return account.made + account.toGovernment === 0
      ? []
      : [`- **${each.replace("-", "/")}:** ${accountInWords(account)}`];
  });
  return lines.length === 0 ? null : lines.join("\n");
}

function partsOf({ done, inProgress, notStarted, notAccepted }: Account): string {
  return listInWords(
    [
      ...(done === 0 ? [] : [sayCounted("{n} done", "{n} done", done)]),
      ...(inProgress === 0 ? [] : [sayCounted("{n} on the way", "{n} on the way", inProgress)]),
      ...(notStarted === 0 ? [] : [sayCounted("{n} not started", "{n} not started", notStarted)]),
      ...(notAccepted === 0 ? [] : [sayCounted("{n} not accepted", "{n} not accepted", notAccepted)]),
    ],
    say("and"),
  );
}
