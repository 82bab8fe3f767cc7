import { kinds } from "../kinds/kinds.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { FileTexts } from "../markdown/file-texts.ts";
import type { ShownRegister } from "../register/tracker.ts";
import type { Block } from "../report/block.ts";
import type { Correction, PublishedDataset } from "../report/dataset.ts";
import type { GlossaryEntry } from "../report/glossary.ts";
import type { PublishedPeriod } from "../report/value.ts";
import type { Publisher } from "../tables/publisher.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { unknownFigure } from "../values/one-per-cause.ts";
import { isPrinted } from "../values/printed-files.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import type { ReportId } from "../values/report-id.ts";
import type { Places } from "../yaml/yaml.ts";
import { actionsBlock, type LogContext } from "./action-log.ts";
import { contactsNamed, unknownGroup } from "./contacts.ts";
import type { BlockResolver } from "./document.ts";
import { dutiesAsMarkdown } from "./duties.ts";
import {
  blockNames,
  kindOfBlock,
  type Numbered,
  type Outline,
  type ShownByBlock,
  shownByBlock,
  splitYear,
} from "./outline.ts";
import { registerAccount, registerBlock } from "./register-block.ts";
import { actionRecord } from "./second-side.ts";
import { tooLongToPrint } from "./too-long-to-print.ts";

interface BlockContext {
  loaded: Pick<BoardToPublish, "board" | "reports" | "duties" | "agencies" | "actionLogs" | "day" | "unread">;
  /** The texts of a YAML file. */
  fileTexts: (yaml: Places, year: string | null) => Pick<FileTexts, "read">;
  /** The day by which is judged what is overdue. */
  date: PublishedPeriod;
  /** Makes a text that the program writes into what it shows. */
  proseOf: (markdown: string) => Block | null;
  report: ReportId | null;
  /** The report's year, or null outside a report, where names include theirs: `2016-17/referrals`. */
  year: string | null;
  outline: Outline;
  /** The numbers of the charts and tables of a chapter; null in other documents. */
  numbers: ReadonlyMap<string, Numbered> | null;
  datasets: PublishedDataset[];
  corrections: Correction[];
  glossary: GlossaryEntry[];
  publisher: Publisher;
  register: ShownRegister;
  problems: Problem[];
  isBroken: (name: string) => boolean;
}

type NoteProblem = (what: string, todo: string, cause?: string) => null;

/** Makes the function that says what each `::: block` of a document shows. */
export function blockResolver(context: BlockContext): BlockResolver {
  return (name, argument, place) => {
    const problem: NoteProblem = (what, todo, cause) => {
      context.problems.push(problemAt(place, what, todo, cause));
      return null;
    };
    if (/[{}]/.test(argument)) {
      const names = argument.replace(/[{}]/g, " ").trim().replace(/\s+/g, " ");
      return problem(`the names behind "::: ${name}" stand between braces`, `Write ::: ${name} ${names}`);
    }
    // What the register lacks may be in a file with mistakes of its own.
    const isRegisterLost = [...context.loaded.unread].some((file) => file.startsWith("data/register/"));
    const ofRegister: NoteProblem = (...found) => (isRegisterLost ? null : problem(...found));
    switch (name) {
      case "key-figures":
      case "of-a-hundred":
        return keyFigures(name, argument, context, problem);
      case "glossary":
        return { type: "glossary", entries: context.glossary };
      case "contact":
        return contactBlock(argument, context, problem);
      case "duties":
        return dutiesBlock(argument, context, problem);
      case "register":
        return registerBlock(argument, context.register, ofRegister);
      case "register-account": {
        const markdown = registerAccount(argument, context.year, context.register, ofRegister);
        return markdown === null ? null : context.proseOf(markdown);
      }
      case "actions":
        return actionsBlock(argument, logContext(context), problem);
      case "action-record":
      case "use-record":
        return actionRecord(name, argument, place, problem);
      case "corrections":
        return {
          type: "corrections",
          corrections: context.corrections.filter(
            ({ year }) => context.year === null || year === context.year,
          ),
        };
    }
    if (name !== "chart" && name !== "table" && !kindOfBlock.has(name))
      return problem(
        `there is no block "::: ${name}"`,
        didYouMean(name, blockNames, `Write one of: ${blockNames.join(", ")}`),
      );
    const shown = shownByBlock(name, argument, context.year, context.outline.datasets);
    return shown
      ? dataBlock(name, shown, argument, place, context, problem)
      : notFound(name, argument, context, problem);
  };
}

/** What action logs need of a board's texts. */
export function logContext({
  loaded,
  fileTexts,
  date,
}: Pick<BlockContext, "loaded" | "fileTexts" | "date">): LogContext {
  return { loaded, date, readerOf: ({ yaml }) => fileTexts(yaml, null).read };
}

function dataBlock(
  block: string,
  { dataset: { year, name, kind }, chart: chartName, isOneTable, numbered, chosen }: ShownByBlock,
  argument: string,
  { file }: Place,
  { datasets, numbers }: BlockContext,
  problem: NoteProblem,
): Block | null {
  const dataset = datasets.find((each) => each.year === year && each.name === name);
  if (!dataset) return null;
  if (chartName !== null) {
    const chart = dataset.charts.find((each) => each.name === chartName);
    // A chart that cannot be drawn has a problem of its own.
    return chart ? { type: "chart", chart, label: numbers?.get(`chart:${chartName}`)?.label ?? null } : null;
  }
  const tooLong = block === "table" && isPrinted(file) ? tooLongToPrint(argument, dataset) : null;
  if (tooLong) return problem(tooLong.what, tooLong.todo);
  const [table] = dataset.tables;
  if (isOneTable && table)
    return { type: "table", table, label: numbers?.get(`table:${table.name}`)?.label ?? null };
  const labels = numbered.flatMap((each): [string, string][] => {
    const label = numbers?.get(`table:${each}`)?.label;
    return label == null ? [] : [[each, label]];
  });
  const shown = chosen.length === 0 ? dataset : chosenEntries(chosen, dataset, kind, problem);
  return shown && { type: "dataset", dataset: shown, labels: Object.fromEntries(labels) };
}

