import { isOpen, isOverdue, stateOf } from "../actions/action-state.ts";
import { checkAction } from "../actions/check-action.ts";
import { leadOf } from "../actions/leads.ts";
import type { BoardToPublish, LoadedActionLog } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import { actionCells, actionTable } from "../register/tracker.ts";
import type { Block } from "../report/block.ts";
import type { Table, TableRow } from "../report/table.ts";
import type { PublishedPeriod } from "../report/value.ts";
import type { Action } from "../schema/action.ts";
import { textCell } from "../tables/publisher.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { dateInWords, isDate } from "../values/period.ts";
import type { Problem } from "../values/problem.ts";
import { slugOf } from "../values/slug.ts";
import { say } from "../words/words.ts";

type Board = Pick<BoardToPublish, "agencies" | "actionLogs" | "day" | "unread">;

export interface LogContext {
  loaded: Board;
  /** The texts of a YAML file. */
  readerOf: (log: LoadedActionLog) => RichTextReader;
  /** The day by which is judged what is overdue. */
  date: PublishedPeriod;
}

/** What cannot be about the actions of all logs: dates, and leads that are nearly an agency. */
export function checkActionLogs({ actionLogs, agencies, day }: Board): Problem[] {
  return actionLogs.flatMap(({ log, yaml }) =>
    log.meetings.flatMap(({ date, actions }, at) =>
      actions.flatMap((action, index) =>
        checkAction(action, yaml, ["meetings", at, "actions", index], { agencies, made: date, day }),
      ),
    ),
  );
}

/** Reads every text of the logs, so that mistakes in what no document shows are found. */
export function readActionLogs(context: LogContext): void {
  for (const log of context.loaded.actionLogs) rowsOf(linesOf(log, context), log, context);
}

/**
 * `::: actions NAME`: a log of actions, or what the words behind its name choose of it, in any order: `open`, `overdue`,
 * the date of a meeting, who leads (an agency, or a role with hyphens).
 */
export function actionsBlock(
  argument: string,
  context: LogContext,
  problem: (what: string, todo: string) => null,
): Block | null {
  const { actionLogs, unread } = context.loaded;
  const [name = "", ...words] = argument.split(/[\s,]+/).filter(Boolean);
  const log = actionLogs.find((each) => each.name === name);
  if (!log) {
    if (unread.has(`data/actions/${name}.yaml`)) return null;
    return problem(
      name === "" ? 'the block "::: actions" does not say which log' : `there is no action log "${name}"`,
      didYouMean(
        name,
        actionLogs.map((each) => each.name),
        "Write ::: actions and the name of a file of data/actions/, as docs/minutes-and-actions.md explains",
      ),
    );
  }
  const all = linesOf(log, context);
  let lines = all;
  const caption = [log.log.title];
  for (const word of words) {
    const ofMeeting = all.filter(({ meeting }) => meeting === word);
    const led = all.filter(({ leads }) => leads.some((lead) => lead.words.has(word)));
    if (word === "open" || word === "overdue") {
      caption.push(say(word === "open" ? "Open" : "Overdue"));
      lines = lines.filter(({ action }) =>
        word === "open" ? isOpen(action) : isOverdue(action, context.date.key),
      );
    } else if (ofMeeting.length > 0) {
      caption.push(dateInWords(word));
      lines = lines.filter((line) => ofMeeting.includes(line));
    } else if (led.length > 0) {
      const lead = led[0]?.leads.find((each) => each.words.has(word));
      caption.push(lead?.name ?? word);
      lines = lines.filter((line) => led.includes(line));
    } else {
      const known = [
        ...["open", "overdue"],
        ...log.log.meetings.map(({ date }) => date),
        ...all.flatMap(({ leads }) => leads.flatMap((lead) => [...lead.words])),
      ];
      return problem(
        isDate(word)
          ? `the action log "${name}" has no meeting on ${dateInWords(word)}`
          : `nobody who is called "${word}" leads an action of "${name}"`,
        didYouMean(word, known, `Write one of: ${[...new Set(known)].join(", ")}`),
      );
    }
  }
  const table = tableOf(log, ["actions", name, ...words].map(slugOf).join("-"), caption, lines, context);
  return { type: "actions", table, title: caption.join(", "), date: context.date };
}

interface Line {
  meeting: string;
  action: Action;
  path: PropertyKey[];
  /** With the words that choose them. */
  leads: { name: string; words: Set<string> }[];
}

function linesOf({ log }: LoadedActionLog, { loaded }: LogContext): Line[] {
  return log.meetings.flatMap(({ date, actions }, at) =>
    actions.map((action, index) => ({
      meeting: date,
      action,
      path: ["meetings", at, "actions", index],
      leads: (action.lead ?? []).map((each) => {
        const { agency, name } = leadOf(each, loaded.agencies);
        return { name, words: new Set([agency ?? slugOf(name)]) };
      }),
    })),
  );
}

/** Under the date of each meeting its actions: who does what by when, how far it is, and what shows it. */
function tableOf(
  log: LoadedActionLog,
  name: string,
  caption: string[],
  lines: Line[],
  context: LogContext,
): Table | null {
  if (lines.length === 0) return null;
  return actionTable(name, caption.join(", "), rowsOf(lines, log, context));
}

function rowsOf(lines: Line[], log: LoadedActionLog, context: LogContext): TableRow[] {
  const read = context.readerOf(log);
  return lines.flatMap((line, index): TableRow[] => {
    const row: TableRow = {
      kind: "row",
      cells: actionCells(
        line.action,
        line.leads.map(({ name }) => name),
        stateOf(line.action, context.date.key),
        read,
        line.path,
      ),
    };
    if (lines[index - 1]?.meeting === line.meeting) return [row];
    const head = say("Agreed on {date}", { date: dateInWords(line.meeting) });
    return [{ kind: "group", cells: [textCell(head)] }, row];
  });
}
