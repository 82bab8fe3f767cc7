import Token from "markdown-it/lib/token.mjs";
import {
  type ActionState,
  dueInWords,
  isOpen,
  isOverdue,
  stateOf,
  stateRating,
} from "../actions/action-state.ts";
import { leadOf } from "../actions/leads.ts";
import type { RegisterFile } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Table, TableCell, TableRow } from "../report/table.ts";
import type { RichText } from "../report/text.ts";
import type { PublishedPeriod } from "../report/value.ts";
import type { Action } from "../schema/action.ts";
import type { AgencyEntry } from "../schema/board.ts";
import type { RecommendationEntry } from "../schema/register.ts";
import { textCell } from "../tables/publisher.ts";
import { ratingCell } from "../tables/ratings.ts";
import { dateInWords } from "../values/period.ts";
import { say } from "../words/words.ts";
import { isGovernment, stateOfRecommendation } from "./recommendation-state.ts";
import { recommendationRating, typeSlug, yearOf } from "./shown.ts";

/** Which actions a tracker shows; all if nothing is said. */
export interface TrackerChoice {
  sources?: string[];
  types?: string[];
  years?: string[];
  agencies?: string[];
  /** What nobody has finished, or what is late. */
  only?: "open" | "overdue" | undefined;
  /** States of actions and of recommendations without actions. */
  states?: string[];
}

export interface TrackerContext {
  agencies: AgencyEntry[];
  /** Reads a text of a file. */
  readerOf: (file: RegisterFile) => RichTextReader;
  now: string;
}

/** The register as readers may see it, with all that a tracker of it needs. */
export interface ShownRegister extends TrackerContext {
  files: RegisterFile[];
  lines: TrackedLine[];
  /** `now` in words. */
  date: PublishedPeriod;
}

/** A line of the tracker: an action, or a recommendation that has none. */
export interface TrackedLine {
  file: RegisterFile;
  recommendation: RecommendationEntry;
  at: number;
  action: Action | null;
  actionAt: number;
  state: string;
  /** Agencies by their ids: who leads the action, or whom a recommendation without actions addresses. */
  agencies: string[];
}

/** Every action of the register, in order, with the recommendations that have none. */
export function trackedLines(register: RegisterFile[], { agencies, now }: TrackerContext): TrackedLine[] {
  const idsOf = (names: string[]) => names.flatMap((name) => leadOf(name, agencies).agency ?? []);
  return register.flatMap((file) =>
    file.matter.recommendations.flatMap((recommendation, at): TrackedLine[] => {
      const line = { file, recommendation, at };
      if (recommendation.actions.length === 0)
        return [
          {
            ...line,
            action: null,
            actionAt: -1,
            state: stateOfRecommendation(recommendation).replaceAll(" ", "-"),
            agencies: idsOf(recommendation.to),
          },
        ];
      return recommendation.actions.map((action, actionAt) => ({
        ...line,
        action,
        actionAt,
        state: stateOf(action, now).replaceAll(" ", "-"),
        // A role works for whom the recommendation addresses.
        agencies: [idsOf(action.lead ?? []), idsOf(recommendation.to)].find(({ length }) => length > 0) ?? [],
      }));
    }),
  );
}

/** Whether a choice has a line. */
export function isChosen(line: TrackedLine, choice: TrackerChoice, now: string): boolean {
  const { file, action, recommendation } = line;
  const fits = (wanted: string[] | undefined, own: string[]) =>
    wanted === undefined || wanted.length === 0 || own.some((each) => wanted.includes(each));
  const isStillOpen = action
    ? isOpen(action)
    : ["not started", "in progress"].includes(stateOfRecommendation(recommendation));
  return (
    fits(choice.sources, [file.slug]) &&
    fits(choice.types, [typeSlug(file.matter)]) &&
    fits(choice.years, [yearOf(file.matter)]) &&
    fits(choice.agencies, line.agencies) &&
    fits(choice.states, [line.state]) &&
    (choice.only === undefined ||
      (choice.only === "open" ? isStillOpen : action !== null && isOverdue(action, now)))
  );
}

/**
 * The tracker as a table: under the head of each recommendation its actions, with who leads them, by when, and how far
 * they are.
 *
 * @param caption what is chosen
 * @returns null if nothing is chosen
 */
