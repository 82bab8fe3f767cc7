import { describe, expect, it } from "vitest";
import { relativeLinks } from "./relative-links.ts";

describe("making a page's links relative", () => {
  it("changes root-absolute links and sources", () => {
    expect(relativeLinks('<a href="/index.html"><img src="/assets/a.svg" alt="">', "/data/")).toBe(
      '<a href="../index.html"><img src="../assets/a.svg" alt="">',
    );
  });

  it("leaves anchors, other sites and phone numbers alone", () => {
    const html = '<a href="#main"><a href="https://www.gov.uk/"><a href="//example.org/"><a href="tel:999">';
    expect(relativeLinks(html, "/data/")).toBe(html);
  });

  it("leaves text alone", () => {
    const html = "<p>Write href=&quot;/index.html&quot;.</p>";
    expect(relativeLinks(html, "/data/")).toBe(html);
  });
});
