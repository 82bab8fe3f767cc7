import { buildReport } from "../model/build-report.ts";
import { BoardProblems } from "../model/problem.ts";
import { boardWith } from "./board-with.ts";

/** Every problem of the small board with these files in it, as an editor reads them; "" for none. */
export function problemsOf(files: Record<string, string | null>): string {
  try {
    buildReport(boardWith(files));
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}
