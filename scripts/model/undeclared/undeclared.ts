import type { EnteredBook } from "../figures/figure.ts";
import { type ProtectedRecord, recordFile } from "../figures/protected-record.ts";
import { type CellRef, type Relation, totalRelation } from "../figures/relation.ts";
import { relationKey } from "./candidate.ts";
import { flowRelations } from "./flows.ts";
import { listsOf } from "./items.ts";
import { periodRelations } from "./periods-within.ts";
import { type Groups, groupsOfWholes } from "./rests.ts";
import { sameValues } from "./same-values.ts";
import { sumRelations } from "./sums.ts";

/** What a reader takes for granted between figures, although no file of the board says it. */
export interface Undeclared {
  relations: Relation[];
  /** Groups whose rest anybody can work out, and is small. */
  groups: Groups[];
}

/** Figures that have nothing to do with one another, whatever their numbers: `unrelated:` of a dataset. */
export type Unrelated = readonly ReadonlySet<string>[];

/**
 * The relations between a board's figures that hold exactly, that nobody declared, and that are hardly a coincidence:
 * quarters of a year, sums, equal numbers of one thing, an opening and a closing number, and the groups of a whole that
 * leave a small rest.
 *
 * @param declared the relations that the board's files declare
 * @param mostLeft the largest rest that is a small number; below 0 if nothing is hidden
 */
export function undeclaredRelations(
  figures: EnteredBook,
  declared: Relation[],
  unrelated: Unrelated,
  mostLeft: number,
): Undeclared {
  if (mostLeft < 0) return { relations: [], groups: [] };
  const known = new Set(declared.map(relationKey));
  const isMeant = (cells: CellRef[]) => !isUnrelated(cells, unrelated);
  const all = groupsOfWholes(figures, mostLeft).filter(({ parts, whole }) => isMeant([...parts, whole]));
  // Groups with nothing left are the whole.
  const complete = all.filter(({ left }) => left === 0);
  const found = [
    ...periodRelations(figures),
    ...sumRelations(listsOf(figures)),
    ...sameValues(figures),
    ...flowRelations(figures),
    ...complete.map(({ parts, whole, place }) =>
      totalRelation(whole, parts, `${whole.figure}, of which nothing is left`, place),
    ),
  ];
  const relations = found.filter((relation) => {
    const key = relationKey(relation);
    if (known.has(key) || !isMeant(relation.terms.map(({ cell }) => cell))) return false;
    known.add(key);
    return true;
  });
  return { relations, groups: all.filter(({ left }) => left !== 0) };
}

/** What `npm run protect` recorded of them, for a folder in which not all of their values are left. */
export function recordedRelations({ undeclared }: ProtectedRecord): Undeclared {
  const place = { file: recordFile, line: 1, column: 1 };
  const [groups, relations] = [true, false].map((isGroup) =>
    undeclared.filter((each) => (each["leaves-a-rest"] === true) === isGroup),
  ) as [typeof undeclared, typeof undeclared];
  return {
    relations: relations.map(({ plus, minus }) => ({
      terms: [
        ...plus.map((cell) => ({ cell, coefficient: 1 as const })),
        ...minus.map((cell) => ({ cell, coefficient: -1 as const })),
      ],
      what: "what readers take for granted",
      place,
    })),
    groups: groups.flatMap(({ plus, minus }) =>
      minus.map((whole): Groups => ({ parts: plus, whole, left: null, place })),
    ),
  };
}

/** Whether the board says that these figures have nothing to do with one another. */
export function isUnrelated(cells: CellRef[], unrelated: Unrelated): boolean {
  const names = new Set(cells.map(({ figure }) => figure));
  return unrelated.some((set) =>
    [...names].every((name) => withOuterNames(name).some((each) => set.has(each))),
  );
}

/** @example withOuterNames("referrals.police.girls") → ["referrals.police.girls", "referrals.police", "referrals"] */
export function withOuterNames(name: string): string[] {
  const parts = name.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
