import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** Stages that lead round to the first one. */
export const cycle = defineKind({
  schema: z.strictObject({
    kind: z.literal("cycle"),
    ...commonKeys,
    stages: z.array(z.strictObject({ name, title: text, text })).min(1),
  }),
  block: "cycle",
  shownAs: () => "form",
  entries: ({ stages }) => ({ count: stages.length, unit: "stages" }),
  tables: ({ data }, { frame, read }) => [
    textTable(
      frame,
      [say("Stage"), say("What happens")],
      data.stages.map((stage, index) => [
        textCell(stage.title),
        textCell(read(stage.text, ["stages", index, "text"])),
      ]),
    ),
  ],
  content: ({ data }, { read }) => ({
    stages: data.stages.map((stage, index) => ({
      ...stage,
      text: read(stage.text, ["stages", index, "text"]),
    })),
  }),
});
