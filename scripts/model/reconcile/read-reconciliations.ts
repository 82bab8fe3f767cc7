import { commonPeriods } from "../calculate/sums-and-differences.ts";
import { findEntry } from "../expressions/resolve.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { kindOf } from "../kinds/kinds.ts";
import type { LoadedDataset } from "../load/loaded-board.ts";
import type { ReconcileForm } from "../schema/reconcile.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { lastDay, previousPeriodKey, reportingYear } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Reconciliation, Term } from "./reconciliation.ts";

type FindTerm = (found: NamedFigure, coefficient?: Term["coefficient"]) => Term | null;
type NamedFigure = { figure: EnteredFigure; period: string | null };

/**
 * The entries of `reconcile:` with their values.
 *
 * A name without a period is compared for every period that all names of the entry share; if they share none (a year
 * and 31 March), for the value in the dataset's year.
 */
export function readReconciliations(
  datasets: LoadedDataset[],
  figures: EnteredBook,
  isBroken: (name: string) => boolean,
  problems: Problem[],
): Reconciliation[] {
  const reconciliations = datasets.flatMap((dataset) => ofKind(dataset, figures));
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
      // A year whose own folder says the same is compared there; what the data does not have for a year is not asked for.
      const inYear = (year: string): FindTerm | null =>
        year === dataset.year || saysSo(datasets, year, entry)
          ? null
          : (found, coefficient = 1) => {
              const value = findEntry(found.figure, found.period ?? year, year);
              return "wrong" in value ? null : { figure: found.figure, entry: value, coefficient };
            };
      readForm(entry, find, at, add, inYear);
    });
  return reconciliations;
}

/** What the kind of a dataset says must be the same, where both values are entered. */
function ofKind(dataset: LoadedDataset, figures: EnteredBook): Reconciliation[] {
  const termOf = (expression: string): Term[] => {
    const [name = "", period] = expression.split("@");
    const figure = figures.get(name);
    const entry = figure?.entries.find(({ period: { key } }) => key === period);
    return figure && entry ? [{ figure, entry, coefficient: 1 }] : [];
  };
  return (kindOf(dataset.data).reconcile?.(dataset) ?? []).flatMap(({ same, path }): Reconciliation[] => {
    const [right, ...left] = same.flatMap(termOf);
    return right && left.length > 0
      ? [
          {
            left,
            right,
            is: "equal",
            dataset,
            place: dataset.yaml.placeOf(path),
            accepted: null,
            isOfKind: true,
          },
        ]
      : [];
  });
}

function saysSo(datasets: LoadedDataset[], year: string, entry: ReconcileForm): boolean {
  const said = (one: ReconcileForm) => JSON.stringify({ ...one, accepted: null });
  return datasets.some(
    (dataset) => dataset.year === year && dataset.data.reconcile.some((one) => said(one) === said(entry)),
  );
}

function readForm(
  entry: ReconcileForm,
  find: (expression: string) => NamedFigure | null,
  at: (found: NamedFigure, coefficient?: Term["coefficient"]) => Term | null,
  add: (left: (Term | null)[], right: Term | null, is: Reconciliation["is"]) => void,
  inYear: (year: string) => FindTerm | null,
): void {
  if (entry.form === "flow") {
    const [opening, closing] = [find(entry.opening), find(entry.closing)];
    const [started, ended] = [entry.started.map(find), entry.ended.map(find)];
    if (!opening || !closing || ![...started, ...ended].every((found) => found !== null)) return;
    const end = at(closing);
    if (!end) return;
    const start = at(openingOf(opening, closing.figure, end.entry));
    const flow = (value: typeof at, from: Term | null, to: Term) =>
      add(
        [from, ...started.map((one) => one && value(one)), ...ended.map((one) => one && value(one, -1))],
        to,
        "equal",
      );
    flow(at, start, end);
    if ([opening, closing, ...started, ...ended].some((found) => found?.period != null)) return;
    for (const entry of closing.figure.entries) {
      // What started in a year leads to its last day, and to no other.
      const isYearsEnd = lastDay(entry.period).endsWith("-03-31") && /date|financial/.test(entry.period.kind);
      const find = entry === end.entry || !isYearsEnd ? null : inYear(reportingYear(entry.period));
      const to: Term = { figure: closing.figure, entry, coefficient: 1 };
      if (find) flow(find, find(openingOf(opening, closing.figure, entry)), to);
    }
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
  // "same" is compared in pairs, so that the message names the one that differs.
  const compare = (terms: (Term | null)[], end: Term | null) => {
    if (entry.form === "same") for (const term of terms) add([term], end, is);
    else add(terms, end, is);
  };
  for (const period of common.length > 0 ? common : [null]) {
    const terms = left.map((found) => at({ ...found, period: found.period ?? period }));
    compare(terms, at({ ...right, period: right.period ?? period }));
  }
  if (common.length > 0 || all.some(({ period }) => period !== null)) return;
  for (const year of new Set(right.figure.entries.map(({ period }) => reportingYear(period)))) {
    const find = inYear(year);
    if (find)
      compare(
        left.map((found) => find(found)),
        find(right),
      );
  }
}

// The opening stock is the closing figure's own value one year before, unless a period is given.
function openingOf(opening: NamedFigure, closing: EnteredFigure, end: EnteredEntry): NamedFigure {
  return opening.period === null && opening.figure === closing
    ? { figure: opening.figure, period: previousPeriodKey(end.period) }
    : opening;
}
