import type { FigureBook } from "../figures/collect.ts";
import type { LoadedBoard } from "../load/load-board.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { ProtectedBook } from "./protect.ts";
import { disclosureRules } from "./rules.ts";
import { safeDataset } from "./safe-dataset.ts";

/** Where a build runs; entered small numbers are safe on an editor's own machine alone. */
export interface Surroundings {
  /** In a continuous integration service. */
  ci: boolean;
  /** Addresses that the repository is pushed to. */
  remotes: string[];
}

/**
 * Stops a build in CI, or in a repository with a remote that board.yaml does not call private, when a
 * committed file holds a value that the disclosure rules suppress.
 *
 * The places are named, never the values.
 */
export function refuseUnprotected(
  loaded: LoadedBoard,
  entered: FigureBook,
  book: ProtectedBook,
  { ci, remotes }: Surroundings,
): Problem[] {
  const { public: declared, "private-remotes": known } = loaded.board.data;
  if (declared) return [];
  const open = remotes.filter((remote) => !known.some((name) => isWithin(remote, name)));
  if (!ci && open.length === 0) return [];
  const where = ci ? "in a build service" : `in a repository that is pushed to ${open.join(" and ")}`;
  const rules = disclosureRules(loaded.board.disclosure);
  const places = loaded.datasets
    .filter((dataset) => !dataset.private)
    .flatMap((dataset) => safeDataset(dataset, entered, book, rules).hidden);
  return places.map((place) =>
    problemAt(
      place,
      `a value that the disclosure rules suppress stands unprotected ${where}`,
      "Move the file to data/private/, which git ignores, and run npm run protect; or name the remote in board.yaml under data: private-remotes:; or, where the numbers are published already, declare them under data: public:",
    ),
  );
}

/**
 * Whether a repository is the named one, or one in a place of that name: `git.example.org/board`
 * is `git@git.example.org:board/report.git` and not `git.example.org/board-public`.
 */
function isWithin(remote: string, name: string): boolean {
  const [place, wanted] = [remote, name].map(withoutProtocol);
  return place === wanted || (place ?? "").startsWith(`${wanted}/`);
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
