import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Problem } from "../values/problem.ts";
import type { AcceptedContradiction } from "./accepted.ts";
import { checkClaims } from "./check-claims.ts";
import { checkFigures } from "./check-figures.ts";
import type { Claim } from "./claim.ts";
import type { Finding } from "./root-findings.ts";

/**
 * Whether the entered values can be true together. Each contradiction is a problem with its
 * arithmetic, or is published with the reason that the editor gave.
 *
 * The comparison is of entered values; the words are of published ones only: a value that the
 * disclosure rules hide or round stands in no message.
 */
export function reconcile(
  claims: Claim[],
  figures: EnteredBook,
  book: ProtectedBook,
): { problems: Problem[]; findings: Finding[]; accepted: AcceptedContradiction[] } {
  const byFigure = checkFigures(figures, book);
  const byClaim = checkClaims(claims, figures, book);
  return {
    problems: [...byFigure.problems, ...byClaim.problems],
    findings: [...byFigure.findings, ...byClaim.findings],
    accepted: [...byFigure.accepted, ...byClaim.accepted],
  };
}
