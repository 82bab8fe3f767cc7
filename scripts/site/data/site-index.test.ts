import { describe, expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { siteIndex } from "./site-index.ts";

describe("the A to Z", () => {
  it("lists everything under its first letter", () => {
    expect(
      siteIndex(smallReport).map(({ letter, entries }) => [letter, entries.map((entry) => entry.title)]),
    ).toEqual([
      ["A", ["About", "Accessibility statement", "Allegations", "Annual report 2016/17"]],
      ["D", ["Designated officer (LADO)"]],
      ["F", ["First & foremost"]],
      ["S", ["Second"]],
    ]);
  });

  it("puts accents under their letter, digits together, and a title under its first letter", () => {
    const pages = [
      "Écoles",
      "7-minute briefings",
      "16+",
      "'Was not brought'",
      "#Safe & sound",
      "& more",
      "…!",
    ].map((title) => ({
      slug: "x",
      title,
      order: 1,
      formerly: [],
      contacts: null,
      mark: null,
      blocks: [],
      headings: [],
      figures: [],
    }));
    const index = siteIndex({ ...smallReport, reports: [], data: [], glossary: [], pages });
    expect(index.map(({ letter }) => letter)).toEqual(["Other", "0–9", "A", "E", "M", "S", "W"]);
  });
});
