import { asWarning, type Problem, problemAt, warningAt } from "../values/problem.ts";
import type { Statement } from "./statement.ts";

/**
 * Statements that nobody has read since their words or values changed.
 *
 * @param mustBeRead whether the board asks that every statement of a final text is proved or read (`statements: read`)
 */
export function checkStatements(statements: Statement[], mustBeRead: boolean): Problem[] {
  const problems: Problem[] = [];
  const unread: Statement[] = [];
  for (const statement of statements) {
    const { state, isDraft } = statement;
    if (state.kind !== "to read") continue;
    const isError = mustBeRead && !isDraft;
    if (isError || state.changes.length > 0) problems.push(toRead(statement, state.changes, isError));
    else unread.push(statement);
  }
  const [first] = unread;
  // A board that keeps no readings is told once.
  if (first)
    problems.push({
      ...warningAt(
        first.place,
        `${unread.length} statement${unread.length === 1 ? " has" : "s have"} not been read against the data, from ${first.file} on: the first is "${short(first.words)}"`,
        "Run npm run statements, and read them beside their values",
      ),
      isLast: true,
    });
  return problems;
}

function toRead({ place, words, values }: Statement, changes: string[], isError: boolean): Problem {
  const problem =
    changes.length > 0
      ? problemAt(
          place,
          `"${short(words)}" was read before its values changed: ${changes.join("; ")}`,
          "Read it against the new values, mend it if it has become wrong, and record it with npm run statements",
        )
      : problemAt(
          place,
          `"${short(words)}" is a statement that the program cannot prove, and nobody has read it against the data${
            values.length > 0
              ? ` (${values
                  .map(({ name }) => name)
                  .slice(0, 3)
                  .join(", ")})`
              : ""
          }`,
          "Read it beside its values with npm run statements, and record that it is right",
        );
  return isError ? problem : asWarning(problem);
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 77).trimEnd()}…` : words;
}
