import { z } from "zod";
import { textCell } from "../publish/publisher.ts";
import { type PublishingTools, textTable } from "../publish/tools.ts";
import type { PriorityOutcome } from "../report.ts";
import { commonKeys } from "../schema/common.ts";
import { text } from "../schema/names.ts";
import { defineKind } from "./kind.ts";

const outcome = z.strictObject({
  outcome: text,
  planned: z.array(text),
  done: z.array(text),
  next: z.array(text),
});

/** Progress against priorities: outcomes with what was planned, what was done and what comes next. */
export const priorities = defineKind({
  schema: z.strictObject({
    kind: z.literal("priorities"),
    ...commonKeys,
    columns: z.strictObject({ outcome: text, planned: text, done: text, next: text }),
    priorities: z.array(z.strictObject({ number: z.int(), title: text, outcomes: z.array(outcome) })),
  }),
  tables: ({ data }, tools) => [
    textTable(
      tools.frame,
      ["Priority", data.columns.outcome, data.columns.planned, data.columns.done, data.columns.next],
      data.priorities.flatMap((priority, p) =>
        priority.outcomes.map((entered, o) => {
          const { outcome, planned, done, next } = publishOutcome(entered, p, o, tools);
          return [
            textCell(`${priority.number}. ${priority.title}`),
            ...[outcome, planned, done, next].map(textCell),
          ];
        }),
      ),
    ),
  ],
  content: ({ data }, tools) => ({
    kind: "priorities",
    columns: data.columns,
    priorities: data.priorities.map((priority, p) => ({
      number: priority.number,
      title: priority.title,
      outcomes: priority.outcomes.map((entered, o) => publishOutcome(entered, p, o, tools)),
    })),
  }),
});

function publishOutcome(
  entered: z.output<typeof outcome>,
  priority: number,
  index: number,
  { read, readAll }: PublishingTools,
): PriorityOutcome {
  const path = ["priorities", priority, "outcomes", index];
  return {
    outcome: read(entered.outcome, [...path, "outcome"]),
    planned: readAll(entered.planned, [...path, "planned"]),
    done: readAll(entered.done, [...path, "done"]),
    next: readAll(entered.next, [...path, "next"]),
  };
}
