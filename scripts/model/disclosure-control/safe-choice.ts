import type { Range } from "../values/range.ts";
import { type End, moves, shows, type Table, type Tables } from "./nearest-table.ts";
import type { Cell } from "./system.ts";

/** Cells that keep every protected cell unknown when they are hidden. */
export interface SafeCells {
  chosen: Set<number>;
  /** For each chosen cell, a protected one that could be narrowed if it were shown. */
  needed: Map<number, number>;
}

/** A number that has to stay possible, and a table that contains it. */
interface Believed {
  end: End;
  table: Table;
}

/** How many questions the search for unnecessary cells may ask; in a large component each takes longer. */
const mostQuestions = 600;
const cellsInQuestions = 270_000;
/** With more, many are asked about at once, and then some one by one. */
const fewProtected = 20;
const questionsOneByOne = 8;
/** Moving a cell that is already hidden costs next to nothing: the table that differs least is usually whole. */
const costOfHidden = 0.001;

/**
 * Chooses cells that keep every protected cell unknown, as few as it finds, in a time that grows with the component:
 * for each number that has to stay possible, it finds the nearest table that contains it, and hides all cells in which
 * that table differs from the true one. Then it shows the unnecessary ones again.
 *
 * The tables are in whole numbers if the cells are, so that the choice is also safe from readers who use that.
 *
 * @param kept what must stay possible, by the place of the cell
 * @param start cells that are hidden to begin with
 * @returns the choice, or the cell of which something can be ruled out even if all are hidden
 * @throws SolverLimit
 */
export function safeChoice(
  cells: Cell[],
  tables: Tables,
  kept: ReadonlyMap<number, Range>,
  start: ReadonlySet<number> = new Set(),
): SafeCells | { exposed: number } {
  const weights = weightsOf(cells);
  const least = Math.min(...weights);
  const costs = weights.map((weight) => weight / least);
  const chosen = new Set(start);
  const known: Table[] = [];
  const believed: Believed[] = [];
  let questions = 0;
  for (const [at, { from, to }] of kept)
    for (const value of [from, to]) {
      const end = { at, value };
      // Of many ends, most are possible already: one question shows it of all of them.
      if (
        kept.size > fewProtected &&
        questions % questionsOneByOne === 0 &&
        !known.some((table) => shows(table, end))
      )
        for (const [side, one] of [
          ["largest", "to"],
          ["smallest", "from"],
        ] as const) {
          const left = [...kept]
            .map(([cell, range]) => ({ at: cell, value: range[one] }))
            .filter((each) => !known.some((table) => shows(table, each)));
          const table = left.length > 1 ? tables.withMany(left, side, chosen) : null;
          if (table) known.push(table);
        }
      const seen = known.find((table) => shows(table, end));
      const table =
        seen ?? tables.nearest(end, (each) => (costs[each] ?? 1) * (chosen.has(each) ? costOfHidden : 1));
      if (table === null) return { exposed: at };
      believed.push({ end, table });
      if (seen) continue;
      questions++;
      known.push(table);
      cells.forEach(({ fate }, each) => {
        if (fate === "choice" && moves(table, each, cells)) chosen.add(each);
      });
    }
  return { chosen, needed: tidy(chosen, believed, cells, tables, costs) };
}

/**
 * The weight of hiding each cell, in whole numbers: one cell more always outweighs any information loss, and any
 * information loss outweighs the position in the list, so that ties are resolved the same way in every build.
 */
export function weightsOf(cells: Cell[]): number[] {
  const oneMore = cells.reduce((sum, { informationLoss }) => sum + informationLoss, 1);
  const places = cells.length * (cells.length + 1);
  return cells.map(({ informationLoss }, place) => (oneMore + informationLoss) * places + place);
}

// The most costly first: each is shown again if there are other tables without it.
function tidy(
  chosen: Set<number>,
  believed: Believed[],
  cells: Cell[],
  tables: Tables,
  costs: number[],
): SafeCells["needed"] {
  const needed = new Map<number, number>();
  const questionsOfTidying = Math.min(mostQuestions, cellsInQuestions / cells.length);
  let questions = 0;
  let all = believed;
  for (const at of [...chosen].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b)) {
    const still = all.map(({ table }) => table).filter((table) => !moves(table, at, cells));
    const without = (end: End): Table | null => {
      const seen = still.find((table) => shows(table, end));
      if (seen || questions++ >= questionsOfTidying) return seen ?? null;
      const table = tables.nearest(end, (each) =>
        each !== at && chosen.has(each) ? (costs[each] ?? 1) * costOfHidden : null,
      );
      if (table) still.push(table);
      return table;
    };
    const others: Believed[] = [];
    for (const each of all) {
      const table = moves(each.table, at, cells) ? without(each.end) : each.table;
      if (table === null) {
        needed.set(at, each.end.at);
        break;
      }
      others.push({ ...each, table });
    }
    if (others.length < all.length) continue;
    chosen.delete(at);
    all = others;
  }
  return needed;
}
