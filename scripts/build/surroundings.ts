import type { Surroundings } from "../model/protect/refuse-unprotected.ts";
import { askGit } from "./git.ts";

/** Where a command runs: whether in CI, and what Git knows of the board folder. */
export function surroundings(board: string, privateFolder?: string): Surroundings {
  return { ci: Boolean(process.env.CI), ...askGit(board, privateFolder) };
}
