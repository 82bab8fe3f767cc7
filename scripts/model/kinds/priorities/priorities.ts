import { z } from "zod";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { Rating } from "../../report/table.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { withRatings } from "../../tables/ratings.ts";
import { say, sayCounted } from "../../words/words.ts";

const outcome = z.strictObject({
  outcome: text,
  planned: texts,
  done: texts,
  next: texts,
  /** A word of the scale. */
  rating: text.optional(),
});

const schema = z.strictObject({
  kind: z.literal("priorities"),
  ...commonKeys,
  scale: name.default("progress"),
  columns: z
    .strictObject({ priority: text, outcome: text, planned: text, done: text, next: text })
    .partial()
    .default({}),
  priorities: z.array(z.strictObject({ number: z.int(), title: text, outcomes: z.array(outcome) })).min(1),
});

const lists = ["planned", "done", "next"] as const;
const labelOf = {
  priority: () => say("Priority"),
  outcome: () => say("Outcome"),
  planned: () => say("Planned"),
  done: () => say("What was done"),
  next: () => say("What comes next"),
};

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
    const column = (key: keyof (typeof outcomes)[number] & keyof typeof labelOf) => ({
      label: data.columns[key] ?? labelOf[key](),
      cells: outcomes.map((entry) => textCell(entry[key])),
    });
    const table = filledTable(tools.frame, [column("priority"), column("outcome"), ...lists.map(column)]);
    const ratings = outcomes.map(({ rating }) => rating);
    return [withRatings(table, ratings)];
  },
  content: ({ data }, tools) => ({
    outcome: data.columns.outcome ?? labelOf.outcome(),
    lists: lists
      .filter((key) => data.priorities.some(({ outcomes }) => outcomes.some((each) => each[key].length > 0)))
      .map((key) => ({ key, label: data.columns[key] ?? labelOf[key]() })),
    priorities: prioritiesOf(data, tools),
  }),
  overview: ({ data }, tools) => {
    const saysWhatIsLeft = data.priorities.some(({ outcomes }) =>
      outcomes.some(({ next }) => next.length > 0),
    );
    return prioritiesOf(data, tools).map(({ number, title, outcomes }) => {
      const left = outcomes.filter(({ next }) => next.length > 0).length;
      const rated = new Map<string, { rating: Rating; count: number }>();
      for (const { rating } of outcomes)
        if (rating) rated.set(rating.label, { rating, count: (rated.get(rating.label)?.count ?? 0) + 1 });
      return {
        number,
        title,
        text: saysWhatIsLeft ? workLeft(outcomes.length, left) : countOf(outcomes.length),
        ratings: [...rated.values()],
      };
    });
  },
});

function countOf(outcomes: number): string {
  return sayCounted("{n} outcome", "{n} outcomes", outcomes);
}

function workLeft(all: number, left: number): string {
  const outcomes = countOf(all);
  if (left === 0) return say("{outcomes}, all work done", { outcomes });
  if (left === all) return say("{outcomes}, work still to do on all of them", { outcomes });
  return say("{outcomes}, work still to do on {left}", { outcomes, left });
}

function prioritiesOf({ priorities, scale }: WithoutValues<z.output<typeof schema>>, tools: PublishingTools) {
  return priorities.map(({ number, title, outcomes }, p) => ({
    number,
    title,
    outcomes: outcomes.map((entered, o) => publishOutcome(entered, p, o, scale, tools)),
  }));
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
