import { describe, expect, it } from "vitest";
import { plainLetters } from "./plain-letters.ts";

describe("a text in plain letters", () => {
  it.each([
    ["943\u00a0476\u20095919", "943 476 5919"],
    ["943  476 \u00a0 5919", "943 476 5919"],
    ["943\u2011476\u20135919", "943-476-5919"],
    ["943\u200b476\u00ad5919\ufeff", "9434765919"],
    ["943&nbsp;476&#8209;5919 &amp; more", "943 476-5919 & more"],
    ["**943** __476__ `5919`", "943 476 5919"],
    ["９４３ ٤٧٦ 5919", "943 476 5919"],
    ["943 476\n5919", "943 476\n5919"],
    ["> 943 476\n> 5919", "> 943 476\n5919"],
    ["# born on\n#  3 May", "# born on\n3 May"],
    ["josé\\@example.org, john_smith", "josé@example.org, john_smith"],
    ["tel:0151%20496%200123", "tel:0151 496 0123"],
    ["\\u0039\\x34", "94"],
    ["943<br>476 <b>5919</b>", "943 476 5919"],
    ["it’s “so”", 'it\'s "so"'],
    ["* one\n* two", "* one\n* two"],
    ["one\n\n\ntwo", "one\n\n\ntwo"],
  ])("%j is %j", (original, plain) => {
    expect(plainLetters(original).text).toBe(plain);
  });

  it("knows the place of each letter", () => {
    const { text, at } = plainLetters("a&nbsp;**b**\u200bc");
    expect(text).toBe("a bc");
    expect(at).toEqual([0, 1, 9, 13, 14]);
  });
});
