import { describe, expect, it } from "vitest";
import { peopleGrid } from "./people-grid.ts";

const starts = (count: number, part: "filled" | "others") =>
  new RegExp(`people-grid__${part}" d="([^"]*)"`).exec(String(peopleGrid(count)))?.[1]?.match(/M\d+ \d+/g) ??
  [];

describe("a hundred people", () => {
  it("are filled row by row", () => {
    expect(starts(15, "filled")).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `M${index * 10 + 5} 1`),
      ...Array.from({ length: 5 }, (_, index) => `M${index * 10 + 5} 11`),
    ]);
    expect(starts(15, "others")).toHaveLength(85);
  });

  it.each([
    [0, 0],
    [0.4, 0],
    [100, 100],
    [130, 100],
  ])("have %s filled as %s", (count, filled) => {
    expect(starts(count, "filled")).toHaveLength(filled);
    expect(starts(count, "others")).toHaveLength(100 - filled);
  });

  it("are hidden from screen readers", () => {
    expect(String(peopleGrid(1))).toContain('aria-hidden="true"');
  });
});
