import { describe, expect, it } from "vitest";
import { protectedByHand } from "../../test/protected-by-hand.ts";
import type { EnteredValue } from "../schema/value.ts";
import { fraction, fractionOfNumber } from "../values/fraction.ts";
import { parseUnit } from "../values/unit.ts";
import { keyOfSymbols, printNumber, publishValue, stepInWords } from "./value-in-words.ts";

const words = "not shown, to protect children";
const publish = (value: EnteredValue, unit = "children", decimals = 0) =>
  publishValue(protectedByHand(value), parseUnit(unit), decimals, words);
const number = (amount: number, more: object = {}): EnteredValue => ({
  state: "number",
  amount: fractionOfNumber(amount),
  qualifier: null,
  provisional: false,
  revised: null,
  ...more,
});

describe("a number in print", () => {
  it.each([
    [767, "children", 0, "767"],
    [320200, "people", 0, "320,200"],
    [1234567, "people", 0, "1,234,567"],
    [113.5, "per 10,000 children", 1, "113.5"],
    [33, "percent", 0, "33%"],
    [246000, "pounds", 0, "£246,000"],
    [-17930, "pounds", 0, "−£17,930"],
    [-14, "percentage points", 0, "−14 percentage points"],
    [1, "percentage points", 0, "1 percentage point"],
  ])("%d %s prints as %s", (amount, unit, decimals, text) => {
    expect(printNumber(fractionOfNumber(amount), parseUnit(unit), decimals)).toBe(text);
  });

  it("is rounded once, half away from zero", () => {
    expect(printNumber(fraction(9900n, 668n), parseUnit("percent"), 0)).toBe("15%");
  });
});

describe("a published value", () => {
  it("has words for a sentence, a cell for a table and a plain number for CSV", () => {
    expect(publish(number(1292))).toEqual({
      text: "1,292",
      cell: "1,292",
      csv: "1292",
      state: "number",
      number: 1292,
    });
  });

  it("says over, about, at least", () => {
    expect(publish(number(1100, { qualifier: "over" }))).toMatchObject({
      text: "over 1,100",
      csv: "over 1,100",
    });
  });

  it("marks provisional and revised values in tables only", () => {
    expect(publish(number(767, { provisional: true }))).toMatchObject({ text: "767", cell: "767 [p]" });
    expect(publish(number(767, { revised: "recount" }))).toMatchObject({ text: "767", cell: "767 [r]" });
  });

  it("prints a suppressed value in the board's words and as [c], with no number", () => {
    expect(publish({ state: "suppressed" })).toEqual({
      text: words,
      cell: "[c]",
      csv: "[c]",
      state: "suppressed",
      number: null,
    });
  });

  it.each([
    ["nil", "nil", "nil"],
    ["not-available", "not available", "[x]"],
    ["not-applicable", "not applicable", "[z]"],
    ["not-yet-due", "not yet due", "[due]"],
    ["no-response", "no response", "[no response]"],
  ] as const)("prints %s in words and in shorthand", (state, text, cell) => {
    expect(publish({ state })).toMatchObject({ text, cell });
  });

  it("explains the shorthand that a table uses, and no other", () => {
    expect(keyOfSymbols(["4", "[c]", "7 [p]"]).map(({ symbol }) => symbol)).toEqual(["[c]", "[p]"]);
    expect(keyOfSymbols(["[c]"])[0]?.meaning).toBe("not shown, so that nobody can be identified");
  });
});

describe("a change in words", () => {
  it.each([
    [-0.01, "percent", 0, "less than 1%"],
    [0.04, "percent", 1, "less than 0.1%"],
    [-0.2, "pounds", 0, "less than £1"],
    [0.3, "percentage points", 0, "less than 1 percentage point"],
    [0, "percent", 0, "0%"],
    [-14.8, "percent", 0, "15%"],
    [0.5, "percent", 0, "1%"],
  ])("%s %s with %s decimals is %s", (amount, unit, decimals, text) => {
    expect(stepInWords(fractionOfNumber(amount), parseUnit(unit), decimals)).toBe(text);
  });
});
