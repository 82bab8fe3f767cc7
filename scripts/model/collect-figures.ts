import { deriveLinear } from "./calculate/sums-and-differences.ts";
import {
  type DerivedFigure,
  isFromProtected,
  isLinear,
  type ProtectedRule,
} from "./figures/derived-figure.ts";
import { type EnteredBook, type EnteredFigure, placeOfFigure } from "./figures/figure.ts";
import { type FigureSettings, figureMaker, type MakeFigure, wholeNumber } from "./figures/make-figure.ts";
import { noRecord, type ProtectedRecord, withWorkedOut } from "./figures/protected-record.ts";
import type { Relation } from "./figures/relation.ts";
import { kindOf } from "./kinds/kinds.ts";
import type { LoadedDataset } from "./load/loaded-board.ts";
import type { Replaced } from "./reconcile/check-years.ts";
import type { Source } from "./schema/common.ts";
import type { EnteredValue } from "./schema/value.ts";
import { isEqual } from "./values/fraction.ts";
import { lastDay } from "./values/period.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";

export interface CollectedFigures {
  /** The entered figures, with their sums and differences. */
  figures: EnteredBook;
  /** Figures worked out from protected values: ratios and averages. */
  derived: (DerivedFigure & { rule: ProtectedRule })[];
  /** What readers can know of the values without seeing them. */
  relations: Relation[];
  /** Names of figures that could not be worked out: each has its problem, and is not reported as unknown. */
  unworked: Set<string>;
  /** Values of an older year's folder that a newer folder gives again. */
  replaced: Replaced[];
}

/**
 * Makes the figures of all datasets, with totals, balances, sums and differences.
 *
 * The same figure in two years' folders is one series, with the values of the newer folder.
 *
 * @param isBroken whether a name is in a data file that could not be read
 * @param record totals whose parts are not in the folder
 */
export function collectFigures(
  datasets: LoadedDataset[],
  sourceText: (source: Source) => string,
  isBroken: (name: string) => boolean,
  problems: Problem[],
  record: ProtectedRecord = noRecord,
): CollectedFigures {
  const figures: EnteredBook = new Map();
  const definitions: DerivedFigure[] = [];
  const relations: Relation[] = [];
  const replaced: Replaced[] = [];
  const add = (figure: EnteredFigure) => {
    const known = figures.get(figure.name);
    figures.set(figure.name, known ? joined(known, figure, problems, replaced) : figure);
  };
  for (const dataset of [...datasets].sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))) {
    const kind = kindOf(dataset.data);
    const make = figureMaker(dataset, sourceText);
    for (const figure of kind.figures?.(dataset, make) ?? []) add(withWorkedOut(figure, record));
    const entries = numberOfEntries(dataset, make);
    // A row of a table may have this name.
    if (entries && figures.get(entries.name)?.dataset.year !== dataset.year) add(entries);
    definitions.push(...(kind.derived?.(dataset, make) ?? []));
    relations.push(...(kind.relations?.(dataset) ?? []));
  }
  sortEntries(figures);
  const linear = deriveLinear(figures, definitions, isBroken, record, problems);
  for (const figure of linear.worked) add(figure);
  sortEntries(figures);
  return {
    figures,
    derived: definitions.filter(isFromProtected),
    relations: [...relations, ...linear.relations],
    unworked: new Set(
      definitions.filter(isLinear).flatMap(({ figure: { name } }) => (figures.has(name) ? [] : name)),
    ),
    replaced,
  };
}

function numberOfEntries(dataset: LoadedDataset, make: MakeFigure): EnteredFigure | null {
  const list = kindOf(dataset.data).entries?.(dataset.data);
  if (!list) return null;
  const settings: FigureSettings = {
    name: `${dataset.name}.entries`,
    title: dataset.data.title,
    unit: list.unit,
    counts: list.counts ?? "none",
    derivedFrom: { rule: "number of entries", parts: [] },
  };
  return make(settings, [{ period: dataset.year, value: wholeNumber(list.count), path: [] }]);
}

function sortEntries(figures: EnteredBook): void {
  for (const { entries } of figures.values())
    entries.sort((a, b) => (lastDay(a.period) < lastDay(b.period) ? -1 : 1));
}

function joined(
  known: EnteredFigure,
  added: EnteredFigure,
  problems: Problem[],
  replaced: Replaced[],
): EnteredFigure {
  const place = placeOfFigure(added);
  if (known.dataset.year === added.dataset.year && place) {
    problems.push(
      problemAt(
        place,
        `the figure "${added.name}" is entered twice: also in ${otherPlace(known, place)}`,
        "Keep it in one place, or give one of the two another name",
      ),
    );
    return known;
  }
  if (place && known.dataset.year !== added.dataset.year)
    problems.push(...oneFigureOneMeaning(known, added, place));
  const entries = [...added.entries];
  for (const earlier of known.entries) {
    const same = entries.find(({ period }) => period.key === earlier.period.key);
    if (!same) entries.push(earlier);
    else
      replaced.push({
        figure: added.name,
        earlier,
        later: same,
        agrees: agree(earlier.value, same.value),
      });
  }
  return {
    ...added,
    whole: added.whole ?? known.whole,
    base: added.base ?? known.base,
    population: added.population ?? known.population,
    earlier: { ...known.earlier, [known.dataset.year]: { source: known.source, dataset: known.dataset } },
    entries,
  };
}

function otherPlace({ dataset: { year, name }, entries }: EnteredFigure, { file }: Place): string {
  const other = entries.at(-1)?.place;
  return other?.file === file ? `line ${other.line}` : `data/${year}/${name}.yaml`;
}

// A newer folder that counts something else under the same name would take the older values out of protection.
function oneFigureOneMeaning(known: EnteredFigure, added: EnteredFigure, place: Place): Problem[] {
  const older = `data/${known.dataset.year}/${known.dataset.name}.yaml`;
  const differs = (key: string, now: string, before: string) =>
    problemAt(
      place,
      `"${added.name}" has ${key}: ${now} here and ${key}: ${before} in ${older}`,
      "Make the two agree, or give one of them another name: a figure has one meaning in all years",
    );
  return [
    ...(known.counts === added.counts ? [] : [differs("counts", added.counts, known.counts)]),
    ...(known.unit.label === added.unit.label ? [] : [differs("unit", added.unit.label, known.unit.label)]),
    ...(known.notDisclosive !== null || added.notDisclosive === null
      ? []
      : [differs("not-disclosive", "a reason", "none")]),
  ];
}

function agree(earlier: EnteredValue, later: EnteredValue): boolean {
  if (earlier.state !== "number" || later.state !== "number") return true;
  return later.revised !== null || isEqual(earlier.amount, later.amount);
}
