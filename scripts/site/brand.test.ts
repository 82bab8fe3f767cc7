import { describe, expect, it } from "vitest";
import { brandStylesheet } from "./brand.ts";

describe("the board's colours", () => {
  it("take white text where they are dark", () => {
    const css = brandStylesheet({ primary: "#12436D", accent: "#801650" });
    expect(css).toContain("--brand-on-primary: #FFFFFF;");
    expect(css).toContain("--brand-primary-text: #12436D;");
  });

  it("take black text where they are light, and are darkened to be read on white", () => {
    const css = brandStylesheet({ primary: "#FFDD00", accent: "#801650" });
    expect(css).toContain("--brand-primary: #FFDD00;");
    expect(css).toContain("--brand-on-primary: #000000;");
    expect(css).toContain("--brand-primary-text: #806F00;");
  });
});
