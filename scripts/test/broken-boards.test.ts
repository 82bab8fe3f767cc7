import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { BoardFiles } from "./board-with.ts";
import { problemsOf } from "./problems-of.ts";

const cases = fileURLToPath(new URL("fixtures/broken-boards", import.meta.url));
const model = fileURLToPath(new URL("../model", import.meta.url));

/**
 * Each folder is a board that breaks one rule: files that are put over the small board, and
 * expected.txt with everything that `npm run check` says of it. taken-out.txt names files of the
 * small board that are left away. The boards are checked as in a build service: small numbers are
 * refused there where board.yaml does not call the data public.
 */
describe("a board with", () => {
  // The first report of a process takes ten times as long as the next.
  beforeAll(() => void problemsOf({}), 30_000);

  it.each(readdirSync(cases))("%s is told so", (name) => {
    expect(`${problemsOf(filesOf(name), { ci: true, remotes: [] })}\n`).toBe(expectedOf(name));
  });
});

function filesOf(name: string): BoardFiles {
  const files: BoardFiles = {};
  for (const path of filesBelow(join(cases, name)))
    if (path === "taken-out.txt")
      for (const away of textOf(name, path).trim().split("\n")) files[away] = null;
    else if (path !== "expected.txt") files[path] = readFileSync(join(cases, name, path));
  return files;
}

function expectedOf(name: string): string {
  return textOf(name, "expected.txt");
}

function textOf(name: string, path: string): string {
  return readFileSync(join(cases, name, path), "utf8");
}

function filesBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === "" ? name : `${below}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** The errors of printed reports that this program was written against, each committed by a board. */
describe("an error of the kind that printed reports have", () => {
  it.each([
    ["a rise of 14.8% printed as 14%", "a-rise-cut-instead-of-rounded", "767 is 14.8% more than 668"],
    ["31% for 34 of 112", "a-share-that-no-count-gives", "34 of 112 is 30.4%, and 31% would be 35 of 112"],
    ["0 to 2 printed as 0.00%", "a-change-from-nil", "a change from 0 to 2 has no percentage"],
    ["two figures swapped", "two-figures-swapped-in-a-sentence", "names the later value first"],
    [
      "two typed numbers swapped",
      "two-typed-numbers-swapped-in-a-sentence",
      "write {{ children-looked-after }}",
    ],
    [
      "a count with two values",
      "the-same-count-with-two-values",
      "is 1,100, and trained, which should be the same, is 1,292",
    ],
    ["an average of other rows", "an-average-that-is-not-of-its-rows", "the data gives 75%: (60% + 90%) ÷ 2"],
    ["a base that cannot give it", "a-base-that-cannot-give-the-percentage", "37% of 34 is not possible"],
    ["page numbers out by five", "a-page-number-that-is-typed", "which prints the true number"],
  ])("is told with its arithmetic: %s", (_, board, arithmetic) => {
    expect(expectedOf(board)).toContain(arithmetic);
  });
});

/** How a remedy begins, so that it can be told from the other texts of the code. */
const verbs =
  "Add|Average|Begin|Call|Change|Check|Choose|Compare|Copy|Enter|Fill|Give|Indent|Join|Keep|Leave|List|Make|Mend|Move|Name|Publish|Put|Rename|Rephrase|Round|Save|Say|See|Show|Take|Use|Write";
const suggestions = 'Did you mean "|"[^"]+" is ';

/** Where remedies stand that no board can show, and why. */
const notShown: Record<string, string> = {
  "load/board-files.ts":
    "Git and Windows can keep no pipes, no loops of links and no such names in a folder of this repository",
  "long-table.ts": "a table of so many rows is made by its own test",
  "load/left-over.ts": "it lists what npm run new writes, which reads like remedies",
  "protect/hide-cells.ts": "it says what a board of this size is never too large or too contradictory for",
  "protect/refuse-unprotected.ts": "what it says hangs on Git, which its own test stands in for",
  "protect/attack.ts": "it finds mistakes of this program, which no board can make",
};

describe("the boards", () => {
  const told = readdirSync(cases).flatMap((name) => expectedOf(name).trim().split("\n"));

  it("are told what to do", () => {
    const saysWhat = new RegExp(`[^.][.] (?:${verbs}|${suggestions})`);
    expect(told.filter((line) => !saysWhat.test(line))).toEqual([]);
  });

  it("show every remedy that the model has", () => {
    const without = remedies()
      .filter(({ shown, files }) => told.filter((line) => shown.test(line)).length < files.length)
      .map(({ remedy, files }) => `${remedy} (${files.join(", ")})`);
    expect(without).toEqual([]);
  });
});

interface Remedy {
  remedy: string;
  /** Matches a line of expected.txt that shows it. */
  shown: RegExp;
  /** Where it is written; a file twice where it is written there twice. */
  files: string[];
}

function remedies(): Remedy[] {
  const found = new Map<string, string[]>();
  for (const file of filesBelow(model)) {
    if (!/(?<!\.test)\.ts$/.test(file) || file in notShown) continue;
    const code = readFileSync(join(model, file), "utf8").replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
    for (const [literal] of code.matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)) {
      // Texts with a full stop are whole sentences, for the command line.
      const remedy = new RegExp(`(?:^|\\|)((?:${verbs}) .*[^.])$`, "s").exec(literal.slice(1, -1))?.[1];
      if (remedy) found.set(remedy, [...(found.get(remedy) ?? []), file]);
    }
  }
  return [...found].map(([remedy, files]) => ({
    remedy,
    files,
    shown: new RegExp(
      remedy
        .replace(/\\(["'`\\])/g, "$1")
        .split(/\$\{.*?\}+/)
        .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join(".*"),
    ),
  }));
}
