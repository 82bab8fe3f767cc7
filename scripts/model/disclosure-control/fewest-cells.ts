import type { Range } from "../values/range.ts";
import type { End } from "./nearest-table.ts";
import { type SafeCells, weightsOf } from "./safe-choice.ts";
import { SolverLimit } from "./solver.ts";
import type { Cell, Component } from "./system.ts";
import { type Domains, WholeTables } from "./whole-tables.ts";

/** In a larger component the search that a solver does is the faster one. */
const mostCells = 60;
const attemptsOfOneTable = 400;
const mostBelieved = 30;

/** What hides the cells of a component, found without a solver. */
export interface SmallComponent {
  /**
   * The lightest cells that keep every protected cell unknown if they are hidden; or the cell that nothing can hide.
   *
   * @param cells the component's, or the same cells with other amounts
   * @param kept what must stay possible, by the place of the cell
   * @param limit only cells that weigh less are looked for
   * @returns null if there are none within the limit
   * @throws SolverLimit
   */
  fewest(
    cells: Cell[],
    kept: ReadonlyMap<number, Range>,
    limit?: number,
  ): SafeCells | { exposed: number } | null;
  /**
   * The lightest further cells of which none would be known exactly; null if there are none.
   *
   * @throws SolverLimit
   */
  further(cells: Cell[], hidden: ReadonlySet<number>): Set<number> | null;
  /** What each cell can be by itself, if some are hidden. */
  domains(cells: Cell[], hidden: ReadonlySet<number>): Domains;
  tables: WholeTables;
}

/**
 * A component that is small enough to go through the choices one by one.
 *
 * @param mostChoices how many choices are looked at for one answer
 * @returns null if it is not, or if it has other than whole numbers
 */
