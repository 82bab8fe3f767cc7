import { buildReport } from "../model/build-report.ts";
import type { Surroundings } from "../model/refuse-unprotected.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { type BoardFiles, boardWith } from "./board-with.ts";

/** Every problem of the small board with these files in it, as `npm run check` tells an editor; "" for none. */
export function problemsOf(files: BoardFiles, surroundings?: Surroundings): string {
  try {
    buildReport(boardWith(files), {
      day: "2026-11-30",
      drafts: "checked",
      ...(surroundings ? { surroundings } : {}),
    });
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}
