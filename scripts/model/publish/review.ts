import type { BoardToPublish } from "../load/loaded-board.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** Whether a day by which a text was to be read again lies before the board's newest publication. */
export function isOverdue(reviewBy: string | undefined, newest: string): boolean {
  return reviewBy !== undefined && reviewBy < newest;
}

/** A warning for each briefing and poster in use that should have been read again by now. */
export function reviewsOverdue({ briefings, posters }: BoardToPublish, newest: string): Problem[] {
  return [...briefings, ...posters].flatMap(({ matter, yaml }): Problem[] => {
    const reviewBy = matter["review-by"];
    if (reviewBy === undefined || !isOverdue(reviewBy, newest) || matter.withdrawn) return [];
    return [
      {
        ...problemAt(
          yaml.placeOf(["review-by"]),
          `this was to be read again by ${dateInWords(reviewBy)}, and the newest publication is of ${dateInWords(newest)}`,
          "Read it, mend what has changed, and write the next date; its page says until then that the review is overdue",
        ),
        severity: "warning",
      },
    ];
  });
}
