import type { Browser, ElementHandle, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { limit, shippedSite } from "./shipped-site.ts";

const phone = { width: 360, height: 740, isMobile: true, hasTouch: true };
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  server = await serveSite(await shippedSite());
  browser = await launchReader();
}, limit);
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("how many children were looked after, and is that going up?", () => {
  it("is said on the home page already, below the link that leads on", async () => {
    const page = await home();
    const card = await (await link(page, "Children looked after")).evaluate(
      (found) => found.closest("li")?.innerText.split(/\n+/) ?? [],
    );
    expect(card).toEqual([
      "Children looked after",
      "Children in the care of the council.",
      "767",
      "31 March 2017",
      "Up 15% from 668 on 31 March 2016",
    ]);
    await page.close();
  });

  it("is on the first screen of a phone after one click, by the figure", async () => {
    const page = await home();
    await follow(page, "Children looked after");
    expect(await firstScreen(page)).toContain("Children looked after rose by 15% to 767");
    await page.close();
  });

  it("is on the first screen of a phone after two clicks, by the chapters of the report", async () => {
    const page = await home();
    await follow(page, "Read the 2016/17 report");
    await follow(page, "Performance: children looked after");
    expect(await firstScreen(page)).toContain(
      "On 31 March 2017 there were 767 children looked after in Wirral. The year before there were 668. The number rose by 15%.",
    );
    await page.close();
  });
});

async function home(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(phone);
  await page.goto(server.address);
  return page;
}

/** The first visible link with these words; the number of a chapter may come before them. */
async function link(page: Page, words: string): Promise<ElementHandle<HTMLAnchorElement>> {
  for (const found of await page.$$("main a")) {
    const said = await found.evaluate((one) => one.innerText.replace(/^\d+\n/, ""));
    if (said === words && (await found.isVisible())) return found;
  }
  throw new Error(`Nobody sees a link “${words}” on ${page.url()}.`);
}

async function follow(page: Page, words: string): Promise<void> {
  const found = await link(page, words);
  await Promise.all([page.waitForNavigation(), found.tap()]);
}

/** The paragraphs that are entirely on the screen before scrolling. */
async function firstScreen(page: Page): Promise<string> {
  await page.evaluate(() => window.scrollTo(0, 0));
  return await page.$$eval("main p", (paragraphs) =>
    paragraphs
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().bottom <= window.innerHeight)
      .map((one) => one.innerText)
      .join("\n"),
  );
}
