import { calculationOf } from "../calculate/calculation.ts";
import {
  changeSincePrevious,
  differenceSincePrevious,
  previousEntry,
  ratePer10000,
  relativeChangeSincePrevious,
  shareOfWhole,
} from "../calculate/changes-and-shares.ts";
import { datasetOf, isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { printNumber, publishValue, withoutName } from "../figures/value-in-words.ts";
import type { Provenance } from "../report/figure.ts";
import { periodInWords } from "../values/period.ts";
import type { FigurePart } from "./resolve.ts";

/**
 * Where a printed figure comes from: its source, period and base, and how it was worked out.
 *
 * Everything comes from protected values: if one is hidden, there is no calculation.
 */
export function describeFigure(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: FigurePart,
  words: string,
  book: ProtectedBook,
): Provenance {
  const [what, calculation] = partOf(figure, entry, part, book);
  // A value of the year before comes from the source of that year.
  const printed = (part === "previous" && previousEntry(figure, entry)) || entry;
  const from = figure.earlier?.[printed.year] ?? figure;
  const isOfList = isNumberOfEntries(figure);
  // A row of a table ("11", "Police") says little without its table.
  const title = isOfList
    ? `${figure.title}, number of ${figure.unit.label}`
    : figure.name.includes(".")
      ? `${figure.dataset.title}: ${figure.title}`
      : figure.title;
  return {
    words,
    title: what === null ? title : `${title}, ${what}`,
    period: periodInWords(printed.period),
    unit: figure.unit.label,
    source: from.source,
    calculation,
    dataset: datasetOf({ ...figure, dataset: from.dataset }),
    corrected: correctionOf(figure, printed, part),
    revised: printed.value.state === "number" ? printed.value.revised : null,
  };
}

function correctionOf(
  { dataset }: ProtectedFigure,
  { corrected }: ProtectedEntry,
  part: FigurePart,
): Provenance["corrected"] {
  const found =
    part === "value" || part === "previous"
      ? (corrected?.value ?? corrected?.total)
      : part === "change" || part === "difference" || part === "share" || part === "rate"
        ? corrected?.[part]
        : undefined;
  return found ? { ...found, dataset: { year: dataset.year, name: dataset.name } } : null;
}

function partOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: FigurePart,
  book: ProtectedBook,
): [what: string | null, calculation: string | null] {
  const now = shown(figure, entry);
  const earlier = previousEntry(figure, entry);
  const then = earlier && shown(figure, earlier);
  const since = earlier ? `since ${periodInWords(earlier.period)}` : "";
  switch (part) {
    case "change":
    case "relative-change": {
      const change =
        part === "change" ? changeSincePrevious(figure, entry) : relativeChangeSincePrevious(figure, entry);
      const exact = exactly(change);
      const isInPoints = change?.unit.kind === "percentage-points";
      const calculation = isInPoints ? `${now} − ${then}` : `(${now} − ${then}) ÷ ${then}`;
      return [
        `${part.replace("-", " ")} ${since}`,
        exact && now && then ? `${calculation} = ${exact}` : null,
      ];
    }
    case "difference": {
      const exact = exactly(differenceSincePrevious(figure, entry));
      return [`difference ${since}`, exact && now && then ? `${now} − ${then} = ${exact}` : null];
    }
    case "direction":
      return [`direction ${since}`, now && then ? `${now} against ${then}` : null];
    case "previous":
      return [null, earlier ? calculationOf(figure, earlier, book) : null];
    case "share": {
      const whole = figure.whole === null ? undefined : book.get(figure.whole);
      const wholeEntry = whole?.entries.find(({ period }) => period.key === entry.period.key);
      const base = whole && wholeEntry && shown(whole, wholeEntry);
      const exact = exactly(shareOfWhole(figure, entry, book));
      return [
        `share of ${whole?.title ?? "the whole"}`,
        exact && now && base ? `${now} ÷ ${base} = ${exact}` : null,
      ];
    }
    case "rate": {
      const people = figure.population === null ? undefined : book.get(figure.population);
      const peopleEntry = people?.entries.find(({ period }) => period.key === entry.period.key);
      const base = people && peopleEntry && shown(people, peopleEntry);
      const exact = exactly(ratePer10000(figure, entry, book));
      return [
        `rate per 10,000 of ${people?.title ?? "the population"}`,
        exact && now && base ? `${now} ÷ ${base} × 10,000 = ${exact}` : null,
      ];
    }
    default:
      return [null, calculationOf(figure, entry, book)];
  }
}

function shown(figure: ProtectedFigure, entry: ProtectedEntry): string | null {
  if (entry.value.state !== "number") return null;
  return publishValue(entry.value, withoutName(figure.unit), figure.decimals, "").text;
}

// One decimal more than is printed: a reader sees what the rounding did.
function exactly(derived: ReturnType<typeof changeSincePrevious>): string | null {
  if (derived?.value.state !== "number") return null;
  const { amount } = derived.value;
  return printNumber(
    amount,
    derived.unit,
    amount.denominator === 1n ? derived.decimals : derived.decimals + 1,
  );
}
