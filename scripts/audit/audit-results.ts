import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditFileName } from "../model/load/load-board.ts";

/** What one check of the audit found. */
export interface CheckResult {
  /** By which the accessibility statement knows it: "axe", "html", "pdf". */
  id: string;
  tool: string;
  /** What it looked at: "203 pages at two widths". */
  scope: string;
  problems: number;
}

/**
 * Writes what an audit found into the board folder, where the next build reads it for the accessibility statement.
 *
 * @param date the day of the audit: "2026-11-21"
 */
export function writeAuditResults(board: string, date: string, checks: CheckResult[]): void {
  const lines = [
    "# Written by npm run audit: the accessibility statement says what stands here. Do not edit it.",
    `date: ${date}`,
    "checks:",
    ...checks.map(
      ({ id, tool, scope, problems }) =>
        `  - {id: ${id}, tool: ${JSON.stringify(tool)}, scope: ${JSON.stringify(scope)}, problems: ${problems}}`,
    ),
  ];
  writeFileSync(join(board, auditFileName), `${lines.join("\n")}\n`);
}
