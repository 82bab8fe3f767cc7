import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { filesBelow } from "../system/files-below.ts";
import { registerBoard } from "./register-board.ts";

const site = join(mkdtempSync(join(tmpdir(), "register-")), "dist");
const small = readFileSync("scripts/test/fixtures/small-board/data/board.yaml", "utf8");
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const board = registerBoard({ "data/board.yaml": `${small}website: https://www.northmoor.example\n` });
  await buildBoard({ board, out: site, pdf: false, only: null, on: "2017-12-01" });
  browser = await launchReader();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const html = (path: string) => readFileSync(join(site, path), "utf8");
const open = (query: string) =>
  page.goto(`${pathToFileURL(join(site, "register/index.html")).href}${query}`, { waitUntil: "load" });
const titles = () =>
  page.$$eval(".register-source", (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.querySelector("h2")?.textContent?.trim()),
  );

describe("the pages of the register", () => {
  it("are one for everything, for each source, each agency and each status", () => {
    expect(filesBelow(site).filter((path) => path.startsWith("register/"))).toEqual([
      "register/agencies/moorland-health/index.html",
      "register/agencies/northern-police/index.html",
      "register/agencies/northmoor-council/index.html",
      "register/agencies/northmoor-schools/index.html",
      "register/audit-chronologies/index.html",
      "register/challenge-attendance/index.html",
      "register/index.html",
      "register/inspection-2016/index.html",
      "register/lr1/index.html",
      "register/national-1/index.html",
      "register/rr2/index.html",
      "register/rr3/index.html",
      "register/sar-m/index.html",
      "register/status/done/index.html",
      "register/status/in-progress/index.html",
      "register/status/not-accepted/index.html",
      "register/status/not-started/index.html",
      "register/status/overdue/index.html",
    ]);
  });

  it("are accessible", async () => {
    const pages = ["index", "lr1/index", "rr3/index", "agencies/northmoor-council/index"];
    expect(
      await checkPages(
        browser,
        site,
        pages.map((each) => `register/${each}.html`),
      ),
    ).toEqual([]);
  });

  it("choose by type, agency and status, and whole without a script", async () => {
    await open("?status=overdue");
    expect(await titles()).toEqual(["Audit of chronologies", "Review LR1: neglect and missed visits"]);
    await page.select("#filter-agency", "moorland-health");
    expect(await titles()).toEqual(["Review LR1: neglect and missed visits"]);
    await page.select("#filter-status", "");
    await page.select("#filter-agency", "");
    await page.select("#filter-type", "rapid-review");
    expect(await titles()).toEqual(["Rapid review RR2: sleep of babies", "Rapid review RR3"]);
    await page.setJavaScriptEnabled(false);
    await open("?status=overdue");
    expect(await titles()).toHaveLength(8);
    await page.setJavaScriptEnabled(true);
  });

  it("lead to briefings, and briefings to them", () => {
    expect(html("register/lr1/index.html")).toContain('href="../../briefings/home-visits/index.html"');
    expect(html("briefings/home-visits/index.html")).toContain('href="../../register/lr1/index.html"');
  });

  it("are in the topics, the feed once they are published, the sitemap and the search", () => {
    expect(html("topics/neglect/index.html")).toContain("Review LR1: neglect and missed visits");
    const feed = html("feed.xml");
    expect(feed).toContain("<published>2016-11-08T00:00:00Z</published>");
    expect(feed).not.toMatch(/RR2|RR3/);
    expect(html("sitemap.xml")).toContain("https://www.northmoor.example/register/lr1/");
    expect(html("search/index.html")).toContain("../register/lr1/index.html");
  });

  it("show nothing of a draft, nor what published: does not allow", () => {
    const all = filesBelow(site)
      .filter((path) => /\.(?:html|json|xml|csv|txt)$/.test(path))
      .map(html)
      .join("\n");
    expect(all).not.toMatch(/LR4|shown to nobody|A summary that is not shown yet/);
  });
});

describe("the file of the register", () => {
  it("has a row for each action, and says what its columns hold", () => {
    const [first, ...lines] = html("downloads/data/register.csv").trim().split("\r\n");
    expect(first).toBe(
      "source,source_title,source_type,made,published,recommendation,recommendation_text,addressed_to,response,recommendation_status,action,lead,due,action_status,overdue,done,evidence,reason",
    );
    expect(lines).toHaveLength(11);
    expect(lines.find((line) => line.includes("Ask in supervision"))).toBe(
      'lr1,Review LR1: neglect and missed visits,Local child safeguarding practice review,2016-06-20,2016-11-08,1,Every missed visit is followed up within two working days.,Moorland Health Trust,accepted,in progress,Ask in supervision about each missed visit.,Moorland Health Trust,2017-06-30,in progress,yes,,,"Two teams have a new supervisor, and begin in the winter."',
    );
    const { tableSchema } = JSON.parse(html("downloads/data/register.csv-metadata.json"));
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(first?.split(","));
    expect(tableSchema.columns[13]).toMatchObject({
      datatype: { format: "not started|in progress|done|not accepted" },
    });
  });
});