export function smallComponent({ cells, rows }: Component, mostChoices: number): SmallComponent | null {
  const isWhole = cells.every(
    (cell) =>
      cell.isWhole &&
      [cell.shown, cell.hidden].every(({ from, to }) =>
        [from, to].every((end) => !Number.isFinite(end) || Number.isInteger(end)),
      ),
  );
  const adds = rows.every(({ terms }) => terms.every(({ coefficient }) => Number.isInteger(coefficient)));
  if (cells.length > mostCells || !isWhole || !adds) return null;
  const tables = new WholeTables(rows);
  const rowsOf = rows.map(({ terms }) => terms.map(({ unknown }) => unknown));
  const shownEnds = cells.flatMap(({ shown }) => [shown.from, shown.to]).filter(Number.isFinite);
  // Far beyond what is shown nothing new is possible.
  const far = 100 + 2 * Math.max(0, ...shownEnds.map(Math.abs));

  const domains: SmallComponent["domains"] = (those, hidden) => {
    const ranges = those.map((cell, at) => (isHidden(cell, at, hidden) ? cell.hidden : cell.shown));
    return {
      lower: ranges.map(({ from }) => Math.max(from, -far)),
      upper: ranges.map(({ to }) => Math.min(to, far)),
    };
  };

  const isPossible = (within: Domains, at: number, value: number): number[] | null => {
    if (value < (within.lower[at] as number) || value > (within.upper[at] as number)) return null;
    const asked = { lower: [...within.lower], upper: [...within.upper] };
    asked.lower[at] = value;
    asked.upper[at] = value;
    return tables.find(asked, attemptsOfOneTable);
  };

  /** Tables that show a number to be possible, as long as what is shown allows them. */
  const believed = new Map<string, number[][]>();

  /** The first number that has to stay possible and is not; null if there is none. */
  const narrowed = (
    those: Cell[],
    hidden: ReadonlySet<number>,
    kept: ReadonlyMap<number, Range>,
  ): End | null => {
    const within = domains(those, hidden);
    const isWithin = (table: number[]) =>
      table.every(
        (value, at) => value >= (within.lower[at] as number) && value <= (within.upper[at] as number),
      );
    for (const [at, { from, to }] of kept)
      for (const value of [from, to]) {
        const seen = believed.get(`${at}=${value}`) ?? [];
        if (seen.some(isWithin)) continue;
        const table = isPossible(within, at, value);
        if (!table) return { at, value };
        believed.set(`${at}=${value}`, [table, ...seen.slice(0, mostBelieved - 1)]);
      }
    return null;
  };

  /** A hidden cell that is alone in an equation with shown ones is known: the row says what to hide beside it. */
  const lonelyRow = (those: Cell[], hidden: ReadonlySet<number>, isSecret: (at: number) => boolean) =>
    rowsOf.find((row) => {
      const open = row.filter((at) => {
        const { shown } = those[at] as Cell;
        return isHidden(those[at] as Cell, at, hidden) || shown.from < shown.to;
      });
      return open.length === 1 && isSecret(open[0] as number);
    });

  /**
   * The lightest cells to hide besides those hidden at the start.
   *
   * @param missing cells of which at least one has to be hidden, too; null if what is hidden is enough
   * @param limit only sets lighter than this are looked for
   */
  const lightest = (
    those: Cell[],
    start: ReadonlySet<number>,
    missing: (hidden: ReadonlySet<number>) => ((at: number) => boolean) | null,
    limit: number,
  ): Set<number> | null => {
    const weights = weightsOf(those);
    const byWeight = those
      .flatMap(({ fate }, at) => (fate === "choice" && !start.has(at) ? [at] : []))
      .sort((a, b) => (weights[a] as number) - (weights[b] as number));
    let best: Set<number> | null = null;
    let bestWeight = limit;
    let choices = 0;
    const search = (hidden: ReadonlySet<number>, weight: number, never: ReadonlySet<number>): void => {
      if (choices++ > mostChoices) throw new SolverLimit();
      const cheapest = byWeight.find((at) => !hidden.has(at) && !never.has(at));
      const cannotGrow = cheapest === undefined || weight + (weights[cheapest] as number) >= bestWeight;
      const isOneOf = missing(hidden);
      if (!isOneOf) {
        best = new Set([...hidden].filter((at) => !start.has(at)));
        bestWeight = weight;
        return;
      }
      if (cannotGrow) return;
      const forbidden = new Set(never);
      for (const at of byWeight) {
        if (hidden.has(at) || forbidden.has(at) || !isOneOf(at)) continue;
        const next = weight + (weights[at] as number);
        if (next >= bestWeight) return;
        search(new Set([...hidden, at]), next, forbidden);
        forbidden.add(at);
      }
    };
    search(start, 0, new Set());
    return best;
  };

  /** The cells outside the largest set around this one, in which the number is still not possible. */
  const outsideLargest = (
    those: Cell[],
    hidden: ReadonlySet<number>,
    { at, value }: End,
  ): ReadonlySet<number> => {
    const largest = new Set(hidden);
    const outside = new Set<number>();
    those.forEach(({ fate }, other) => {
      if (fate !== "choice" || hidden.has(other)) return;
      largest.add(other);
      if (isPossible(domains(those, largest), at, value) === null) return;
      largest.delete(other);
      outside.add(other);
    });
    return outside;
  };

  return {
    domains,
    tables,
    fewest: (those, kept, limit = Number.POSITIVE_INFINITY) => {
      const exposed = narrowed(those, new Set(those.keys()), kept);
      if (exposed) return { exposed: exposed.at };
      const chosen = lightest(
        those,
        new Set(),
        (hidden) => {
          const row = lonelyRow(those, hidden, (at) => kept.has(at) || hidden.has(at));
          if (row) return (at) => row.includes(at);
          const end = narrowed(those, hidden, kept);
          if (!end) return null;
          const outside = outsideLargest(those, hidden, end);
          return (at) => outside.has(at);
        },
        limit,
      );
      if (!chosen) return null;
      const needed = [...chosen].map((at): [number, number] => {
        const without = new Set([...chosen].filter((other) => other !== at));
        return [at, narrowed(those, without, kept)?.at ?? at];
      });
      return { chosen, needed: new Map(needed) };
    },
    further: (those, hidden) =>
      lightest(
        those,
        hidden,
        (now) => {
          const row = lonelyRow(those, now, (at) => now.has(at));
          if (row) return (at) => row.includes(at);
          const added = [...now].filter((at) => !hidden.has(at));
          const within = domains(those, now);
          const isOpen = (at: number) => {
            const { from, to } = (those[at] as Cell).shown;
            return [from - 1, to + 1].some((value) => isPossible(within, at, value) !== null);
          };
          return added.length > 0 && added.every(isOpen) ? null : () => true;
        },
        Number.POSITIVE_INFINITY,
      ),
  };
}

function isHidden({ fate }: Cell, at: number, hidden: ReadonlySet<number>): boolean {
  return fate === "hidden" || (fate === "choice" && hidden.has(at));
}
