import type { Rating } from "../report/table.ts";
import type { Action, ActionStatus } from "../schema/action.ts";
import { dateInWords } from "../values/period.ts";
import { english, say } from "../words/words.ts";

/** How far an action is on a day: its status, or that it is late. */
export type ActionState = ActionStatus | "overdue";

type Dated = Pick<Action, "due" | "status">;

/** Every state, in the order in which a list is read: what needs somebody first. */
export const actionStates: ActionState[] = ["overdue", "not started", "in progress", "done", "not accepted"];

const looks: Record<ActionState, Omit<Rating, "meaning">> = {
  overdue: { label: english("Overdue"), colour: "red" },
  "not started": { label: english("Not started"), colour: "grey" },
  "in progress": { label: english("In progress"), colour: "amber" },
  done: { label: english("Done"), colour: "green" },
  "not accepted": { label: english("Not accepted"), colour: "blue" },
};

/** Whether somebody has still to do something. */
export function isOpen({ status }: Pick<Action, "status">): boolean {
  return status !== "done" && status !== "not accepted";
}

/**
 * Whether an action is late: due before a day, and neither done nor refused. What is due on the day itself is not late.
 *
 * @param now the day by which the build judges: the newest date of publication, `Report.date.key`
 */
export function isOverdue({ due, status }: Dated, now: string): boolean {
  return isOpen({ status }) && due !== undefined && due !== "ongoing" && due < now;
}

/** How far an action is on a day. */
export function stateOf(action: Dated, now: string): ActionState {
  return isOverdue(action, now) ? "overdue" : action.status;
}

/** A state in the words of the interface, with the colour and shape that repeat it. */
export function stateRating(state: ActionState): Rating {
  const { label, colour } = looks[state];
  return { label: say(label), colour, meaning: null };
}

/** When an action is due, in words: "31 March 2017", "Ongoing"; empty where nothing says it. */
export function dueInWords({ due }: Pick<Action, "due">): string {
  return due === undefined ? "" : due === "ongoing" ? say("Ongoing") : dateInWords(due);
}
