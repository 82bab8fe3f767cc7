import type { Range } from "../values/range.ts";
import { type SmallComponent, smallComponent } from "./fewest-cells.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { type SafeCells, weightsOf } from "./safe-choice.ts";
import { SolverLimit } from "./solver.ts";
import type { AsIf, Cell, Component } from "./system.ts";
import type { Domains, Order } from "./whole-tables.ts";

/** How many sets are looked at to find the lightest one. */
const mostChoices = 4000;
/** So many tables are gone through one by one; of more, samples are taken. */
const mostTables = 300;
const samplesOfOneNumber = 40;
const attemptsOfOneSample = 60;
/** How many attempts at a table the replays of one component may take. */
const mostAttempts = 150_000;

/**
 * The choice of what to hide in a small component, safe also from readers who replay it: who try every table that
 * agrees with what is shown, and keep those of which this program would have hidden the same cells.
 *
 * First the lightest set is taken, as if nobody could replay. The tables that lead to this set, with the same cells
 * shown, tell what a replay leaves possible. That depends on nothing but what is published. If it is not every number
 * that has to stay possible, more is hidden: which cells, depends on what is published, too, so that all those tables
 * lead to the same larger set, which is tried in turn.
 *
 * @returns null if the component is too large
 */
export function replaySafeChoice(
  component: Component,
  kept: ReadonlyMap<number, Range>,
  asIf: AsIf,
): SafeCells | { exposed: number } | null {
  const small = smallComponent(component, mostChoices);
  if (!small) return null;
  try {
    const first = small.fewest(component.cells, kept);
    if (first === null || "exposed" in first) return first;
    return new Replay(component, small, asIf).settle(first);
  } catch (error) {
    if (error instanceof SolverLimit) return null;
    throw error;
  }
}

/** What the replays of one component have told so far. */
class Replay {
  readonly #cells: Cell[];
  readonly #small: SmallComponent;
  readonly #asIf: AsIf;
  /** What would have to stay possible of each cell, if it were small. */
  readonly #ifSmall: ReadonlyMap<number, Range>;
  readonly #firsts = new Map<string, ReadonlySet<number> | null>();
  readonly #told = new Map<string, number | null>();
  readonly #wider = new Map<string, ReadonlySet<number> | null>();

