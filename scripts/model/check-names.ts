import { type EnteredBook, placeOfFigure } from "./figures/figure.ts";
import type { LoadedBoard, LoadedDataset } from "./load/loaded-board.ts";
import type { Source } from "./schema/common.ts";
import { didYouMean } from "./values/nearest-names.ts";
import { unknownFigure } from "./values/one-per-cause.ts";
import { type Problem, problemAt } from "./values/problem.ts";

/** Checks that the names which data files use of one another exist: wholes, populations, agencies, sources. */
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
  for (const dataset of loaded.datasets)
    problems.push(...checkDataset(dataset, loaded), ...checkColumns(dataset));
  problems.push(...chartsNamedTwice(loaded.datasets));
  return problems;
}

function checkDataset(dataset: LoadedDataset, { agencies, sources, unread }: LoadedBoard): Problem[] {
  const { data, yaml } = dataset;
  const problems: Problem[] = [];
  const check = (path: PropertyKey[], name: string, what: string, file: string, known: string[]) => {
    if (!known.includes(name) && !unread.has(`data/${file}`))
      problems.push(
        problemAt(
          yaml.placeOf(path),
          `"${name}" is not ${what}`,
          didYouMean(name, known, `Add it to data/${file}`),
        ),
      );
  };
  const sourceIds = sources.map(({ id }) => id);
  const checkSource = (source: Source, path: PropertyKey[]) => {
    if (typeof source === "object")
      check([...path, "source", "document"], source.document, "a source document", "sources.yaml", sourceIds);
  };
  checkSource(data.source, []);
  if (data.kind === "figures")
    for (const [name, figure] of Object.entries(data.figures)) checkSource(figure.source, ["figures", name]);
  if (data.kind === "table")
    data.rows.forEach((row, index) => {
      checkSource(row.source, ["rows", index]);
    });
  if (data.kind === "attendance") {
    const agencyIds = agencies.map(({ id }) => id);
    data.members.forEach((member, index) => {
      if (member.agency)
        check(["members", index, "agency"], member.agency, "an agency", "agencies.yaml", agencyIds);
    });
  }
  return problems;
}

// A cell under a name that is no column's would be left out in silence.
function checkColumns({ data, yaml }: LoadedDataset): Problem[] {
  const problems: Problem[] = [];
  if (data.kind === "records") {
    const known = data.columns.map(({ name }) => name);
    data.rows.forEach((row, index) => {
      for (const name of Object.keys(row))
        if (!known.includes(name))
          problems.push(
            problemAt(
              yaml.placeOfKey(["rows", index, name]),
              `"${name}" is not a column of this dataset`,
              didYouMean(name, known, `Write one of: ${known.join(", ")}`),
            ),
          );
    });
  }
  return problems;
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
              `the chart "${name}" stands in ${other}.yaml, too`,
              "Give one of the two another name",
            ),
          ];
    }),
  );
}
