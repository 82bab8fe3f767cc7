import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { consent } from "../../schema/consent.ts";
import { date, name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable } from "../../tables/publishing-tools.ts";
import { english, say } from "../../words/words.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

/** An answer that has to be no before a story may be printed. */
const no = (whether: string) =>
  z.any().refine((answer) => answer === "no" || answer === false, {
    error: ({ input }) =>
      input === undefined
        ? schemaMessage(
            `nobody has answered whether ${whether}`,
            "Answer it: a story is printed only if the answer is no",
          )
        : schemaMessage(
            `"${String(input)}" is the answer to whether ${whether}, and a story is printed only if it is no`,
            "Change more of the story until it is, or leave the story out",
          ),
  });

/** What has to be answered before a story is printed: docs/voices.md. */
const safeguards = {
  recognisable: no("anybody who knows the family could recognise it"),
  "known-from-elsewhere": no("it is known from the news, a court or a published review"),
  "read-by": z.strictObject({ role: text, on: date }),
};

const identification = z.discriminatedUnion(
  "based-on",
  [
    z.strictObject({ "based-on": z.literal("one"), changed: text, consent, ...safeguards }),
    z.strictObject({ "based-on": z.literal("several"), changed: text, ...safeguards }),
    z.strictObject({ "based-on": z.literal("nobody"), ...safeguards }),
  ],
  {
    error: schemaMessage(
      "based-on: does not say whose story this is",
      "Write based-on: one (a person or family), several (put together from several), or nobody (made up)",
    ),
  },
);

const parts = {
  situation: () => say("What the matter was"),
  done: () => say("What was done"),
  changed: () => say("What changed"),
  learned: () => say("What we learned"),
};
const partNames = ["situation", "done", "changed", "learned"] as const;

/** Stories of practice, none of which is printed before it is answered whether somebody could be recognised. */
export const caseStudies = defineKind({
  schema: z.strictObject({
    kind: z.literal("case-studies"),
    ...commonKeys,
    "case-studies": z
      .array(
        z.strictObject({
          name: name.optional(),
          title: text,
          ...{ situation: texts, done: texts, changed: texts, learned: texts },
          identification,
        }),
      )
      .min(1),
  }),
  block: "case-studies",
  chosenFrom: "case-studies",
  shownAs: () => "form",
  notProse: ["identification"],
  entries: (data) => ({ count: data["case-studies"].length, unit: "case studies" }),
  tables: ({ data }, { frame, readAll }) => [
    filledTable(frame, [
      { label: say("Case study"), cells: data["case-studies"].map(({ title }) => textCell(title)) },
      ...partNames.map((part) => ({
        label: parts[part](),
        cells: data["case-studies"].map((study, index) =>
          textCell(readAll(study[part], ["case-studies", index, part])),
        ),
      })),
      {
        label: say("Whose story it is"),
        cells: data["case-studies"].map(({ identification: { "based-on": basis } }) =>
          textCell(say(basisInWords[basis])),
        ),
      },
    ]),
  ],
  content: ({ data }, { readAll }) => ({
    "case-studies": data["case-studies"].map(({ name, title, identification, ...study }, index) => ({
      name,
      title,
      parts: partNames.map((part) => ({
        title: parts[part](),
        texts: readAll(study[part], ["case-studies", index, part]),
      })),
      basis: basisInWords[identification["based-on"]],
    })),
  }),
});

const basisInWords = {
  one: english("A true story. Details are changed so that nobody can be recognised."),
  several: english("Put together from the stories of several people."),
  nobody: english("An invented example."),
};
