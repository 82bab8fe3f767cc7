import { describe, expect, it } from "vitest";
import { a3WithBleed } from "./poster-sheets.ts";

describe("the sheet for a print shop", () => {
  it("is A3 with 3 mm of bleed and room for the marks, on larger paper", () => {
    expect(a3WithBleed()).toMatchObject({
      millimetres: 3,
      paper: { width: 317, height: 440 },
      boxes: {
        trim: { left: 10, top: 10, width: 297, height: 420 },
        bleed: { left: 7, top: 7, width: 303, height: 426 },
      },
    });
  });

  it("has marks of 5 mm that point at the cut and end 1 mm before the bleed", () => {
    expect(a3WithBleed().marks).toBe("M1 10h5M311 10h5M1 430h5M311 430h5M10 1v5M10 434v5M307 1v5M307 434v5");
  });
});
