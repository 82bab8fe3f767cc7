import { describe, expect, it } from "vitest";
import { scopeStylesheet } from "./scope-stylesheet.ts";

const scoped = (css: string) => scopeStylesheet(css, "appendix-2");
const squeezed = (css: string) => css.replace(/\s+/g, " ").trim();

describe("a stylesheet that is limited to an appendix", () => {
  it("has its rules hold inside the appendix alone", () => {
    expect(squeezed(scoped("p{color:red}li{color:blue}").css)).toBe(
      ".appendix-2{page:appendix-2} @scope (.appendix-2){p{color:red}li{color:blue}}",
    );
  });

  it("has layers and queries stay outside, in their order", () => {
    const { css } = scoped(
      "@layer base,print;@layer print{p{color:red}@media print{li{color:blue}}a{color:red}}",
    );
    expect(squeezed(css)).toBe(
      ".appendix-2{page:appendix-2} @layer base,print;@layer print{@scope (.appendix-2){p{color:red}}@media print{@scope (.appendix-2){li{color:blue}}}@scope (.appendix-2){a{color:red}}}",
    );
  });

  it("has the appendix stand for the root, and an element of it for the body", () => {
    const { css } = scoped(":root{--a:1}html{font-size:9pt}body.x > p{color:red}.htmlish #body{color:red}");
    expect(css).toContain(
      ":scope{--a:1}:scope{font-size:9pt}.appendix__body.x > p{color:red}.htmlish #body{color:red}",
    );
  });

  it("has headings one level deeper, and leaves names such as text-h2 alone", () => {
    const { css } = scoped("h1,:is(h2,h6) + .text-h2{font-size:var(--text-h2)}");
    expect(css).toContain("h2,:is(h3,h6) + .text-h2{font-size:var(--text-h2)}");
  });

  it("gives its pages names of their own, each with what holds for all of them, and that first", () => {
    const { css } = scoped("@page bleed{margin:0}@page{margin:20mm}.cover{page:bleed}.plain{page:auto}");
    expect(squeezed(css)).toBe(
      ".appendix-2{page:appendix-2} @page appendix-2{margin:20mm} @page appendix-2-bleed{margin:20mm} @page appendix-2-bleed{margin:0} @scope (.appendix-2){.cover{page:appendix-2-bleed}.plain{page:auto}}",
    );
  });

  it("keeps left and right pages apart", () => {
    expect(scoped("@page plan:left{margin:1mm}@page :right{margin:2mm}").css).toContain(
      "@page appendix-2:right{margin:2mm}\n@page appendix-2-plan:right{margin:2mm}\n@page appendix-2-plan:left{margin:1mm}",
    );
  });

  it("says which pages are printed to the edge of the paper", () => {
    expect(scoped("@page{margin:20mm}@page bleed{margin:0}.a{page:bleed}").fullPages).toEqual([
      "appendix-2-bleed",
    ]);
    expect(scoped("@page{margin:0}").fullPages).toEqual(["appendix-2"]);
  });

  it("says which pages lie on their side", () => {
    const style = "@page{size:A4}@page plan{size:A4 landscape}@page text{margin:1mm}";
    expect(scoped(style).landscapePages).toEqual(["appendix-2-plan"]);
    expect(scoped("@page{size:A4 landscape}@page text{size:A4}").landscapePages).toEqual(["appendix-2"]);
  });

  it("hands out its fonts, which know no scope", () => {
    const { css, fontFaces } = scoped("@font-face{font-family:A;src:url(a.woff2)}p{color:red}");
    expect(fontFaces).toEqual(["@font-face{font-family:A;src:url(a.woff2)}"]);
    expect(css).not.toContain("font-face");
  });

  it("leaves the steps of an animation alone", () => {
    expect(scoped("@keyframes turn{from{top:0}to{top:1px}}").css).toContain(
      "@keyframes turn{from{top:0}to{top:1px}}",
    );
  });
});
