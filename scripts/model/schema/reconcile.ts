import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { text } from "./names.ts";

/** One figure or several: `started: [new, transferred-in]`. */
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

const forms =
  "{opening: …, started: …, ended: …, closing: …}, {total: …, parts: […]}, {part: …, whole: …} or {same: […]}";

/** What must hold between figures; each is written `name` or `name@period`. */
export type ReconcileForm =
  | { form: "flow"; opening: string; started: string[]; ended: string[]; closing: string }
  | { form: "total"; total: string; parts: string[] }
  | { form: "part"; part: string; whole: string }
  | { form: "same"; same: string[] };

/** One entry of `reconcile:`, see docs/derived-figures.md. */
export const reconcileEntry = z
  .strictObject({
    opening: text.optional(),
    started: oneOrMore.optional(),
    ended: oneOrMore.optional(),
    closing: text.optional(),
    total: text.optional(),
    parts: z.array(text).min(2).optional(),
    part: text.optional(),
    whole: text.optional(),
    same: z.array(text).min(2).optional(),
    accepted: text.optional(),
  })
  .transform((entry, context): ReconcileForm & { accepted: string | null } => {
    const form = formOf(entry);
    if (form) return { ...form, accepted: entry.accepted ?? null };
    context.addIssue({
      code: "custom",
      message: schemaMessage("this does not say what to compare", `Write ${forms}`),
    });
    return z.NEVER;
  });

function formOf({ accepted: _, ...keys }: Record<string, unknown>): ReconcileForm | null {
  const given = Object.keys(keys).sort().join(" ");
  const form = {
    "closing ended opening started": "flow",
    "parts total": "total",
    "part whole": "part",
    same: "same",
  }[given];
  return form ? ({ form, ...keys } as ReconcileForm) : null;
}
