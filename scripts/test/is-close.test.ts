import { describe, expect, it } from "vitest";
import { indexWords, isClose } from "../../layouts/client/is-close.ts";

describe("what a search has found is an answer", () => {
  it.each([
    ["neglect", ["Neglect,"]],
    ["neglected babies", ["neglect", "baby"]],
    ["fostering", ["fostered."]],
    ["children", ["child"]],
    ["CSE", ["CSE"]],
    ["2016/17", ["2016/17."]],
    ['"child death"', ["child", "deaths"]],
    ["out of hours", ["out-of-hours"]],
    ["face-to-face", ["face", "to", "face"]],
    ["multi agency", ["multi-agency"]],
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

describe("a question", () => {
  it("has the words that the index has", () => {
    expect(indexWords(" face-to-face, out\u2011of\u2011hours ")).toBe("face to face, out of hours");
    expect(indexWords("2016-17 7-minute")).toBe("2016-17 7-minute");
  });
});
