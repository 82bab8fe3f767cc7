import type { BoardToPublish, DatasetToPublish } from "../../load/loaded-board.ts";
import { type Place, type Problem, problemAt, warningAt } from "../../values/problem.ts";

interface Titled {
  title: string;
  place: Place;
}

/** Agencies of one name, chapters or charts of one title in a report, and rows or numbers of a list that stand there twice. */
export function saidTwice(loaded: BoardToPublish): Problem[] {
  return [
    ...twice(
      loaded.agencies.map(({ name }, index) => ({
        title: name,
        place: loaded.agenciesYaml.placeOf([index, "name"]),
      })),
      "agency",
    ),
    ...loaded.reports.flatMap(({ id, chapters }) => [
      ...twice(
        chapters.map(({ matter, yaml }) => ({ title: matter.title, place: yaml.placeOf(["title"]) })),
        "chapter",
      ),
      ...twice(
        loaded.datasets
          .filter((dataset) => dataset.year === id)
          .flatMap(({ data, yaml }) =>
            Object.entries(data.charts).map(([name, { title }]) => ({
              title,
              place: yaml.placeOf(["charts", name, "title"]),
            })),
          ),
        "chart",
      ),
    ]),
    ...loaded.datasets.flatMap((dataset) => [...numbersTwice(dataset), ...rowsTwice(dataset)]),
  ];
}

function twice(things: Titled[], what: "agency" | "chapter" | "chart"): Problem[] {
  const first = new Map<string, Place>();
  return things.flatMap(({ title, place }) => {
    const key = title.trim().toLowerCase();
    const other = first.get(key);
    if (!other) {
      first.set(key, place);
      return [];
    }
    // Nothing is false where two chapters have one title; of two agencies nobody knows which is meant.
    const told = what === "agency" ? problemAt : warningAt;
    return told(
      place,
      `another ${what} is called "${title}", too: ${other.file}, line ${other.line}`,
      "Take one of the two out, or name what differs",
    );
  });
}

/** Lists whose entries have a number of their own: "number: 3" of an audit, a priority, a recommendation. */
function numbersTwice({ data, yaml }: DatasetToPublish): Problem[] {
  return Object.entries(data).flatMap(([key, list]) => {
    if (!Array.isArray(list)) return [];
    const numbers = list.map((entry: unknown) => (entry as { number?: unknown } | null)?.number);
    if (!numbers.every((number) => typeof number === "number")) return [];
    return numbers.flatMap((number, index) => {
      const before = numbers[index - 1];
      if (before === undefined || number > before) return [];
      return [
        problemAt(
          yaml.placeOf([key, index, "number"]),
          numbers.indexOf(number) < index
            ? `number ${number} is in this list twice`
            : `number ${number} comes behind number ${before}`,
          "Number the entries in order",
        ),
      ];
    });
  });
}

/** Whole rows of a list of records that are the same: perhaps one was pasted twice. Two people may have one role. */
function rowsTwice({ data, yaml }: DatasetToPublish): Problem[] {
  if (!("rows" in data) || !Array.isArray(data.rows)) return [];
  // Rows of figures have names, which cannot stand there twice.
  if (data.rows.some((row: object) => "name" in row || "group" in row)) return [];
  const first = new Map<string, number>();
  return data.rows.flatMap((row: unknown, index: number): Problem[] => {
    const key = JSON.stringify(row).toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      warningAt(
        yaml.placeOf(["rows", index]),
        `the same row is in line ${yaml.placeOf(["rows", other]).line}`,
        "Take one of the two out if it is one and the same",
      ),
    ];
  });
}
