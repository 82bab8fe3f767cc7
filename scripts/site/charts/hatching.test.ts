import { describe, expect, it } from "vitest";
import { hatchingMarks } from "./hatching.ts";

const bar = { left: 100, top: 50, right: 116, bottom: 62 };

describe("hatching", () => {
  it("rises from left to right, eight pixels apart, and ends at the edges", () => {
    expect(hatchingMarks("rising", bar)).toEqual([
      [100, 58, 108, 50],
      [104, 62, 116, 50],
      [112, 62, 116, 58],
    ]);
  });

  it("falls as the mirror image", () => {
    expect(hatchingMarks("falling", bar)).toEqual([
      [100, 54, 108, 62],
      [104, 50, 116, 62],
      [112, 50, 116, 54],
    ]);
  });

  it("is level from the foot upwards", () => {
    expect(hatchingMarks("level", bar)).toEqual([
      [100, 59, 116, 59],
      [100, 53, 116, 53],
    ]);
  });

  it("sets every second row of dots between those of the first", () => {
    expect(hatchingMarks("dots", bar)).toEqual([
      [105, 59.5, 105, 59.5],
      [115, 59.5, 115, 59.5],
      [100, 54.5, 100, 54.5],
      [110, 54.5, 110, 54.5],
    ]);
  });

  it("has no marks in a bar without height", () => {
    expect(hatchingMarks("level", { ...bar, top: 62 })).toEqual([]);
  });
});