export function trackerTable(
  name: string,
  caption: string,
  lines: TrackedLine[],
  context: TrackerContext,
): Table | null {
  if (lines.length === 0) return null;
  const rows: TableRow[] = [];
  const isOfOneSource = lines.every(({ file }) => file === lines[0]?.file);
  let last: RecommendationEntry | null = null;
  for (const line of lines) {
    if (line.recommendation !== last) rows.push(headOf(line, context, isOfOneSource));
    last = line.recommendation;
    rows.push({ kind: "row", cells: cellsOf(line, context) });
  }
  return actionTable(name, caption, rows);
}

/** A table of actions, without its last column where nothing is shown of any of them. */
export function actionTable(name: string, caption: string, all: TableRow[]): Table {
  const heads = [say("Action"), say("Lead"), say("Due"), say("Status"), say("What shows it")];
  const isEmpty = all.every(({ kind, cells }) => kind === "group" || cells.at(-1)?.csv === "");
  return {
    name,
    dataset: { year: "", name, title: caption },
    caption,
    columns: heads.slice(0, isEmpty ? -1 : undefined).map((label) => ({ label, numeric: false })),
    rows: all.map((row) => (isEmpty && row.kind === "row" ? { ...row, cells: row.cells.slice(0, -1) } : row)),
    notes: [],
    key: [],
    source: "",
  };
}

function headOf(
  { file, recommendation, at }: TrackedLine,
  { readerOf, agencies }: TrackerContext,
  isOfOneSource: boolean,
): TableRow {
  const read = readerOf(file);
  const { number, text, to, response, because } = recommendation;
  const path = ["recommendations", at];
  const words = {
    number,
    source: file.matter.title,
    names: to.map((each) => nameInWords(each, agencies)).join(", "),
  };
  const parts: RichText[] = [
    plain(
      isOfOneSource
        ? say("Recommendation {number}, to {names}:", words)
        : say("{source}, recommendation {number}, to {names}:", words),
    ),
    read(text, [...path, "text"]),
    ...(response === "accepted" || because === undefined
      ? []
      : [
          plain(response === "not implemented" ? say("Not implemented, because:") : say("Accepted in part:")),
          read(because, [...path, "because"]),
        ]),
  ];
  return { kind: "group", cells: [textCell(joined(parts))] };
}

function cellsOf(line: TrackedLine, { readerOf, agencies }: TrackerContext): TableCell[] {
  const { file, recommendation, at, action, actionAt, state } = line;
  if (!action)
    return [
      textCell(say("No action")),
      textCell(""),
      textCell(""),
      ratingCell(recommendationRating(stateOfRecommendation(recommendation))),
      textCell(""),
    ];
  return actionCells(
    action,
    (action.lead ?? []).map((each) => nameInWords(each, agencies)),
    state === "overdue" ? "overdue" : action.status,
    readerOf(file),
    ["recommendations", at, "actions", actionAt],
  );
}

/**
 * What a table says of an action: what is to be done, who leads it, by when, how far it is, and what shows it.
 *
 * @param leads in words
 * @param path of the action in its file
 */
export function actionCells(
  action: Action,
  leads: string[],
  state: ActionState,
  read: RichTextReader,
  path: PropertyKey[],
): TableCell[] {
  const shows: RichText[] = [
    ...(action.done === undefined ? [] : [plain(say("Done on {date}.", { date: dateInWords(action.done) }))]),
    ...(action.evidence === undefined ? [] : [read(action.evidence, [...path, "evidence"])]),
    ...(action.because === undefined ? [] : [read(action.because, [...path, "because"])]),
    ...action.updates
      .map((update, index) => ({ ...update, index }))
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .flatMap(({ date, text, index }) => [
        joined([plain(`${dateInWords(date)}:`), read(text, [...path, "updates", index, "text"])]),
      ]),
  ];
  return [
    textCell(read(action.text, [...path, "text"])),
    textCell(leads.join(", ")),
    textCell(dueInWords(action)),
    ratingCell(stateRating(state)),
    textCell(shows.length > 1 ? shows : (shows[0] ?? "")),
  ];
}

/** An agency by its name, the government in the words of the interface, a role in its own. */
export function nameInWords(words: string, agencies: AgencyEntry[]): string {
  return isGovernment(words) ? say("the government") : leadOf(words, agencies).name;
}

function plain(text: string): RichText {
  return { tokens: textTokens(text), text };
}

function joined(parts: RichText[]): RichText {
  return {
    tokens: parts.flatMap(({ tokens }, index) => (index === 0 ? tokens : [...textTokens(" "), ...tokens])),
    text: parts.map(({ text }) => text).join(" "),
  };
}

function textTokens(text: string): Token[] {
  const token = new Token("text", "", 0);
  token.content = text;
  return [token];
}
