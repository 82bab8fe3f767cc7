import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

/** What people asked for, and what was done, or why not. */
export const youSaidWeDid = defineKind({
  schema: z.strictObject({
    kind: z.literal("you-said-we-did"),
    ...commonKeys,
    labels: z.strictObject({ said: text, did: text, "not-done": text, changed: text }).partial().default({}),
    answers: z
      .array(
        z
          .strictObject({
            name: name.optional(),
            said: text,
            who: text.optional(),
            did: text.optional(),
            "not-done": text.optional(),
            changed: text.optional(),
          })
          .refine((answer) => (answer.did === undefined) !== (answer["not-done"] === undefined), {
            error: schemaMessage(
              "an answer says either what was done or why it was not",
              "Write did: or not-done:, and one of them alone",
            ),
          })
          .refine(({ did, changed }) => did !== undefined || changed === undefined, {
            error: schemaMessage("nothing was done here that could change something", "Take changed: out"),
            path: ["changed"],
          }),
      )
      .min(1),
  }),
  block: "you-said-we-did",
  chosenFrom: "answers",
  shownAs: () => "form",
  entries: ({ answers }) => ({ count: answers.length, unit: "answers" }),
  tables: ({ data }, { frame, read }) => {
    const labels = labelsOf(data.labels);
    const column = (label: string, key: "said" | "did" | "not-done" | "changed") => ({
      label,
      cells: data.answers.map(({ [key]: words }, index) =>
        textCell(words === undefined ? "" : read(words, ["answers", index, key])),
      ),
    });
    return [
      filledTable(frame, [
        column(labels.said, "said"),
        { label: say("Who said it"), cells: data.answers.map(({ who = "" }) => textCell(who)) },
        column(labels.did, "did"),
        column(labels.notDone, "not-done"),
        column(labels.changed, "changed"),
      ]),
    ];
  },
  content: ({ data }, { read }) => {
    const at = (index: number, key: string, words: string | undefined) =>
      words === undefined ? null : read(words, ["answers", index, key]);
    return {
      labels: labelsOf(data.labels),
      answers: data.answers.map(({ name, who = null, ...answer }, index) => ({
        name,
        who,
        said: at(index, "said", answer.said),
        did: at(index, "did", answer.did),
        notDone: at(index, "not-done", answer["not-done"]),
        changed: at(index, "changed", answer.changed),
      })),
    };
  },
});

function labelsOf(own: Partial<Record<"said" | "did" | "not-done" | "changed", string | undefined>>) {
  return {
    said: own.said ?? say("You said"),
    did: own.did ?? say("We did"),
    notDone: own["not-done"] ?? say("We did not, because"),
    changed: own.changed ?? say("What changed"),
  };
}
