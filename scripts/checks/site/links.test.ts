import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkLinks } from "./links.ts";

function siteWith(pages: Record<string, string>): string {
  const site = mkdtempSync(join(tmpdir(), "links-"));
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), html);
  }
  return site;
}
const problemsOf = async (body: string): Promise<string> => {
  const site = siteWith({
    "index.html": body,
    "about/index.html": '<h1>About</h1><h2 id="who">Who</h2><a href="../index.html">Home</a>',
    "assets/door.png": "",
  });
  try {
    await checkLinks(site);
    return "";
  } catch (error) {
    return (error as Error).message.split("\n\n")[0] ?? "";
  }
};

describe("the links of a finished site", () => {
  it("are good where page, anchor and picture are there, and elsewhere is not asked", async () => {
    expect(
      await problemsOf(
        '<a href="about/index.html#who">Who</a><a href="about/index.html?kind=Data">Data</a><a href="#top" id="top">Top</a><img src="assets/door.png"><a href="https://www.gov.uk/">Law</a><a href="tel:999">999</a>',
      ),
    ).toBe("");
  });

  it.each([
    ['<a href="gone/index.html">', 'index.html  links to "gone/index.html", which is not there'],
    ['<a href="about/">', 'index.html  links to "about/", which is not there'],
    [
      '<a href="about/index.html#whom">',
      'index.html  links to "about/index.html#whom", and that page has no "whom"',
    ],
    ['<a href="#whom">', 'index.html  links to "#whom", and that page has no "whom"'],
    [
      '<source srcset="assets/door.png 480w, assets/door-800.webp 800w">',
      'index.html  links to "assets/door-800.webp", which is not there',
    ],
    ['<img src="assets/window.png">', 'index.html  links to "assets/window.png", which is not there'],
    ['<a href="/about/index.html">', 'index.html  links to "/about/index.html", which is outside the site'],
    [
      '<a href="../other/index.html">',
      'index.html  links to "../other/index.html", which is outside the site',
    ],
  ])("are refused: %s", async (body, message) => {
    expect(await problemsOf(body)).toBe(message);
  });
});
