import { expect, it } from "vitest";
import { countOf } from "../../test/count-table.ts";
import { protectedByHand } from "../../test/protected-by-hand.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import { roundedNote } from "./rounded-note.ts";

const noteUnder = (
  dataset: { year: string; name: string },
  settings: Partial<EnteredFigure> = {},
  roundTo = 5,
): string | null => {
  const figures = [countOf("meetings", 12, { counts: "none" }), countOf("a", 12, settings)];
  const book = new Map(
    figures.map((figure) => [
      figure.name,
      {
        ...figure,
        entries: figure.entries.map((entry) => ({ ...entry, value: protectedByHand(entry.value) })),
      },
    ]),
  );
  return roundedNote(dataset, book, { threshold: 8, hidesZero: false, roundTo, appliesToPublished: false });
};
const test = { year: "2016-17", name: "test" };

it("a note says that counts are rounded, under the table that has such counts", () => {
  expect(noteUnder(test)).toBe(
    "Counts of people are rounded to the nearest 5, and totals by themselves: rows may not add up to them.",
  );
});

it("no note stands under other tables, or where nothing is rounded", () => {
  expect(noteUnder({ ...test, year: "2015-16" })).toBeNull();
  expect(noteUnder({ ...test, name: "other" })).toBeNull();
  expect(noteUnder(test, { counts: "none" })).toBeNull();
  expect(noteUnder(test, {}, 0)).toBeNull();
});
