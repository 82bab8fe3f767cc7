import { cellKey } from "../figures/cell-key.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import type { Complement } from "./complements.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import { besideNewest, noPast, oldName, type Past, pastAfter, withPast } from "./editions.ts";
import type { HiddenCell } from "./hidden-cell.ts";
import { type InformationLoss, type Network, networkOf } from "./network.ts";
import { baseNameOf, type PrimaryReason, primaryReason } from "./primary-suppression.ts";
import { chooseSecondaryCells } from "./secondary-suppression.ts";
import { InfeasibleProgram, SolverLimit } from "./solver.ts";
import { type Cell, type Component, componentsOf } from "./system.ts";

/** A value that an earlier edition showed, and that has been revised since. */
interface FirstPublished {
  figure: string;
  entry: EnteredEntry;
}

/**
 * Decides which values of the newest edition are hidden, and gives the reason for each.
 *
 * @param editions oldest first: what an earlier one shows stays known, and can no longer protect anything
 * @param known what readers may know about values that were suppressed before they came into the folder
 * @param published what was published before, by whatever edition
 */
export function hideCells(
  editions: Edition[],
  rules: DisclosureRules,
  informationLoss: InformationLoss,
  known: ReadonlyMap<string, Range>,
  published: Past = noPast,
): {
  hidden: HiddenCell[];
  complements: Complement[];
  firstPublished: FirstPublished[];
  problems: Problem[];
} {
  const newest = editions.at(-1) as Edition;
  const problems: Problem[] = [];
  let past = published;
  let hidden: HiddenCell[] = [];
  let complements: Complement[] = [];
  const firstPublished: FirstPublished[] = [];
  for (const each of editions) {
    const edition = besideNewest(each, newest);
    const own = ownReasons(edition.figures, rules, known);
    const network = networkOf(edition, own, rules, informationLoss);
    const all = withPast(network, past);
    const chosen = chosenIn({ ...all, asIf: network.asIf }, problems);
    hidden = describe(edition.figures, own, chosen);
    const isHidden = new Set(hidden.map(cellKey));
    firstPublished.push(...shownBeforeRevision(edition, newest, isHidden));
    past = pastAfter(edition, all, isHidden, past);
    complements = network.complements;
  }
  return { hidden, complements, firstPublished, problems };
}

// What an edition hid under the rules stays hidden, revised or not.
function shownBeforeRevision(
  edition: Edition,
  newest: Edition,
  isHidden: ReadonlySet<string>,
): FirstPublished[] {
  return [...newest.figures.keys()].flatMap((name) =>
    (edition.figures.get(oldName(name))?.entries ?? [])
      .filter(({ period }) => !isHidden.has(cellKey({ figure: oldName(name), period: period.key })))
      .map((entry) => ({ figure: name, entry })),
  );
}

/** The cells that are hidden to protect another, each with that other in words. */
function chosenIn(
  { cells, equations, asIf }: Pick<Network, "cells" | "equations" | "asIf">,
  problems: Problem[],
): Map<string, string> {
  const chosen = new Map<string, string>();
  const isProtected = ({ protectionInterval }: Cell) => protectionInterval !== null;
  for (const component of componentsOf(cells, equations, isProtected))
    try {
      const choice = chooseSecondaryCells(component, ({ key }, amount) => asIf.get(key)?.(amount) ?? null);
      if ("exposed" in choice) problems.push(cannotBeHidden(choice.exposed));
      else for (const [key, { name }] of choice.protects) chosen.set(key, name);
    } catch (error) {
      if (error instanceof SolverLimit) problems.push(tooLarge(component));
      else if (error instanceof InfeasibleProgram) problems.push(contradiction(component));
      else throw error;
    }
  return chosen;
}

function describe(
  book: EnteredBook,
  own: ReadonlyMap<string, PrimaryReason>,
  chosen: ReadonlyMap<string, string>,
): HiddenCell[] {
  return [...book.values()].flatMap((figure) =>
    figure.entries.flatMap((entry): HiddenCell[] => {
      const key = cellKey({ figure: figure.name, period: entry.period.key });
      const why = reasonOf(key, figure, entry, own, chosen);
      return why
        ? [
            {
              figure: figure.name,
              title: figure.title,
              period: entry.period.key,
              dataset: { ...figure.dataset, year: entry.year },
              place: entry.place,
              protectionInterval: own.get(key)?.protectionInterval ?? null,
              why,
            },
          ]
        : [];
    }),
  );
}

function reasonOf(
  key: string,
  figure: EnteredFigure,
  { period, value }: EnteredEntry,
  own: ReadonlyMap<string, PrimaryReason>,
  chosen: ReadonlyMap<string, string>,
): HiddenCell["why"] | null {
  const reason = own.get(key);
  if (reason)
    return reason.why === "small share" ? { kind: reason.why, of: reason.of ?? "" } : { kind: reason.why };
  const other = chosen.get(key);
  if (other !== undefined) return { kind: "protects", other };
  // "33%" of a hidden count reveals that it is 3, or 6, or 9.
  const base = baseNameOf(figure);
  if (base === null || value.state !== "number") return null;
  const baseKey = cellKey({ figure: base, period: period.key });
  return own.has(baseKey) || chosen.has(baseKey) ? { kind: "of a hidden value", of: base } : null;
}

function ownReasons(
  book: EnteredBook,
  rules: DisclosureRules,
  known: ReadonlyMap<string, Range>,
): Map<string, PrimaryReason> {
  const reasons = new Map<string, PrimaryReason>();
  for (const figure of book.values())
    for (const entry of figure.entries) {
      const reason = primaryReason(figure, entry, book, rules, known);
      if (reason) reasons.set(cellKey({ figure: figure.name, period: entry.period.key }), reason);
    }
  return reasons;
}

function cannotBeHidden({ name, place }: Cell): Problem {
  return problemAt(
    place,
    `${name} has to be hidden, and cannot be: what stays public around it gives it away`,
    "Join it with other rows, take the total out, or hide what stays public",
  );
}

function contradiction({ cells }: Component): Problem {
  const { name, place } = protectedOne(cells);
  return problemAt(
    place,
    `values around ${name} contradict one another, so that nobody can say what they give away`,
    "Mend the totals and the sums that it is a part of",
  );
}

function protectedOne(cells: Cell[]): Cell {
  return cells.find(({ protectionInterval }) => protectionInterval !== null) as Cell;
}

function tooLarge({ cells }: Component): Problem {
  const { name, place } = protectedOne(cells);
  return problemAt(
    place,
    `so many values tell of one another around ${name} that no safe choice of what to hide was found`,
    "Make smaller tables, or take out totals that tie tables together",
  );
}
