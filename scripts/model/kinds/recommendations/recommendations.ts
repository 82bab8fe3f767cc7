import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import type { TableCell } from "../../report/table.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { say } from "../../words/words.ts";

/** Recommendations that a body was given, and what it did about each. */
export const recommendations = defineKind({
  schema: z.strictObject({
    kind: z.literal("recommendations"),
    ...commonKeys,
    from: text.optional(),
    labels: z.strictObject({ recommendation: text, done: text, status: text }).partial().default({}),
    scale: name.default("progress"),
    recommendations: z
      .array(
        z.strictObject({
          number: z.int(),
          text,
          actions: texts,
          /** A word of the scale. */
          status: text.optional(),
        }),
      )
      .min(1),
  }),
  block: "recommendations",
  shownAs: () => "form",
  entries: ({ recommendations }) => ({ count: recommendations.length, unit: "recommendations" }),
  tables: ({ data }, { frame, read, readAll, rate }) => {
    const labels = labelsOf(data.labels);
    const column = (
      label: string,
      cellOf: (entry: (typeof data.recommendations)[number], path: PropertyKey[]) => TableCell,
    ) => ({
      label,
      cells: data.recommendations.map((entry, index) => cellOf(entry, ["recommendations", index])),
    });
    return [
      filledTable(frame, [
        column(labels.recommendation, (entry, path) =>
          textCell(read(`${entry.number}. ${entry.text}`, [...path, "text"])),
        ),
        column(labels.done, (entry, path) => textCell(readAll(entry.actions, [...path, "actions"]))),
        column(labels.status, ({ status }, path) => {
          const rating = status === undefined ? null : rate(data.scale, status, [...path, "status"]);
          return rating ? ratingCell(rating) : textCell("");
        }),
      ]),
    ];
  },
  content: ({ data }, { read, readAll, rate }) => ({
    labels: { ...labelsOf(data.labels), recommendation: data.labels.recommendation ?? null },
    recommendations: data.recommendations.map((entry, index) => ({
      number: entry.number,
      status:
        entry.status === undefined
          ? null
          : rate(data.scale, entry.status, ["recommendations", index, "status"]),
      text: read(entry.text, ["recommendations", index, "text"]),
      actions: readAll(entry.actions, ["recommendations", index, "actions"]),
    })),
  }),
});

function labelsOf(own: {
  recommendation?: string | undefined;
  done?: string | undefined;
  status?: string | undefined;
}) {
  return {
    recommendation: own.recommendation ?? say("Recommendation"),
    done: own.done ?? say("What was done"),
    status: own.status ?? say("Status"),
  };
}
