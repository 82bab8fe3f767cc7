import { describe, expect, it } from "vitest";
import { bookOf, tableOf } from "../../test/count-table.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { protect } from "./protect.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };

/** What is hidden of a table for another's sake, where no value is missed more than another. */
function chosenIn(rows: number[][]): string[] {
  const { figures, relations } = tableOf(rows);
  const { hidden, problems } = protect([{ figures: bookOf(figures), relations }], five, () => 1);
  expect(problems).toEqual([]);
  return hidden.filter(({ why }) => why.kind === "protects").map(({ figure }) => figure);
}

describe("the fewest cells that protect all small counts", () => {
  it("are three, where the first safe choice has four", () => {
    expect(
      chosenIn([
        [4, 11, 2],
        [2, 11, 1],
        [9, 3, 1],
      ]),
    ).toEqual(["b2", "c1", "+2"]);
    expect(
      chosenIn([
        [11, 12, 4],
        [6, 1, 2],
        [10, 11, 1],
      ]),
    ).toEqual(["a1", "b1", "c2"]);
    expect(
      chosenIn([
        [3, 11, 3],
        [10, 2, 7],
        [6, 7, 1],
      ]),
    ).toEqual(["b3", "c1", "c2"]);
  });

  it("are four, where the first safe choice has five", () => {
    expect(
      chosenIn([
        [5, 7, 1],
        [4, 6, 8],
        [6, 3, 10],
      ]),
    ).toEqual(["a1", "a2", "b3", "c3"]);
    expect(
      chosenIn([
        [2, 7, 9],
        [1, 11, 9],
        [1, 11, 1],
      ]),
    ).toEqual(["a2", "b3", "c2", "+2"]);
  });
});
