import { spawnSync } from "node:child_process";
import { PlainError } from "../system/plain-error.ts";

/** Runs a program that Debian ships, and gives what it printed and its exit code. */
export function runTool(program: string, options: string[], debianPackage: string) {
  const { error, status, stdout, stderr } = spawnSync(program, options, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error)
    throw new PlainError(
      `The audit needs the program ${program}. Install it: apt-get install ${debianPackage}`,
    );
  return { status, stdout, stderr };
}
