import type { ProofRule, Statement } from "../model/statements/statement.ts";
import { groupBy } from "../system/group-by.ts";

/**
 * The statements of a board for the terminal, by the texts they stand in: each with what it rests on, and whether it is
 * proved, read or to be read.
 */
export function statementList(statements: Statement[]): string {
  const byFile = groupBy(statements, ({ file }) => file);
  const lists = [...byFile].map(([file, inFile]) =>
    [`${inFile[0]?.title ?? ""} (${file})`, ...inFile.map(inLines)].join("\n"),
  );
  return [...lists, counted(statements)].join("\n\n");
}

function inLines(statement: Statement): string {
  const { place, words, values } = statement;
  return [
    `  ${place.line}:${place.column}  ${words}`,
    ...values.map(({ name, values, source }) => `      ${name}: ${values}  [${source}]`),
    `      ${stateInWords(statement)}`,
  ].join("\n");
}

/** @example "Read by the business manager on 2017-09-01." */
export function stateInWords({ state, reasons }: Pick<Statement, "state" | "reasons">): string {
  switch (state.kind) {
    case "proved":
      return `Proved: ${state.rules.map((rule) => rulesInWords[rule]).join("; ")}.`;
    case "read":
      return `Read by ${state.by} on ${state.on}.`;
    case "to read":
      return state.changes.length > 0
        ? `To be read again: ${state.changes.join("; ")}.`
        : `To be read${reasons.includes("supplied") ? ": supplied, and not verified" : ""}.`;
  }
}

/** What each rule of proof has compared: see docs/rules-for-words.md. */
export const rulesInWords: Record<ProofRule, string> = {
  "own words": "the words are the figure's own",
  movement: "rises and falls",
  multiple: "doubled, halved",
  amount: "over, under, about an amount",
  share: "fractions and majorities",
  extreme: "highest and lowest since",
  rank: "largest and smallest of a table",
  order: "the order of two values",
  comparison: "more and less than another figure",
  parts: "parts that add up",
  period: "the period in words",
  unit: "the unit in words",
  sign: "surplus and deficit",
  subject: "the subject in words",
  nothing: "none",
  every: "all",
};

/** @example "12 statements: 3 proved, 8 read, 1 to be read." */
export function counted(statements: Statement[]): string {
  const count = (kind: Statement["state"]["kind"]) =>
    statements.filter(({ state }) => state.kind === kind).length;
  return `${statements.length} statement${statements.length === 1 ? "" : "s"}: ${count("proved")} proved, ${count("read")} read, ${count("to read")} to be read.`;
}
