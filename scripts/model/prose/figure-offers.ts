import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { reportingYear } from "../values/period.ts";

/** What an editor can write instead of a typed number. */
interface Offer {
  /** The text between the braces: "children-looked-after.change". */
  expression: string;
  figure: ProtectedFigure;
}

const partsInOrder = ["", ".share", ".change", ".difference", ".previous", ".rate"];
const mostOffers = 3;

/**
 * Finds figures that print what an editor typed, those of the report's year first, and among them those whose unit or
 * title is in the same text.
 *
 * It knows only protected figures: a hidden value prints the board's words and is never found, so that no message can
 * confirm it.
 *
 * @returns at most three for a printed number such as "767", "15%" or "£246,000"
 */
export function offerFinder(context: FigureContext) {
  const byYear = new Map<string | null, Map<string, Offer[]>>();
  return (printed: string, year: string | null, words: string): Offer[] => {
    const offers = byYear.get(year) ?? offersInYear({ ...context, year });
    byYear.set(year, offers);
    const text = words.toLowerCase();
    return (
      (offers.get(printed) ?? [])
        // How long a list is, is meant where the text names its entries.
        .filter(({ figure }) => !isNumberOfEntries(figure) || text.includes(figure.unit.label))
        .map((offer, index) => ({ offer, index, nearness: nearness(offer.figure, text) }))
        .sort((a, b) => b.nearness - a.nearness || a.index - b.index)
        .slice(0, mostOffers)
        .map(({ offer }) => offer)
    );
  };
}

// Every expression is resolved as if an editor had written it, so that each offer prints what was typed.
function offersInYear(context: FigureContext): Map<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  const add = (expression: string, figure: ProtectedFigure): void => {
    const resolved = resolveFigure(expression, context);
    const number = "text" in resolved ? numberIn(resolved.text) : null;
    if (number === null) return;
    const known = offers.get(number) ?? [];
    if (!known.some((offer) => offer.figure === figure))
      offers.set(number, [...known, { expression, figure }]);
  };
  const figures = [...context.book.values()];
  const isInYear = ({ period }: ProtectedEntry) => reportingYear(period) === context.year;
  for (const part of partsInOrder)
    for (const figure of figures)
      if (figure.entries.length === 1 || figure.entries.some(isInYear)) add(`${figure.name}${part}`, figure);
  for (const figure of figures)
    for (const { period } of figure.entries) add(`${figure.name}@${period.key}`, figure);
  return offers;
}

// "over 1,100" prints the number 1,100; words such as "not available" print none.
function numberIn(text: string): string | null {
  return /^(?:[a-z ]+ )?−?(£?\d[\d,]*(?:\.\d+)?(?:%| percentage points?)?)$/.exec(text)?.[1] ?? null;
}

function nearness({ unit, title }: ProtectedFigure, text: string): number {
  const known = `${unit.label} ${title}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const shared = new Set(known.filter((word) => text.includes(word)));
  return shared.size / Math.max(1, new Set(known).size);
}
