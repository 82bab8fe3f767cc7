import { z } from "zod";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { Rating } from "../../report/table.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { type PublishingTools, textTable } from "../../tables/publishing-tools.ts";
import { withRatings } from "../../tables/ratings.ts";
import { say } from "../../words/words.ts";

const outcome = z.strictObject({
  outcome: text,
  planned: z.array(text),
  done: z.array(text),
  next: z.array(text),
  /** A word of the scale. */
  rating: text.optional(),
});

const schema = z.strictObject({
  kind: z.literal("priorities"),
  ...commonKeys,
  scale: name.default("progress"),
  columns: z.strictObject({ outcome: text, planned: text, done: text, next: text }),
  priorities: z.array(z.strictObject({ number: z.int(), title: text, outcomes: z.array(outcome) })).min(1),
});

/** Progress against priorities: outcomes with what was planned, what was done and what comes next. */
export const priorities = defineKind({
  schema,
  block: "priorities",
  shownAs: () => "form",
  entries: ({ priorities }) => ({ count: priorities.length, unit: "priorities" }),
  tables: ({ data }, tools) => {
    const outcomes = prioritiesOf(data, tools).flatMap(({ number, title, outcomes }) =>
      outcomes.map((each) => ({ priority: `${number}. ${title}`, ...each })),
    );
    const { outcome, planned, done, next } = data.columns;
    const table = textTable(
      tools.frame,
      [say("Priority"), outcome, planned, done, next],
      outcomes.map((entry) =>
        [entry.priority, entry.outcome, entry.planned, entry.done, entry.next].map((text) => textCell(text)),
      ),
    );
    const ratings = outcomes.map(({ rating }) => rating);
    return [withRatings(table, ratings)];
  },
  content: ({ data }, tools) => ({
    columns: data.columns,
    priorities: prioritiesOf(data, tools),
  }),
  overview: ({ data }, tools) =>
    prioritiesOf(data, tools).map(({ number, title, outcomes }) => {
      const left = outcomes.filter(({ next }) => next.length > 0).length;
      const rated = new Map<string, { rating: Rating; count: number }>();
      for (const { rating } of outcomes)
        if (rating) rated.set(rating.label, { rating, count: (rated.get(rating.label)?.count ?? 0) + 1 });
      return {
        number,
        title,
        text: `${counted(outcomes.length, "outcome")}, ${left === 0 ? "with no work left" : `with work left on ${left === outcomes.length ? "each" : left}`}`,
        ratings: [...rated.values()],
      };
    }),
});

function prioritiesOf({ priorities, scale }: WithoutValues<z.output<typeof schema>>, tools: PublishingTools) {
  return priorities.map(({ number, title, outcomes }, p) => ({
    number,
    title,
    outcomes: outcomes.map((entered, o) => publishOutcome(entered, p, o, scale, tools)),
  }));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function publishOutcome(
  entered: z.output<typeof outcome>,
  priority: number,
  index: number,
  scale: string,
  { read, readAll, rate }: PublishingTools,
) {
  const path = ["priorities", priority, "outcomes", index];
  return {
    outcome: read(entered.outcome, [...path, "outcome"]),
    planned: readAll(entered.planned, [...path, "planned"]),
    done: readAll(entered.done, [...path, "done"]),
    next: readAll(entered.next, [...path, "next"]),
    rating: entered.rating === undefined ? null : rate(scale, entered.rating, [...path, "rating"]),
  };
}
