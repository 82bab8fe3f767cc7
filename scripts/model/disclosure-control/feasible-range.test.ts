import { describe, expect, it } from "vitest";
import { countOf } from "../../test/count-table.ts";
import type { Derivation, EnteredFigure } from "../figures/figure.ts";
import { parseUnit } from "../values/unit.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import { isWholeNumber, rangeIfHidden } from "./feasible-range.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const anything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const fromOn = (from: number) => ({ from, to: Number.POSITIVE_INFINITY });

const rangeOf = (
  settings: Partial<EnteredFigure>,
  knowledge: Parameters<typeof rangeIfHidden>[1] = "hidden",
  rules = five,
) => rangeIfHidden(countOf("a", 7, settings), knowledge, rules);
const derived = (rule: Derivation["rule"]) => ({ derivedFrom: { rule, parts: [] } });
const percent = parseUnit("percent");

describe("what a reader knows of a value that is not shown", () => {
  it("is that a hidden count is 1 or more, where zeros are shown", () => {
    expect(rangeOf({})).toEqual(fromOn(1));
    expect(rangeOf(derived("sum"))).toEqual(fromOn(1));
  });

  it("is that it is 0 or more where zeros are hidden, where it is no number, or where parts are counted", () => {
    expect(rangeOf({}, "hidden", { ...five, hidesZero: true })).toEqual(fromOn(0));
    expect(rangeOf({}, "not a number")).toEqual(fromOn(0));
    expect(rangeOf({ decimals: 1 })).toEqual(fromOn(0));
  });

  it("is nothing of a difference, of an amount and of a rate", () => {
    expect(rangeOf(derived("difference"))).toEqual(anything);
    expect(rangeOf({ unit: parseUnit("pounds") })).toEqual(anything);
    expect(rangeOf({ unit: parseUnit("per 10,000 children"), base: "all" })).toEqual(anything);
  });

  it("is that a percentage of a count is from 0 to 100, and nothing of another percentage", () => {
    expect(rangeOf({ unit: percent, base: "all" })).toEqual({ from: 0, to: 100 });
    expect(rangeOf({ unit: percent })).toEqual(anything);
  });

  it("is no percentage of a count that has a base", () => {
    expect(rangeOf({ base: "all" })).toEqual(fromOn(1));
  });
});

describe("a whole number", () => {
  it("is a count without decimals", () => {
    expect(isWholeNumber(countOf("a", 7))).toBe(true);
    expect(isWholeNumber(countOf("a", 7, { decimals: 1 }))).toBe(false);
    expect(isWholeNumber(countOf("a", 7, { unit: percent }))).toBe(false);
  });
});
