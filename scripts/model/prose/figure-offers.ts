import { describeFigure } from "../expressions/describe-figure.ts";
import type { FigurePart } from "../expressions/resolve.ts";
import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import type { ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { isNamed, type NamedFigure, type Subjects } from "../subjects/subjects.ts";
import { reportingYear } from "../values/period.ts";
import type { TextFile } from "./text-files.ts";

/** What an editor can write instead of a typed number. */
interface Offer {
  /** The text between the braces: "children-looked-after.change". */
  expression: string;
  /** As it prints: "15%", "over 1,100". */
  text: string;
  figure: ProtectedFigure;
  entry: ProtectedEntry;
  part: FigurePart;
}

/** What is offered for a typed number: figures that print it, or one of the same subject that nearly does. */
interface Offers {
  exact: string[];
  /** "children-in-need.change is 7%, not 6%: (2,862 − 2,680) ÷ 2,680 = 6.8%"; null if none is near. */
  near: string | null;
}

const partsInOrder = ["", ".share", ".change", ".difference", ".previous", ".rate"];
const mostOffers = 3;
/** Up to here a number agrees with many figures by chance. */
const smallest = 20;

/** Words without which a sentence does not speak of a part of a figure. */
const wordsOfPart: Partial<Record<FigurePart, RegExp>> = {
  change:
    /(?<!\p{L})(?:rose|risen|rise|rising|fell|fall|fallen|grew|grown|growth|increas\p{L}*|decreas\p{L}*|drop\p{L}*|declin\p{L}*|reduc\p{L}*|chang\p{L}*|more|fewer|less|higher|lower|up|down|than)(?!\p{L})/iu,
  previous: /(?<!\p{L})(?:before|earlier|previous|last|from|against|compared|than|had been)(?!\p{L})/iu,
};

/**
 * Finds figures of a sentence's own subject that print what an editor typed. A figure of another subject is never
 * offered, however well its value fits: who followed the offer would give a wrong number a source.
 *
 * It knows only protected figures: a hidden value prints the board's words and is never found, so that no message can
 * confirm it.
 */
export function offerFinder(context: FigureContext, subjects: Subjects<ProtectedFigure>) {
  const byFigure = new Map<string, Offer[]>();
  const offersOf = (figure: ProtectedFigure, year: string | null): Offer[] => {
    const key = `${figure.name} ${year}`;
    const offers = byFigure.get(key) ?? partsOf(figure, { ...context, year });
    byFigure.set(key, offers);
    return offers;
  };
  /**
   * @param printed the number as a figure would print it: "767", "15%", "£246,000"
   * @param sentence what stands around it
   * @param behind the words that follow it: "children came"
   * @param beside the names of the figures that the sentence prints
   */
  return (
    printed: string,
    year: string | null,
    sentence: string,
    behind: string,
    file: TextFile,
    beside: ReadonlySet<string> = new Set(),
  ): Offers => {
    const candidates = subjects
      .in(sentence)
      .filter((found) => isOfSubject(found, file.around, behind, printed))
      .slice(0, 40);
    const offers = candidates
      .flatMap(({ figure }) => offersOf(figure, year))
      .filter((offer) => partIsSaid(offer, year, sentence));
    const exact = offers.filter(({ text }) => numberIn(text) === printed);
    if (exact.length > 0) {
      const unique = new Map(exact.map((offer) => [offer.figure.name, offer]).reverse() as [string, Offer][]);
      return {
        exact: [...unique.values()]
          .reverse()
          .slice(0, mostOffers)
          .map(({ expression }) => expression),
        near: null,
      };
    }
    const ofChapter =
      isSmall(printed) || candidates.length > 0 || beside.size > 0
        ? []
        : besideIn(file, subjects, offersOf, year, sentence);
    // Who printed a figure in the sentence did not mean it a second time: "59%, compared with 62% elsewhere".
    const others = [...offers, ...ofChapter].filter(({ figure }) => !beside.has(figure.name));
    const named = new Set(
      candidates.filter((found) => isNamed(found, file.around)).map(({ figure }) => figure.name),
    );
    return { exact: [], near: nearest(printed, others, named, context) };
  };
}

// A small number agrees with much: its sentence has to name the figure in full, and count in its unit.
function isOfSubject(
  found: NamedFigure<ProtectedFigure>,
  around: ReadonlySet<string>,
  behind: string,
  printed: string,
): boolean {
  const { figure, title, titleWords, unit } = found;
  const nounFits = figure.unit.kind !== "count" || unit;
  const isCounted = figure.unit.kind === "count" && startsWithUnit(behind, figure);
  if (isSmall(printed)) return isCounted && isNamed(found, around);
  if (isNamed(found, around)) return true;
  if (!around.has(figure.dataset.name)) return false;
  // "4,519 referrals", "£301,480": so many digits hardly agree by chance.
  const isOwnUnit = isCounted || (figure.unit.kind === "pounds" && printed.startsWith("£"));
  if (isOwnUnit && printed.replace(/\D|0+$/g, "").length >= 3) return true;
  return nounFits && (titleWords >= 2 || title >= 0.5);
}

function isSmall(printed: string): boolean {
  return /^\d+$/.test(printed) && Number(printed) <= smallest;
}

function startsWithUnit(behind: string, { unit }: ProtectedFigure): boolean {
  const noun = unit.label.toLowerCase().split(" ").at(-1) ?? "";
  return new RegExp(`^\\s(?:[\\p{L}-]+\\s){0,3}${noun.replace(/[^\p{L}]/gu, ".")}(?!\\p{L})`, "iu").test(
    behind,
  );
}

function partIsSaid({ part, entry }: Offer, year: string | null, sentence: string): boolean {
  const ofYear = reportingYear(entry.period);
  if (part === "value" && year !== null && ofYear !== year)
    return wordsOfPart.previous?.test(sentence) || sentence.includes(ofYear.replace("-", "/"));
  if (part === "change" || part === "difference") return wordsOfPart.change?.test(sentence) ?? true;
  return wordsOfPart[part]?.test(sentence) ?? true;
}

// "This is an increase of 6%" speaks of what its chapter shows, and of its change alone.
function besideIn(
  { around, title }: TextFile,
  subjects: Subjects<ProtectedFigure>,
  offersOf: (figure: ProtectedFigure, year: string | null) => Offer[],
  year: string | null,
  sentence: string,
): Offer[] {
  if (!wordsOfPart.change?.test(sentence)) return [];
  return subjects
    .in(title)
    .filter((found) => isNamed(found, around) && around.has(found.figure.dataset.name))
    .flatMap(({ figure }) => offersOf(figure, year))
    .filter(({ part }) => part === "change" || part === "difference");
}

// Every expression is resolved as if an editor had written it, so that each offer prints what it says.
function partsOf(figure: ProtectedFigure, context: FigureContext): Offer[] {
  const isInYear = ({ period }: ProtectedEntry) => reportingYear(period) === context.year;
  const expressions = [
    ...(figure.entries.length === 1 || figure.entries.some(isInYear)
      ? partsInOrder.map((part) => `${figure.name}${part}`)
      : []),
    ...figure.entries.map(({ period }) => `${figure.name}@${period.key}`),
  ];
  return expressions.flatMap((expression) => {
    const resolved = resolveFigure(expression, context);
    return "text" in resolved && numberIn(resolved.text) !== null ? [{ expression, ...resolved }] : [];
  });
}

// "over 1,100" prints the number 1,100; words such as "not available" print none.
function numberIn(text: string): string | null {
  return /^(?:[a-z ]+ )?−?(£?\d[\d,]*(?:\.\d+)?(?:%| percentage points?)?)$/.exec(text)?.[1] ?? null;
}

/**
 * A typed number that may be meant for another: a digit wrong, digits changed over, or one of the same size.
 *
 * @param named the figures that the sentence names fully, which are meant before others
 */
function nearest(
  printed: string,
  offers: Offer[],
  named: ReadonlySet<string>,
  { book }: FigureContext,
): string | null {
  const [typed, form] = amountIn(printed);
  const near = offers.flatMap((offer) => {
    const [amount, otherForm] = amountIn(numberIn(offer.text) ?? "");
    if (form !== otherForm || Number.isNaN(typed) || typed === amount) return [];
    const distance = Math.abs(amount - typed) / Math.max(Math.abs(amount), 1);
    const isTurned = typed > 99 && sortedDigits(typed) === sortedDigits(amount);
    const isClose = form === "%" ? Math.abs(amount - typed) <= 3 || distance <= 0.1 : distance <= 0.1;
    const rank = (named.has(offer.figure.name) ? 0 : 2) + (isTurned ? 0 : 1);
    return isTurned || isClose ? [{ offer, distance, rank }] : [];
  });
  const [best] = near.sort((a, b) => a.rank - b.rank || a.distance - b.distance);
  if (!best) return null;
  const { expression, text, figure, entry, part } = best.offer;
  const { calculation } = describeFigure(figure, entry, part, text, book);
  return `${expression} is ${text}, not ${printed}${calculation === null ? "" : `: ${calculation}`}`;
}

function amountIn(printed: string): [amount: number, form: string] {
  return [Number(printed.replace(/[^\d.]/g, "") || Number.NaN), printed.replace(/[\d.,]/g, "").trim()];
}

function sortedDigits(amount: number): string {
  return [...String(amount)].sort().join("");
}
