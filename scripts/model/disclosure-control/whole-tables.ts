import type { Range } from "../values/range.ts";
import { type Row, SolverLimit } from "./solver.ts";

/** The numbers that each cell of a small component can have, by its place. */
export interface Domains {
  lower: number[];
  upper: number[];
}

/** In which order the numbers are tried that a cell can have. */
export type Order = (range: Range, at: number) => Iterable<number>;

/** Cells of whole numbers and the equations between them, for questions that a solver is too slow for. */
export class WholeTables {
  /** How many attempts have been made, in all questions. */
  attempts = 0;
  readonly #rows: { at: number[]; times: number[] }[];

  /** @param rows each adds up to nothing, with whole coefficients */
  constructor(rows: Row[]) {
    this.#rows = rows.map(({ terms }) => ({
      at: terms.map(({ unknown }) => unknown),
      times: terms.map(({ coefficient }) => coefficient),
    }));
  }

  /**
   * The first numbers that satisfy all equations; null if there are none.
   *
   * @throws SolverLimit after that many attempts
   */
  find(domains: Domains, attempts: number, order: Order = endsFirst): number[] | null {
    for (const table of this.each(domains, attempts, order)) return table;
    return null;
  }

  /**
   * All numbers that satisfy the equations, one table after another.
   *
   * @throws SolverLimit after that many attempts
   */
  *each(domains: Domains, attempts: number, order: Order = upwards): Generator<number[]> {
    const left = { attempts };
    yield* this.#within({ lower: [...domains.lower], upper: [...domains.upper] }, left, order);
  }

  *#within(domains: Domains, left: { attempts: number }, order: Order): Generator<number[]> {
    this.attempts++;
    if (left.attempts-- <= 0) throw new SolverLimit();
    const { lower, upper } = domains;
    if (!this.narrow(domains)) return;
    let narrowest = -1;
    for (let at = 0; at < lower.length; at++) {
      const width = (upper[at] as number) - (lower[at] as number);
      if (width > 0 && (narrowest < 0 || width < (upper[narrowest] as number) - (lower[narrowest] as number)))
        narrowest = at;
    }
    if (narrowest < 0) {
      yield lower;
      return;
    }
    const range = { from: lower[narrowest] as number, to: upper[narrowest] as number };
    for (const value of order(range, narrowest)) {
      const next = { lower: [...lower], upper: [...upper] };
      next.lower[narrowest] = value;
      next.upper[narrowest] = value;
      yield* this.#within(next, left, order);
    }
  }

  /** Narrows every cell to what each equation by itself leaves; false if that is nothing for one of them. */
  narrow({ lower, upper }: Domains): boolean {
    // Cells that go down by one in turn are left to the search.
    for (let isNew = true, rounds = 0; isNew && rounds < 50; rounds++) {
      isNew = false;
      for (const { at, times } of this.#rows) {
        let [least, most] = [0, 0];
        for (let term = 0; term < at.length; term++) {
          const cell = at[term] as number;
          const by = times[term] as number;
          least += by * (by > 0 ? (lower[cell] as number) : (upper[cell] as number));
          most += by * (by > 0 ? (upper[cell] as number) : (lower[cell] as number));
        }
        if (least > 0 || most < 0) return false;
        for (let term = 0; term < at.length; term++) {
          const cell = at[term] as number;
          const by = times[term] as number;
          const [low, high] = [lower[cell] as number, upper[cell] as number];
          // What the others leave for this term.
          const from = -(most - by * (by > 0 ? high : low));
          const to = -(least - by * (by > 0 ? low : high));
          const newLow = Math.ceil((by > 0 ? from : to) / by);
          const newHigh = Math.floor((by > 0 ? to : from) / by);
          if (newLow > low) lower[cell] = newLow;
          if (newHigh < high) upper[cell] = newHigh;
          if ((lower[cell] as number) > (upper[cell] as number)) return false;
          if (newLow > low || newHigh < high) {
            isNew = true;
            least =
              by > 0
                ? least + by * ((lower[cell] as number) - low)
                : least + by * ((upper[cell] as number) - high);
            most =
              by > 0
                ? most + by * ((upper[cell] as number) - high)
                : most + by * ((lower[cell] as number) - low);
          }
        }
      }
    }
    return true;
  }
}

function* upwards({ from, to }: Range): Generator<number> {
  for (let value = from; value <= to; value++) yield value;
}

function* endsFirst({ from, to }: Range): Generator<number> {
  yield from;
  yield to;
  for (let value = from + 1; value < to; value++) yield value;
}
