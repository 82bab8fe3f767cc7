import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { askGit } from "./git.ts";

const address = "https://github.example/board.git";
const git = (folder: string, ...words: string[]) => {
  const { status, stderr } = spawnSync("git", ["-C", folder, ...words], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};
const repository = (folder: string) => {
  git(folder, "init", "-q");
  git(folder, "remote", "add", "origin", address);
  return folder;
};

afterEach(() => void vi.unstubAllEnvs());

describe("Git is asked where a board is pushed", () => {
  it("in no repository: nowhere", () => {
    expect(askGit(boardWith({}))).toEqual({ remotes: [], cannotTell: null, openPrivate: [] });
  });

  it("at the top of its repository, and below it", () => {
    expect(askGit(repository(boardWith({}))).remotes).toEqual([address]);
    const above = repository(mkdtempSync(join(tmpdir(), "above-")));
    renameSync(boardWith({}), join(above, "board"));
    expect(askGit(join(above, "board")).remotes).toEqual([address]);
  });

  it("in a hook, which sets GIT_DIR to a path from another folder", () => {
    const above = repository(mkdtempSync(join(tmpdir(), "above-")));
    renameSync(boardWith({}), join(above, "board"));
    vi.stubEnv("GIT_DIR", ".git");
    vi.stubEnv("GIT_INDEX_FILE", ".git/index");
    expect(askGit(join(above, "board"))).toEqual({ remotes: [address], cannotTell: null, openPrivate: [] });
  });

  it("if only GIT_DIR names a repository, or names something else", () => {
    vi.stubEnv("GIT_DIR", join(repository(boardWith({})), ".git"));
    expect(askGit(boardWith({})).remotes).toEqual([address]);
    vi.stubEnv("GIT_DIR", "/nonexistent");
    expect(askGit(boardWith({})).cannotTell).toMatch(/^Git says: fatal: not a git repository/);
  });

  it("without the program: unknown, but only if there is a repository", () => {
    const [inside, outside] = [repository(boardWith({})), boardWith({})];
    vi.stubEnv("PATH", "/nonexistent");
    expect(askGit(inside).cannotTell).toBe("there is no program git");
    expect(askGit(outside).cannotTell).toBe(null);
  });

  it("in a repository that Git does not read, such as another user's: nobody can tell", () => {
    const board = boardWith({ ".git": "gitdir: /nonexistent\n" });
    expect(askGit(board).cannotTell).toMatch(/^Git says: fatal: /);
  });

  it("of data that is a link into another repository", () => {
    const other = repository(boardWith({}));
    const board = mkdtempSync(join(tmpdir(), "board-"));
    symlinkSync(join(other, "data"), join(board, "data"));
    expect(askGit(board).remotes).toEqual([address]);
  });

  it("of a year that is a link into another repository", () => {
    const other = repository(boardWith({}));
    const board = boardWith({});
    symlinkSync(join(other, "data", "2016-17"), join(board, "data", "2015-16"));
    expect(askGit(board).remotes).toEqual([address]);
  });

  it("of a branch that is pushed to an address without a name", () => {
    const board = boardWith({});
    git(board, "init", "-q");
    git(board, "config", "branch.main.remote", address);
    git(board, "config", "branch.other.remote", ".");
    git(board, "config", "branch.third.pushRemote", "git@example.org:third.git");
    git(board, "config", "remote.pushDefault", "/srv/board.git");
    expect(askGit(board).remotes).toEqual([address, "git@example.org:third.git", "/srv/board.git"]);
  });
});

describe("files of the private folder", () => {
  const path = "data/private/2016-17/visits.yaml";
  const board = (files: Record<string, string> = {}) => repository(boardWith({ [path]: "x: 1\n", ...files }));

  it("are safe where Git ignores them", () => {
    expect(askGit(board({ ".gitignore": "data/private/\n" })).openPrivate).toEqual([]);
    expect(askGit(board({ ".gitignore": "*.yaml\n" })).openPrivate).toEqual([]);
  });

  it("are open where it does not, or where they have been added", () => {
    expect(askGit(board()).openPrivate).toEqual([path]);
    const tracked = board({ ".gitignore": "data/private/\n" });
    git(tracked, "add", "-f", path);
    expect(askGit(tracked).openPrivate).toEqual([path]);
  });

  it("may be in another folder, in or outside a repository", () => {
    const outside = mkdtempSync(join(tmpdir(), "private-"));
    writeFileSync(join(outside, "visits.yaml"), "x: 1\n");
    expect(askGit(repository(boardWith({})), outside).openPrivate).toEqual([]);
    const inside = repository(boardWith({}));
    mkdirSync(join(inside, "kept"));
    writeFileSync(join(inside, "kept", "visits.yaml"), "x: 1\n");
    expect(askGit(inside, join(inside, "kept")).openPrivate).toEqual(["kept/visits.yaml"]);
  });
});
