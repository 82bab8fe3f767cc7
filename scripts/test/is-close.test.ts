import { describe, expect, it } from "vitest";
import { isClose } from "../../layouts/client/is-close.ts";

describe("what a search has found is an answer", () => {
  it.each([
    ["neglect", ["Neglect,"]],
    ["neglected babies", ["neglect", "baby"]],
    ["fostering", ["fostered."]],
    ["children", ["child"]],
    ["CSE", ["CSE"]],
    ["2016/17", ["2016/17."]],
    ['"child death"', ["child", "deaths"]],
  ])("to %s", (asked, found) => {
    expect(isClose(asked, found)).toBe(true);
  });
});

describe("what a search has found is no answer", () => {
  it.each([
    ["whisper", ["why", "Why"]],
    ["xylophone", ["[x]"]],
    ["bedroomx", ["bed", "beds."]],
    ["neglect zebra", ["neglect", "[z]"]],
    ["anything", []],
  ])("to %s", (asked, found) => {
    expect(isClose(asked, found)).toBe(false);
  });
});
