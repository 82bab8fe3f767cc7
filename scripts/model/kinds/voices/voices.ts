import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { type Consent, consent } from "../../schema/consent.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { english, say } from "../../words/words.ts";

/** Quotations of children and adults, each with where it was said and who agreed that it is printed. */
export const voices = defineKind({
  schema: z.strictObject({
    kind: z.literal("voices"),
    ...commonKeys,
    quotations: z
      .array(z.strictObject({ name: name.optional(), words: text, who: text, said: text, consent }))
      .min(1),
  }),
  block: "voices",
  chosenFrom: "quotations",
  shownAs: () => "form",
  // Quotations are as they were spoken, and the note of a consent stays in the file.
  notProse: ["words", "consent"],
  entries: ({ quotations }) => ({ count: quotations.length, unit: "quotations" }),
  tables: ({ data }, { frame, read }) => [
    textTable(
      frame,
      [say("Quotation"), say("Who said it"), say("Where it was said")],
      data.quotations.map(({ words, who, said }, index) => [
        textCell(read(words, ["quotations", index, "words"])),
        textCell(who),
        textCell(read(said, ["quotations", index, "said"])),
      ]),
    ),
  ],
  content: ({ data }, { read }) => ({
    quotations: data.quotations.map(({ name, words, who, said, consent: { from } }, index) => ({
      name,
      words: read(words, ["quotations", index, "words"]),
      who,
      said: read(said, ["quotations", index, "said"]),
      agreed: agreedInWords[from],
    })),
  }),
});

const agreedInWords: Record<Consent["from"], string | null> = {
  "the person": english("Printed with their agreement."),
  "a parent or carer": english("Printed with the agreement of a parent or carer."),
  "the person and a parent or carer": english(
    "Printed with their agreement, and with that of a parent or carer.",
  ),
  "the group": english("Printed with the agreement of the group."),
  nobody: null,
};
