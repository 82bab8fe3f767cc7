import { isAsEntered } from "../calculate/as-entered.ts";
import type { DisclosureRules } from "../disclosure-control/disclosure-rules.ts";
import { primaryReason } from "../disclosure-control/primary-suppression.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { Relation } from "../figures/relation.ts";
import { printNumber } from "../figures/value-in-words.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** A value of an older year's folder that a newer folder gives again. */
export interface Replaced {
  figure: string;
  earlier: EnteredEntry;
  later: EnteredEntry;
  /** Whether the two are the same, or the newer one is marked as revised. */
  agrees: boolean;
}

/**
 * The same figure in two years' folders, with two values. Both are told, unless one of them, or what
 * is tied to them, is hidden or rounded by the disclosure rules: what an older edition did not show
 * must not be told by a message.
 */
export function checkYears(
  replaced: Replaced[],
  figures: EnteredBook,
  relations: Relation[],
  book: ProtectedBook,
  rules: DisclosureRules,
): Problem[] {
  const wrong = replaced.filter(({ agrees }) => !agrees);
  const isWrong = (name: string, period: string) =>
    wrong.some(({ figure, later }) => figure === name && later.period.key === period);
  return wrong.flatMap(({ figure: name, earlier, later }) => {
    const figure = figures.get(name);
    // The sum of a part that differs differs, too.
    if (!figure || figure.derivedFrom?.parts.some((part) => isWrong(part, later.period.key))) return [];
    const isOpen = tiedTo(name, figures, relations).every(
      (tied) => isShown(tied, book) && !replaced.some((other) => other.figure === tied && isHidden(other)),
    );
    const isSayable = isOpen && isAsEntered(name, later.period.key, figures, book);
    const older = `${earlier.place.file}:${earlier.place.line}`;
    return problemAt(
      later.place,
      isSayable
        ? `"${name}" for ${later.period.key} is ${print(figure, later)} here, and ${print(figure, earlier)} in ${older}`
        : `"${name}" for ${later.period.key} differs from the value in ${older} (the numbers are left out, because what is tied to them is not shown as it was entered)`,
      figure.derivedFrom === null
        ? 'Make the two agree, or write {value: …, revised: "why it changed"} in the newer folder'
        : 'Make the two agree, or write {value: …, revised: "why it changed"} for the part that changed',
    );
  });

  function isHidden({ figure: name, earlier }: Replaced): boolean {
    const figure = figures.get(name);
    return figure === undefined || primaryReason(figure, earlier, figures, rules) !== null;
  }
}

/** The figure, and all that an equation or a whole ties to it, in any number of steps. */
function tiedTo(name: string, figures: EnteredBook, relations: Relation[]): string[] {
  const links = [
    ...relations.map(({ terms }) => terms.map(({ cell }) => cell.figure)),
    ...[...figures.values()].map((figure) =>
      [figure.name, figure.whole, figure.base, figure.population].filter((other) => other !== null),
    ),
  ];
  const tied = new Set([name]);
  for (let before = 0; before < tied.size; ) {
    before = tied.size;
    for (const link of links)
      if (link.some((other) => tied.has(other))) for (const other of link) tied.add(other);
  }
  return [...tied];
}

function isShown(name: string, book: ProtectedBook): boolean {
  const figure = book.get(name);
  return !figure?.isRounded && !figure?.entries.some(({ value }) => value.state === "suppressed");
}

function print({ unit, decimals }: EnteredFigure, { value }: EnteredEntry): string {
  return value.state === "number" ? printNumber(value.amount, unit, decimals) : value.state;
}
