import { afterEach, describe, expect, it, vi } from "vitest";
import { PlainError } from "../system/plain-error.ts";
import { readOptions } from "./read-options.ts";

const options = {
  board: { type: "string", default: "." },
  pdf: { type: "boolean", default: false },
} as const;

describe("the options of a command", () => {
  it("are read, with their defaults", () => {
    expect(readOptions({ args: ["--pdf"], options }).values).toEqual({ board: ".", pdf: true });
  });

  it.each([
    ["--bord", "--bord is not an option of this command."],
    [
      "north",
      '"north" cannot be read: two hyphens stand before the options, as in npm run check -- --board DIR.',
    ],
    ["--board", "--board needs a value behind it."],
    ["--board=", "--board needs a value behind it."],
    ["--pdf=no", "--pdf takes no value."],
  ])("are listed when %s is wrong", (arg, message) => {
    expect(() => readOptions({ args: [arg], options })).toThrow(
      new PlainError(`${message} Its options are: --board …, --pdf.`),
    );
  });
});

describe("a path behind an option", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    process.argv[1] = script;
  });
  const script = process.argv[1] ?? "";
  const boardOf = (...args: string[]) => readOptions({ args, options }).values.board;
  function startedByNpm(command: string, folder: string): void {
    vi.stubEnv("npm_lifecycle_event", command);
    vi.stubEnv("INIT_CWD", folder);
    process.argv[1] = `/project/scripts/check.ts`;
  }

  it("is read from the folder in which npm run was typed", () => {
    startedByNpm("check", "/home/ann");
    expect(boardOf("--board", "north")).toBe("/home/ann/north");
    expect(boardOf("--board", "/srv/north")).toBe("/srv/north");
    expect(boardOf()).toBe(".");
  });

  it("is unchanged if npm was started in the project, or runs something else", () => {
    startedByNpm("check", process.cwd());
    expect(boardOf("--board", "north")).toBe("north");
    startedByNpm("test", "/home/ann");
    expect(boardOf("--board", "north")).toBe("north");
  });
});
