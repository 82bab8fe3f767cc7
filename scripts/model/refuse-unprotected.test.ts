import { describe, expect, it } from "vitest";
import { type BoardFiles, boardWith } from "../test/board-with.ts";
import { collectFigures } from "./collect-figures.ts";
import { loadBoard } from "./load/load-board.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import { protectBoard } from "./protect-board.ts";
import { type BuildEnvironment, refuseUnprotected } from "./refuse-unprotected.ts";
import { formatProblem } from "./values/problem.ts";

const small = "data/2016-17/referrals-by-source.yaml";
/** Of three sources, in the second year, one is hidden as a small count and one to protect it. */
const table = (police: string) => `title: Referrals by source
kind: table
counts: children
unit: referrals
periods: [2015-16, 2016-17]
rows:
  - {name: schools, label: Schools, values: [30, 40]}
  - {name: police, label: Police, values: [9, ${police}]}
  - {name: health, label: Health, values: [42, 46]}
`;
const total = "total: {label: All sources}\n";
const twoHidden = boardIn({ [small]: `${table("4")}${total}` });
const oneHidden = boardIn({ [small]: table("4") });

function boardIn(files: BoardFiles) {
  const { loaded } = loadBoard(boardWith(files));
  if (!loaded) throw new Error("The board cannot be read.");
  const collected = collectFigures(
    loaded.datasets,
    () => "",
    () => false,
    [],
  );
  const { book } = protectBoard(loaded, collected, []);
  return { loaded, figures: collected.figures, book };
}

/** What is refused where the numbers are published nowhere else, and the board names no private repository. */
function refused(
  surroundings: Partial<BuildEnvironment>,
  data: Partial<LoadedBoard["board"]["data"]> = {},
  { loaded, figures, book } = twoHidden,
): string[] {
  const board = { ...loaded.board, data: { "private-remotes": [], ...data } };
  const problems = refuseUnprotected({ ...loaded, board }, figures, book, {
    ci: false,
    remotes: [],
    ...surroundings,
  });
  return problems.map(formatProblem);
}

const unprotected = (place: string, where: string) =>
  `${small}:${place}  a value that the disclosure rules suppress is unprotected ${where}. Move the file to data/private/, which git ignores, and run npm run protect; or name the remote in board.yaml under data: private-remotes:; or, where the numbers are published already, declare them under data: public:.`;
const untold = (place: string, values: string) =>
  `${small}:${place}  ${values} that the disclosure rules suppress may be pushed to anybody, because nobody can tell where: there is no program git. Install Git from git-scm.com where it is missing; otherwise run git remote -v in the board folder, and do what it says.`;
const publicRemote = "https://github.example/board.git";

describe("entered small numbers are refused", () => {
  it("in a build service, each of them, pushed or not", () => {
    const both = [unprotected("7:50", "in a build service"), unprotected("8:47", "in a build service")];
    expect(refused({ ci: true })).toEqual(both);
    expect(refused({ ci: true, remotes: [publicRemote] })).toEqual(both);
    expect(refused({ ci: true, cannotTell: "there is no program git" })).toEqual(both);
  });

  it("in a repository that is pushed, which is named", () => {
    const one = `in a repository that is pushed to ${publicRemote}`;
    expect(refused({ remotes: [publicRemote] })).toEqual([
      unprotected("7:50", one),
      unprotected("8:47", one),
    ]);
    const two = `${one} and git@git.example:board`;
    expect(refused({ remotes: [publicRemote, "git@git.example:board"] })).toEqual([
      unprotected("7:50", two),
      unprotected("8:47", two),
    ]);
  });

  it("where nobody can tell where they are pushed, once", () => {
    expect(refused({ cannotTell: "there is no program git" })).toEqual([untold("7:50", "2 values")]);
    expect(refused({ cannotTell: "there is no program git" }, {}, oneHidden)).toEqual([
      untold("8:47", "a value"),
    ]);
  });

  it("not where Git has said that they are pushed nowhere", () => {
    expect(refused({ cannotTell: null })).toEqual([]);
    expect(refused({})).toEqual([]);
  });

  it("not where they are published already", () => {
    const data = { public: { link: "https://example.org", why: "The figures are invented." } };
    for (const where of [
      { ci: true },
      { remotes: [publicRemote] },
      { cannotTell: "there is no program git" },
    ])
      expect(refused(where, data)).toEqual([]);
  });

  it("not in the private folder, which is not committed", () => {
    const board = boardIn({
      [small]: null,
      "data/private/2016-17/referrals-by-source.yaml": `${table("4")}${total}`,
    });
    expect(refused({ ci: true }, {}, board)).toEqual([]);
    expect(refused({ cannotTell: "there is no program git" }, {}, board)).toEqual([]);
  });

  it("not where every private repository is named, and for the others alone", () => {
    const data = { "private-remotes": ["git.example.org/board", "git.other.example"] };
    const isPrivate = ["git@git.example.org:board/report.git", "https://git.other.example/board"];
    expect(refused({ remotes: isPrivate }, data)).toEqual([]);
    const where = `in a repository that is pushed to ${publicRemote}`;
    expect(refused({ remotes: [...isPrivate, publicRemote] }, data)).toEqual([
      unprotected("7:50", where),
      unprotected("8:47", where),
    ]);
  });
});

