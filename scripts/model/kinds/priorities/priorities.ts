import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import type { PriorityOutcome } from "../../report/report.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { type PublishingTools, textTable } from "../../tables/publishing-tools.ts";
import { withRatings } from "../../tables/ratings.ts";

const outcome = z.strictObject({
  outcome: text,
  planned: z.array(text),
  done: z.array(text),
  next: z.array(text),
  /** A word of the scale. */
  rating: text.optional(),
});

/** Progress against priorities: outcomes with what was planned, what was done and what comes next. */
export const priorities = defineKind({
  schema: z.strictObject({
    kind: z.literal("priorities"),
    ...commonKeys,
    scale: name.default("progress"),
    columns: z.strictObject({ outcome: text, planned: text, done: text, next: text }),
    priorities: z.array(z.strictObject({ number: z.int(), title: text, outcomes: z.array(outcome) })).min(1),
  }),
  block: "priorities",
  tables: ({ data }, tools) => {
    const outcomes = data.priorities.flatMap((priority, p) =>
      priority.outcomes.map((entered, o) => ({
        priority: `${priority.number}. ${priority.title}`,
        ...publishOutcome(entered, p, o, data.scale, tools),
      })),
    );
    const { outcome, planned, done, next } = data.columns;
    const table = textTable(
      tools.frame,
      ["Priority", outcome, planned, done, next],
      outcomes.map((entry) =>
        [entry.priority, entry.outcome, entry.planned, entry.done, entry.next].map((text) => textCell(text)),
      ),
    );
    const ratings = outcomes.map(({ rating }) => rating);
    return [withRatings(table, ratings)];
  },
  content: ({ data }, tools) => ({
    kind: "priorities",
    columns: data.columns,
    priorities: data.priorities.map((priority, p) => ({
      number: priority.number,
      title: priority.title,
      outcomes: priority.outcomes.map((entered, o) => publishOutcome(entered, p, o, data.scale, tools)),
    })),
  }),
});

function publishOutcome(
  entered: z.output<typeof outcome>,
  priority: number,
  index: number,
  scale: string,
  { read, readAll, rate }: PublishingTools,
): PriorityOutcome {
  const path = ["priorities", priority, "outcomes", index];
  return {
    outcome: read(entered.outcome, [...path, "outcome"]),
    planned: readAll(entered.planned, [...path, "planned"]),
    done: readAll(entered.done, [...path, "done"]),
    next: readAll(entered.next, [...path, "next"]),
    rating: entered.rating === undefined ? null : rate(scale, entered.rating, [...path, "rating"]),
  };
}
