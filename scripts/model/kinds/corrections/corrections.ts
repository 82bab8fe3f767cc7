import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** What was chosen where a source contradicts itself. */
export const corrections = defineKind({
  schema: z.strictObject({
    kind: z.literal("corrections"),
    ...commonKeys,
    corrections: z.array(z.strictObject({ where: text, printed: text, published: text, reason: text })),
  }),
  // What a source printed is quoted.
  notProse: ["corrections"],
  corrections: ({ data }, read) =>
    data.corrections.map((entry, index) => ({
      where: read(entry.where, ["corrections", index, "where"]).text,
      printed: read(entry.printed, ["corrections", index, "printed"]).text,
      published: read(entry.published, ["corrections", index, "published"]),
      reason: read(entry.reason, ["corrections", index, "reason"]),
    })),
  entries: ({ corrections }) => ({ count: corrections.length, unit: "corrections" }),
  tables: ({ year, name }, { frame, corrections }) => [
    textTable(
      frame,
      [say("Where"), say("Printed in the source"), say("Published here"), say("Why")],
      corrections
        .filter((correction) => correction.year === year && correction.dataset === name)
        .map(({ where, printed, published, reason }) => [where, printed, published, reason].map(textCell)),
    ),
  ],
});
