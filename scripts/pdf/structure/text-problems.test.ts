import { describe, expect, it } from "vitest";
import { textProblems } from "./text-problems.ts";

const name = "report.pdf";

describe("a PDF has its text", () => {
  it("when every page has some and the expected texts are there, wherever lines and pages break", () => {
    const pages = ["Children looked\nafter rose to", "767 in 2017"];
    const expectedTexts = ["Children looked after", "rose to 767"];
    expect(textProblems(pages, { name, expectedTexts, pages: 2 })).toEqual([]);
  });

  it("but not when a page is blank", () => {
    expect(textProblems(["One", "", "Three", " "], { name, expectedTexts: [] })).toEqual([
      "report.pdf  There is no text on page 2, 4. Look at the page; if it is blank, its fonts did not load.",
    ]);
  });

  it("but not when an expected text is missing", () => {
    expect(textProblems(["Children"], { name, expectedTexts: ["Children", "looked  after"] })).toEqual([
      'report.pdf  The text "looked after" is not in it. Look whether it is clipped or hidden in print.',
    ]);
  });

  it("but not when pages are missing", () => {
    expect(textProblems(["One"], { name, expectedTexts: [], pages: 2 })).toEqual([
      "report.pdf  It has 1 page, and 2 pages should be there. Look where the text of the others went.",
    ]);
  });
});
