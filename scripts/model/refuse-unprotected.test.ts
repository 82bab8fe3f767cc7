import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { problemsOf } from "../test/problems-of.ts";

const boardYaml = readFileSync(join(boardWith({}), "data/board.yaml"), "utf8");
/** Its numbers are published nowhere else, and two of them are hidden. */
const closed = { "data/board.yaml": boardYaml.slice(0, boardYaml.indexOf("data:")) };
const small = "data/2016-17/referrals-by-source.yaml";

describe("entered small numbers are refused", () => {
  it("where nobody can tell where they are pushed, once", () => {
    expect(problemsOf(closed, { ci: false, remotes: [], cannotTell: "there is no program git" })).toMatch(
      new RegExp(
        `^${small}:\\d+:\\d+  \\d+ values that the disclosure rules suppress may be pushed to anybody, because nobody can tell where: there is no program git\\. Install Git from git-scm\\.com where it is missing; otherwise run git remote -v in the board folder, and do what it says\\.$`,
      ),
    );
  });

  it("not where Git has said that they are pushed nowhere", () => {
    expect(problemsOf(closed, { ci: false, remotes: [], cannotTell: null })).toBe("");
  });

  it("not where they are published already", () => {
    expect(problemsOf({}, { ci: false, remotes: [], cannotTell: "there is no program git" })).toBe("");
  });
});

describe("a private folder that Git does not ignore", () => {
  it("is refused everywhere, with one message", () => {
    const openPrivate = ["data/private/2016-17/a.yaml", "data/private/2016-17/b.yaml"];
    expect(problemsOf({}, { ci: false, remotes: [], openPrivate })).toBe(
      'data/private/2016-17/a.yaml:1:1  this file of the private folder is not ignored by Git, which keeps what is committed for ever (also at data/private/2016-17/b.yaml:1:1). Write the line "data/private/" into .gitignore beside data/; take out what has been added with git rm --cached and the file\'s name.',
    );
  });
});