/** The dataset with the entries of its list that have these names, in the order of the block. */
function chosenEntries(
  chosen: string[],
  dataset: PublishedDataset,
  kind: string,
  problem: NoteProblem,
): PublishedDataset | null {
  const key = kinds.get(kind)?.chosenFrom ?? "";
  const entries = (dataset.content as Record<string, { name?: string }[]>)[key] ?? [];
  const names = entries.flatMap(({ name }) => name ?? []);
  const found = chosen.map((wanted) => entries.find(({ name }) => name === wanted));
  const missing = chosen.find((_, index) => !found[index]);
  if (missing !== undefined)
    return problem(
      `"${missing}" is the name: of nothing in ${dataset.name}`,
      didYouMean(missing, names, "Give one of its entries this name:, or mend the name"),
    );
  return { ...dataset, content: { ...dataset.content, [key]: found } };
}

/** The problem of a block whose name, or whose dataset's kind, is wrong. */
function notFound(block: string, argument: string, context: BlockContext, problem: NoteProblem): null {
  const { outline, year } = context;
  const kind = kindOfBlock.get(block);
  const wanted = argument || (kind === block ? block : "");
  const own = splitYear(wanted, year);
  const other = kind && outline.datasets.find((each) => each.year === own.year && each.name === own.name);
  if (other)
    return problem(
      `the dataset "${wanted}" is of kind ${other.kind}, and ::: ${block} shows kind ${kind}`,
      `Write ::: table ${wanted}`,
    );
  const names = outline.datasets
    .filter((dataset) => (year === null || dataset.year === year) && (!kind || dataset.kind === kind))
    .flatMap((dataset) =>
      (block === "chart" ? dataset.charts : [dataset.name]).map((name) =>
        year === null ? `${dataset.year}/${name}` : name,
      ),
    );
  return unknown(block, block === "chart" ? "chart" : "dataset", wanted, names, context, problem);
}

function unknown(
  block: string,
  what: "chart" | "dataset" | "figure",
  wanted: string,
  names: string[],
  { year, isBroken }: BlockContext,
  problem: NoteProblem,
): null {
  if (isBroken(wanted)) return null;
  if (wanted === "")
    return problem(`the block "::: ${block}" does not say which ${what}`, `Write ::: ${block} and its name`);
  const own = splitYear(wanted, year);
  // The same cause as a reference to it, or its name in a sentence.
  const cause = what === "figure" ? unknownFigure(own.name) : `${what}:${own.year}/${own.name}`;
  return problem(
    `there is no ${what} "${wanted}"${year === null ? "" : ` in data/${year}/`}`,
    didYouMean(wanted, names, "Add it in data/, or mend the name"),
    cause,
  );
}

function keyFigures(
  block: "key-figures" | "of-a-hundred",
  argument: string,
  context: BlockContext,
  problem: NoteProblem,
): Block | null {
  const { year, publisher } = context;
  const names = argument.split(/[\s,]+/).filter(Boolean);
  if (names.length === 0)
    return problem(`the block "::: ${block}" names no figure`, `Write ::: ${block} and the names of figures`);
  const figures = names.flatMap((wanted) => {
    const [name = "", period] = wanted.split("@");
    const figure = publisher.book.get(name);
    if (!figure) return unknown(block, "figure", name, [...publisher.book.keys()], context, problem) ?? [];
    const key = publisher.keyFigure(figure, period ?? year);
    // In a sentence it would be between braces.
    if ("wrong" in key)
      return problem(key.wrong, key.todo.replace(/\{\{ (.*?) \}\}/, `::: ${block} $1`)) ?? [];
    if (block === "of-a-hundred" && key.unit !== "percent" && !/^of 100\b/.test(key.unit))
      return (
        problem(
          `"${name}" counts ${key.unit}, and is no part of a hundred`,
          "Name a figure in percent or of 100, or write ::: key-figures",
        ) ?? []
      );
    return [key];
  });
  return { type: "key-figures", figures, ...(block === "of-a-hundred" ? { ofAHundred: true } : {}) };
}

function dutiesBlock(
  argument: string,
  { report, loaded, proseOf }: BlockContext,
  problem: NoteProblem,
): Block | null {
  const of = loaded.reports.find(({ id }) => id === report);
  const markdown = of ? dutiesAsMarkdown(of, loaded.duties, argument) : null;
  if (markdown !== null) return proseOf(markdown);
  if (!of)
    return problem("only a chapter of a report answers duties", "Move the block ::: duties into a chapter");
  return problem(
    argument === "" ? "this report has no duties" : `this report has no duty "${argument}"`,
    didYouMean(
      argument,
      of.report.matter.duties,
      "Name it under duties: in report.md, or take the block out",
    ),
  );
}

function contactBlock(name: string, { loaded: { board } }: BlockContext, problem: NoteProblem): Block | null {
  const unknown = name === "" ? null : unknownGroup(board, name);
  if (unknown) return problem(unknown.what, unknown.todo);
  return { type: "contact", contacts: contactsNamed(board, name || undefined) };
}
