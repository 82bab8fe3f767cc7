import { describe, expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { searcher } from "./find.ts";
import { startSearchIndex } from "./search-index.ts";
import type { SearchRecord } from "./search-records.ts";

const record = (address: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  ...{ address, title, kind: "Annual report", topics: [], audiences: [], year: null, keywords: [] },
  ...{ summary: "", weight: 1, wishes: [], text: null, isList: false },
  ...more,
});
const pages: [SearchRecord, string][] = [
  [record("/neglect/index.html", "Neglect"), "Neglect is a pattern, and a child lives with it."],
  [record("/care/index.html", "Children looked after"), "On 31 March there were 767 children in care."],
  [record("/data/index.html", "Children looked after", { wishes: ["numbers"], weight: 0.7 }), "A table."],
  [record("/contact/index.html", "Contact", { wishes: ["help"] }), "Write to us about this site."],
  [record("/fostering/index.html", "Barnardo’s"), "A child who is fostered by a friend of the family."],
  [record("/glossary/index.html#cdop", "Child Death Overview Panel (CDOP)", { text: "A group." }), ""],
];

function found(question: string, report = smallReport) {
  const search = startSearchIndex(
    report,
    pages.map(([each]) => each),
  );
  for (const [{ address, title }, text] of pages)
    search.add(
      address,
      Buffer.from(`<nav>Menu</nav><main id="main"><h1>${title}</h1><svg><text>Drawn</text></svg>
        <div class="reading__side"><p>Spreadsheet</p></div><p>${text}</p></main>`),
    );
  const index = search.index();
  const { pages: places, ...rest } = searcher(index)(question);
  return { ...rest, pages: places.map((place) => index.pages[place]?.address.split("/")[1]) };
}

describe("the search", () => {
  it.each([
    ["neglect", "neglect"],
    ["negelct", "neglect"],
    ["neglct", "neglect"],
    ["Neglected", "neglect"],
    ["negl", "neglect"],
    ["barnardos", "fostering"],
    ["fostering", "fostering"],
    ["looked after", "care"],
    ["how many children in care", "care"],
    ["who do I call", "contact"],
    ["report a concern about a child", "contact"],
    ["overview pannel", "glossary"],
  ])("answers “%s” with %s", (question, page) => {
    expect(found(question).pages[0]).toBe(page);
  });

  it("says what it looked for instead of a slip of typing", () => {
    expect(found("negelct").instead).toBe("neglect");
    expect(found("neglect").instead).toBeNull();
  });

  it.each([
    "whisper",
    "xylophone",
    "menu",
    "drawn",
    "spreadsheet",
    "the",
  ])("finds nothing for “%s”", (word) => {
    expect(found(word).pages).toEqual([]);
  });

  it("knows that somebody asks for help", () => {
    expect(found("helpline").wishes).toEqual(["help"]);
    expect(found("children in care").wishes).toEqual([]);
  });

  it("takes a board's own phrases for the same, and those of its glossary", () => {
    const { board } = smallReport;
    expect(found("lichfield").pages).toEqual([]);
    const own = { ...smallReport, board: { ...board, synonyms: [["Lichfield", "neglect"]] } };
    expect(found("lichfield", own).pages[0]).toBe("neglect");
    const glossary = [{ id: "p", term: "Pattern", abbreviation: "PTN", meaning: null }];
    expect(found("ptn", { ...smallReport, glossary }).pages).toEqual(["neglect"]);
  });

  it("marks the words and phrases that were looked for, in all their forms", () => {
    const text = "A child in care was fostered.";
    const marked = found("looked after fostering").marks(text);
    expect(marked.map(({ from, to }) => text.slice(from, to))).toEqual(["child in care", "fostered"]);
  });
});
