import { commonPeriods } from "../calculate/sums-and-differences.ts";
import { findEntry } from "../expressions/resolve.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { LoadedDataset } from "../load/loaded-board.ts";
import type { ReconcileForm } from "../schema/reconcile.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { dayBefore, firstDay, lastDay, previousPeriodKey, reportingYear } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Reconciliation, Term } from "./reconciliation.ts";

type NamedFigure = { figure: EnteredFigure; period: string | null };

/**
 * The entries of `reconcile:` with their values.
 *
 * A name without a period is compared for every period that all names of the entry share; if they share none (a year
 * and 31 March), for the value in the dataset's year, and in every other year in which all names have just one. A flow is
 * compared for every period over which something started and ended, with the numbers before and after it.
 */
export function readReconciliations(
  datasets: LoadedDataset[],
  figures: EnteredBook,
  isBroken: (name: string) => boolean,
  problems: Problem[],
): Reconciliation[] {
  const reconciliations: Reconciliation[] = [];
  for (const dataset of datasets)
    dataset.data.reconcile.forEach((entry, index) => {
      const path = ["reconcile", index];
      const find = (expression: string): NamedFigure | null => {
        const [name = "", period = null] = expression.split("@").map((part) => part.trim());
        const figure = figures.get(name);
        if (figure) return { figure, period };
        if (!isBroken(name))
          problems.push(
            problemAt(
              dataset.yaml.placeOfText(path, name),
              `reconcile: names "${name}", which is not a figure that is entered or a sum of such figures`,
              didYouMean(name, figures.keys(), "Enter that figure, or mend the name"),
              unknownFigure(name),
            ),
          );
        return null;
      };
      const at = (found: NamedFigure, coefficient: Term["coefficient"] = 1): Term | null => {
        const value = findEntry(found.figure, found.period, dataset.year);
        if (!("wrong" in value)) return { figure: found.figure, entry: value, coefficient };
        const { name, entries } = found.figure;
        problems.push(
          problemAt(
            dataset.yaml.placeOfText(path, name),
            `reconcile: ${value.wrong}`,
            `Enter that value, or write a period, such as ${name}@${entries.at(-1)?.period.key}`,
          ),
        );
        return null;
      };
      const add = (left: (Term | null)[], right: Term | null, is: Reconciliation["is"]) => {
        if (right === null || !left.every((term) => term !== null)) return;
        const accepted = entry.accepted;
        reconciliations.push({
          left,
          right,
          is,
          dataset,
          place: dataset.yaml.placeOf(path),
          accepted:
            accepted === null
              ? null
              : { reason: accepted, place: dataset.yaml.placeOf([...path, "accepted"]) },
        });
      };
      readForm(entry, dataset.year, find, at, add);
    });
  return reconciliations;
}

function readForm(
  entry: ReconcileForm,
  year: string,
  find: (expression: string) => NamedFigure | null,
  at: (found: NamedFigure, coefficient?: Term["coefficient"]) => Term | null,
  add: (left: (Term | null)[], right: Term | null, is: Reconciliation["is"]) => void,
): void {
  if (entry.form === "flow") {
    const [opening, closing] = [find(entry.opening), find(entry.closing)];
    const [started, ended] = [entry.started.map(find), entry.ended.map(find)];
    if (!opening || !closing || ![...started, ...ended].every((found) => found !== null)) return;
    const end = at(closing);
    if (!end) return;
    const start = at(openingOf(opening, closing.figure, end.entry));
    const moves = [...started.map((one) => one && at(one)), ...ended.map((one) => one && at(one, -1))];
    add([start, ...moves], end, "equal");
    const all = [opening, closing, ...started, ...ended].filter((found) => found !== null);
    if (moves.some((term) => term === null) || all.some(({ period }) => period !== null)) return;
    const own = moves[0]?.entry.period.key;
    for (const { before, over, after } of flowsOver(all, opening.figure, closing.figure))
      if (over !== own)
        add(
          [
            before,
            ...started.map((one) => one && at({ ...one, period: over })),
            ...ended.map((one) => one && at({ ...one, period: over }, -1)),
          ],
          after,
          "equal",
        );
    return;
  }
  const [rightName = "", ...leftNames] =
    entry.form === "total"
      ? [entry.total, ...entry.parts]
      : entry.form === "part"
        ? [entry.whole, entry.part]
        : entry.same;
  const right = find(rightName);
  const left = leftNames.map(find);
  if (!right || !left.every((found) => found !== null)) return;
  const all = [right, ...left];
  const common = all.some(({ period }) => period !== null)
    ? []
    : commonPeriods(all.map(({ figure }) => figure));
  const is = entry.form === "part" ? "no larger" : "equal";
  const addAt = (periodOf: (found: NamedFigure) => string | null) => {
    const terms = left.map((found) => at({ ...found, period: periodOf(found) }));
    const end = at({ ...right, period: periodOf(right) });
    // "same" is compared in pairs, so that the message names the one that differs.
    if (entry.form === "same") for (const term of terms) add([term], end, is);
    else add(terms, end, is);
  };
  for (const period of common.length > 0 ? common : [null]) addAt((found) => found.period ?? period);
  if (common.length > 0 || all.some(({ period }) => period !== null)) return;
  for (const other of yearsOf(all))
    if (other !== year) addAt(({ figure }) => onlyIn(figure, other)?.period.key ?? null);
}

/** The years in which each of several figures has just one value. */
function yearsOf(all: NamedFigure[]): string[] {
  const [first, ...others] = all;
  const years = new Set(first?.figure.entries.map(({ period }) => reportingYear(period)));
  return [...years].filter(
    (year) =>
      first && onlyIn(first.figure, year) && others.every(({ figure }) => onlyIn(figure, year) !== null),
  );
}

function onlyIn({ entries }: EnteredFigure, year: string): EnteredEntry | null {
  const found = entries.filter(({ period }) => reportingYear(period) === year);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The periods over which a flow has all its values, with the value before and after each. */
function flowsOver(
  all: NamedFigure[],
  opening: EnteredFigure,
  closing: EnteredFigure,
): { before: Term; over: string; after: Term }[] {
  const moving = all.slice(2).map(({ figure }) => figure);
  return commonPeriods(moving).flatMap((over) => {
    const period = moving[0]?.entries.find((entry) => entry.period.key === over)?.period;
    if (!period || period.kind === "date") return [];
    const first = firstDay(period);
    const find = ({ entries }: EnteredFigure, keys: string[]) =>
      entries.find((entry) => keys.includes(entry.period.key));
    const after = find(closing, [over, lastDay(period)]);
    const before =
      opening === closing && after?.period.key === over
        ? find(opening, [previousPeriodKey(period)])
        : find(opening, [dayBefore(first), first, ...(opening === closing ? [] : [over])]);
    return before && after
      ? [
          {
            before: { figure: opening, entry: before, coefficient: 1 },
            over,
            after: { figure: closing, entry: after, coefficient: 1 },
          },
        ]
      : [];
  });
}

// The opening stock is the closing figure's own value one year before, unless a period is given.
function openingOf(opening: NamedFigure, closing: EnteredFigure, end: EnteredEntry): NamedFigure {
  return opening.period === null && opening.figure === closing
    ? { figure: opening.figure, period: previousPeriodKey(end.period) }
    : opening;
}
