import { type EnteredBook, placeOfFigure } from "./figures/figure.ts";
import type { NameChecks } from "./kind/kind.ts";
import { kindOf } from "./kinds/kinds.ts";
import type { LoadedBoard, LoadedDataset } from "./load/loaded-board.ts";
import { withOuterNames } from "./undeclared/undeclared.ts";
import { didYouMean } from "./values/nearest-names.ts";
import { unknownFigure } from "./values/one-per-cause.ts";
import { type Problem, problemAt } from "./values/problem.ts";

/** Checks that the names which data files use for one another exist: wholes, populations, agencies, sources. */
export function checkReferences(
  loaded: LoadedBoard,
  figures: EnteredBook,
  isBroken: (name: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  for (const figure of figures.values())
    for (const [key, name] of [
      ["of", figure.whole],
      ["population", figure.population],
    ] as const) {
      const place = placeOfFigure(figure);
      if (name === null || figures.has(name) || isBroken(name) || !place) continue;
      problems.push(
        problemAt(
          place,
          `"${figure.name}" has ${key}: "${name}", which is not a figure`,
          didYouMean(name, figures.keys(), "Enter that figure, or mend the name"),
          unknownFigure(name),
        ),
      );
    }
  for (const dataset of loaded.datasets) {
    problems.push(...checkDataset(dataset, loaded));
    if (dataset.data.unrelated.length > 0) problems.push(...checkUnrelated(dataset, figures, isBroken));
  }
  problems.push(...chartsNamedTwice(loaded.datasets));
  return problems;
}

// A name stands for a figure, for a row with named columns, or for all figures of a table.
function checkUnrelated(
  { data, yaml }: LoadedDataset,
  figures: EnteredBook,
  isBroken: (name: string) => boolean,
): Problem[] {
  const known = new Set([...figures.keys()].flatMap(withOuterNames));
  return data.unrelated.flatMap(({ figures: names }, index) =>
    names.flatMap((name, at) =>
      known.has(name) || isBroken(name)
        ? []
        : problemAt(
            yaml.placeOf(["unrelated", index, "figures", at]),
            `unrelated: names "${name}", which is not a figure`,
            didYouMean(name, known, "Enter that figure, or mend the name"),
            unknownFigure(name),
          ),
    ),
  );
}

function checkDataset(dataset: LoadedDataset, { agencies, sources, unread }: LoadedBoard): Problem[] {
  const { data, yaml } = dataset;
  const check = (path: PropertyKey[], name: string, what: string, file: string, known: string[]) =>
    known.includes(name) || unread.has(`data/${file}`)
      ? []
      : [
          problemAt(
            yaml.placeOf(path),
            `"${name}" is not ${what}`,
            didYouMean(name, known, `Add it to data/${file}`),
          ),
        ];
  const sourceIds = sources.map(({ id }) => id);
  const agencyIds = agencies.map(({ id }) => id);
  const checks: NameChecks = {
    source: (source, path) =>
      typeof source === "object"
        ? check(
            [...path, "source", "document"],
            source.document,
            "a source document",
            "sources.yaml",
            sourceIds,
          )
        : [],
    agency: (id, path) => check(path, id, "an agency", "agencies.yaml", agencyIds),
  };
  return [...checks.source(data.source, []), ...(kindOf(data).checkNames?.(dataset, checks) ?? [])];
}

function chartsNamedTwice(datasets: LoadedDataset[]): Problem[] {
  const seen = new Map<string, string>();
  return datasets.flatMap((dataset) =>
    Object.keys(dataset.data.charts).flatMap((name) => {
      const key = `${dataset.year}/${name}`;
      const other = seen.get(key);
      seen.set(key, dataset.name);
      return other === undefined
        ? []
        : [
            problemAt(
              dataset.yaml.placeOfKey(["charts", name]),
              `the chart "${name}" is in ${other}.yaml, too`,
              "Give one of the two another name",
            ),
          ];
    }),
  );
}
