import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { launchBrowser } from "../pdf/print/open-browser.ts";
import { buildSite } from "../site/build-site.ts";
import { boardWith } from "./board-with.ts";

const visits = `title: Visits
kind: table
counts: none
unit: visits
row-heading: Place
periods: [2016-17]
rows:
  - {name: north, label: North, values: [9]}
  - {name: east, label: East, values: [1200]}
  - {name: south, label: South, values: [not available]}
  - {name: west, label: West, values: [40]}
  - {name: centre, label: Centre, values: [310]}
total: {label: All places}
`;
const grouped = `title: Homes
kind: table
counts: none
unit: visits
row-heading: Place
periods: [2016-17]
rows:
  - group: Coast
    name: coast
    rows:
      - {name: pier, label: Pier, values: [5]}
      - {name: dunes, label: Dunes, values: [80]}
      - {name: bay, label: Bay, values: [12]}
    subtotal: All of the coast
  - group: Inland
    name: inland
    rows:
      - {name: hill, label: Hill, values: [7]}
      - {name: moor, label: Moor, values: [70]}
    subtotal: All inland
total: {label: All places}
`;
const site = mkdtempSync(join(tmpdir(), "sort-"));
let browser: Browser;

beforeAll(async () => {
  await buildSite(
    buildReport(boardWith({ "data/2016-17/visits.yaml": visits, "data/2016-17/homes.yaml": grouped })),
    { output: site },
  );
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async (javaScript: boolean, dataset = "visits"): Promise<Page> => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(javaScript);
  await page.goto(pathToFileURL(join(site, `data/2016-17/${dataset}/index.html`)).href, {
    waitUntil: "load",
  });
  return page;
};
const names = (page: Page) =>
  page.$eval("table", (table) =>
    [...table.querySelectorAll("tbody th")].map((heading) => heading.textContent?.trim()),
  );

describe("a table of numbers", () => {
  it("is put in the order of a column by its heading, with the keyboard", async () => {
    const page = await open(true);
    await page.focus("thead th:nth-child(2) button");
    await page.keyboard.press("Enter");
    // Largest first; words after numbers, and the total stays at the bottom.
    expect(await names(page)).toEqual(["East", "Centre", "West", "North", "South", "All places"]);
    expect(await page.$eval("thead th:nth-child(2)", (heading) => heading.getAttribute("aria-sort"))).toBe(
      "descending",
    );
    expect(await page.$eval("[role=status]", (status) => status.textContent)).toBe(
      "Sorted by 2016/17 (visits), highest first.",
    );
    await page.keyboard.press("Space");
    expect(await names(page)).toEqual(["North", "West", "Centre", "East", "South", "All places"]);
    await page.focus("thead th:first-child button");
    await page.keyboard.press("Enter");
    expect(await names(page)).toEqual(["Centre", "East", "North", "South", "West", "All places"]);
    expect(await page.$$eval("[aria-sort]", (headings) => headings.length)).toBe(1);
    await page.close();
  });

  it("keeps rows under the head of their group and above its sum", async () => {
    const page = await open(true, "homes");
    await page.focus("thead th:nth-child(2) button");
    await page.keyboard.press("Enter");
    expect(await names(page)).toEqual([
      ...["Coast", "Dunes", "Bay", "Pier", "All of the coast"],
      ...["Inland", "Moor", "Hill", "All inland", "All places"],
    ]);
    await page.close();
  });

  it("is the same table without a script, with plain headings", async () => {
    const page = await open(false);
    expect(await page.$$("thead button")).toEqual([]);
    await page.close();
  });
});
