import { groupBy } from "../../system/group-by.ts";
import type { Reading } from "../schema/readings.ts";
import { reportOfFile } from "../values/report-id.ts";
import type { FoundStatement } from "./find-statements.ts";
import type { Statement, StatementState, StatementValue } from "./statement.ts";

/**
 * The statements with what is known of them: proved by the program, read by somebody, or to be read.
 *
 * A reading counts for the same words and the same values, wherever they stand: a chapter may be renamed or moved.
 */
export function withReadings(found: FoundStatement[], readings: Reading[]): Statement[] {
  const byWords = groupBy(readings, ({ statement }) => statement);
  return found.map(({ proof, ...statement }) => ({
    ...statement,
    state: proof ? { kind: "proved", rules: proof } : stateOf(statement.values, byWords.get(statement.typed)),
  }));
}

function stateOf(values: StatementValue[], readings: Reading[] = []): StatementState {
  const compared = readings.map((reading) => ({ reading, changes: changesSince(reading, values) }));
  const same = compared.find(({ changes }) => changes.length === 0);
  if (same) return { kind: "read", ...same.reading.read };
  const [closest] = compared.sort((a, b) => a.changes.length - b.changes.length);
  return { kind: "to read", changes: closest?.changes ?? [] };
}

/** What has changed in the values of a statement since it was read: "referrals: 2016-17 was 4,519, and is 4,612". */
function changesSince({ values: then }: Reading, now: StatementValue[]): string[] {
  const known = new Map(now.map(({ name, values }) => [name, values]));
  return [...new Set([...Object.keys(then), ...known.keys()])].flatMap((name) => {
    const [was, is] = [then[name], known.get(name)];
    if (was === is) return [];
    if (is === undefined) return [`"${name}" is no longer what it rests on`];
    if (was === undefined) return [`it now rests on "${name}", too: ${is}`];
    return [`${name}: ${inParts(was, is)}`];
  });
}

// Values are lists such as "2015-16 3,243, 2016-17 4,519": only what differs is told.
function inParts(was: string, is: string): string {
  const [before, after] = [was, is].map((list) => list.split(/, /));
  const gone = (before ?? []).filter((part) => !after?.includes(part));
  const come = (after ?? []).filter((part) => !before?.includes(part));
  return `was ${gone.join(", ") || "without this value"}, and is ${come.join(", ") || "without it"}`;
}

/** A statement as its reading is written: the words and values that the reader has seen. */
export function readingOf({ typed, values }: Statement, by: string, on: string): Reading {
  return {
    statement: typed,
    values: Object.fromEntries(values.map(({ name, values }) => [name, values])),
    read: { by, on },
  };
}

/** Where the readings of a text are kept, in the board folder. */
export function readingsFile({ file, year }: Pick<Statement, "file" | "year">): string {
  const report = reportOfFile(file) ?? (file.startsWith("data/") ? year : null);
  return `data/readings/${report ?? "no-report"}.yaml`;
}
