import { describe, expect, it } from "vitest";
import { unit } from "./unit.ts";

describe("the unit after a large number", () => {
  it("is what was counted", () => {
    expect(unit("children")).toBe("children");
    expect(unit("per 10,000 children")).toBe("per 10,000 children");
  });

  it("is left out where the number carries it", () => {
    expect(unit("percent")).toBe("");
    expect(unit("pounds")).toBe("");
  });
});
