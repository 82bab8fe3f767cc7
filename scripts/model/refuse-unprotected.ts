import { disclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { EnteredBook } from "./figures/figure.ts";
import type { ProtectedBook } from "./figures/protected-value.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import { safeDataset } from "./safe-dataset.ts";
import { type Problem, problemAt } from "./values/problem.ts";

/** Where a build runs; entered small numbers are safe only on an editor's own machine. */
export interface BuildEnvironment {
  /** Whether it is a continuous integration service. */
  ci: boolean;
  /** Addresses that the repository is pushed to. */
  remotes: string[];
  /** Why Git cannot say where it is pushed; null or omitted if it can. */
  cannotTell?: string | null;
  /** Files of the private folder that Git does not ignore. */
  openPrivate?: string[];
}

/**
 * Stops a build in CI, or in a repository with a remote that board.yaml does not call private, if a committed file
 * holds a value that the disclosure rules suppress. If Git cannot say, the repository is treated as public. Files of
 * the private folder that Git would commit stop every build.
 *
 * Only the places are named, never the values.
 */
export function refuseUnprotected(
  loaded: LoadedBoard,
  entered: EnteredBook,
  book: ProtectedBook,
  { ci, remotes, cannotTell = null, openPrivate = [] }: BuildEnvironment,
): Problem[] {
  return [...privateInGit(openPrivate), ...unprotected(loaded, entered, book, { ci, remotes, cannotTell })];
}

function privateInGit(files: string[]): Problem[] {
  return files.map((file) =>
    problemAt(
      { file, line: 1, column: 1 },
      "this file of the private folder is not ignored by Git, which keeps what is committed for ever",
      'Write the line "data/private/" into .gitignore beside data/; take out what has been added with git rm --cached and the file\'s name',
      "private files in Git",
    ),
  );
}

function unprotected(
  loaded: LoadedBoard,
  entered: EnteredBook,
  book: ProtectedBook,
  { ci, remotes, cannotTell }: { ci: boolean; remotes: string[]; cannotTell: string | null },
): Problem[] {
  const { public: declared, "private-remotes": known } = loaded.board.data;
  if (declared) return [];
  const open = remotes.filter((remote) => !known.some((name) => isWithin(remote, name)));
  if (!ci && open.length === 0 && cannotTell === null) return [];
  const where = ci ? "in a build service" : `in a repository that is pushed to ${open.join(" and ")}`;
  const rules = disclosureRules(loaded.board.disclosure);
  const places = loaded.datasets
    .filter((dataset) => !dataset.private)
    .flatMap((dataset) => safeDataset(dataset, entered, book, rules).hidden);
  if (!ci && open.length === 0 && places[0])
    return [
      problemAt(
        places[0],
        `${places.length === 1 ? "a value" : `${places.length} values`} that the disclosure rules suppress may be pushed to anybody, because nobody can tell where: ${cannotTell}`,
        "Install Git from git-scm.com where it is missing; otherwise run git remote -v in the board folder, and do what it says",
      ),
    ];
  return places.map((place) =>
    problemAt(
      place,
      `a value that the disclosure rules suppress is unprotected ${where}`,
      "Move the file to data/private/, which git ignores, and run npm run protect; or name the remote in board.yaml under data: private-remotes:; or, where the numbers are published already, declare them under data: public:",
    ),
  );
}

/**
 * Whether a repository is the named one, or is inside a place of that name: `git.example.org/board` is
 * `git@git.example.org:board/report.git` and not `git.example.org/board-public`.
 */
function isWithin(remote: string, name: string): boolean {
  return `${withoutProtocol(remote)}/`.startsWith(`${withoutProtocol(name)}/`);
}

// "https://user@host/path.git", "ssh://git@host:22/path", "git@host:path", "/srv/git/path".
function withoutProtocol(address: string): string {
  return address
    .replace(/^[a-z+]+:\/\//, "")
    .replace(/^[^/@]+@/, "")
    .replace(/^([^/:]+):(?:\d+\/|\/)?/, "$1/")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .toLowerCase();
}
