import { describe, expect, it } from "vitest";
import { nearestValue } from "./nearest-value.ts";
import type { ValuePlaces } from "./value-places.ts";

const at = (x: number, y: number) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });

describe("the value that somebody points at", () => {
  it("is of the nearest category of a line chart, and of its points the nearest", () => {
    const lines: ValuePlaces = {
      along: "x",
      rectangles: [
        [at(100, 20), at(200, 30)],
        [at(100, 90), at(200, 80)],
      ],
    };
    expect(nearestValue(lines, { x: 160, y: 20 })).toEqual({ series: 0, index: 1 });
    expect(nearestValue(lines, { x: 140, y: 70 })).toEqual({ series: 1, index: 0 });
  });

  it("is a bar for the whole length of its row", () => {
    const lying: ValuePlaces = {
      along: "y",
      rectangles: [
        [{ left: 0, top: 10, right: 30, bottom: 20 }],
        [{ left: 0, top: 22, right: 300, bottom: 32 }],
      ],
    };
    expect(nearestValue(lying, { x: 290, y: 16 })).toEqual({ series: 0, index: 0 });
  });

  it("is null if there are no values", () => {
    expect(nearestValue({ along: "x", rectangles: [] }, { x: 0, y: 0 })).toBeNull();
  });
});
