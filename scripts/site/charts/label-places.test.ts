import { describe, expect, it } from "vitest";
import { labelPlaces } from "./label-places.ts";

const area = { left: 0, top: 0, width: 400, height: 200 };
const label = { width: 20, height: 16 };

describe("the place of a value label", () => {
  it("is above its point", () => {
    expect(labelPlaces([{ x: 100, y: 100, ...label }], [], [], area)).toEqual([
      { left: 90, top: 75, ...label },
    ]);
  });

  it("is below where a line passes above", () => {
    const line = [
      { x: 0, y: 83 },
      { x: 400, y: 83 },
    ];
    expect(labelPlaces([{ x: 100, y: 100, ...label }], [line], [], area)).toEqual([
      { left: 90, top: 109, ...label },
    ]);
  });

  it("is beside the line of an event that passes through its point", () => {
    const event = [
      { x: 97, y: 0 },
      { x: 97, y: 200 },
    ];
    expect(labelPlaces([{ x: 100, y: 100, ...label }], [], [], area, [event])).toEqual([
      { left: 75.5, top: 79, ...label },
    ]);
  });

  it("is below where another label is above", () => {
    const taken = { left: 80, top: 70, width: 40, height: 20 };
    expect(labelPlaces([{ x: 100, y: 100, ...label }], [], [taken], area)).toEqual([
      { left: 90, top: 109, ...label },
    ]);
  });

  it("stays inside the drawing", () => {
    expect(labelPlaces([{ x: 100, y: 4, ...label }], [], [], area)).toEqual([
      { left: 90, top: 13, ...label },
    ]);
  });

  it("keeps the labels of two close points apart", () => {
    const points = [
      { x: 100, y: 100, ...label },
      { x: 100, y: 104, ...label },
    ];
    expect(labelPlaces(points, [], [], area).map((box) => box?.top)).toEqual([75, 113]);
  });

  it("leaves out a label that would cover others wherever it stood", () => {
    const points = Array.from({ length: 12 }, () => ({ x: 100, y: 100, ...label }));
    const places = labelPlaces(points, [], [], area);
    const shown = places.flatMap((box) => box ?? []);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(12);
    for (const [index, a] of shown.entries())
      for (const b of shown.slice(index + 1)) {
        const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
        const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
        expect(Math.max(0, width) * Math.max(0, height)).toBeLessThanOrEqual(12);
      }
  });
});
