import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import { Subjects } from "../subjects/subjects.ts";

const known = new WeakMap<ProtectedBook, Subjects<ProtectedFigure>>();

/** What the sentences of a board can speak of. An agency goes by its short name, too; the board's area tells nothing. */
export function boardSubjects(
  { agencies, board }: Pick<BoardToPublish, "agencies" | "board">,
  book: ProtectedBook,
): Subjects<ProtectedFigure> {
  const before = known.get(book);
  if (before) return before;
  const shortNames = new Map(agencies.map((agency) => [agency.name, agency["short-name"] ?? ""]));
  const subjects = new Subjects(
    book.values(),
    (title) => shortNames.get(title) ?? "",
    `${board["short-name"]} ${board.area}`,
  );
  known.set(book, subjects);
  return subjects;
}
