import type { BoardSheets } from "../model/build-report.ts";
import { statementMark } from "../model/statements/statement-mark.ts";
import { dateInWords, isDate } from "../model/values/period.ts";
import { recordReadings } from "./record-readings.ts";
import {
  type AskedStatements,
  addressOf,
  type FormState,
  statementsIndex,
  statementsPage,
} from "./statements-pages.ts";

/** What the preview answers: a page, or the address of the page to go to. */
export type SheetAnswer = { status: number; html: string } | { location: string };

/** The index, or the page of the text (`in`) or the agency (`agency`) that is asked for. */
export function showStatements(
  { statements, board }: BoardSheets,
  query: URLSearchParams,
  today: string,
): SheetAnswer {
  const asked = askedIn(query);
  if (asked.in === null && asked.agency === null)
    return { status: 200, html: statementsIndex(statements, board) };
  const recorded = Number(query.get("recorded") ?? 0);
  const by = query.get("by") ?? "";
  const form: FormState = {
    by,
    on: today,
    ticked: new Set(),
    done: recorded > 0 ? `${inNumber(recorded)} recorded as read by ${by}.` : "",
    refused: [],
  };
  const html = statementsPage(statements, board, asked, form);
  return html === null ? { status: 404, html: statementsIndex(statements, board) } : { status: 200, html };
}

/**
 * Records the ticked statements of a sent form as read.
 *
 * All or nothing: when one of them has changed since the page was made, or somebody else has read it meanwhile, nothing
 * is written, and the page says so.
 *
 * @param directory the board folder
 * @param read the board as it is now
 */
export function recordStatements(
  directory: string,
  { statements, board }: BoardSheets,
  form: URLSearchParams,
  today: string,
): SheetAnswer {
  const asked = askedIn(form);
  const by = (form.get("by") ?? "").trim();
  const on = (form.get("on") ?? "").trim() || today;
  const ticked = new Set(form.getAll("read"));
  const byMark = new Map(statements.map((statement) => [statementMark(statement), statement]));
  const chosen = statements.filter((statement) => ticked.has(statementMark(statement)));
  const changed = [...ticked].filter((mark) => !byMark.has(mark)).length;
  const readMeanwhile = chosen.flatMap(({ words, state }) =>
    state.kind === "read" ? [`“${words}” was read by ${state.by} on ${dateInWords(state.on)}.`] : [],
  );
  const refused = [
    ...(by === "" ? ["Write who has read them: a role, such as Business manager."] : []),
    ...(isDate(on) && on <= today ? [] : ["Write the day on which they were read, no later than today."]),
    ...(ticked.size === 0 ? ["Tick what you have read and found right."] : []),
    ...(changed > 0
      ? [
          `${changed === 1 ? "1 statement has" : `${changed} statements have`} changed since this page was loaded: the words or the values are others now. Read what is shown below, and tick again.`,
        ]
      : []),
    ...readMeanwhile.map((each) => `Since this page was loaded, somebody else has recorded it: ${each}`),
  ];
  if (refused.length === 0) {
    recordReadings(directory, statements, chosen, { by, on });
    return { location: addressOf(asked, { recorded: String(chosen.length), by }) };
  }
  const state: FormState = { by, on, ticked, done: "", refused };
  const html = statementsPage(statements, board, asked, state);
  return { status: 409, html: html ?? statementsIndex(statements, board) };
}

function inNumber(count: number): string {
  return count === 1 ? "1 statement is" : `${count} statements are`;
}

function askedIn(query: URLSearchParams): AskedStatements {
  const text = query.get("in");
  return {
    in: text || null,
    agency: text ? null : query.get("agency") || null,
    all: query.get("show") === "all",
  };
}
