import type { SheetBoard } from "../model/build-report.ts";
import type { Statement } from "../model/statements/statement.ts";
import { renderTemplate } from "../site/templates/environment.ts";
import { sheetAddress } from "./sheet-addresses.ts";
import { shownStatement } from "./shown-statement.ts";
import { byAgency, byText, type StatementGroup } from "./statement-groups.ts";
import { counted } from "./statement-list.ts";

/** Which statements a page shows. */
export interface AskedStatements {
  /** Those of a text. */
  in: string | null;
  /** Those of an agency. */
  agency: string | null;
  /** Those that are proved or read, too. */
  all: boolean;
}

/** What a reader has filled in or has just done, to be shown again. */
export interface FormState {
  by: string;
  on: string;
  /** The marks of the statements that are ticked. */
  ticked: ReadonlySet<string>;
  /** What has become of the last sending: "3 statements are recorded …"; "" if nothing was sent. */
  done: string;
  /** Why nothing was recorded, one sentence each. */
  refused: string[];
}

/** Every text and every agency with its statements counted. */
export function statementsIndex(statements: Statement[], { board, agencies }: SheetBoard): string {
  return renderTemplate("sheets/statements.njk", {
    board,
    sheets: sheetAddress,
    counted: counted(statements),
    texts: byText(statements).map((group) => withAddress(group, "in")),
    agencies: byAgency(statements, agencies).map((group) => withAddress(group, "agency")),
  });
}

/**
 * The statements of a text or an agency, to be read and ticked.
 *
 * @returns null if there are none of that text or agency
 */
export function statementsPage(
  statements: Statement[],
  { board, agencies }: SheetBoard,
  asked: AskedStatements,
  form: FormState,
): string | null {
  const key = asked.in === null ? "agency" : "in";
  const groups = asked.in === null ? byAgency(statements, agencies) : byText(statements);
  const group = groups.find((each) => each.key === (asked.in ?? asked.agency));
  if (!group) return null;
  const shown = group.statements.filter(({ state }) => asked.all || state.kind === "to read");
  return renderTemplate("sheets/statement-list.njk", {
    board,
    sheets: sheetAddress,
    group: withAddress(group, key),
    key,
    isAll: asked.all,
    counted: counted(group.statements),
    statements: shown.map((each) => shownStatement(each, agencies)),
    roles: rolesIn(statements),
    form: { ...form, ticked: [...form.ticked] },
  });
}

/** The address of a text's or an agency's page, with what is to be said there. */
export function addressOf(asked: AskedStatements, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    ...(asked.in === null ? {} : { in: asked.in }),
    ...(asked.agency === null ? {} : { agency: asked.agency }),
    ...(asked.all ? { show: "all" } : {}),
    ...more,
  });
  return `${sheetAddress.statements}?${query}`;
}

function withAddress(group: StatementGroup, key: "in" | "agency") {
  const asked = { in: null, agency: null, [key]: group.key };
  return {
    ...group,
    address: addressOf({ ...asked, all: group.toRead === 0 }),
    addressOfAll: addressOf({ ...asked, all: true }),
    addressToRead: addressOf({ ...asked, all: false }),
  };
}

/** Those who have read before: a role is written in one way. */
function rolesIn(statements: Statement[]): string[] {
  return [...new Set(statements.flatMap(({ state }) => (state.kind === "read" ? [state.by] : [])))].sort();
}
