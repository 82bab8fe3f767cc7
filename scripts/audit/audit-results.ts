import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { auditFileName } from "../model/load/load-board.ts";
import { PlainError } from "../system/plain-error.ts";

/** What one check of the audit found. */
export interface CheckResult {
  /** By which the accessibility statement knows it: "axe", "html", "pdf". */
  id: string;
  tool: string;
  /** What it looked at: "203 pages at two widths". */
  scope: string;
  problems: number;
}

const firstLine =
  "# Written by npm run audit: the accessibility statement says what stands here. Do not edit it.";

/**
 * Makes sure that the results take nobody's file away.
 *
 * @throws PlainError when something else has their place
 */
export function refuseOtherResults(board: string): void {
  const file = join(board, auditFileName);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && readFileSync(file, "utf8").startsWith(firstLine))) return;
  throw new PlainError(
    `${resolve(file)} is there already, and npm run audit has not written it. Move it elsewhere: the results of the audit stand in its place.`,
  );
}

/**
 * Writes what an audit found into the board folder, where the next build reads it for the accessibility statement.
 *
 * @param date the day of the audit: "2026-11-21"
 */
export function writeAuditResults(board: string, date: string, checks: CheckResult[]): void {
  refuseOtherResults(board);
  const lines = [
    firstLine,
    `date: ${date}`,
    "checks:",
    ...checks.map(
      ({ id, tool, scope, problems }) =>
        `  - {id: ${id}, tool: ${JSON.stringify(tool)}, scope: ${JSON.stringify(scope)}, problems: ${problems}}`,
    ),
  ];
  writeFileSync(join(board, auditFileName), `${lines.join("\n")}\n`);
}
