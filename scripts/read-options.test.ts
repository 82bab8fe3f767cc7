import { describe, expect, it } from "vitest";
import { PlainError } from "./plain-error.ts";
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
    ["--pdf=no", "--pdf takes no value."],
  ])("are listed when %s is wrong", (arg, message) => {
    expect(() => readOptions({ args: [arg], options })).toThrow(
      new PlainError(`${message} Its options are: --board …, --pdf.`),
    );
  });
});
