import { describe, expect, it } from "vitest";
import { phrasesOf, withWords } from "./template-words.ts";

describe("a text of a template that a language does not have", () => {
  it.each([
    ["pl", '<p><span lang="en">Page not found.</span></p>'],
    ["ur", '<p><span lang="en" dir="ltr">Page not found.</span></p>'],
    ["en-GB", "<p>Page not found.</p>"],
  ])("is said in English, from left to right: %s", (language, said) => {
    expect(withWords("<p>Page not found.</p>", { language, texts: {} })).toBe(said);
  });
});

describe("the phrases of a template", () => {
  it("end at a comment, so that two parts of a row stay apart", () => {
    expect(phrasesOf("<a>First one</a>\n{# Apart. #}\n<a>Second one</a>")).toEqual([
      "First one",
      "Second one",
    ]);
  });
});
