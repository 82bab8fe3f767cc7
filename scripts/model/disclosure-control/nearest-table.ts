import { exactly, type Program, withProgram } from "./solver.ts";
import type { Cell, Component } from "./system.ts";

/** A table that agrees with everything shown: the amount of every cell. */
export type Table = number[];

/** A value of a cell that a reader must not be able to rule out. */
export interface End {
  at: number;
  value: number;
}

const nodesOfManyEnds = 50;

/** The cost of each step by which a cell may differ from what would be shown; null if it may not differ. */
export type Costs = (at: number) => number | null;

export interface Tables {
  /**
   * The table nearest to the true one in which a cell has the wanted value; null if there is none.
   *
   * @throws SolverLimit
   */
  nearest(end: End, costs: Costs): Table | null;
  /**
   * A table in which many cells have the wanted values, if it is found soon; only the hidden cells may differ from the
   * true table, and those within the given set.
   *
   * @param ends of different cells
   * @param side whether the values are the largest or the smallest of their cells that are of interest
   */
  withMany(ends: End[], side: "largest" | "smallest", within: ReadonlySet<number>): Table | null;
  steps(): number;
}

/** Opens a component to look for tables that a reader would believe. */
export function withTables<Result>(component: Component, work: (tables: Tables) => Result): Result {
  const { cells } = component;
  const { places, program } = programOf(component);
  const inParts = { ...program, unknowns: program.unknowns.map((each) => ({ ...each, isWhole: false })) };
  const tableOf = (values: number[]): Table | null => {
    const exact = exactly(program, values);
    const amount = (unknown: number | null) => (unknown === null ? 0 : (exact?.[unknown] ?? 0));
    return (
      exact && places.map(({ base, own, above, below }) => base + amount(own) + amount(above) - amount(below))
    );
  };
  return withProgram(inParts, (roughly) =>
    withProgram(program, (inWhole) => {
      const nearest: Tables["nearest"] = ({ at, value }, costs) => {
        const weights = new Map<number, number>();
        const bounds = new Map<number, [number, number]>();
        places.forEach(({ above, below }, each) => {
          const cost = costs(each);
          for (const unknown of [above, below])
            if (unknown !== null && cost !== null) weights.set(unknown, cost);
            else if (unknown !== null) bounds.set(unknown, [0, 0]);
        });
        const own = places[at]?.own ?? null;
        if (own !== null) bounds.set(own, [value, value]);
        // A table that comes out whole by itself, as nearly always, is found much sooner.
        for (const open of [roughly, inWhole]) {
          for (const [unknown, [lower, upper]] of bounds) open.setBounds(unknown, lower, upper);
          const best = open.optimum("smallest", weights);
          for (const unknown of bounds.keys()) {
            const { lower, upper } = program.unknowns[unknown] as Program["unknowns"][number];
            open.setBounds(unknown, lower, upper);
          }
          if (typeof best === "string") return null;
          const table = tableOf(best.values);
          if (table) return table;
        }
        return null;
      };
      const withMany: Tables["withMany"] = (ends, side, within) => {
        const bounds = new Map<number, [number, number]>();
        places.forEach(({ above, below }, each) => {
          for (const unknown of [above, below])
            if (unknown !== null && !within.has(each)) bounds.set(unknown, [0, 0]);
        });
        const asked = ends.flatMap(({ at, value }) => {
          const own = places[at]?.own ?? null;
          return own === null ? [] : [{ own, value }];
        });
        // Not beyond the value: a table beyond it shows nothing about the value itself.
        for (const { own, value } of asked) {
          const { lower, upper } = program.unknowns[own] as Program["unknowns"][number];
          bounds.set(
            own,
            side === "largest" ? [lower, Math.min(upper, value)] : [Math.max(lower, value), upper],
          );
        }
        for (const [unknown, [lower, upper]] of bounds) inWhole.setBounds(unknown, lower, upper);
        const found = inWhole.nearly(side, new Map(asked.map(({ own }) => [own, 1])), nodesOfManyEnds);
        for (const unknown of bounds.keys()) {
          const { lower, upper } = program.unknowns[unknown] as Program["unknowns"][number];
          inWhole.setBounds(unknown, lower, upper);
        }
        return found && tableOf(found.values);
      };
      return work({ nearest, withMany, steps: () => roughly.steps() + inWhole.steps() });
    }),
  );

  /** For each cell, its amount within what is shown, and how far it is above and below that. */
  function programOf({ rows }: Component) {
    const unknowns: Program["unknowns"] = [];
    const add = (upper: number, isWhole: boolean) => unknowns.push({ lower: 0, upper, isWhole }) - 1;
    const places = cells.map(({ fate, shown, hidden, isWhole }: Cell) => {
      if (fate === "hidden") {
        const own = unknowns.push({ lower: hidden.from, upper: hidden.to, isWhole }) - 1;
        return { base: 0, own, above: null, below: null };
      }
      const isOpen = fate === "choice";
      return {
        base: shown.from,
        own: shown.to > shown.from ? add(shown.to - shown.from, isWhole) : null,
        above: isOpen ? add(Math.max(0, hidden.to - shown.to), isWhole) : null,
        below: isOpen ? add(Math.max(0, shown.from - hidden.from), isWhole) : null,
      };
    });
    const moving = rows.map(({ terms }) => {
      const fixed = terms.reduce(
        (sum, { unknown: at, coefficient }) => sum + coefficient * (places[at]?.base ?? 0),
        0,
      );
      return {
        terms: terms.flatMap(({ unknown: at, coefficient }) => {
          const { own = null, above = null, below = null } = places[at] ?? {};
          return [
            ...(own === null ? [] : [{ unknown: own, coefficient }]),
            ...(above === null ? [] : [{ unknown: above, coefficient }]),
            ...(below === null ? [] : [{ unknown: below, coefficient: -coefficient }]),
          ];
        }),
        lower: -fixed,
        upper: -fixed,
      };
    });
    return { places, program: { unknowns, rows: moving } };
  }
}

/** Whether a cell of a table has a given value. */
export function shows(table: Table, { at, value }: End): boolean {
  return Math.abs((table[at] ?? Number.NaN) - value) < 1e-6;
}

/** Whether a cell of a table has a value that would contradict the cell if it were shown. */
export function moves(table: Table, at: number, cells: Cell[]): boolean {
  const { shown } = cells[at] as Cell;
  const value = table[at] ?? 0;
  return value < shown.from - 1e-6 || value > shown.to + 1e-6;
}
