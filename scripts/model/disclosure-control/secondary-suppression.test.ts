import { describe, expect, it } from "vitest";
import { componentsOfTable } from "../../test/components-of.ts";
import { tableOf } from "../../test/count-table.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { smallComponent } from "./fewest-cells.ts";
import { protectionIntervals } from "./protection-interval.ts";
import { chooseBySolver } from "./secondary-suppression.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };

/** What is hidden of a table for another's sake, as if nobody could replay: by the solver, and by search. */
function chosenIn(rows: number[][]): string[] {
  return componentsOfTable(tableOf(rows), five).flatMap((component) => {
    const kept = protectionIntervals(component);
    const [bySolver, bySearch] = [
      chooseBySolver(component, kept),
      smallComponent(component, 4000)?.fewest(component.cells, kept),
    ].map((choice) =>
      choice && "chosen" in choice
        ? [...choice.chosen].map((at) => component.cells[at]?.key.split("@")[0] ?? "").sort()
        : [],
    );
    expect(bySearch).toEqual(bySolver);
    return bySolver ?? [];
  });
}

describe("the fewest cells that protect all small counts", () => {
  it("are three, where the first safe choice has four", () => {
    expect(
      chosenIn([
        [4, 11, 2],
        [2, 11, 1],
        [9, 3, 1],
      ]),
    ).toEqual(["+2", "b2", "c1"]);
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
    ).toEqual(["+2", "a2", "b3", "c2"]);
  });
});
