import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { date, text } from "./names.ts";

export const actionStatuses = ["not started", "in progress", "done", "not accepted"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

interface Entered {
  lead?: unknown;
  due?: unknown;
  status: ActionStatus;
  done?: string | undefined;
  evidence?: string | undefined;
  because?: string | undefined;
}

/** What an action lacks, or has too much, for its status: where, what is wrong, and what to do. */
const wants: [path: keyof Entered, isWrong: (action: Entered) => boolean, message: string][] = [
  [
    "status",
    ({ status, done }) => status === "done" && done === undefined,
    schemaMessage(
      "this action is done, and nothing says when",
      "Add done: and the date, such as 2017-03-31, or mend the status",
    ),
  ],
  [
    "status",
    ({ status, evidence }) => status === "done" && evidence === undefined,
    schemaMessage(
      "this action is done, and nothing shows it",
      "Add evidence: and where it can be seen, such as a document, a training record or an audit",
    ),
  ],
  [
    "done",
    ({ status, done }) => status !== "done" && done !== undefined,
    schemaMessage(
      "this action has a day on which it was done, and another status",
      "Write status: done, or take the day out",
    ),
  ],
  [
    "status",
    ({ status, because }) => status === "not accepted" && because === undefined,
    schemaMessage("this action is not accepted, and nothing says why", "Add because: and the reason"),
  ],
  [
    "status",
    ({ status, lead }) => status !== "not accepted" && lead === undefined,
    schemaMessage(
      "nobody leads this action",
      "Add lead: and an agency of data/agencies.yaml, or a role in words",
    ),
  ],
  [
    "status",
    ({ status, due }) => due === undefined && status !== "done" && status !== "not accepted",
    schemaMessage(
      "nothing says by when this action is due",
      "Add due: and a date, such as 2017-03-31, or due: ongoing",
    ),
  ],
];

/**
 * One action of a recommendation, or of a meeting's action log: who does what by when, and how far it is. What may
 * contradict a date outside it, or the list of agencies, is in `checkAction`.
 */
export const action = z
  .strictObject({
    /** What is to be done. */
    text,
    /** Each an agency's id, name or short name, or a role in words. */
    lead: z.union([text.transform((one) => [one]), z.array(text).min(1)]).optional(),
    due: z.union([z.literal("ongoing"), date]).optional(),
    status: z.enum(actionStatuses),
    done: date.optional(),
    /** Where it can be seen that it was done; may lead to a document. */
    evidence: text.optional(),
    /** Why it is not accepted, or why it is late. */
    because: text.optional(),
    updates: z.array(z.strictObject({ date, text })).default([]),
  })
  .superRefine((entered, context) => {
    for (const [path, isWrong, message] of wants)
      if (isWrong(entered))
        context.addIssue({ code: "custom", message, path: [path], input: entered[path] ?? entered.status });
  });
export type Action = z.output<typeof action>;
