import { describe, expect, it } from "vitest";
import { tokensToHtml } from "../../site/filters/prose.ts";
import { parseMarkdown } from "./parser.ts";

const html = (text: string) =>
  tokensToHtml(
    parseMarkdown(text, { lines: text.split("\n"), onFigure: () => ({ text: "", meta: null }) }),
  ).replace(/\n/g, "");

describe("a quotation", () => {
  it.each(["— Amy, 15", "– Amy, 15", "-- Amy, 15", "\n> — Amy, 15"])("has its source behind %j", (line) => {
    expect(html(`> I was asked.\n> ${line}`)).toBe(
      "<figure><blockquote><p>I was asked.</p></blockquote><figcaption>— Amy, 15</figcaption></figure>",
    );
  });

  it("has none without a dash, or where nothing is quoted", () => {
    expect(html("> I was asked.")).toBe("<blockquote><p>I was asked.</p></blockquote>");
    expect(html("> — a dash")).toBe("<blockquote><p>— a dash</p></blockquote>");
  });
});

describe("a table in a text", () => {
  const table = "| A | B |\n|---|---|\n| x | y |";

  it.each([
    `Table: Who came\n\n${table}`,
    `${table}\n\nTable: Who came`,
  ])("has its caption from %j", (text) => {
    expect(html(text)).toContain("<table><caption>Who came</caption><thead>");
    expect(html(text)).not.toContain("Table:");
  });

  it("has none from a text that is not beside it", () => {
    expect(html(`Table: Who came\n\nWords.\n\n${table}`)).not.toContain("<caption>");
  });

  it("leaves the caption between two tables to the one before it", () => {
    const two = html(`${table}\n\nTable: Who came\n\n${table}\n\nTable: Who went`);
    expect(two.match(/<caption>[^<]*/g)).toEqual(["<caption>Who came", "<caption>Who went"]);
  });
});
