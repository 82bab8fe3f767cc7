import type { Statement } from "../model/statements/statement.ts";
import { groupBy } from "../system/group-by.ts";

/** The statements of one text, or of one agency. */
export interface StatementGroup {
  /** The path of the text, or the id of the agency. */
  key: string;
  title: string;
  statements: Statement[];
  all: number;
  proved: number;
  read: number;
  toRead: number;
}

/** By the texts they stand in, in the order of the board's folder. */
export function byText(statements: Statement[]): StatementGroup[] {
  return [...groupBy(statements, ({ file }) => file)].map(([file, inFile]) =>
    group(file, inFile[0]?.title ?? file, inFile),
  );
}

/** By the agencies that they name or whose values they rest on; those that nothing names are left out. */
export function byAgency(
  statements: Statement[],
  agencies: { id: string; name: string }[],
): StatementGroup[] {
  return agencies
    .map(({ id, name }) =>
      group(
        id,
        name,
        statements.filter((statement) => statement.agencies.includes(id)),
      ),
    )
    .filter(({ all }) => all > 0);
}

function group(key: string, title: string, statements: Statement[]): StatementGroup {
  const count = (kind: Statement["state"]["kind"]) =>
    statements.filter(({ state }) => state.kind === kind).length;
  return {
    key,
    title,
    statements,
    all: statements.length,
    proved: count("proved"),
    read: count("read"),
    toRead: count("to read"),
  };
}
