import { describe, expect, it } from "vitest";
import { relativeLinks, rootedLinks } from "./relative-links.ts";

describe("making a page's links relative", () => {
  it("changes root-absolute links and sources", () => {
    expect(relativeLinks('<a href="/index.html"><img src="/assets/a.svg" alt="">', "/data/")).toBe(
      '<a href="../index.html"><img src="../assets/a.svg" alt="">',
    );
  });

  it("changes every picture of several sizes", () => {
    expect(
      relativeLinks('<source srcset="/assets/a.jpg-480.webp 480w, /assets/a.jpg-800.webp 800w">', "/data/"),
    ).toBe('<source srcset="../assets/a.jpg-480.webp 480w, ../assets/a.jpg-800.webp 800w">');
  });

  it("ignores anchors, other sites and phone numbers", () => {
    const html = '<a href="#main"><a href="https://www.gov.uk/"><a href="//example.org/"><a href="tel:999">';
    expect(relativeLinks(html, "/data/")).toBe(html);
  });

  it("ignores text", () => {
    const html = "<p>Write href=&quot;/index.html&quot;.</p>";
    expect(relativeLinks(html, "/data/")).toBe(html);
  });
});

describe("rootedLinks", () => {
  it("leads from any address to the pages of the site, at the root of a host or below", () => {
    const page =
      '<a href="/index.html"><form action="/search/index.html"><a href="#main"><a href="https://x.uk/">';
    expect(rootedLinks(page, "https://www.example.org/report")).toBe(
      '<a href="/report/"><form action="/report/search/"><a href="#main"><a href="https://x.uk/">',
    );
    expect(rootedLinks('<link href="/assets/main.css">', "https://www.example.org")).toBe(
      '<link href="/assets/main.css">',
    );
  });
});
