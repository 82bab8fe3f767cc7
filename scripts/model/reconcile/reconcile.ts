import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Problem } from "../values/problem.ts";
import type { AcceptedContradiction } from "./accepted.ts";
import { checkFigures } from "./check-figures.ts";
import { checkReconciliations } from "./check-reconciliations.ts";
import type { Reconciliation } from "./reconciliation.ts";
import type { Finding } from "./root-findings.ts";

/**
 * Whether the entered values can all be true. Each contradiction is a problem with its arithmetic, or is published with
 * the editor's reason.
 *
 * Entered values are compared, but only published ones are mentioned: a value that the disclosure rules hide or round
 * is in no message.
 */
export function reconcile(
  reconciliations: Reconciliation[],
  figures: EnteredBook,
  book: ProtectedBook,
  problems: Problem[],
): { findings: Finding[]; accepted: AcceptedContradiction[] } {
  const byFigure = checkFigures(figures, book, problems);
  const byReconciliation = checkReconciliations(reconciliations, figures, book, problems);
  return {
    findings: [...byFigure.findings, ...byReconciliation.findings],
    accepted: [...byFigure.accepted, ...byReconciliation.accepted],
  };
}
