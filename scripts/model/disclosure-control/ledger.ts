import { amountOf, cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Relation } from "../figures/relation.ts";
import type { PublishedEdition } from "../schema/published.ts";
import { exactCount, isCount } from "../undeclared/candidate.ts";
import type { Range } from "../values/range.ts";
import { beforeRounding, type DisclosureRules } from "./disclosure-rules.ts";
import { type Ledger, noLedger } from "./editions.ts";
import { isWholeNumber } from "./feasible-range.ts";
import { roundedTo } from "./network.ts";
import { isRounded } from "./primary-suppression.ts";
import type { Cell, Equation } from "./system.ts";

/** What the world has seen of a board's counts at one time: a number, or that it is not shown. */
type State = ReadonlyMap<string, number | "hidden">;

/**
 * What has been published before, within the year too: numbers that stand unchanged are known for good, and one that
 * has changed since tells of its neighbours as it was. A hidden value is taken for the same then and now if that fits.
 *
 * @param relations what ties the values of the newest edition together
 */
export function pastOf(
  editions: PublishedEdition[],
  figures: EnteredBook,
  relations: Relation[],
  rules: DisclosureRules,
): Ledger {
  if (editions.length === 0) return noLedger;
  const past: Ledger = { cells: new Map(), equations: [], shown: new Set(), values: new Map() };
  for (const { on, state } of statesOf(editions)) {
    for (const [key, value] of state)
      if (value !== "hidden" && isStill(key, value, figures, rules)) {
        past.shown.add(key);
        past.values.set(key, rangeOf(value, at(key, figures)?.figure, rules));
      }
    for (const relation of relations) {
      const equation = equationThen(relation, state, on, figures, rules, past.cells);
      if (equation) past.equations.push(equation);
    }
  }
  return past;
}

/** What is published now, where it differs from what was before; null if it does not. */
export function editionAfter(
  editions: PublishedEdition[],
  book: ProtectedBook,
  on: string,
): PublishedEdition | null {
  const before = statesOf(editions).at(-1)?.state ?? new Map<string, number | "hidden">();
  const shown: Record<string, number> = {};
  const hidden: string[] = [];
  for (const figure of book.values())
    if (isCount(figure))
      for (const entry of figure.entries) {
        const key = cellKey({ figure: figure.name, period: entry.period.key });
        const amount = exactCount(entry);
        if (entry.value.state === "suppressed") {
          if (before.get(key) !== "hidden") hidden.push(key);
        } else if (amount !== null && before.get(key) !== amount) shown[key] = amount;
      }
  return hidden.length === 0 && Object.keys(shown).length === 0 ? null : { on, shown, hidden };
}

function statesOf(editions: PublishedEdition[]): { on: string; state: State }[] {
  const state = new Map<string, number | "hidden">();
  return editions.map(({ on, shown, hidden }) => {
    for (const [key, value] of Object.entries(shown)) state.set(key, value);
    for (const key of hidden) state.set(key, "hidden");
    return { on, state: new Map(state) };
  });
}

function at(key: string, figures: EnteredBook): { figure: EnteredFigure; entry: EnteredEntry } | null {
  const [name = "", period = ""] = key.split("@");
  const figure = figures.get(name);
  const entry = figure?.entries.find((each) => each.period.key === period);
  return figure && entry ? { figure, entry } : null;
}

function isStill(key: string, value: number, figures: EnteredBook, rules: DisclosureRules): boolean {
  const found = at(key, figures);
  const amount = found ? amountOf(found.entry) : null;
  if (!found || amount === null) return false;
  return value === (isRounded(found.figure, rules) ? roundedTo(amount, rules.roundTo) : amount);
}

// A relation between the values as they stood then; null if one of them was not there, or if it cannot have held.
function equationThen(
  { terms }: Relation,
  state: State,
  on: string,
  figures: EnteredBook,
  rules: DisclosureRules,
  cells: Map<string, Cell>,
): Equation | null {
  const sum = { from: 0, to: 0 };
  const olds: Cell[] = [];
  const then = terms.flatMap(({ cell, coefficient }) => {
    const key = cellKey(cell);
    const value = state.get(key);
    const found = at(key, figures);
    if (value === undefined || !found) return [];
    const isNow = value === "hidden" || isStill(key, value, figures, rules);
    const amount = isNow ? amountOf(found.entry) : null;
    if (isNow && amount === null) return [];
    const old = isNow ? null : oldCell(key, value, on, found, rules);
    const { from, to } = old ? old.shown : { from: amount ?? 0, to: amount ?? 0 };
    sum.from += coefficient === 1 ? from : -to;
    sum.to += coefficient === 1 ? to : -from;
    if (old) olds.push(old);
    return [{ cell: old?.key ?? key, coefficient }];
  });
  if (then.length < terms.length || sum.from > 1e-6 || sum.to < -1e-6) return null;
  for (const old of olds) cells.set(old.key, old);
  return { terms: then };
}

function rangeOf(value: number, figure: EnteredFigure | undefined, rules: DisclosureRules): Range {
  return figure && isRounded(figure, rules) ? beforeRounding(value, rules) : { from: value, to: value };
}

function oldCell(
  key: string,
  value: number,
  on: string,
  { figure, entry }: { figure: EnteredFigure; entry: EnteredEntry },
  rules: DisclosureRules,
): Cell {
  const shown = rangeOf(value, figure, rules);
  return {
    key: `${key} as published on ${on}`,
    name: `"${figure.name}" for ${entry.period.key} as it was published on ${on}`,
    place: entry.place,
    shown,
    hidden: shown,
    isWhole: isWholeNumber(figure),
    fate: "shown",
    protectionInterval: null,
    informationLoss: 0,
  };
}
