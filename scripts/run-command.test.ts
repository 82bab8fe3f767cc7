import { writeFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PlainError } from "./plain-error.ts";
import { runCommand } from "./run-command.ts";

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
});
