import { expect, it } from "vitest";
import { initialCapital } from "./initial-capital.ts";

it("writes the first letter large, and nothing else", () => {
  expect(initialCapital("missing children")).toBe("Missing children");
  expect(initialCapital("NHS")).toBe("NHS");
  expect(initialCapital("")).toBe("");
});
