import type { EnteredBook } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { LoadedBoard } from "../load/loaded-board.ts";
import type { Reconciliation } from "../reconcile/reconciliation.ts";
import { asWarning, type Problem } from "../values/problem.ts";
import { annualOf } from "../values/report-id.ts";
import { typedAverages } from "./averages.ts";
import { typedChanges } from "./changes.ts";
import { FiguresAtHand } from "./figures-at-hand.ts";
import { girlsAndBoys } from "./girls-and-boys.ts";
import { likeFigures } from "./like-figures.ts";
import { publishedTooEarly } from "./published-too-early.ts";
import { typedRates } from "./rates.ts";
import { typedShares } from "./shares.ts";
import { shorterPeriods } from "./shorter-periods.ts";
import { typedTotals } from "./totals.ts";

/**
 * Numbers with a second home: typed, although other figures give them or are the same. What a figure says in
 * `stands-alone:` settles it. See "One number, one home" in docs/derived-figures.md.
 *
 * While the report of a year is a draft, its data may have two homes for a number: these are warnings.
 */
export function oneHome(
  loaded: Pick<LoadedBoard, "board" | "reports">,
  figures: EnteredBook,
  book: ProtectedBook,
  reconciliations: Reconciliation[],
): Problem[] {
  const at = new FiguresAtHand(figures, book, loaded.board.area);
  const drafts = annualOf(loaded.reports)
    .filter(({ report }) => report.matter.status === "draft")
    .map(({ year }) => `data/${year}/`);
  return [
    ...likeFigures(at, reconciliations),
    ...typedChanges(at),
    ...typedShares(at),
    ...typedRates(at),
    ...typedTotals(at),
    ...typedAverages(at),
    ...shorterPeriods(at),
    ...girlsAndBoys(at),
    ...publishedTooEarly(loaded.reports),
  ].map((problem) =>
    drafts.some((folder) => problem.file.startsWith(folder)) ? asWarning(problem) : problem,
  );
}
