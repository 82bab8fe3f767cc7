import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { date, text } from "./names.ts";

/** What a role agrees to: what is hidden and exempt from hiding, or what is not verified in the report. */
const signOffMatter = z.enum(["disclosure", "report"]);
export type SignOffMatter = z.output<typeof signOffMatter>;

/** `sign-off:` of board.yaml: who has to agree before a report is final. */
export const signOffRoles = z
  .array(
    z.strictObject({
      role: text,
      for: z.array(signOffMatter).min(1, {
        error: schemaMessage(
          "this role agrees to nothing",
          "Write for: [disclosure], for: [report], or both, or take the role out",
        ),
      }),
    }),
  )
  .default([]);

/**
 * The agreements to a report: data/sign-off/2016-17.yaml. Written by `npm run sign-off`, one line an agreement, so that
 * Git can merge two of them.
 */
export const agreements = z.array(
  z.strictObject({
    role: text,
    for: signOffMatter,
    /** The mark of what was agreed to, as it stands on the sheet. */
    sheet: text,
    on: date,
    name: text.optional(),
  }),
);
export type Agreement = z.output<typeof agreements>[number];
