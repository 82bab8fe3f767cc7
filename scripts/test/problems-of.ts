import { buildReport } from "../model/build-report.ts";
import type { BuildEnvironment } from "../model/refuse-unprotected.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { type BoardFiles, boardWith } from "./board-with.ts";

/** Every problem of the small board with these files in it, as reported by `npm run check`; "" for none. */
export function problemsOf(files: BoardFiles, environment?: BuildEnvironment): string {
  try {
    buildReport(boardWith(files), {
      day: "2026-11-30",
      drafts: "checked",
      ...(environment ? { environment } : {}),
    });
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}