  constructor(component: Component, small: SmallComponent, asIf: AsIf) {
    this.#cells = component.cells;
    this.#small = small;
    this.#asIf = asIf;
    this.#ifSmall = protectionIntervals({
      ...component,
      cells: component.cells.map((cell) => ({
        ...cell,
        protectionInterval: asIf(cell, 1)?.protectionInterval ?? null,
      })),
    });
  }

  settle({ chosen, needed: first }: SafeCells): SafeCells {
    const needed = new Map(first);
    let hidden: ReadonlySet<number> = hiddenIn(this.#cells, chosen);
    try {
      for (;;) {
        const told = this.#toldBy(this.#cells, hidden);
        const next = told === null ? null : this.#widened(this.#cells, hidden);
        if (told === null || next === null) break;
        for (const at of next) if (!hidden.has(at)) needed.set(at, told);
        hidden = next;
      }
    } catch (error) {
      if (!(error instanceof SolverLimit)) throw error;
    }
    return { chosen: new Set(needed.keys()), needed };
  }

  /** A cell of which a replay tells more than it may; null if there is none. Only what is published counts. */
  #toldBy(cells: Cell[], hidden: ReadonlySet<number>): number | null {
    const key = asPublished(cells, hidden);
    const known = this.#told.get(key);
    if (known !== undefined) return known;
    const told = this.#replay(cells, hidden);
    this.#told.set(key, told);
    return told;
  }

  #replay(cells: Cell[], hidden: ReadonlySet<number>): number | null {
    const within = this.#small.domains(cells, hidden);
    if (!this.#small.tables.narrow(within)) return null;
    const isOpen = (at: number) => (within.lower[at] as number) < (within.upper[at] as number);
    const watched = [...hidden].flatMap((at) => {
      const small = isOpen(at) && this.#asIf(cells[at] as Cell, 1) ? this.#ifSmall.get(at) : undefined;
      return small ? [{ at, small: numbersOf(small), reached: new Set<number>(), isPossible: false }] : [];
    });
    const isFull = ({ small, reached }: (typeof watched)[number]) =>
      small.every((value) => reached.has(value));
    const witnesses: number[][] = [];
    const credit = (table: number[]) => {
      if (!this.#leadsTo(this.#with(cells, hidden, table), hidden)) return;
      witnesses.push(table);
      for (const { at, reached } of watched) reached.add(table[at] as number);
    };
    const all = this.#allTables(within);
    for (const table of all ?? []) {
      if (watched.every(isFull)) return null;
      credit(table);
    }
    if (!all)
      for (const each of watched)
        for (const value of each.small)
          for (let seed = 0; seed < samplesOfOneNumber && !each.reached.has(value); seed++) {
            const table = this.#sample(within, each.at, value, seed, witnesses);
            if (!table) break;
            each.isPossible = true;
            credit(table);
          }
    const told = watched.find((each) => {
      const isEverSmall = all ? each.small.some((value) => each.reached.has(value)) : each.isPossible;
      // What is hidden to protect another must not be known exactly, or it would protect nothing.
      return isEverSmall
        ? !isFull(each)
        : (cells[each.at] as Cell).fate === "choice" && each.reached.size < 2;
    });
    return told?.at ?? null;
  }

  /** Whether these amounts lead to this set in the end. */
  #leadsTo(cells: Cell[], wanted: ReadonlySet<number>): boolean {
    let hidden = this.#first(cells, wanted);
    while (hidden && [...hidden].every((at) => wanted.has(at))) {
      if (hidden.size === wanted.size) return true;
      if (this.#toldBy(cells, hidden) === null) return false;
      hidden = this.#widened(cells, hidden);
    }
    return false;
  }

  /**
   * What is hidden of these amounts if nobody can replay; null if that is heavier than the wanted set, if nothing is
   * safe, or if it is too much to look for.
   */
  #first(cells: Cell[], wanted: ReadonlySet<number>): ReadonlySet<number> | null {
    const key = `${cells.map(({ fate, shown: { from, to } }) => `${fate}${from}-${to}`).join()} ${[...wanted]}`;
    const known = this.#firsts.get(key);
    if (known !== undefined) return known;
    if (this.#small.tables.attempts > mostAttempts) throw new SolverLimit();
    const first = this.#lightest(cells, wanted);
    this.#firsts.set(key, first);
    return first;
  }

  #lightest(cells: Cell[], wanted: ReadonlySet<number>): ReadonlySet<number> | null {
    const kept = new Map(
      [...this.#ifSmall].filter(([at]) => (cells[at] as Cell).protectionInterval !== null),
    );
    const weights = weightsOf(cells);
    const limit = [...wanted].reduce(
      (sum, at) => sum + ((cells[at] as Cell).fate === "choice" ? (weights[at] as number) : 0),
      1,
    );
    try {
      const found = this.#small.fewest(cells, kept, limit);
      return found === null || "exposed" in found ? null : hiddenIn(cells, found.chosen);
    } catch (error) {
      if (error instanceof SolverLimit) return null;
      throw error;
    }
  }

  /** More cells: which, is settled by what is published of the others. */
  #widened(cells: Cell[], hidden: ReadonlySet<number>): ReadonlySet<number> | null {
    const key = asPublished(cells, hidden);
    const known = this.#wider.get(key);
    if (known !== undefined) return known;
    const further = this.#small.further(cells, hidden);
    const wider = further && new Set([...hidden, ...further]);
    this.#wider.set(key, wider);
    return wider;
  }

  #with(cells: Cell[], hidden: ReadonlySet<number>, table: number[]): Cell[] {
    return cells.map((cell, at) => (hidden.has(at) ? (this.#asIf(cell, table[at] as number) ?? cell) : cell));
  }

  /** All tables that agree with what is shown; null if there are too many. */
  #allTables(within: Domains): number[][] | null {
    const all: number[][] = [];
    try {
      for (const table of this.#small.tables.each(within, 20 * mostTables)) {
        if (all.length === mostTables) return null;
        all.push(table);
      }
    } catch (error) {
      if (error instanceof SolverLimit) return null;
      throw error;
    }
    return all;
  }

  /**
   * One of the tables in which a cell has a value, the same for each seed; null if there is none, or none is found.
   *
   * @param witnesses tables that lead to the same set: others close to them often do
   */
  #sample(within: Domains, at: number, value: number, seed: number, witnesses: number[][]): number[] | null {
    if (value < (within.lower[at] as number) || value > (within.upper[at] as number)) return null;
    const asked = { lower: [...within.lower], upper: [...within.upper] };
    asked.lower[at] = value;
    asked.upper[at] = value;
    const random = randomNumbers(seed);
    const witness = witnesses[Math.floor(random() * witnesses.length)];
    const orders = witness
      ? [closeTo(witness, random), this.#smallFirst(random), anywhere(random)]
      : [this.#smallFirst(random), anywhere(random)];
    try {
      return this.#small.tables.find(asked, attemptsOfOneSample, orders[seed % orders.length]);
    } catch (error) {
      if (error instanceof SolverLimit) return null;
      throw error;
    }
  }

  #smallFirst(random: () => number): Order {
    return (range, at) => {
      const most = this.#ifSmall.get(at)?.to ?? range.to;
      return among({ from: range.from, to: Math.max(range.from, Math.min(range.to, most)) }, random);
    };
  }
}

const triesOfOneCell = 6;

function closeTo(table: number[], random: () => number): Order {
  return function* ({ from, to }, at) {
    for (let away = 0; away < triesOfOneCell; away++) {
      const sign = random() < 0.5 ? -1 : 1;
      for (const step of away === 0 ? [0] : [sign * away, -sign * away])
        yield Math.min(to, Math.max(from, (table[at] as number) + step));
    }
  };
}

function anywhere(random: () => number): Order {
  return (range) => among(range, random);
}

/** Smaller numbers more often than larger ones. */
function* among({ from, to }: Range, random: () => number): Generator<number> {
  for (let tries = 0; tries < triesOfOneCell; tries++)
    yield from + Math.floor((to - from + 1) ** random()) - 1;
}

function hiddenIn(cells: Cell[], chosen: ReadonlySet<number>): Set<number> {
  return new Set(cells.flatMap(({ fate }, at) => (fate === "hidden" || chosen.has(at) ? [at] : [])));
}

function asPublished(cells: Cell[], hidden: ReadonlySet<number>): string {
  return cells.map(({ shown: { from, to } }, at) => (hidden.has(at) ? "c" : `${from}-${to}`)).join();
}

function numbersOf({ from, to }: Range): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The same numbers from 0 to below 1 for the same seed, on every machine (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
