/** A place in the board folder; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something an editor has to mend: what is wrong, and what to do, each as one sentence. */
export interface Problem extends Place {
  what: string;
  todo: string;
  /** A warning is shown and stops nothing: loose numbers in a draft. An error where it is left out. */
  severity?: "warning";
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

export function problemAt(place: Place, what: string, todo: string): Problem {
  return { file: place.file, line: place.line, column: place.column, what, todo };
}

/**
 * One line a problem, grouped by file and in the order of the lines.
 *
 * @example "data/2016-17/finances.yaml:18:13  "6k" is not a value. Write a number such as 6000."
 */
export function formatProblems(problems: Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  return [...new Set(sorted.map(formatProblem))].join("\n");
}

export function formatProblem({ file, line, column, what, todo }: Problem): string {
  return `${file}:${line}:${column}  ${what}. ${todo}${todo.endsWith("?") ? "" : "."}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
