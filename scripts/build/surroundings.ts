import { spawnSync } from "node:child_process";
import type { Surroundings } from "../model/protect/refuse-unprotected.ts";
import { isBuildService } from "./build-service.ts";

/** Where a command runs: whether in CI, and to which remotes the board folder's repository is pushed. */
export function surroundings(board: string): Surroundings {
  const { status, stdout } = spawnSync("git", ["-C", board, "remote", "-v"], { encoding: "utf8" });
  // "origin	git@example.org:board.git (push)"; no git, or no repository, has no remotes.
  const remotes = status === 0 ? stdout.split("\n").flatMap((line) => line.split(/\s+/)[1] ?? []) : [];
  return { ci: isBuildService(process.env), remotes: [...new Set(remotes)] };
}
