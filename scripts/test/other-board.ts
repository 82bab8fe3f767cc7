import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../model/build-report.ts";
import type { Statement } from "../model/statements/statement.ts";
import { BoardProblems, formatProblem, type Problem } from "../model/values/problem.ts";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const chapters = "content/annual-report/2022-23";

/** A sentence of the trial set, in the chapter to which it is added. */
export interface TrialSentence {
  chapter: string;
  words: string;
}

/** What the checks say of a sentence. */
export interface Tried extends TrialSentence {
  messages: string[];
  statements: Statement[];
}

/** @param name a list of fixtures/other-board-sentences/: below "# chapter" a sentence a line; "⏎" is a line end */
export function trialSentences(name: string): TrialSentence[] {
  const lines = readFileSync(join(fixtures, "other-board-sentences", `${name}.md`), "utf8").split("\n");
  let chapter = "";
  return lines.flatMap((line) => {
    if (line.startsWith("# ")) chapter = line.slice(2);
    return line === "" || line.startsWith("# ") ? [] : [{ chapter, words: line }];
  });
}

/** The board of adults' safeguarding, as it is or with files changed. */
export function otherBoard(change: (directory: string) => void = () => {}) {
  const directory = mkdtempSync(join(tmpdir(), "other-board-"));
  cpSync(join(fixtures, "other-board"), directory, { recursive: true });
  change(directory);
  let found: Problem[] = [];
  let statements: Statement[] = [];
  try {
    buildReport(directory, {
      day: "2023-12-01",
      warn: (warnings) => {
        found = warnings;
      },
      sheets: ({ statements: all }) => {
        statements = all;
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems)) throw error;
    found = error.problems;
  }
  return { directory, problems: found.filter(({ isLast }) => !isLast), statements };
}

/** Adds sentences to their chapters, each a paragraph of its own, and tells apart what is said of each. */
export function tried(sentences: TrialSentence[]): { all: Tried[]; elsewhere: Problem[] } {
  const places = new Map<string, Tried>();
  const all = sentences.map((sentence): Tried => ({ ...sentence, messages: [], statements: [] }));
  const { problems, statements } = otherBoard((directory) => {
    for (const chapter of new Set(all.map((each) => each.chapter))) {
      const file = `${chapters}/${chapter}.md`;
      const lines = readFileSync(join(directory, file), "utf8").trimEnd().split("\n");
      for (const each of all.filter((other) => other.chapter === chapter)) {
        lines.push("");
        for (const line of each.words.split(" ⏎ ")) {
          lines.push(line);
          places.set(`${file}:${lines.length}`, each);
        }
      }
      writeFileSync(join(directory, file), `${lines.join("\n")}\n`);
    }
  });
  const elsewhere = problems.filter((problem) => {
    const place = places.get(`${problem.file}:${problem.line}`);
    place?.messages.push(formatProblem(problem));
    return place === undefined;
  });
  for (const statement of statements)
    places.get(`${statement.place.file}:${statement.place.line}`)?.statements.push(statement);
  return { all, elsewhere };
}

// As in board-with.ts: the first report of a process is made while the tests are loaded.
if (process.env.FIRST_REPORT !== "in a test") otherBoard();
