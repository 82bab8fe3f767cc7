import { describe, expect, it } from "vitest";
import { bookOf } from "../../test/prose-from.ts";
import { typedResults } from "./typed-results.ts";
import { unnamedBases } from "./unnamed-bases.ts";

const rules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: true };

/** How often it is asked whether rows of a table with so many have to do with one another. */
function askedOf(rows: number, titleOf: (row: number) => string, unit: string): number {
  let asked = 0;
  class Counted extends Set<string> {
    override has(name: string): boolean {
      asked++;
      return super.has(name);
    }
  }
  const book = bookOf(
    Object.fromEntries(
      Array.from({ length: rows }, (_, row) => [
        `table.row-${row}`,
        { title: titleOf(row), unit: row % 2 === 0 ? "visits" : unit, values: { "2016-17": 90 + row } },
      ]),
    ),
  );
  typedResults(book, rules, [new Counted(["other"])]);
  unnamedBases(book, rules, [new Counted(["other"])]);
  return asked;
}

describe("a long table", () => {
  it("has no row compared with every other, where none is an average, a change or a share", () => {
    expect(askedOf(200, (row) => `Ward ${row}`, "visits")).toBe(0);
    expect(askedOf(200, (row) => `Ward ${row}`, "percent")).toBeLessThan(1000);
  });

  it("has only those rows compared that are one", () => {
    const asked = (rows: number) =>
      askedOf(rows, (row) => (row === 0 ? "Rise in visits" : `Ward ${row}`), "visits");
    expect(asked(10)).toBeGreaterThan(0);
    expect(asked(200)).toBeLessThan(25 * asked(10));
  });
});
