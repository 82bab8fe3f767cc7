import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** What Git knows about a board folder; if it cannot say, there is no answer, and never "all is private". */
interface GitAnswers {
  /** Addresses that the files of the board are pushed to. */
  remotes: string[];
  /** Why Git cannot say where some of them are pushed; null if it can. */
  cannotTell: string | null;
  /** Files of the private folder that Git keeps or would add, by their paths in the board folder. */
  openPrivate: string[];
}

/**
 * Asks Git where a board folder is pushed and what it ignores. Every folder with data is asked for its own repository,
 * because it may be a link into another one; the variables that a hook sets for Git (`GIT_DIR` …) are ignored.
 */
export function askGit(board: string, privateFolder = join(board, "data", "private")): GitAnswers {
  const folders = [board, join(board, "content"), ...foldersBelow(join(board, "data"), privateFolder)];
  const repositories = [...new Set(folders.flatMap((folder) => repositoryOf(folder) ?? []))];
  const answers = repositories.map((repository) => remotesOf(["-C", repository], withoutGit(process.env)));
  // A repository elsewhere, named only by the environment.
  if (process.env.GIT_DIR !== undefined && repositories.length === 0)
    answers.push(remotesOf([], process.env));
  const { open, cannotTell } = openFiles(board, privateFolder);
  return {
    remotes: [...new Set(answers.flatMap(({ remotes }) => remotes))],
    cannotTell: answers.find((answer) => answer.cannotTell !== null)?.cannotTell ?? cannotTell,
    openPrivate: open,
  };
}

interface Remotes {
  remotes: string[];
  cannotTell: string | null;
}

function remotesOf(place: string[], env: NodeJS.ProcessEnv): Remotes {
  const named = git([...place, "remote", "-v"], env);
  if (typeof named === "string") return { remotes: [], cannotTell: named };
  // "origin	git@example.org:board.git (push)"
  const lines = named.stdout.split("\n").filter((line) => line !== "");
  const names = new Set(lines.map((line) => line.split(/\s/)[0]));
  // A branch may be pushed to an address without a name.
  const keys = "^(branch\\..*\\.(remote|pushremote)|remote\\.pushdefault)$";
  const branches = git([...place, "config", "--get-regexp", keys], env, [0, 1]);
  if (typeof branches === "string") return { remotes: [], cannotTell: branches };
  const addresses = branches.stdout
    .split("\n")
    .map((line) => line.slice(line.indexOf(" ") + 1).trim())
    .filter((value) => value !== "" && value !== "." && !names.has(value));
  return {
    remotes: [...lines.flatMap((line) => line.split(/\s+/)[1] ?? []), ...addresses],
    cannotTell: null,
  };
}

function openFiles(board: string, privateFolder: string): { open: string[]; cannotTell: string | null } {
  const files = filesBelow(privateFolder);
  const repository = files.length === 0 ? null : repositoryOf(privateFolder);
  if (repository === null) return { open: [], cannotTell: null };
  const place = ["-C", repository];
  const real = files.map((file) => realpathSync(file));
  const input = real.join("\0");
  const ignored = git([...place, "check-ignore", "--stdin", "-z"], withoutGit(process.env), [0, 1], input);
  if (typeof ignored === "string") return { open: [], cannotTell: ignored };
  // A tracked file is no longer ignored, and so is not named here.
  const safe = new Set(ignored.stdout.split("\0"));
  return {
    open: files
      .filter((_, index) => !safe.has(real[index] ?? ""))
      .map((file) => relative(board, file).split(sep).join("/")),
    cannotTell: null,
  };
}

/** @returns what Git printed, or why there is no answer */
function git(words: string[], env: NodeJS.ProcessEnv, good = [0], input = ""): { stdout: string } | string {
  const { status, stdout, stderr, error } = spawnSync("git", words, { encoding: "utf8", env, input });
  if (error)
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no program git" : error.message;
  if (status !== null && good.includes(status)) return { stdout };
  return `Git says: ${(stderr || "nothing").trim().split("\n")[0]}`;
}

// In a hook these name the repository by a path from another folder.
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_(?!CONFIG|EXEC_PATH)/.test(name)));
}

/** The folder of the repository that a folder belongs to, with links resolved; null if none. */
function repositoryOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}

function foldersBelow(folder: string, without: string): string[] {
  if (!existsSync(folder) || folder === without) return [];
  return [
    folder,
    ...readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => path !== without && existsSync(path) && statSync(path).isDirectory()),
  ];
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
