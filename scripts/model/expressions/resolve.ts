import {
  changeSincePrevious,
  type Derived,
  differenceSincePrevious,
  directionSincePrevious,
  previousEntry,
  ratePer10000,
  relativeChangeSincePrevious,
  shareOfWhole,
} from "../calculate/changes-and-shares.ts";
import type { Figure, FigureEntry } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { nameOfBalance, publishValue, stepInWords, withoutSign } from "../figures/value-in-words.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { lastDay, parsePeriod, periodInWords, reportingYear } from "../values/period.ts";
import { periodMeant } from "../values/period-meant.ts";
import { say } from "../words/words.ts";

export const parts = [
  "value",
  "previous",
  "change",
  "relative-change",
  "difference",
  "share",
  "rate",
  "direction",
  "period",
  "amount",
  "name",
] as const;
export type FigurePart = (typeof parts)[number];

/** What `{{ … }}` means in a place: printed text, or what is wrong with it. */
type Resolved =
  | { text: string; figure: ProtectedFigure; entry: ProtectedEntry; part: FigurePart }
  | Unresolved;

/** What is wrong with the words between the braces. */
export interface Unresolved {
  wrong: string;
  todo: string;
  /** The name that is not a figure's. */
  unknownName: string | null;
  /** The common cause, if one mistake in the data affects many sentences. */
  cause?: string;
}

export interface FigureContext {
  book: ProtectedBook;
  /** The report's year, or null outside a report. */
  year: string | null;
  /** The board's words for a suppressed value. */
  suppressionWords: string;
}

/**
 * Resolves what an editor wrote between the braces: `name`, `name.part`, `name@period`, `name@period.part`, each of them
 * with `since period` behind it. See
 * "Figures in a sentence" in docs/board-folder.md.
 */
export function resolveFigure(expression: string, context: FigureContext): Resolved {
  const [whole = "", since] = expression.replace(/[\u2010-\u2013]/g, "-").split(/ since /);
  const [left = "", right] = whole.split("@");
  const found = findFigure(left.trim(), right === undefined, context.book);
  if ("wrong" in found) return found;
  const { figure } = found;
  const [periodKey, partAfter] = right === undefined ? [null, null] : splitPeriod(right.trim());
  const part = found.part ?? partAfter ?? "value";
  if (!parts.includes(part as FigurePart))
    return wrong(
      `"${part}" is not a part of a figure`,
      didYouMean(part, parts, `Write one of: ${parts.join(", ")}`),
    );
  const newest = findEntry(figure, periodKey, context.year);
  if ("wrong" in newest) return newest;
  const entry = since === undefined ? newest : comparedWith(since.trim(), figure, newest, part);
  if ("wrong" in entry) return entry;
  const text = printPart(figure, entry, part as FigurePart, context);
  return typeof text === "string" ? { text, figure, entry, part: part as FigurePart } : text;
}

/** The parts that compare two values. */
const comparisons = ["previous", "change", "relative-change", "difference", "direction"];

function comparedWith(
  since: string,
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: string,
): ProtectedEntry | Unresolved {
  if (!comparisons.includes(part))
    return wrong(
      `"since" compares two values, and .${part} is of one`,
      `Write one of: ${comparisons.map((name) => `{{ ${figure.name}.${name} since ${since} }}`).join(", ")}`,
    );
  const earlier = findEntry(figure, since, null);
  if ("wrong" in earlier) return earlier;
  return lastDay(earlier.period) < lastDay(entry.period)
    ? { ...entry, comparedWith: earlier.period.key }
    : wrong(
        `${earlier.period.key} is not before ${entry.period.key}, so that nothing can be said since then`,
        "Write an earlier period behind since, or a later one behind @",
      );
}

/** The entry of a figure for a period or a year, or its only one. */
export function findEntry<Value>(
  figure: Figure<Value>,
  periodKey: string | null,
  year: string | null,
): FigureEntry<Value> | Unresolved {
  const periods = figure.entries.map(({ period }) => period.key);
  const only = figure.entries.length === 1 ? figure.entries[0] : undefined;
  if (periodKey === null && only) return only;
  const wanted = periodKey ?? year;
  if (wanted === null)
    return wrong(
      `outside a report the period has to be said: "${figure.name}" has values for ${periods.join(", ")}`,
      `Write {{ ${figure.name}@${periods.at(-1)} }}`,
    );
  const exact = figure.entries.find(({ period }) => period.key === wanted);
  if (exact) return exact;
  const inYear = figure.entries.filter(({ period }) => reportingYear(period) === wanted);
  const last = inYear.at(-1);
  // 31 March represents its year; several values within a year do not.
  if (last && (inYear.length === 1 || lastDay(last.period).endsWith("-03-31"))) return last;
  if (last)
    return wrong(
      `"${figure.name}" has several values in ${wanted}: ${inYear.map(({ period }) => period.key).join(", ")}`,
      `Say which: {{ ${figure.name}@${last.period.key} }}`,
    );
  return wrong(
    `"${figure.name}" has no value for ${wanted}; it has ${periods.join(", ")}`,
    parsePeriod(wanted)
      ? "Enter that value, or write another period"
      : `Write ${periodMeant(wanted) ?? "one of these periods"}`,
    `value:${figure.name}@${wanted}`,
  );
}

