import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** Recommendations that a body was given, and what it did about each. */
export const recommendations = defineKind({
  schema: z.strictObject({
    kind: z.literal("recommendations"),
    ...commonKeys,
    from: text,
    scale: name.default("progress"),
    recommendations: z
      .array(
        z.strictObject({
          number: z.int(),
          text,
          actions: z.array(text),
          /** A word of the scale. */
          status: text,
        }),
      )
      .min(1),
  }),
  block: "recommendations",
  shownAs: () => "form",
  entries: ({ recommendations }) => ({ count: recommendations.length, unit: "recommendations" }),
  tables: ({ data }, { frame, read, readAll }) => [
    textTable(
      frame,
      [say("Recommendation"), say("What was done"), say("Status")],
      data.recommendations.map((entry, index) => [
        textCell(read(`${entry.number}. ${entry.text}`, ["recommendations", index, "text"])),
        textCell(readAll(entry.actions, ["recommendations", index, "actions"])),
        textCell(entry.status.toLowerCase()),
      ]),
    ),
  ],
  content: ({ data }, { read, readAll, rate }) => ({
    from: data.from,
    recommendations: data.recommendations.flatMap((entry, index) => {
      const status = rate(data.scale, entry.status, ["recommendations", index, "status"]);
      if (!status) return [];
      return [
        {
          number: entry.number,
          status,
          text: read(entry.text, ["recommendations", index, "text"]),
          actions: readAll(entry.actions, ["recommendations", index, "actions"]),
        },
      ];
    }),
  }),
});
