import { type CollectedFigures, collectFigures } from "./collect-figures.ts";
import { type DisclosureRules, disclosureRules, smallCounts } from "./disclosure-control/disclosure-rules.ts";
import type { Edition } from "./disclosure-control/edition.ts";
import { informationLossOf } from "./disclosure-control/information-loss.ts";
import { pastOf } from "./disclosure-control/ledger.ts";
import { type Protection, protect } from "./disclosure-control/protect.ts";
import { typedOrders } from "./disclosure-control/typed-order.ts";
import { typedResults } from "./disclosure-control/typed-results.ts";
import { unnamedBases } from "./disclosure-control/unnamed-bases.ts";
import { cellKey } from "./figures/cell-key.ts";
import type { EnteredBook } from "./figures/figure.ts";
import type { ProtectedRecord } from "./figures/protected-record.ts";
import type { CellRef, Relation } from "./figures/relation.ts";
import type { LoadedBoard, LoadedDataset } from "./load/loaded-board.ts";
import { readReconciliations } from "./reconcile/read-reconciliations.ts";
import {
  isKnownToHold,
  type Reconciliation,
  reconciledRelations,
  type Term,
} from "./reconcile/reconciliation.ts";
import { type PossibleRelation, possibleRelations } from "./undeclared/possible.ts";
import {
  recordedRelations,
  type Undeclared,
  type Unrelated,
  undeclaredRelations,
} from "./undeclared/undeclared.ts";

export interface ProtectedBoard extends Protection {
  /** What readers are taken to know of hidden values although nobody declared it. */
  undeclared: Undeclared;
  /** What a reader may guess of a hidden value, for those who approve what is hidden. */
  possible: () => PossibleRelation[];
}

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
): ProtectedBoard {
  const rules = disclosureRules(board.board.disclosure);
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
    const declared = declaredIn(
      figures,
      relations,
      readReconciliations(datasets, figures, () => true, []),
    );
    return withUndeclared(declared, undeclaredIn(declared, datasets, board.record, rules));
  });
  const declared = declaredIn(collected.figures, collected.relations, reconciliations);
  const undeclared = undeclaredIn(declared, board.datasets, board.record, rules);
  const newest = withUndeclared(declared, undeclared);
  const protection = protect(
    [...earlier, newest],
    rules,
    informationLossOf(board, collected.figures),
    board.record.known,
    pastOf(board.published, newest.figures, newest.relations, rules),
  );
  const small = smallCounts(rules);
  const hiddenCounts = protection.hidden.filter(({ protectionInterval }) => protectionInterval !== null);
  const unrelated = unrelatedIn(board.datasets);
  const bases = unnamedBases(protection.book, rules, unrelated);
  return {
    ...protection,
    problems: [
      ...protection.problems,
      ...bases.problems,
      ...typedResults(protection.book, rules, unrelated),
      ...(protection.problems.length > 0
        ? []
        : typedOrders(board.datasets, collected.figures, protection.published, (cell) =>
            board.record.known.has(cellKey(cell)),
          )),
    ],
    undeclared: ofHidden(undeclared, protection.hidden),
    possible: () => [
      ...(small ? possibleRelations(protection.book, hiddenCounts, small, unrelated) : []),
      ...bases.possible,
    ],
  };
}

/** Relations that nobody declared, but readers would take for granted: sought in the values, or recorded. */
function undeclaredIn(
  { figures, relations }: Edition,
  datasets: LoadedDataset[],
  record: ProtectedRecord,
  rules: DisclosureRules,
): Undeclared {
  const recorded = recordedRelations(record);
  const mostLeft = smallCounts(rules)?.to ?? -1;
  const sought = undeclaredRelations(
    figures,
    [...relations, ...recorded.relations],
    unrelatedIn(datasets),
    mostLeft,
  );
  return {
    relations: [...recorded.relations, ...sought.relations],
    groups: [...recorded.groups, ...sought.groups],
  };
}

function unrelatedIn(datasets: LoadedDataset[]): Unrelated {
  return datasets.flatMap(({ data }) => data.unrelated.map(({ figures }) => new Set(figures)));
}

/** Those with a hidden value: the others tell nothing. */
function ofHidden({ relations, groups }: Undeclared, hidden: CellRef[]): Undeclared {
  const isHidden = new Set(hidden.map(cellKey));
  const touches = (cells: CellRef[]) => cells.some((cell) => isHidden.has(cellKey(cell)));
  return {
    relations: relations.filter(({ terms }) => touches(terms.map(({ cell }) => cell))),
    groups: groups.filter(({ parts, whole }) => touches([...parts, whole])),
  };
}

function withUndeclared(declared: Edition, { relations, groups }: Undeclared): Edition {
  return {
    ...declared,
    relations: [...declared.relations, ...relations],
    partsOfWholes: [...(declared.partsOfWholes ?? []), ...groups],
  };
}

function declaredIn(figures: EnteredBook, relations: Relation[], reconciliations: Reconciliation[]): Edition {
  return {
    figures,
    relations: [...relations, ...reconciledRelations(reconciliations)],
    partsOfWholes: reconciliations.flatMap((reconciliation) => {
      const [part, ...others] = reconciliation.left;
      return part && others.length === 0 && reconciliation.is === "no larger" && isKnownToHold(reconciliation)
        ? [{ parts: [refOf(part)], whole: refOf(reconciliation.right) }]
        : [];
    }),
  };
}

function refOf({ figure, entry }: Term): CellRef {
  return { figure: figure.name, period: entry.period.key };
}
