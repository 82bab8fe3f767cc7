import { cellKey } from "../figures/cell-key.ts";
import type { EnteredEntry, EnteredFigure, FigureEntry } from "../figures/figure.ts";
import { type ProtectedBook, type ProtectedValue, suppressed } from "../figures/protected-value.ts";
import { fractionOfNumber, toNumber } from "../values/fraction.ts";
import type { Problem } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { attack, type Published } from "./attack.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import { type Ledger, noLedger } from "./editions.ts";
import type { HiddenCell } from "./hidden-cell.ts";
import { hideCells } from "./hide-cells.ts";
import { type InformationLoss, relationHolds, roundedTo } from "./network.ts";
import { isRounded } from "./primary-suppression.ts";

export interface Protection {
  book: ProtectedBook;
  /** Values that earlier editions showed and a later one revised, oldest first, by the figure's name. */
  firstPublished: Map<string, FigureEntry<ProtectedValue>[]>;
  /** Every hidden value and the reason, without the values. */
  hidden: HiddenCell[];
  /** The input of the attack. */
  published: Published;
  problems: Problem[];
}

/**
 * Hides the small counts of children and people, and what would give them away; rounds the other counts if the board
 * does so; then attacks the result as a reader would.
 *
 * Everything derived afterwards is derived from protected values, so that a share, a change or a rate of a suppressed
 * count is suppressed with it. The rules are in docs/disclosure.md.
 *
 * @param editions what each year's edition shows, oldest first; the last is the one to protect
 * @param informationLoss how much each value would be missed
 * @param known what readers may know about values that were suppressed before they came into the folder
 * @param ledger what has been published before, and is recorded
 */
export function protect(
  editions: Edition[],
  rules: DisclosureRules,
  informationLoss: InformationLoss,
  known: ReadonlyMap<string, Range> = new Map(),
  ledger: Ledger = noLedger,
): Protection {
  const { figures, relations } = editions.at(-1) as Edition;
  const { hidden, complements, firstPublished, problems } = hideCells(
    editions,
    rules,
    informationLoss,
    known,
    ledger,
  );
  const isHidden = new Set(hidden.map(cellKey));
  const book: ProtectedBook = new Map(
    [...figures].map(([name, figure]) => [
      name,
      {
        ...figure,
        isRounded: isRounded(figure, rules),
        entries: figure.entries.map((entry) => ({
          ...entry,
          value: isHidden.has(cellKey({ figure: name, period: entry.period.key }))
            ? suppressed
            : shown(figure, entry, rules),
        })),
      },
    ]),
  );
  // A relation that contradicts itself is no equation, and has a problem of its own.
  const published = {
    book,
    hidden,
    complements,
    rules,
    ledger,
    relations: relations.filter((each) => relationHolds(each, figures)),
  };
  const before: Protection["firstPublished"] = new Map();
  for (const { figure: name, entry } of firstPublished) {
    const entries = before.get(name) ?? [];
    const isNew = entries.every(({ period, year }) => period.key !== entry.period.key || year !== entry.year);
    const figure = figures.get(name);
    if (figure && isNew) before.set(name, [...entries, { ...entry, value: shown(figure, entry, rules) }]);
  }
  return {
    book,
    firstPublished: before,
    hidden,
    published,
    problems: problems.length > 0 ? problems : attack(published),
  };
}

function shown(figure: EnteredFigure, { value }: EnteredEntry, rules: DisclosureRules): ProtectedValue {
  return (
    isRounded(figure, rules) && value.state === "number"
      ? { ...value, amount: fractionOfNumber(roundedTo(toNumber(value.amount), rules.roundTo)) }
      : value
  ) as ProtectedValue;
}