function findFigure(
  path: string,
  partAllowed: boolean,
  book: ProtectedBook,
): { figure: ProtectedFigure; part: string | null } | Unresolved {
  if (path === "") return wrong("the braces name no figure", "Write the name of a figure between them");
  if (path.startsWith("{")) return wrong("three braces are one too many", "Write two on each side");
  const whole = book.get(path);
  if (whole) return { figure: whole, part: null };
  const dot = path.lastIndexOf(".");
  const stem = dot > 0 ? book.get(path.slice(0, dot)) : undefined;
  if (stem && partAllowed) return { figure: stem, part: path.slice(dot + 1) };
  const isPart = dot > 0 && partAllowed && parts.includes(path.slice(dot + 1) as FigurePart);
  const name = isPart ? path.slice(0, dot) : path;
  return {
    wrong: `there is no figure "${name}"`,
    todo: didYouMean(name, book.keys(), "Enter it in data/, or mend the name"),
    unknownName: name,
    cause: unknownFigure(name),
  };
}

// "2016-17.change" → "2016-17" and "change"; a period contains no dot.
function splitPeriod(text: string): [string, string | null] {
  const dot = text.indexOf(".");
  return dot < 0 ? [text, null] : [text.slice(0, dot), text.slice(dot + 1)];
}

function printPart(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  part: FigurePart,
  { book, suppressionWords }: FigureContext,
): string | Unresolved {
  const own: Derived = { value: entry.value, unit: figure.unit, decimals: figure.decimals };
  const print = (derived: Derived) =>
    publishValue(derived.value, derived.unit, derived.decimals, suppressionWords).text;
  const anyEarlier = figure.entries.findLast(({ period }) => lastDay(period) < lastDay(entry.period));
  const noEarlier = () =>
    wrong(
      `"${figure.name}" has no value one period before ${entry.period.key}, so it has no .${part}`,
      anyEarlier
        ? `Write {{ ${figure.name}.${part} since ${anyEarlier.period.key} }}, or enter the earlier value`
        : "Enter the earlier value, or rephrase the sentence",
      valueBefore(figure.name, entry.period.key),
    );
  switch (part) {
    case "value":
      return print(own);
    case "period":
      return periodInWords(entry.period);
    case "amount":
    case "name": {
      if (part === "amount" && figure.unit.named)
        return print({ ...own, ...withoutSign(entry.value, figure.unit) });
      return nameOfBalance(entry.value, figure.unit) ?? noName(figure, part);
    }
    case "previous": {
      const earlier = previousEntry(figure, entry);
      return earlier ? print({ ...own, value: earlier.value }) : noEarlier();
    }
    case "share": {
      const share = shareOfWhole(figure, entry, book);
      if (!share)
        return wrong(
          `"${figure.name}" has no .share: the data does not say of what`,
          `Add "of: <figure>" to "${figure.name}"`,
          `of:${figure.name}`,
        );
      return print(share);
    }
    case "rate": {
      const rate = ratePer10000(figure, entry, book);
      if (!rate)
        return wrong(
          `"${figure.name}" has no .rate: the data does not say of which population`,
          `Add "population: <figure>" to "${figure.name}"`,
          `population:${figure.name}`,
        );
      return print(rate);
    }
    case "direction": {
      const direction = directionSincePrevious(figure, entry);
      if (direction) return say(direction);
      return previousEntry(figure, entry) ? notSaid(figure, entry, part) : noEarlier();
    }
    default: {
      const derived = {
        change: changeSincePrevious,
        "relative-change": relativeChangeSincePrevious,
        difference: differenceSincePrevious,
      }[part](figure, entry);
      if (!derived) return noEarlier();
      if (derived.value.state === "not-applicable") return noPercentage(figure, entry, part);
      if (derived.value.state !== "number") return notSaid(figure, entry, part);
      return stepInWords(derived.value.amount, derived.unit, derived.decimals);
    }
  }
}

function noName({ name, unit }: ProtectedFigure, part: FigurePart) {
  return unit.named
    ? wrong(
        `"${name}" has no .name: it is nothing, is not shown, or nobody says what it is called above nothing`,
        "Write it under balance: in its dataset, such as above: surplus; or rephrase the sentence",
      )
    : wrong(`"${name}" has no .${part}: only a balance is called by its sign`, `Write {{ ${name} }}`);
}

// Both values are numbers, and the earlier one is zero, or one of the two is negative.
function noPercentage({ name }: ProtectedFigure, { period }: ProtectedEntry, part: FigurePart) {
  return wrong(
    `"${name}" for ${period.key} has no .${part}: a change from zero, or to or from a negative number, is no percentage`,
    `Write {{ ${name}.difference }}, or print the two values`,
  );
}

function notSaid(figure: ProtectedFigure, entry: ProtectedEntry, part: FigurePart) {
  return wrong(
    `"${figure.name}" for ${entry.period.key} has no .${part} that can be printed: one of its two values is not shown or is not a number above zero`,
    "Rephrase the sentence without it",
  );
}

/** The cause of problems about a value that is not entered for the period before. */
export function valueBefore(figure: string, period: string): string {
  return `before:${figure}@${period}`;
}

function wrong(what: string, todo: string, cause?: string): Unresolved {
  return { wrong: what, todo, unknownName: null, ...(cause === undefined ? {} : { cause }) };
}
