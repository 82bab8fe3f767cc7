import { z } from "zod";
import { textCell } from "../publish/publisher.ts";
import { textTable } from "../publish/tools.ts";
import { commonKeys } from "../schema/common.ts";
import { text } from "../schema/names.ts";
import { defineKind } from "./kind.ts";

/** Recommendations that a body was given, and what it did about each. */
export const recommendations = defineKind({
  schema: z.strictObject({
    kind: z.literal("recommendations"),
    ...commonKeys,
    from: text,
    recommendations: z.array(
      z.strictObject({
        number: z.int(),
        text,
        actions: z.array(text),
        status: z.enum(["complete", "in progress", "not started", "not available"]),
      }),
    ),
  }),
  tables: ({ data }, { frame, read, readAll }) => [
    textTable(
      frame,
      ["Recommendation", "What was done", "Status"],
      data.recommendations.map((entry, index) => [
        textCell(read(`${entry.number}. ${entry.text}`, ["recommendations", index, "text"])),
        textCell(readAll(entry.actions, ["recommendations", index, "actions"])),
        textCell(entry.status),
      ]),
    ),
  ],
  content: ({ data }, { read, readAll }) => ({
    kind: "recommendations",
    from: data.from,
    recommendations: data.recommendations.map((entry, index) => ({
      number: entry.number,
      status: entry.status,
      text: read(entry.text, ["recommendations", index, "text"]),
      actions: readAll(entry.actions, ["recommendations", index, "actions"]),
    })),
  }),
});
