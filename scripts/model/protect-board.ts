import { type CollectedFigures, collectFigures } from "./collect-figures.ts";
import { disclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { Edition } from "./disclosure-control/edition.ts";
import { informationLossOf } from "./disclosure-control/information-loss.ts";
import { type Protection, protect } from "./disclosure-control/protect.ts";
import type { EnteredBook } from "./figures/figure.ts";
import type { CellRef, Relation } from "./figures/relation.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import { readReconciliations } from "./reconcile/read-reconciliations.ts";
import {
  isKnownToHold,
  type Reconciliation,
  reconciledRelations,
  type Term,
} from "./reconcile/reconciliation.ts";

/**
 * Protects the figures of a board by its own rules.
 *
 * Each year's edition has been read before the next is made: what an earlier one shows is known for good, and what it
 * hides is taken into account in the later ones.
 */
export function protectBoard(
  board: LoadedBoard,
  collected: Pick<CollectedFigures, "figures" | "relations">,
  reconciliations: Reconciliation[],
): Protection {
  const years = [...new Set(board.datasets.map(({ year }) => year))].sort();
  const earlier = years.slice(0, -1).map((last): Edition => {
    const datasets = board.datasets.filter(({ year }) => year <= last);
    // Their problems are reported once, for the whole board.
    const { figures, relations } = collectFigures(
      datasets,
      () => "",
      () => true,
      [],
      board.record,
    );
    return editionOf(
      figures,
      relations,
      readReconciliations(datasets, figures, () => true, []),
    );
  });
  const newest = editionOf(collected.figures, collected.relations, reconciliations);
  return protect(
    [...earlier, newest],
    disclosureRules(board.board.disclosure),
    informationLossOf(board, collected.figures),
    board.record.known,
  );
}

function editionOf(figures: EnteredBook, relations: Relation[], reconciliations: Reconciliation[]): Edition {
  return {
    figures,
    relations: [...relations, ...reconciledRelations(reconciliations)],
    partsOfWholes: reconciliations.flatMap((reconciliation) => {
      const [part, ...others] = reconciliation.left;
      return part && others.length === 0 && reconciliation.is === "no larger" && isKnownToHold(reconciliation)
        ? [{ part: refOf(part), whole: refOf(reconciliation.right) }]
        : [];
    }),
  };
}

function refOf({ figure, entry }: Term): CellRef {
  return { figure: figure.name, period: entry.period.key };
}
