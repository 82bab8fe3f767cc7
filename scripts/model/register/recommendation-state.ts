import { type ActionState, isOpen, isOverdue } from "../actions/action-state.ts";
import type { RecommendationEntry } from "../schema/register.ts";

/** Where a recommendation stands. What only the government can do has no state of the board's. */
export type RecommendationState = Exclude<ActionState, "overdue"> | "to the government";

type Judged = Pick<RecommendationEntry, "to" | "response" | "actions">;

/**
 * Where a recommendation stands, by its actions: done when all that was accepted is done, and under way once somebody has
 * begun. Whether it is late is another question.
 */
export function stateOfRecommendation({ to, response, actions }: Judged): RecommendationState {
  if (response === "not implemented") return "not accepted";
  if (actions.length === 0) return to.every(isGovernment) ? "to the government" : "not started";
  const accepted = actions.filter(({ status }) => status !== "not accepted");
  if (accepted.length === 0) return "not accepted";
  if (!accepted.some(isOpen)) return "done";
  return accepted.some(({ status }) => status !== "not started") ? "in progress" : "not started";
}

/** Whether one of its actions is late. */
export function hasOverdue({ actions }: Pick<RecommendationEntry, "actions">, now: string): boolean {
  return actions.some((action) => isOverdue(action, now));
}

/** Whether words name the government, to which reviews make recommendations that no board can do. */
export function isGovernment(words: string): boolean {
  return /^(?:the )?government$/i.test(words);
}
