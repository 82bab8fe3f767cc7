import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFontConfiguration } from "./font-configuration.ts";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "fonts & test-"));
});
afterEach(() => rmSync(cache, { recursive: true }));

describe("the font configuration", () => {
  it("knows the fonts that come with npm and no others", () => {
    const configuration = readFileSync(writeFontConfiguration(cache), "utf8");
    const folders = [...configuration.matchAll(/<dir>(.*)<\/dir>/g)].map((match) => match[1]);
    expect(folders).toEqual([join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf")]);
    expect(configuration).toContain(
      "<alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>",
    );
    expect(configuration).toContain(
      `<cachedir>${join(cache, "fontconfig").replace("&", "&amp;")}</cachedir>`,
    );
  });

  it("is one file, however often it is written", () => {
    expect(writeFontConfiguration(cache)).toBe(writeFontConfiguration(cache));
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it("lies in the temp folder where the cache is full or closed", () => {
    // Nothing can be made below a file, not even by root.
    const path = writeFontConfiguration("/dev/null");
    expect(path.startsWith(join(tmpdir(), "print-fonts-"))).toBe(true);
    expect(readFileSync(path, "utf8")).toContain("<cachedir>/dev/null/fontconfig</cachedir>");
    rmSync(join(path, ".."), { recursive: true });
  });
});