describe("the name of a private repository", () => {
  const isPrivate = (remote: string, name: string) =>
    refused({ remotes: [remote] }, { "private-remotes": [name] }).length === 0;

  it.each([
    "git.example.org/board",
    "https://git.example.org/board",
    "https://git.example.org/board.git",
    "https://git.example.org/board/report.git",
    "https://editor@git.example.org/board/report",
    "https://GIT.example.org/Board/Report",
    "https://git.example.org/board//",
    "ssh://git@git.example.org:2222/board/report.git",
    "git+ssh://git@git.example.org/board",
    "git@git.example.org:board/report.git",
    "git@git.example.org:/board/report.git",
    "git.example.org:board",
  ])("git.example.org/board stands for %s", (remote) => {
    expect(isPrivate(remote, "git.example.org/board")).toBe(true);
  });

  it.each([
    ["git.example.org/board//", "git.example.org/board"],
    ["https://git.example.org/board.git", "git@git.example.org:board"],
    ["/srv/git", "/srv/git/board.git"],
  ])("%s stands for %s", (name, remote) => {
    expect(isPrivate(remote, name)).toBe(true);
  });

  it.each([
    ["git.example.org/board", "https://git.example.org/board-public"],
    ["git.example.org/board", "https://git.example.org"],
    ["git.example.org/board", "https://mirror.example/git.example.org/board"],
    ["git.example.org/board", "git.example.orgboard"],
    ["git.example.org/board", "https://git.example.org/public/git.example.org/board/"],
    ["mirror/git.example.org", "mirror/git://git.example.org/board"],
    ["/srv/git.example.org", "/srv/team@git.example.org/board"],
    ["/srv/git", "/srv/git:public/board"],
    ["git.example.org/board.gitea", "git.example.org/boardea"],
  ])("%s does not stand for %s", (name, remote) => {
    expect(isPrivate(remote, name)).toBe(false);
  });
});

describe("a private folder that Git does not ignore", () => {
  it("is refused everywhere, for one cause", () => {
    const openPrivate = ["data/private/2016-17/a.yaml", "data/private/2016-17/b.yaml"];
    const problems = refuseUnprotected(twoHidden.loaded, twoHidden.figures, twoHidden.book, {
      ci: false,
      remotes: [],
      openPrivate,
    });
    expect(problems.map(formatProblem)).toEqual(
      openPrivate.map(
        (file) =>
          `${file}:1:1  this file of the private folder is not ignored by Git, which keeps what is committed for ever. Write the line "data/private/" into .gitignore beside data/; take out what has been added with git rm --cached and the file's name.`,
      ),
    );
    expect(problems.map(({ cause }) => cause)).toEqual(["private files in Git", "private files in Git"]);
  });
});
