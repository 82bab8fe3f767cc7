import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../../model/colour/contrast.ts";
import { toOklch } from "../../model/colour/oklch.ts";
import { brandStylesheet } from "./brand.ts";

const boards = [
  { primary: "#12436D", accent: "#801650" },
  { primary: "#1D5B4F", accent: "#7A3E00" },
  { primary: "#000000", accent: "#C00000" },
  { primary: "#5A5A5A", accent: "#6F2DA8" },
  // Both of one hue; a light blue at the limit of what is allowed; a red.
  { primary: "#123456", accent: "#1B4F8A" },
  { primary: "#00703C", accent: "#0B757E" },
  { primary: "#A8231B", accent: "#3A3A00" },
];

/** The custom properties of brand.css and tokens.css in one of the two schemes, with every var() filled in. */
function colours(brand: (typeof boards)[number], scheme: "light" | "dark"): Record<string, string> {
  const css = `${brandStylesheet(brand)}\n${readFileSync("layouts/styles/tokens.css", "utf8")}`;
  const dark = [...css.matchAll(/@media screen and \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/g)];
  const text = scheme === "dark" ? css : dark.reduce((rest, [whole]) => rest.replace(whole, ""), css);
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)) found[name] = value;
  const resolved = (value: string): string =>
    value.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => resolved(found[name] ?? ""));
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, resolved(value)]));
}

describe.each(boards)("the colours of a board with $primary and $accent", (brand) => {
  it.each(["light", "dark"] as const)("can be read in the %s scheme", (scheme) => {
    const all = colours(brand, scheme);
    const of = (name: string) => all[`--colour-${name}`] ?? "";
    const low: string[] = [];
    const check = (front: string, back: string, least: number) => {
      const ratio = contrast(front, back);
      if (!(ratio >= least)) low.push(`${front} on ${back}: ${ratio.toFixed(2)}, needs ${least}`);
    };
    for (const ground of ["page", "surface", "raised"]) {
      for (const text of ["text", "muted", "link", "accent", "good", "caution", "poor", "other"])
        check(of(text), of(ground), 4.5);
      for (const shape of ["edge", "focus"]) check(of(shape), of(ground), 3);
    }
    // Charts appear on the page, and also in panels.
    for (let series = 1; series <= 6; series++) check(all[`--series-${series}`] ?? "", of("page"), 3);
    for (let section = 1; section <= 8; section++) {
      const own = (role: string) => all[`--section-${section}-${role}`] ?? "";
      check(all["--on-section-band"] ?? "", own("band"), 4.5);
      for (const ground of [of("page"), of("surface"), of("raised"), own("surface")])
        check(own("text"), ground, 4.5);
      check(of("text"), own("surface"), 7);
      check(of("muted"), own("surface"), 4.5);
    }
    check(of("on-band"), of("band"), 4.5);
    check(of("on-accent-band"), of("accent-band"), 4.5);
    check(of("text"), of("warning-surface"), 4.5);
    expect(low).toEqual([]);
  });

  it("differ from section to section", () => {
    const all = colours(brand, "light");
    const bands = Array.from({ length: 8 }, (_, index) => toOklch(all[`--section-${index + 1}-band`] ?? ""));
    for (const [index, band] of bands.entries())
      for (const other of bands.slice(index + 1).filter(() => index >= 2))
        expect(Math.abs(((band.hue - other.hue + 540) % 360) - 180)).toBeGreaterThan(15);
  });
});

describe("the board's colours", () => {
  it("are its own in the light scheme and on paper", () => {
    const css = brandStylesheet({ primary: "#12436D", accent: "#801650" });
    expect(css).toContain(":root,\n.on-paper {\n  --brand-page: #FFFFFF;");
    expect(css).toContain("  --brand-band: #12436D;\n  --brand-text: #12436D;");
  });

  it("become lighter for text in the dark scheme, which paper never has", () => {
    const [, dark = ""] = brandStylesheet({ primary: "#12436D", accent: "#801650" }).split("@media");
    expect(dark).toMatch(/^ screen and \(prefers-color-scheme: dark\)/);
    expect(dark).not.toContain("--brand-text: #12436D;");
  });
});
