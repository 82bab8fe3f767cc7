import { z } from "zod";
import { english } from "../words/words.ts";
import { schemaMessage } from "../yaml/schema-message.ts";
import { date, name, text, webLink } from "./names.ts";

const knownProblem = z.strictObject({
  what: text,
  /** From the Web Content Accessibility Guidelines: "1.4.3 Contrast (minimum)". */
  criterion: text.optional(),
  why: z
    .enum(["non-compliance", "disproportionate burden", "outside the regulations"])
    .default("non-compliance"),
  plan: text.optional(),
});

const manualAudit = z.strictObject({
  date,
  by: text,
  what: text,
  outcome: z.enum([english("fully compliant"), english("partially compliant"), english("not compliant")]),
  link: webLink.optional(),
});

/** data/accessibility.yaml: what the accessibility statement cannot know by itself. */
export const accessibility = z
  .strictObject({
    /** How to report a problem. */
    contact: text.optional(),
    /** How soon somebody answers. */
    reply: text.optional(),
    prepared: date.optional(),
    "review-by": date.optional(),
    country: z.enum(["England", "Scotland", "Wales", "Northern Ireland"]).default("England"),
    problems: z.array(knownProblem).default([]),
    "manual-audit": manualAudit.optional(),
  })
  .superRefine((statement, context) => {
    const audit = statement["manual-audit"];
    const failing = statement.problems.some(({ why }) => why === "non-compliance");
    if (audit?.outcome === "fully compliant" && failing)
      context.addIssue({
        code: "custom",
        message: schemaMessage(
          "a website with a known problem is not fully compliant",
          "Write partially compliant, or take the problem out when it is mended",
        ),
        path: ["manual-audit", "outcome"],
        input: audit.outcome,
      });
  });
export type AccessibilityEntry = z.output<typeof accessibility>;

/** data/audit.yaml: the latest results of `npm run audit`. */
export const auditResults = z.strictObject({
  date,
  checks: z.array(z.strictObject({ id: name, tool: text, scope: text, problems: z.int().nonnegative() })),
});
export type AuditResults = z.output<typeof auditResults>;
