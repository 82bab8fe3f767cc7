import type { Rating, Table, TableCell } from "../report/table.ts";
import type { BoardEntry } from "../schema/board.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { english, say } from "../words/words.ts";
import type { Places } from "../yaml/yaml.ts";

/** The rating for a word of a scale; null after a problem has been reported. */
export type RatingReader = (scale: string, word: string, path: PropertyKey[]) => Rating | null;

/** The progress scale, used if a board defines no scale of this name. */
const progress: Rating[] = [
  { label: english("Complete"), colour: "green", meaning: null },
  { label: english("In progress"), colour: "amber", meaning: null },
  { label: english("Not started"), colour: "red", meaning: null },
  { label: english("Not available"), colour: "grey", meaning: null },
];

/** Reads the words of a dataset by the scales that board.yaml defines. */
export function ratingReader(board: BoardEntry, yaml: Places, problems: Problem[]): RatingReader {
  const scales = new Map<string, Rating[]>([
    ["progress", progress],
    ...Object.entries(board.ratings).map(([name, ratings]): [string, Rating[]] => [
      name,
      ratings.map(({ label, colour, meaning = null }) => ({ label, colour, meaning })),
    ]),
  ]);
  const unknown = new Set<string>();
  return (scale, word, path) => {
    const ratings = scales.get(scale);
    if (!ratings) {
      if (unknown.has(scale)) return null;
      unknown.add(scale);
      problems.push(
        problemAt(
          yaml.placeOf(path),
          `there is no scale "${scale}"`,
          didYouMean(scale, [...scales.keys()], "Define it under ratings: in data/board.yaml"),
        ),
      );
      return null;
    }
    const rating = ratings.find(({ label }) =>
      [label, say(label)].some((each) => each.toLowerCase() === word.toLowerCase()),
    );
    if (rating) return { ...rating, label: say(rating.label) };
    const words = ratings.map(({ label }) => label);
    problems.push(
      problemAt(
        yaml.placeOf(path),
        `"${word}" is no rating of the scale "${scale}"`,
        didYouMean(word, words, `Write one of: ${words.join(", ")}`),
      ),
    );
    return null;
  };
}

export function ratingCell(rating: Rating): TableCell {
  return { text: rating.label, state: "text", sort: null, csv: rating.label, rating };
}

/** A rating beside a hidden number. */
export const hiddenRating: TableCell = { text: "[c]", state: "suppressed", sort: null, csv: "[c]" };

/**
 * A table with a last column of ratings. The rating of a hidden number is hidden as well: it would reveal something
 * about the number.
 *
 * @param ratings one for each of the first rows, null for none; a group's head has none
 */
export function withRatings(table: Table, ratings: (Rating | null)[]): Table {
  if (ratings.every((rating) => rating === null)) return table;
  return {
    ...table,
    columns: [...table.columns, { label: say("Rating"), numeric: false }],
    rows: table.rows.map((row, index) => {
      if (row.kind === "group") return row;
      const rating = ratings[index] ?? null;
      const isHidden = row.cells.some(({ state }) => state === "suppressed");
      const none: TableCell = { text: "", state: "text", sort: null, csv: "" };
      return {
        ...row,
        cells: [...row.cells, rating === null ? none : isHidden ? hiddenRating : ratingCell(rating)],
      };
    }),
  };
}
