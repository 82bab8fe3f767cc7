import type { Statement } from "../model/statements/statement.ts";
import { toCsv } from "../site/csv/csv.ts";
import { stateInWords } from "./statement-list.ts";

/** The statements as a table with room for an answer, for an agency that confirms what is said of its own work. */
export function statementsCsv(statements: Statement[]): string {
  return toCsv([
    [
      "Where",
      "Line",
      "Statement",
      "Rests on",
      "Source",
      "Agencies",
      "State",
      "Right? (yes or no)",
      "What should it say?",
    ],
    ...statements.map((statement) => [
      statement.title,
      String(statement.place.line),
      statement.words,
      statement.values.map(({ title, values }) => `${title}: ${values}`).join("\n"),
      [...new Set(statement.values.map(({ source }) => source))].join("\n"),
      statement.agencies.join(", "),
      stateInWords(statement),
      "",
      "",
    ]),
  ]);
}
