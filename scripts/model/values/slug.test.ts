import { describe, expect, it } from "vitest";
import { slugOf } from "./slug.ts";

describe("an address", () => {
  it.each([
    ["What we know, 2016/17", "what-we-know-2016-17"],
    ["'Was not brought'", "was-not-brought"],
    ["#SafeSleep & more", "safesleep-more"],
    ["安全", "5b89-5168"],
    ["Безопасность 2", "2"],
    ["!!", "21-21"],
    ["! !", "21-21"],
  ])("of %s is %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});
