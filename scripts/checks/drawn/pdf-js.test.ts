import { expect, it } from "vitest";

it("leaves the engine's own functions as they were", async () => {
  const before = [Array.prototype.push, JSON.stringify, structuredClone, Array.prototype.unshift];
  const { OPS } = await import("./pdf-js.ts");
  expect(OPS.showText).toBeGreaterThan(0);
  expect([Array.prototype.push, JSON.stringify, structuredClone, Array.prototype.unshift]).toEqual(before);
  for (const each of before) expect(`${each}`).toContain("[native code]");
});
