import { describe, expect, it } from "vitest";
import type { Part } from "../../model/report/block.ts";
import { columnWidths } from "./column-widths.ts";

const heading: Part = { id: "part", title: "Part", blocks: [], headings: [] };

describe("the widths of two columns", () => {
  it("are equal for the same amount of text", () => {
    expect(columnWidths([heading], [heading])).toBe("--first-column: 50fr; --second-column: 50fr;");
  });

  it("differ with the text", () => {
    expect(columnWidths([heading, heading, heading, heading, heading], Array(4).fill(heading))).toBe(
      "--first-column: 56fr; --second-column: 44fr;",
    );
  });

  it("stay between 42 and 58 hundredths, so that no line is too short or too long", () => {
    expect(columnWidths([heading], Array(6).fill(heading))).toBe(
      "--first-column: 42fr; --second-column: 58fr;",
    );
    expect(columnWidths(Array(6).fill(heading), [heading])).toBe(
      "--first-column: 58fr; --second-column: 42fr;",
    );
  });
});
