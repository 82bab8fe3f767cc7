import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

const parts = ["messages", "strengths", "weaknesses", "recommendations"] as const;

const labelOf = {
  messages: () => say("Messages"),
  strengths: () => say("Strengths"),
  weaknesses: () => say("Weaknesses"),
  recommendations: () => say("Recommendations"),
};
const labelsOfParts = { messages: text, strengths: text, weaknesses: text, recommendations: text };

/** Audits and what was learned from each. */
export const audits = defineKind({
  schema: z.strictObject({
    kind: z.literal("audits"),
    ...commonKeys,
    labels: z
      .strictObject({ audit: text, owner: text, ...labelsOfParts })
      .partial()
      .default({}),
    audits: z
      .array(
        z.strictObject({
          number: z.int(),
          title: text,
          owner: text.optional(),
          messages: texts,
          strengths: texts,
          weaknesses: texts,
          recommendations: texts,
        }),
      )
      .min(1),
  }),
  block: "audits",
  shownAs: () => "form",
  entries: ({ audits }) => ({ count: audits.length, unit: "audits" }),
  tables: ({ data }, { frame, readAll }) => [
    filledTable(frame, [
      {
        label: data.labels.audit ?? say("Audit"),
        cells: data.audits.map(({ number, title }) => textCell(`${number}. ${title}`)),
      },
      {
        label: data.labels.owner ?? say("Owner"),
        cells: data.audits.map(({ owner = "" }) => textCell(owner)),
      },
      ...parts.map((part) => ({
        label: data.labels[part] ?? labelOf[part](),
        cells: data.audits.map((audit, index) => textCell(readAll(audit[part], ["audits", index, part]))),
      })),
    ]),
  ],
  content: ({ data }, { readAll }) => ({
    labels: {
      owner: null,
      messages: null,
      strengths: null,
      weaknesses: null,
      recommendations: null,
      ...data.labels,
    },
    audits: data.audits.map((audit, index) => {
      const part = (name: (typeof parts)[number]) => readAll(audit[name], ["audits", index, name]);
      return {
        number: audit.number,
        title: audit.title,
        owner: audit.owner ?? null,
        messages: part("messages"),
        strengths: part("strengths"),
        weaknesses: part("weaknesses"),
        recommendations: part("recommendations"),
      };
    }),
  }),
});
