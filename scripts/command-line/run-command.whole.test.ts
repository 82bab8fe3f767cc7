import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlainError } from "../system/plain-error.ts";
import { bundledModule } from "../test/bundled-module.ts";
import { runCommand } from "./run-command.ts";

// A package of another test in this process may have set it.
beforeEach(() => {
  delete process.env.DEBUG;
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function said(command: () => Promise<void>): Promise<unknown> {
  const error = vi.spyOn(console, "error").mockReturnValue();
  await runCommand(command);
  expect(process.exitCode).toBe(1);
  return error.mock.calls;
}

describe("a command that fails", () => {
  it("says what is wrong, without a stack", async () => {
    expect(
      await said(async () => {
        throw new PlainError("There is no such document. Correct its name.");
      }),
    ).toEqual([["There is no such document. Correct its name."]]);
  });

  it.runIf(process.platform === "linux")("says that a disk is full", async () => {
    expect(await said(async () => writeFileSync("/dev/full", "text"))).toEqual([
      [
        "There is no room left on the disk: ENOSPC: no space left on device, write. Make room, and run the command again; what was published before is as it was.",
      ],
    ]);
  });

  it("says what it may not read, and what was behind a template's error", async () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open '/srv/a.md'"), {
      code: "EACCES",
      syscall: "open",
      path: "/srv/a.md",
    });
    const wrapped = Object.assign(new Error("Having trouble writing"), { originalError: denied });
    expect(
      await said(async () => {
        throw wrapped;
      }),
    ).toEqual([
      [
        "/srv/a.md cannot be used: its owner has not allowed this (EACCES: permission denied, open). Put that right, and run the command again; what was published before is as it was.",
      ],
    ]);
  });

  it("says of every other error of the system what it is, without a stack", async () => {
    const [[text]] = (await said(async () => void readFileSync("scripts/nothing-here"))) as [[string]];
    expect(text).toBe(
      "scripts/nothing-here cannot be used: it is not there, or was taken away meanwhile (ENOENT: no such file or directory, open). Put that right, and run the command again; what was published before is as it was.",
    );
  });

  it("calls a fault of the program by its place, in one line", async () => {
    const [[text]] = (await said(async () => {
      throw new TypeError("x is not a function");
    })) as [[string]];
    expect(text).toMatch(
      /^This is a fault of the program, and not of your files: TypeError: x is not a function \(scripts\/command-line\/run-command\.whole\.test\.ts:\d+:\d+\)\. Nothing was published\. Please report this line; put DEBUG=1 before the command to see more\.$/,
    );
  });
});

describe("the exit code of a process", () => {
  function run(command: string): { status: number | null; stdout: string; stderr: string } {
    const file = bundledModule(
      `import "proper-lockfile";
       import { runCommand } from "./scripts/command-line/run-command.ts";
       await runCommand(async () => { ${command} });`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    return { status, stdout, stderr };
  }

  it("is 0 when the command has come to its end", () => {
    expect(run('console.log("made")')).toEqual({ status: 0, stdout: "made\n", stderr: "" });
  });

  it("is 1 when it waits for something that never comes, also where a package hears the process end", () => {
    expect(run("await new Promise(() => {})")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "The command ended before its work was done: something that it waited for never came. Nothing was published. Run it again, and report this if it comes again.\n",
    });
  });

  it.each([
    [
      "an error that nobody catches",
      'setTimeout(() => { throw new Error("boom") }); await new Promise(() => {})',
    ],
    ["a promise that nobody waits for", 'Promise.reject(new Error("boom")); await new Promise(() => {})'],
  ])("is 1 at %s, without a stack", (_, command) => {
    const { status, stderr } = run(command);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^This is a fault of the program, and not of your files: Error: boom/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});
