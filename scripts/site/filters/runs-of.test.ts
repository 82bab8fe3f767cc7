import { expect, it } from "vitest";
import { runsOf } from "./runs-of.ts";

it("keeps neighbours of one value together, in their order", () => {
  const items = [true, false, false, true].map((isTitle, at) => ({ isTitle, at }));
  expect(runsOf(items, "isTitle").map((run) => run.map(({ at }) => at))).toEqual([[0], [1, 2], [3]]);
  expect(runsOf([], "length")).toEqual([]);
});
