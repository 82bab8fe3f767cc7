import { type CollectedFigures, collectFigures } from "./collect-figures.ts";
import { disclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { Edition } from "./disclosure-control/edition.ts";
import { informationLossOf } from "./disclosure-control/information-loss.ts";
import { type Protection, protect } from "./disclosure-control/protect.ts";
import type { EnteredBook } from "./figures/figure.ts";
import type { CellRef, Relation } from "./figures/relation.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import { type Claim, claimRelations, isKnownToHold, type Term } from "./reconcile/claim.ts";
import { readClaims } from "./reconcile/read-claims.ts";

/**
 * Protects the figures of a board by its own rules.
 *
 * Each year's edition has been read before the next is made: what an earlier one shows is known
 * for good, and what it hides is hidden in the later ones with that in mind.
 */
export function protectBoard(
  board: LoadedBoard,
  collected: Pick<CollectedFigures, "figures" | "relations">,
  claims: Claim[],
): Protection {
  const years = [...new Set(board.datasets.map(({ year }) => year))].sort();
  const earlier = years.slice(0, -1).map((last): Edition => {
    const datasets = board.datasets.filter(({ year }) => year <= last);
    // What is wrong in them is said once, of the whole board.
    const { figures, relations } = collectFigures(
      datasets,
      () => "",
      () => true,
      board.record,
    );
    return editionOf(figures, relations, readClaims(datasets, figures, () => true).claims);
  });
  const newest = editionOf(collected.figures, collected.relations, claims);
  return protect(
    [...earlier, newest],
    disclosureRules(board.board.disclosure),
    informationLossOf(board, collected.figures),
    board.record.known,
  );
}

function editionOf(figures: EnteredBook, relations: Relation[], claims: Claim[]): Edition {
  return {
    figures,
    relations: [...relations, ...claimRelations(claims)],
    partsOfWholes: claims.flatMap((claim) => {
      const [part, ...others] = claim.left;
      return part && others.length === 0 && claim.is === "no larger" && isKnownToHold(claim)
        ? [{ part: refOf(part), whole: refOf(claim.right) }]
        : [];
    }),
  };
}

function refOf({ figure, entry }: Term): CellRef {
  return { figure: figure.name, period: entry.period.key };
}
