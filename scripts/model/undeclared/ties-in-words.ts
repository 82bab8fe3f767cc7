import type { CellRef } from "../figures/relation.ts";
import type { PossibleRelation } from "./possible.ts";
import type { Undeclared } from "./undeclared.ts";

/** How a cell is called: "referrals.police (2016-17)". */
type Named = (cell: CellRef) => string;

/** A tie in words, with the cells that it is between. */
interface TieInWords {
  words: string;
  cells: CellRef[];
}

/** What is taken as known to readers, although no file says so. */
export function knownTies({ relations, groups }: Undeclared, named: Named): TieInWords[] {
  return [
    ...relations.map(({ terms }) => {
      const side = (sign: 1 | -1) => terms.filter(({ coefficient }) => coefficient === sign);
      const names = (sign: 1 | -1) =>
        side(sign)
          .map(({ cell }) => named(cell))
          .join(" and ");
      return {
        words: `${names(1)} ${side(1).length > 1 ? "add up to" : "is the same as"} ${names(-1)}`,
        cells: terms.map(({ cell }) => cell),
      };
    }),
    ...groups.map(({ parts, whole }) => ({
      words: `${parts.map(named).join(" and ")} leave a small rest of ${named(whole)}`,
      cells: [...parts, whole],
    })),
  ];
}

/** What a reader may take a hidden value for, rightly or not. */
export function guessInWords({ hidden, kind, others }: PossibleRelation, named: Named): string {
  const [first, ...rest] = others.map(named);
  const of = `${named(hidden)} may be taken for`;
  switch (kind) {
    case "the same":
      return `${of} the same as ${first}`;
    case "what is left":
      return `${of} what is left of ${first} beside ${rest.join(" and ")}`;
    case "a share of":
      return `${of} a percentage or a rate of ${first}: it would be of a small number, or of all but a small number`;
    case "of one base":
      return `${named(hidden)} and ${others.map(named).join(" and ")} may be taken for percentages of one number that is not shown: few numbers give them all`;
  }
}
