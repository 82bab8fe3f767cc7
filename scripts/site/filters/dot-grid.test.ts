import { describe, expect, it } from "vitest";
import { dotGrid } from "./dot-grid.ts";

const filled = (count: number) => /dot-grid__filled" d="([^"]*)"/.exec(String(dotGrid(count)))?.[1];

describe("a hundred dots", () => {
  it("fill full rows, then a part of the next", () => {
    expect(filled(15)).toBe(`M5 5h.1${"m9.9 0h.1".repeat(9)}M5 15h.1${"m9.9 0h.1".repeat(4)}`);
  });

  it("fill none, or all", () => {
    expect(filled(0)).toBe("");
    expect(filled(100)?.match(/M/g)).toHaveLength(10);
  });

  it("never more than a hundred", () => {
    expect(filled(130)).toBe(filled(100));
  });

  it("are hidden from screen readers", () => {
    expect(String(dotGrid(1))).toContain('aria-hidden="true"');
  });
});
