import MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../model/markdown/parser.ts";
import { prose } from "./prose.ts";

const parse = (markdown: string) => new MarkdownIt().parse(markdown, {});

describe("prose", () => {
  it("prints Markdown as HTML", () => {
    expect(String(prose(parse("Call **now**.")))).toBe("<p>Call <strong>now</strong>.</p>\n");
  });

  it("prints a figure as finished text, escaped", () => {
    const figure = new Token("figure", "", 0);
    figure.content = "over 1,100 & <5";
    expect(String(prose([figure]))).toBe("over 1,100 &amp; &lt;5");
  });

  it("marks only links that leave the site", () => {
    expect(String(prose(parse("[law](https://www.gov.uk/) [about](/about/)")))).toBe(
      '<p><a href="https://www.gov.uk/" rel="external noopener noreferrer">law</a> <a href="/about/">about</a></p>\n',
    );
  });

  it("prints a drawing of the set, which says nothing to a screen reader", () => {
    const picture = new Token("image", "img", 0);
    picture.meta = { drawing: "house-line" };
    expect(String(prose([picture]))).toMatch(/^<svg class="icon"[^>]* aria-hidden="true"[^>]*><path/);
  });

  it("prints the mark of a note that is used again as it was", () => {
    const text = "One[^a], two[^b], one again[^a].\n\n[^a]: First.\n[^b]: Second.";
    const tokens = parseMarkdown(text, { lines: [], onFigure: () => ({ text: "", meta: null }) });
    for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])]))
      if (token.type.startsWith("footnote_")) token.meta = { ...token.meta, documentId: "page" };
    expect(String(prose(tokens)).match(/\[[\d:]+\](?=<\/a><\/sup>)/g)).toEqual(["[1]", "[2]", "[1]"]);
  });

  it("lets a table scroll by itself", () => {
    expect(String(prose(parse("|A|\n|-|\n|1|")))).toContain(
      '<div class="table__scroll" role="group" aria-label="Table" tabindex="0"><table>',
    );
  });

  it("says how many digits the last number of a list has, which its style leaves room for", () => {
    const digits = (markdown: string) =>
      [...String(prose(parse(markdown))).matchAll(/<ol[^>]*data-digits="(\d)"/g)].map(([, found]) => found);
    const list = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `${from + index}. An item\n`).join("");
    expect(digits(list(1, 9))).toEqual(["1"]);
    expect(digits(list(1, 10))).toEqual(["2"]);
    expect(digits(list(1, 100))).toEqual(["3"]);
    expect(digits(list(95, 6))).toEqual(["3"]);
    expect(digits(list(95, 5))).toEqual(["2"]);
    // The items of a nested list are its own.
    expect(digits("1. First\n   1. a\n   2. b\n2. Second\n")).toEqual(["1", "1"]);
  });
});
