import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { date, text } from "./names.ts";

const agreement = { on: date, kept: text };

/** Who agreed that words or a story are printed, when, and where the note of it is kept. Only who agreed is published. */
export const consent = z.discriminatedUnion(
  "from",
  [
    z.strictObject({ from: z.literal("the person"), ...agreement }),
    z.strictObject({ from: z.literal("a parent or carer"), ...agreement }),
    z.strictObject({ from: z.literal("the person and a parent or carer"), ...agreement }),
    z.strictObject({ from: z.literal("the group"), ...agreement }),
    z.strictObject({ from: z.literal("nobody"), because: text }),
  ],
  {
    error: schemaMessage(
      "from: does not say who agreed to this",
      "Write from: and one of: the person, a parent or carer, the person and a parent or carer, the group, nobody",
    ),
  },
);
export type Consent = z.output<typeof consent>;
