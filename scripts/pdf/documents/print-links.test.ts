import { describe, expect, it } from "vitest";
import { printLinks } from "./print-links.ts";

describe("links in a PDF", () => {
  it("to a page of the website that is not in the document become text", () => {
    expect(printLinks('<a class="term" href="/glossary/index.html">MASH</a>', () => null)).toBe(
      '<span class="term">MASH</span>',
    );
  });

  it("to a page of the website that is in the document lead to it there", () => {
    expect(
      printLinks('<a href="/annual-report/2016-17/care/index.html">Care</a>', () => "chapter-care"),
    ).toBe('<a href="#chapter-care">Care</a>');
  });

  it("that an author has made as references say their page", () => {
    expect(
      printLinks('<a href="/x/index.html#chart-a" class="reference">Chart 4</a>', () => "x-chart-a", true),
    ).toBe(
      '<a href="#x-chart-a" class="reference">Chart 4</a> (page <span class="page-number" data-for="x-chart-a"></span>)',
    );
  });

  it("in brackets say their page without brackets of their own", () => {
    const page = (html: string) =>
      printLinks(html, () => "a", true)
        .replace(/<[^>]*>/g, "")
        .replace(/\u00a0/g, " ");
    const link = '<a href="/x/index.html#a" class="reference">Chart 7</a>';
    expect(page(`<p>It rose (see <em>${link}</em>).</p>`)).toBe("It rose (see Chart 7, page ).");
    expect(page(`<p>It rose (a lot). See ${link}.</p>`)).toBe("It rose (a lot). See Chart 7 (page ).");
    expect(page(`<li>It rose (</li><li>${link}</li>`)).toBe("It rose (Chart 7 (page )");
  });

  it("to other websites, telephones and places in the document stay as they are", () => {
    const html =
      '<a rel="external" href="https://example.org/">Out</a> <a href="tel:999">999</a> <a href="#contents">Up</a>';
    expect(printLinks(html, () => null)).toBe(html);
  });
});
