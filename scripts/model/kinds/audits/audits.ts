import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

const parts = ["messages", "strengths", "weaknesses", "recommendations"] as const;

/** Audits and what was learned from each. */
export const audits = defineKind({
  schema: z.strictObject({
    kind: z.literal("audits"),
    ...commonKeys,
    audits: z
      .array(
        z.strictObject({
          number: z.int(),
          title: text,
          owner: text,
          messages: z.array(text),
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
    textTable(
      frame,
      [
        say("Audit"),
        say("Owner"),
        say("Messages"),
        say("Strengths"),
        say("Weaknesses"),
        say("Recommendations"),
      ],
      data.audits.map((audit, index) => [
        textCell(`${audit.number}. ${audit.title}`),
        textCell(audit.owner),
        ...parts.map((part) => textCell(readAll(audit[part], ["audits", index, part]))),
      ]),
    ),
  ],
  content: ({ data }, { readAll }) => ({
    audits: data.audits.map((audit, index) => {
      const part = (name: (typeof parts)[number]) => readAll(audit[name], ["audits", index, name]);
      return {
        number: audit.number,
        title: audit.title,
        owner: audit.owner,
        messages: part("messages"),
        strengths: part("strengths"),
        weaknesses: part("weaknesses"),
        recommendations: part("recommendations"),
      };
    }),
  }),
});
