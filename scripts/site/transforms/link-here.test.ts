import { describe, expect, it } from "vitest";
import { linkHere } from "./link-here.ts";

const page = (main: string) =>
  `<html><head><title>x</title>\n</head><body><h2 id="outside">Menu</h2><main id="main">${main}</main></body></html>`;
const mainOf = (html: string) => /<main id="main">(.*)<\/main>/s.exec(html)?.[1];

describe("a link to a place on the page", () => {
  it("is beside a heading of the text, and not part of it", () => {
    expect(mainOf(linkHere(page('<h2 id="a-b">What <em>we</em> know</h2><p>Text.</p>')))).toBe(
      '<div class="linked"><h2 id="a-b">What <em>we</em> know</h2><a class="link-here" href="#a-b"><span aria-hidden="true">#</span><span class="visually-hidden">Link to “What we know”</span></a></div><p>Text.</p>',
    );
  });

  it("is beside the heading of a part or of a recommendation", () => {
    const html = linkHere(
      page('<section class="part" id="x-why">\n  <h2 class="part__title"><span>1</span> Why</h2></section>'),
    );
    expect(html).toContain("Link to “1 Why”</span></a></div>");
    expect(html).toContain('href="#x-why"');
  });

  it("comes after the source of its own chart or table", () => {
    const html = linkHere(
      page(
        '<div class="chart" id="chart-a"><p class="chart__source">Source: x</p></div><div class="table" id="table-b"><p class="table__source">Source: y</p></div>',
      ),
    );
    expect(
      [...html.matchAll(/Source: (\w) <a class="link-here" href="#([a-z-]+)"/g)].map((m) => m.slice(1)),
    ).toEqual([
      ["x", "chart-a"],
      ["y", "table-b"],
    ]);
  });

  it("is that of no earlier table after the source of a dataset in a form of its own", () => {
    const html = linkHere(
      page(
        '<div class="table" id="table-b"><p class="table__source">Source: y</p></div><ol class="cycle"></ol><div class="table__foot"><p class="table__source">Source: z</p></div>',
      ),
    );
    expect(html).toContain('Source: y <a class="link-here" href="#table-b"');
    expect(html).toContain("Source: z</p>");
  });

  it("follows a paragraph with a number, on the line of its last word", () => {
    const html = linkHere(
      page(
        '<p id="a-paragraph-1-1"><span class="paragraph-number">1.1 </span>Words, <em>and</em> more.</p><p id="b" class="numbered"><span class="paragraph-number">1.2 </span>Words.</p><p id="c">No number.</p>',
      ),
    );
    expect(html).toContain(
      '<span class="linked-word">more. <a class="link-here" href="#a-paragraph-1-1"><span aria-hidden="true">#</span><span class="visually-hidden">Link to Paragraph 1.1</span></a></span></p>',
    );
    expect(html.match(/class="link-here"/g)).toHaveLength(1);
  });

  it("adds its script only to pages that have one", () => {
    expect(linkHere(page('<h2 id="a">A</h2>'))).toContain(
      '<script src="/assets/link-here.js" defer></script>',
    );
    expect(linkHere(page("<p>Nothing to link to.</p>"))).toBe(page("<p>Nothing to link to.</p>"));
  });

  it("ignores headings outside the text", () => {
    expect(linkHere(page('<h2 id="a">A</h2>'))).toContain('<body><h2 id="outside">Menu</h2>');
  });
});
