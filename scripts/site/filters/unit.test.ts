import { describe, expect, it } from "vitest";
import { unit } from "./unit.ts";

describe("the unit after a large number", () => {
  it("is what was counted", () => {
    expect(unit("children")).toBe("children");
    expect(unit("per 10,000 children")).toBe("per 10,000 children");
  });

  it("is left out where its title says it", () => {
    expect(unit("deaths", "Deaths of children, by area")).toBe("");
    expect(unit("people", "How many (people)")).toBe("");
    expect(unit("events", "Training")).toBe("events");
    expect(unit("art", "Parties")).toBe("art");
  });

  it("is left out where the number carries it", () => {
    expect(unit("percent")).toBe("");
    expect(unit("pounds")).toBe("");
  });
});
