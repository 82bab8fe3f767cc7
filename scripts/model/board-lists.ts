import { type EnteredBook, type EnteredFigure, noDataset } from "./figures/figure.ts";
import { wholeNumber } from "./figures/make-figure.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import { parsePeriod } from "./values/period.ts";
import type { Place } from "./values/problem.ts";
import { annualOf } from "./values/report-id.ts";
import { parseUnit } from "./values/unit.ts";

/** A list of the board that is no dataset. */
interface BoardList {
  name: string;
  title: string;
  unit: string;
  /** Its length by the year of the report, "2016-17". */
  lengths: { year: string; length: number; place: Place }[];
}

/**
 * Adds how long the lists of a board are, as `agencies.entries`, `briefings.entries` and so on, for `{{ … }}`. A dataset
 * that has such a name keeps it.
 */
export function addBoardLists(loaded: LoadedBoard, figures: EnteredBook): void {
  for (const list of listsOf(loaded)) {
    const name = `${list.name}.entries`;
    if (list.lengths.length > 0 && !figures.has(name)) figures.set(name, figureOf(name, list));
  }
}

function listsOf(loaded: LoadedBoard): BoardList[] {
  const annual = annualOf(loaded.reports);
  const years = annual.map(({ year }) => year).sort();
  const newest = years.at(-1);
  const now = (name: string, title: string, unit: string, length: number, place: Place): BoardList => ({
    name,
    title,
    unit,
    lengths: newest === undefined || length === 0 ? [] : [{ year: newest, length, place }],
  });
  const files = (name: string, title: string, found: { file: string }[]) =>
    now(name, title, name, found.length, { file: found[0]?.file ?? "", line: 1, column: 1 });
  const chapters = [...annual]
    .sort((a, b) => (a.year < b.year ? -1 : 1))
    .map(({ year, chapters, report }) => ({
      year,
      length: chapters.length,
      place: { file: report.file, line: 1, column: 1 },
    }));
  return [
    now(
      "agencies",
      "The board's agencies",
      "agencies",
      loaded.agencies.length,
      loaded.agenciesYaml.placeOf([]),
    ),
    now("glossary", "The glossary", "terms", loaded.glossary.length, loaded.glossaryYaml.placeOf([])),
    now("sources", "The sources", "documents", loaded.sources.length, loaded.sourcesYaml.placeOf([])),
    files("briefings", "Briefings", loaded.briefings),
    files("posters", "Posters", loaded.posters),
    { name: "chapters", title: "Chapters of the report", unit: "chapters", lengths: chapters },
    ...loaded.committeeReports.flatMap(({ slug, file, matter }): BoardList[] =>
      matter.appendices.length === 0 || newest === undefined
        ? []
        : [
            {
              name: `${slug}.appendices`,
              title: `Appendices of “${matter.title}”`,
              unit: "appendices",
              lengths: [
                {
                  year: matter.year ?? newest,
                  length: matter.appendices.length,
                  place: { file, line: 1, column: 1 },
                },
              ],
            },
          ],
    ),
  ];
}

function figureOf(name: string, { title, unit, lengths }: BoardList): EnteredFigure {
  return {
    name,
    title,
    meaning: null,
    subject: title,
    standsAlone: null,
    unit: parseUnit(unit),
    // The lists are published as they are.
    counts: "none",
    notDisclosive: null,
    publishedElsewhere: null,
    decimals: 0,
    shareDecimals: 0,
    whole: null,
    base: null,
    population: null,
    dataset: { ...noDataset, year: lengths.at(-1)?.year ?? "" },
    isRounded: false,
    source: "",
    derivedFrom: { rule: "number of entries", parts: [] },
    entries: lengths.flatMap(({ year, length, place }) => {
      const period = parsePeriod(year);
      return period
        ? [{ period, value: wholeNumber(length), place, path: null, year, stated: {}, accepted: null }]
        : [];
    }),
  };
}
