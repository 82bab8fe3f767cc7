import { describe, expect, it } from "vitest";
import { nextValue } from "./next-value.ts";

const count = { series: 2, values: 3 };
const middle = { series: 0, index: 1 };

describe("a key on a value", () => {
  it("leads along the categories as they lie", () => {
    expect(nextValue(middle, "ArrowRight", "x", count)).toEqual({ series: 0, index: 2 });
    expect(nextValue(middle, "ArrowUp", "y", count)).toEqual({ series: 0, index: 0 });
  });

  it("leads across the series the other way", () => {
    expect(nextValue(middle, "ArrowDown", "x", count)).toEqual({ series: 1, index: 1 });
    expect(nextValue(middle, "ArrowRight", "y", count)).toEqual({ series: 1, index: 1 });
  });

  it("leads along with every arrow if there is one series", () => {
    expect(nextValue(middle, "ArrowDown", "x", { series: 1, values: 3 })).toEqual({ series: 0, index: 2 });
  });

  it("stops at the ends, and Home and End go there", () => {
    expect(nextValue({ series: 1, index: 2 }, "ArrowRight", "x", count)).toEqual({ series: 1, index: 2 });
    expect(nextValue({ series: 1, index: 2 }, "ArrowDown", "x", count)).toEqual({ series: 1, index: 2 });
    expect(nextValue({ series: 1, index: 1 }, "Home", "x", count)).toEqual({ series: 1, index: 0 });
    expect(nextValue({ series: 1, index: 1 }, "End", "x", count)).toEqual({ series: 1, index: 2 });
  });

  it("leads nowhere with any other key", () => {
    expect(nextValue(middle, "Tab", "x", count)).toBeNull();
  });
});
