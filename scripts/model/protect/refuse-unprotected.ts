import type { FigureBook } from "../figures/collect.ts";
import type { LoadedBoard } from "../load/load-board.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { ProtectedBook } from "./protect.ts";

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
  const open = remotes.filter((remote) => !known.some((name) => remote.includes(name)));
  if (!ci && open.length === 0) return [];
  const where = ci ? "in a build service" : `in a repository that is pushed to ${open.join(" and ")}`;
  return unprotectedPlaces(loaded, entered, book).map((place) =>
    problemAt(
      place,
      `a value that the disclosure rules suppress stands unprotected ${where}`,
      "Move the file to data/private/, which git ignores; or name the remote in board.yaml under data: private-remotes:; or, where the numbers are published already, declare them under data: public:",
    ),
  );
}

function unprotectedPlaces(loaded: LoadedBoard, entered: FigureBook, book: ProtectedBook) {
  const isPrivate = new Set(
    loaded.datasets.filter((dataset) => dataset.private).map(({ year, name }) => `${year}/${name}`),
  );
  return [...entered.values()].flatMap((figure) =>
    figure.entries.flatMap((entry) => {
      const published = book.get(figure.name)?.entries.find(({ period }) => period.key === entry.period.key);
      const hidden = published?.value.state === "suppressed" && entry.value.state === "number";
      return hidden && !isPrivate.has(`${entry.year}/${figure.dataset.name}`) ? [entry.place] : [];
    }),
  );
}
