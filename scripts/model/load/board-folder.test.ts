import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

describe("a folder that is no board's", () => {
  it("has one message", () => {
    expect(() => buildReport("nope")).toThrow(
      new Error(`There is no folder ${resolve("nope")}. Give the board's folder with --board DIR.`),
    );
    const folder = mkdtempSync(join(tmpdir(), "other-"));
    expect(() => buildReport(folder)).toThrow(
      new Error(`${folder} holds neither content/ nor data/. Give the board's folder with --board DIR.`),
    );
  });
});

describe("a line of a database", () => {
  it("is too long to be read", () => {
    const numbersMd = "content/annual-report/2016-17/numbers.md";
    const pasted = Array.from({ length: 5000 }, (_, row) => row).join(" ");
    expect(problemsOf({ [numbersMd]: `---\ntitle: Numbers\norder: 10\n---\n${pasted}\n` })).toBe(
      `${numbersMd}:5:1  this line has more than 20000 letters, which is no text that people write. Take out what has been pasted, such as a picture or the rows of a database, or break the line.`,
    );
  });
});

describe("a name with its accent behind the letter", () => {
  it("is the name with the letter that has it", () => {
    const name = "Gda\u0144sk, \u0174yn, H\u1ecd".normalize("NFD");
    const file = "content/annual-report/2016-17/names.md";
    const { reports } = buildReport(boardWith({ [file]: `---\ntitle: ${name}\norder: 40\n---\nText.\n` }));
    expect(reports[0]?.chapters.map(({ title }) => title)).toContain("Gda\u0144sk, \u0174yn, H\u1ecd");
  });
});
