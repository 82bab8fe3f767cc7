import type { Surroundings } from "../../model/refuse-unprotected.ts";
import { isBuildService } from "./build-service.ts";
import { askGit } from "./git.ts";

/** Where a command runs: whether in a build service, and what Git knows of the board folder. */
export function surroundings(board: string, privateFolder?: string): Surroundings {
  return { ci: isBuildService(process.env), ...askGit(board, privateFolder) };
}
