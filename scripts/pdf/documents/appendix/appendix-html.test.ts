import { describe, expect, it } from "vitest";
import { appendixHtml } from "./appendix-html.ts";

const inside = (body: string) =>
  /<div class="appendix__body k">(.*)<\/div><\/section>$/s.exec(
    appendixHtml(`<html><body class="k">${body}</body></html>`, "appendix-2", "Appendix 2"),
  )?.[1];

describe("the HTML of an appendix", () => {
  it("is the body of the document, with elements for the root and the body", () => {
    expect(
      appendixHtml(
        '<html><body class="wall wall--a4"><p>Text.</p></body></html>',
        "appendix-2",
        "Appendix 2",
      ),
    ).toBe(
      '<section class="appendix appendix-2" id="appendix-2"><div class="appendix__body wall wall--a4"><p>Text.</p></div></section>',
    );
  });

  it("has ids of its own, and everything that names one follows", () => {
    expect(
      inside(
        '<p id="a">1</p><a href="#a">2</a><span class="page-number" data-for="a"></span><div aria-labelledby="a b"></div><td headers="a b"></td>',
      ),
    ).toBe(
      '<p id="appendix-2-a">1</p><a href="#appendix-2-a">2</a><span class="page-number" data-for="appendix-2-a"></span><div aria-labelledby="appendix-2-a appendix-2-b"></div><td headers="appendix-2-a appendix-2-b"></td>',
    );
  });

  it("has the patterns of its drawings follow, too", () => {
    expect(inside('<pattern id="dots"></pattern><path fill="url(#dots)"/><use xlink:href="#dots"/>')).toBe(
      '<pattern id="appendix-2-dots"></pattern><path fill="url(#appendix-2-dots)"/><use xlink:href="#appendix-2-dots"/>',
    );
  });

  it("leaves links out of the document and words alone", () => {
    const body = '<a href="https://example.org/#a">id=&quot;a&quot; href=&quot;#a&quot;</a>';
    expect(inside(body)).toBe(body);
  });

  it("has its headings one level deeper, its title with the appendix's number", () => {
    expect(inside('<h1 class="title">Neglect</h1><h2>Signs</h2><header>1</header><h6>Least</h6>')).toBe(
      '<h2 class="title"><span class="appendix__label" data-least-points="9">Appendix 2</span> Neglect</h2><h3>Signs</h3><header>1</header><h6>Least</h6>',
    );
  });

  it("names its boxes in messages", () => {
    expect(inside('<div data-fit="5 What to do"></div>')).toBe(
      '<div data-fit="Appendix 2, 5 What to do"></div>',
    );
  });

  it("is not measured at the edge of the paper, which its sheets do not reach", () => {
    expect(inside('<div class="sheet" data-least-points="12" data-safe-margin="5"></div>')).toBe(
      '<div class="sheet" data-least-points="12"></div>',
    );
  });

  it("has a main part that is none of the whole", () => {
    expect(inside('<main class="sheet__columns">1</main>')).toBe(
      '<div data-main class="sheet__columns">1</div>',
    );
  });
});
