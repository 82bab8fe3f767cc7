import { describe, expect, it } from "vitest";
import type { Part } from "../../model/report/block.ts";
import { columnWidths } from "./column-widths.ts";

/** With so many empty panels. */
const part = (panels: number): Part => ({
  id: "part",
  title: "Part",
  headings: [],
  blocks: Array(panels).fill({ type: "panel", body: [] }),
});

describe("the widths of two columns", () => {
  it("are equal for the same amount of text, and where the rows differ both ways alike", () => {
    expect(columnWidths([[part(3), part(3)]])).toBe("--first-column: 50fr; --second-column: 50fr;");
    expect(
      columnWidths([
        [part(4), part(3)],
        [part(3), part(4)],
      ]),
    ).toBe("--first-column: 50fr; --second-column: 50fr;");
  });

  it("are those with which all rows together are lowest", () => {
    expect(columnWidths([[part(4), part(3)]])).toBe("--first-column: 55fr; --second-column: 45fr;");
    expect(
      columnWidths([
        [part(9), part(7)],
        [part(1), part(1)],
      ]),
    ).toBe("--first-column: 55fr; --second-column: 45fr;");
  });

  it("stay between 42 and 58 hundredths, so that no line is too short or too long", () => {
    expect(columnWidths([[part(0), part(6)]])).toBe("--first-column: 42fr; --second-column: 58fr;");
    expect(columnWidths([[part(6), part(0)]])).toBe("--first-column: 58fr; --second-column: 42fr;");
  });
});
