import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../print/open-browser.ts";
import { keepPartsWhole } from "./keep-parts-whole.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => await browser?.close());

/** In which columns each part stands; a page of 300 px, on which a foot takes 50 px, with parts of these many lines. */
async function columnsOf(...lines: number[]): Promise<string[]> {
  const part = (count: number) => `<section>${"<p>Line</p>".repeat(count)}</section>`;
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><title>Sheet</title><style>
    body, p { margin: 0 }
    p { font: 10px/25px Arial }
    .sheet { display: flex; flex-direction: column; width: 400px; height: 300px }
    .columns { flex: none; columns: 2 }
    [data-whole] section { break-inside: avoid }
    footer { flex: none; height: 50px; margin-top: auto }
    </style><div class="sheet"><div class="columns" data-whole>${lines.map(part).join("")}</div><footer>Foot</footer></div>`);
  await page.evaluate(keepPartsWhole);
  const columns = await page.evaluate(() =>
    [...document.querySelectorAll("section")].map((section) => {
      const lefts = [...section.children].map((line) =>
        line.getBoundingClientRect().left < 200 ? "left" : "right",
      );
      return [...new Set(lefts)].join(" and ");
    }),
  );
  await page.close();
  return columns;
}

describe("parts in columns", () => {
  it("stay whole where their page has room for that", async () => {
    expect(await columnsOf(4, 5, 4, 5)).toEqual(["left", "left", "right", "right"]);
    expect(await columnsOf(4, 6, 4)).toEqual(["left", "left", "right"]);
  });

  it("go on in the next column where the foot would be pushed off the page", async () => {
    expect(await columnsOf(4, 9, 7)).toEqual(["left", "left and right", "right"]);
  });
});
