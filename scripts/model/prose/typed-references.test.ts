import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { ownReports, typedReferences } from "./typed-references.ts";

const book = bookOf({ tables: { unit: "tables", values: { "2016-17": 2 } } });
const found = (markdown: string) => typedReferences(proseFrom(markdown, book)).map(({ typed }) => typed);

describe("a typed reference", () => {
  it.each([
    ["See page 32.", ["page 32"]],
    ["More is reported on pages 14 to 33 and in Table 2.", ["pages 14 to 33", "Table 2"]],
    ["Figure 3 shows it (see p. 12, pp. 4-6).", ["Figure 3", "p. 12", "pp. 4-6"]],
    ["As charts 2 and 3 and Appendix 2a tell", ["charts 2 and 3", "Appendix 2a"]],
    ["Chapter 5 says, on page 27 of this report", ["Chapter 5", "page 27"]],
    ["on page 27 of the annual report", ["page 27"]],
    ["See p60-81, chapter seven and section 4.3.", ["p60-81", "chapter seven", "section 4.3"]],
    ["Appendix B and Annex 2 tell it.", ["Appendix B", "Annex 2"]],
    ["It is on page 97 of the first appendix.", ["page 97"]],
  ])("is found: %s", (text, typed) => {
    expect(found(text)).toEqual(typed);
  });

  it.each([
    "“Working Together to Safeguard Children 2015”, chapter 2, says so.",
    "Working Together to Safeguard Children 2015, chapter 2",
    "(annual report 2016/17, pages 12 and 13)",
    "Chapter 2 of Working Together says so.",
    "Table 4 in the national statistics",
    "It sat at table {{ tables }}.",
    "In this chapter 12% were late.",
    "Pages 1,200 and more",
    "Section 11 and priority 2",
    "Section 17.",
    "Appendix A of Working Together",
    "The first chapter tells why; the next appendix, an annex.",
    "She turned the page two days later; a table one can use.",
  ])("is none: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is one to the board's own report by its name, and none to another's", () => {
    const reports = ownReports({
      board: { name: "Northmoor Safeguarding Children Partnership", "short-name": "NSCP" },
      reports: [{ id: "2016-17", year: "2016-17" }],
    } as never);
    const typed = (text: string) => typedReferences(proseFrom(text, book), reports).map((each) => each.typed);
    expect(typed("See page 82 of the NSCP Annual Report 2016/17.")).toEqual(["page 82"]);
    expect(typed("See page 82 of the NSCP Annual Report 2012/13.")).toEqual([]);
    expect(typed("See page 82 of the Ofsted Annual Report 2016/17.")).toEqual([]);
  });

  const file = "content/annual-report/2016-17/numbers.md";
  const chapter = (text: string, more = "") =>
    problemsOf({ [file]: `---\ntitle: The year in numbers\norder: 10\n${more}---\n${text}\n` });

  it("is reported with what to write, and can be accepted", () => {
    expect(chapter("More is on page 32.")).toBe(
      `${file}:5:12  "page 32" is a typed reference, and its number changes with the text. Write [](chapter:its-name), [](chart:its-name) or [](table:its-name), which prints the true number; or accept it under accepted-numbers with the reason.`,
    );
    expect(chapter("See Table 2.")).toBe(
      `${file}:5:5  "Table 2" is a typed reference, and its number changes with the text. Write [](table:its-name), which prints the true number; or accept it under accepted-numbers with the reason.`,
    );
    expect(
      chapter("See page 3.", 'accepted-numbers: [{text: "page 3", reason: The page of the form.}]\n'),
    ).toBe("");
  });
});
