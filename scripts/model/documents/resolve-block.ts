import type { Lost } from "../cross-references/failed-targets.ts";
import type { Block, Correction, GlossaryEntry, PublishedDataset } from "../report/report.ts";
import type { Publisher } from "../tables/publisher.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { isPrinted } from "../values/printed-files.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { BlockResolver } from "./document.ts";
import { actionRecord } from "./second-side.ts";
import { tooLongToPrint } from "./too-long-to-print.ts";

/** The blocks that show the dataset of their own name, or another of the same kind. */
const datasetBlocks = [
  "priorities",
  "priority-areas",
  "recommendations",
  "hundred-children",
  "attendance",
  "finances",
  "section-11",
  "audits",
] as const;

const namedBlocks = { "org-chart": "structure", cycle: "cycle" } as const;

const blockNames = [
  "chart",
  "table",
  "key-figures",
  ...datasetBlocks,
  "corrections",
  ...Object.keys(namedBlocks),
  "glossary",
  "contact",
  "action-record",
  "key-messages",
  "findings",
  "went-well",
  "went-badly",
  "comes-next",
  "note",
  "case-study",
  "quote",
  "supplied",
];

export interface BlockContext {
  /** The report's year, or null outside a report, where names carry theirs: `2016-17/referrals`. */
  year: string | null;
  datasets: PublishedDataset[];
  corrections: Correction[];
  glossary: GlossaryEntry[];
  publisher: Publisher;
  problems: Problem[];
  isBroken: (name: string) => boolean;
  lost: Lost;
}

/** Says what each `::: block` of a document shows. */
export function blockResolver(context: BlockContext): BlockResolver {
  return (name, argument, place) => {
    const problem = (what: string, todo: string, slip?: string): null => {
      context.problems.push(problemAt(place, what, todo, slip));
      return showsNothing();
    };
    const showsNothing = (): null => {
      const { year } = splitYear(argument, context.year);
      if (year !== null) context.lost.years.add(year);
      return null;
    };
    if (/[{}]/.test(argument)) {
      const names = argument.replace(/[{}]/g, " ").trim().replace(/\s+/g, " ");
      return problem(`the names behind "::: ${name}" stand between braces`, `Write ::: ${name} ${names}`);
    }
    const unknown = (what: string, wanted: string, names: string[]): null =>
      context.isBroken(wanted) || context.lost.charts.has(inItsYear(wanted, context.year))
        ? showsNothing()
        : problem(
            wanted === ""
              ? `the block "::: ${name}" does not say which ${what}`
              : `there is no ${what} "${wanted}"${inYear(context.year)}`,
            wanted === ""
              ? `Write ::: ${name} and its name`
              : didYouMean(wanted, names, "Add it in data/, or mend the name"),
            wanted === "" ? undefined : slipOf(what, inItsYear(wanted, context.year)),
          );
    const find = <Item extends { name: string }>(
      items: (dataset: PublishedDataset) => Item[],
      wanted: string,
    ) => {
      const { year, name: itemName } = splitYear(wanted, context.year);
      for (const dataset of context.datasets)
        if (dataset.year === year) {
          const item = items(dataset).find((candidate) => candidate.name === itemName);
          if (item) return { item, dataset };
        }
      return null;
    };
    const names = (items: (dataset: PublishedDataset) => { name: string }[]) =>
      context.datasets
        .filter(({ year }) => context.year === null || year === context.year)
        .flatMap((dataset) =>
          items(dataset).map((item) => (context.year === null ? `${dataset.year}/${item.name}` : item.name)),
        );

    switch (name) {
      case "chart": {
        const found = find(({ charts }) => charts, argument);
        return found
          ? { type: "chart", chart: found.item, label: null }
          : unknown(
              "chart",
              argument,
              names(({ charts }) => charts),
            );
      }
      case "table": {
        const found = find((dataset) => [dataset], argument);
        if (!found)
          return unknown(
            "dataset",
            argument,
            names((dataset) => [dataset]),
          );
        const tooLong = isPrinted(place.file) ? tooLongToPrint(argument, found.dataset) : null;
        if (tooLong) return problem(tooLong.what, tooLong.todo);
        return found.dataset.tables.length === 1 &&
          found.dataset.tables[0] &&
          found.dataset.kind !== "records"
          ? { type: "table", table: found.dataset.tables[0], label: null }
          : { type: "dataset", dataset: found.dataset, labels: {} };
      }
      case "key-figures":
        return keyFigures(argument, context, problem, (wanted) =>
          unknown("figure", wanted, [...context.publisher.book.keys()]),
        );
      case "glossary":
        return { type: "glossary", entries: context.glossary };
      case "contact":
        return { type: "contact" };
      case "action-record":
        return actionRecord(argument, place, problem);
      case "corrections":
        return {
          type: "corrections",
          corrections: context.corrections.filter(
            ({ year }) => context.year === null || year === context.year,
          ),
        };
    }
    const kind = (datasetBlocks as readonly string[]).includes(name)
      ? name
      : namedBlocks[name as keyof typeof namedBlocks];
    if (kind) {
      const wanted = argument || (kind === name ? name : "");
      const found = find((dataset) => (dataset.kind === kind ? [dataset] : []), wanted);
      const other = found ? null : find((dataset) => [dataset], wanted);
      if (other)
        return problem(
          `the dataset "${wanted}" is of kind ${other.dataset.kind}, and ::: ${name} shows kind ${kind}`,
          `Write ::: table ${wanted}`,
        );
      return found
        ? { type: "dataset", dataset: found.dataset, labels: {} }
        : unknown(
            "dataset",
            wanted,
            names((dataset) => (dataset.kind === kind ? [dataset] : [])),
          );
    }
    return problem(
      `there is no block "::: ${name}"`,
      didYouMean(name, blockNames, `Write one of: ${blockNames.join(", ")}`),
    );
  };
}

function keyFigures(
  argument: string,
  { year, publisher }: BlockContext,
  problem: (what: string, todo: string, slip?: string) => null,
  unknown: (name: string) => null,
): Block | null {
  const names = argument.split(/[\s,]+/).filter(Boolean);
  if (names.length === 0)
    return problem(
      'the block "::: key-figures" names no figure',
      "Write ::: key-figures and the names of figures",
    );
  const figures = names.flatMap((wanted) => {
    const [name = "", period] = wanted.split("@");
    const figure = publisher.book.get(name);
    if (!figure) return unknown(name) ?? [];
    const key = publisher.keyFigure(figure, period ?? year);
    // In a sentence it would stand between braces.
    if ("wrong" in key)
      return problem(key.wrong, key.todo.replace(/\{\{ (.*?) \}\}/, "::: key-figures $1")) ?? [];
    return [key];
  });
  return { type: "key-figures", figures };
}

function splitYear(wanted: string, year: string | null): { year: string | null; name: string } {
  const [, ownYear, name] = /^(\d{4}-\d{2})\/(.+)$/.exec(wanted) ?? [];
  return ownYear && name ? { year: ownYear, name } : { year, name: wanted };
}

/** @example inItsYear("referrals", "2016-17") → "2016-17/referrals" */
function inItsYear(wanted: string, year: string | null): string {
  const found = splitYear(wanted, year);
  return `${found.year}/${found.name}`;
}

// The same slip as a reference to it, or as its name in a sentence.
function slipOf(what: string, name: string): string {
  if (what === "figure") return unknownFigure(name.replace(/^[^/]*\//, ""));
  return `${what === "chart" ? "chart" : "dataset"}:${name}`;
}

function inYear(year: string | null): string {
  return year === null ? "" : ` in data/${year}/`;
}
