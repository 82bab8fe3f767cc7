import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pagesOfEachKind } from "../../audit/pages-of-each-kind.ts";
import { buildBoard } from "../../build/build-board.ts";
import type { ManifestEntry } from "../../build/output/manifest.ts";
import { difficultBoard } from "../../test/difficult-board.ts";
import { launchReader } from "../site/launch-reader.ts";
import { checkShown } from "./check-shown.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchReader();
});
afterAll(async () => await browser?.close());

/** What is found on a page with this body, without its path. */
async function foundIn(body: string, style = ""): Promise<string[]> {
  const site = mkdtempSync(join(tmpdir(), "shown-"));
  writeFileSync(join(site, "_headers"), "/*\n  X-Content-Type-Options: nosniff\n");
  writeFileSync(
    join(site, "index.html"),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><style>body { font: 16px sans-serif; margin: 8px } ${style}</style></head><body>${body}</body></html>`,
  );
  const found = await checkShown(browser, site, ["index.html"]);
  return found.map((problem) => problem.replace(/^index\.html /, ""));
}
const everyWidth = (problem: string) => [320, 390, 768, 1280].map((width) => `(${width} px)  ${problem}`);

describe("a page on the screen", () => {
  it("is no wider than the screen", async () => {
    expect(await foundIn(`<div></div>`, "div { width: 500px; height: 1px }")).toEqual([
      "(320 px)  is 188 px wider than the screen",
      "(390 px)  is 118 px wider than the screen",
    ]);
  });

  it("has no text over another, and none that its box cuts off", async () => {
    const [first] = await foundIn("<p>One text</p><p>Another</p>", "p + p { margin-top: -38px }");
    expect(first).toBe("(320 px)  “One text” lies over “Another”");
    expect(
      await foundIn(
        "<p>Too long for its box</p>",
        "p { width: 40px; overflow: hidden; white-space: nowrap }",
      ),
    ).toEqual([
      ...everyWidth("“Too long for its box” is cut off by its box"),
      expect.stringMatching(/^\(printed\) {2}on page 1 “Too l.*” is cut$/),
    ]);
  });

  it("breaks no number, sign, unit or date over two lines", async () => {
    const narrow = "p { width: 2ch; overflow-wrap: anywhere }";
    expect((await foundIn("<p>£207,934</p>", narrow))[0]).toBe(
      "(320 px)  “£207,934” is broken over two lines",
    );
    const date = "p { width: 9ch }";
    expect((await foundIn("<p>31 March 2017</p>", date))[0]).toBe(
      "(320 px)  “31 March 2017” is broken over two lines",
    );
    expect(await foundIn("<p>Of 767 children 12% were seen by £17,930 services</p>", date)).toEqual([]);
  });

  it("shows nothing that is hidden, and hides nothing by its size", async () => {
    expect(await foundIn("<p hidden>Nobody reads this</p>", "p { display: block }")).toEqual(
      everyWidth("“Nobody reads this” is hidden in the HTML, and a style shows it"),
    );
    expect((await foundIn("<p>Nobody reads this</p>", "p { font-size: 1px }"))[0]).toBe(
      "(320 px)  “Nobody reads this” is shown in 1px",
    );
    expect(
      (
        await foundIn(
          "<p>Nobody sees this</p>",
          "p { position: absolute; width: 1px; height: 1px; overflow: hidden }",
        )
      )[0],
    ).toBe("(320 px)  “Nobody sees this” is cut off by its box");
    expect(
      await foundIn(
        `<p class="visually-hidden">For screen readers</p>`,
        ".visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden } @media print { .visually-hidden { display: none } }",
      ),
    ).toEqual([]);
  });
});

describe("a page that is printed", () => {
  it("has no white words without their ground", async () => {
    expect(
      await foundIn(
        "<div><p>White</p></div>",
        "div { background: #000 } p { color: #fff; print-color-adjust: exact }",
      ),
    ).toEqual(["(printed)  on page 1 “White” is white on white"]);
  });

  it("has no column of single letters, and no heading alone at the foot", async () => {
    expect(
      await foundIn("<p>Letters</p>", "@media print { p { width: 1px; overflow-wrap: anywhere } }"),
    ).toEqual(["(printed)  on page 1 “L” stands in a column of one or two letters"]);
    expect(
      await foundIn(
        `<div></div><h2>Alone</h2><p>Text</p>`,
        "div { height: 235mm } h2 { font-size: 20px; font-family: sans-serif; break-after: auto } p { break-before: page }",
      ),
    ).toContain("(printed)  on page 1 “Alone” is a heading alone at the foot");
  });
});

describe("difficult content on the website", () => {
  it("is whole at every width and in print, on a page of each kind", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "shown-")), "dist");
    await buildBoard({ board: difficultBoard(), out, pdf: false, only: null });
    const files = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as ManifestEntry[];
    const difficult = files
      .map(({ path }) => path)
      .filter((path) => /difficult-.*html$|long-title.*html$/.test(path));
    const pages = new Set([...difficult, ...pagesOfEachKind(files)]);
    expect(difficult.length).toBeGreaterThanOrEqual(7);
    expect(await checkShown(browser, out, [...pages])).toEqual([]);
  });
});
