import { join } from "node:path";
import { type Agreement, agreements } from "../model/schema/sign-off.ts";
import type { SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { dateInWords } from "../model/values/period.ts";
import { entriesIn } from "../statements/entries-in.ts";
import { writeWhole } from "../system/write-whole.ts";

/** That somebody agrees to a part of a sheet, as it was shown to him or her. */
export interface GivenAgreement {
  /** As board.yaml names it. */
  role: string;
  /** The mark of the part that was shown. */
  sheet: string;
  /** "2017-09-01" */
  on: string;
  /** "" if the role is enough. */
  name: string;
}

/** Why an agreement cannot be recorded, one sentence each; empty if it can. */
export function refusals(sheet: SignOffSheet, { role, sheet: mark }: GivenAgreement): string[] {
  const asked = sheet.roles.filter((each) => each.role === role);
  if (asked.length === 0) {
    const roles = [...new Set(sheet.roles.map((each) => each.role))];
    return [
      roles.length === 0
        ? "Nobody has to agree: sign-off: is not in data/board.yaml."
        : `data/board.yaml does not ask "${role}". It asks: ${roles.join(", ")}.`,
    ];
  }
  const matters = sheet.parts.filter((part) => asked.some(({ matter }) => matter === part.matter));
  const part = matters.find((each) => each.mark === mark);
  if (!part)
    return [
      `What was shown (sheet ${mark}) is not what is there now (${matters.map((each) => `${each.matter}: sheet ${each.mark}`).join(", ")}). Show the present sheet, and record what is agreed to it.`,
    ];
  const known = asked.find(({ matter }) => matter === part.matter)?.agreed;
  return known?.kind === "agreed" ? [`${role} has agreed to it already, on ${dateInWords(known.on)}.`] : [];
}

/**
 * Writes into the board folder that a role agrees to a part of a sheet; an earlier agreement of the same role to the
 * same matter is replaced.
 *
 * @returns the file that was written, by its path in the board folder
 * @throws BoardProblems if the agreements that are there cannot be read
 */
export function recordAgreement(
  board: string,
  { report, parts }: SignOffSheet,
  { role, sheet, on, name }: GivenAgreement,
): string {
  const file = `data/sign-off/${report}.yaml`;
  const matter = parts.find(({ mark }) => mark === sheet)?.matter;
  if (matter === undefined) throw new Error(`There is no sheet ${sheet}.`);
  const known = entriesIn(board, file, agreements, "the agreements");
  const others = known.filter((each) => each.role !== role || each.for !== matter);
  const added: Agreement = { role, for: matter, sheet, on, ...(name === "" ? {} : { name }) };
  writeWhole(join(board, file), agreementsYaml([...others, added]));
  return file;
}

const heading =
  "# Who has agreed to the points on a report's sign-off sheet. Written by npm run sign-off: see docs/statements.md.\n";

function agreementsYaml(all: Agreement[]): string {
  const lines = all.map(
    ({ role, for: matter, sheet, on, name }) =>
      `- {role: ${JSON.stringify(role)}, for: ${matter}, sheet: ${JSON.stringify(sheet)}, on: ${on}${name === undefined ? "" : `, name: ${JSON.stringify(name)}`}}`,
  );
  return `${heading}${lines.sort().join("\n")}\n`;
}
