import { compareText } from "../../system/compare-text.ts";
import { printable } from "../../system/printable.ts";

/** A place in the board folder; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something an editor has to correct: what is wrong, and what to do, each as one sentence. */
export interface Problem extends Place {
  what: string;
  todo: string;
  /** A warning stops nothing: an unbound number in a draft. An error if missing. */
  severity?: "warning";
  /** Problems with the same cause are reported once. */
  cause?: string;
  /** Depends on the whole text: reported only when nothing else is wrong. */
  isLast?: true;
}

/** Thrown when a board folder cannot be published; carries every problem that was found. */
export class BoardProblems extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(formatProblems(problems));
    this.name = "BoardProblems";
    this.problems = problems;
  }
}

export function problemAt(place: Place, what: string, todo: string, cause?: string): Problem {
  const problem = { file: place.file, line: place.line, column: place.column, what, todo };
  return cause === undefined ? problem : { ...problem, cause };
}

/** What stops nothing. */
export function warningAt(place: Place, what: string, todo: string): Problem {
  return asWarning(problemAt(place, what, todo));
}

export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: "warning" };
}

/**
 * One line for each problem, grouped by file and sorted by line.
 *
 * @example "data/2016-17/finances.yaml:18:13  "6k" is not a value. Write a number such as 6000."
 */
export function formatProblems(problems: Problem[]): string {
  return [...new Set([...problems].sort(inOrder).map(formatProblem))].join("\n");
}

export function formatProblem({ file, line, column, what, todo }: Problem): string {
  return printable(`${file}:${line}:${column}  ${what}. ${todo}${todo.endsWith("?") ? "" : "."}`);
}

/** Sorts by file, then by line and column. */
export function inOrder(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** The place of an offset in the text of a file. */
export function placeOfOffset(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
