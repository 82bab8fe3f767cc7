import type { Range } from "../values/range.ts";
import { type End, moves, shows, type Table, type Tables } from "./nearest-table.ts";
import type { Cell } from "./system.ts";

/** Cells that keep every protected one unknown when they are hidden. */
export interface SafeCells {
  chosen: Set<number>;
  /** By chosen cell, a protected one that could be narrowed if it were shown. */
  needed: Map<number, number>;
}

/** A number that has to stay possible, and a table in which it stands. */
interface Believed {
  end: End;
  table: Table;
}

/** How many questions the search for cells that are not needed may ask. */
const questionsOfTidying = 600;
/** To move a cell that is hidden already costs next to nothing: the table that differs least is most often whole. */
const costOfHidden = 0.001;

/**
 * Chooses cells that keep every protected one unknown, as few as it finds, in a time that grows with the component:
 * for each number that has to stay possible, the table nearest to the true one in which it stands, and all cells
 * hidden in which that table differs. Then those that are not needed are shown again.
 *
 * The tables are in whole numbers where the cells are, so that the choice is safe from readers who reckon so.
 *
 * @param kept what must stay possible, by the place of the cell
 * @param start cells that are hidden to begin with
 * @returns or the cell of which something can be ruled out even where all are hidden
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
  for (const [at, { from, to }] of kept)
    for (const value of [from, to]) {
      const end = { at, value };
      const seen = known.find((table) => shows(table, end));
      const table =
        seen ?? tables.nearest(end, (each) => (costs[each] ?? 1) * (chosen.has(each) ? costOfHidden : 1));
      if (table === null) return { exposed: at };
      believed.push({ end, table });
      if (seen) continue;
      known.push(table);
      cells.forEach(({ fate }, each) => {
        if (fate === "choice" && moves(table, each, cells)) chosen.add(each);
      });
    }
  return { chosen, needed: tidy(chosen, believed, cells, tables, costs) };
}

/**
 * What hiding each cell weighs, in whole numbers: one cell more is always more than any harm, and any harm more than
 * the place in the list, so that among equals the same are chosen from one build to the next.
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
