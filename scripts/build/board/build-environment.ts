import type { BuildEnvironment } from "../../model/refuse-unprotected.ts";
import { isBuildService } from "./build-service.ts";
import { askGit } from "./git.ts";

/** Where a command runs: whether in a build service, and what Git knows about the board folder. */
export function buildEnvironment(board: string, privateFolder?: string): BuildEnvironment {
  return { ci: isBuildService(process.env), ...askGit(board, privateFolder) };
}
