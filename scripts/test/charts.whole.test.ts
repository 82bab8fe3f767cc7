import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, ElementHandle, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOn } from "../checks/site/axe.ts";
import { isPageError } from "../checks/site/known-browser-warning.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { buildReport } from "../model/build-report.ts";
import { buildSite } from "../site/build-site.ts";
import { boardWith } from "./board-with.ts";

const visits = `title: Visits
kind: table
counts: none
unit: visits
row-heading: Who
periods: [2014-15, 2015-16, 2016-17]
source: The visitors' book
rows:
  - {name: nurses, label: Nurses, values: [212, 250, 301]}
  - {name: police, label: Police, values: [100, not available, 140]}
charts:
  visits-trend:
    type: line
    title: Nurses visit more often
    subtitle: Number of visits, Northmoor
    note: The police counted again from 2016.
`;
const site = mkdtempSync(join(tmpdir(), "charts-"));
const downloads = mkdtempSync(join(tmpdir(), "charts-downloads-"));
const referrals = "data/2016-17/referrals-by-source/index.html";
const trend = "data/2016-17/visits/index.html";
let server: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  await buildSite(buildReport(boardWith({ "data/2016-17/visits.yaml": visits })), { output: site });
  server = await serveSite(site);
  browser = await launchReader();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Open {
  width?: number;
  scheme?: "light" | "dark";
  from?: "server" | "disk";
}

/** Opens a page as it is before a reader has done anything. */
async function open(
  path: string,
  { width = 1280, scheme = "light", from = "server" }: Open = {},
): Promise<Page> {
  const page = await browser.newPage();
  page.on("console", (message) => {
    if (isPageError(message)) complaints.push(`${path}  ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${path}  ${String(error)}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.evaluateOnNewDocument(
    "window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });",
  );
  const address = from === "server" ? server.address + path : pathToFileURL(join(site, path)).href;
  await page.goto(address, { waitUntil: "networkidle0" });
  return page;
}

/** The drawing that fits the window, of the page's only chart. */
async function drawingOf(page: Page): Promise<ElementHandle<HTMLElement>> {
  for (const drawing of await page.$$(".chart__drawing"))
    if (await drawing.isVisible()) return drawing.toElement("div");
  throw new Error("No drawing is shown.");
}

async function live(page: Page): Promise<ElementHandle<HTMLElement>> {
  const drawing = await drawingOf(page);
  await drawing.hover();
  await page.waitForFunction((one) => one.dataset.live === "", {}, drawing);
  await page.mouse.move(0, 0);
  return drawing;
}

/** Reaches the chart with the Tab key. */
async function tabTo(page: Page): Promise<ElementHandle<HTMLElement>> {
  const drawing = await drawingOf(page);
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    if (await drawing.evaluate((one) => one === document.activeElement)) break;
  }
  await page.waitForFunction((one) => one.dataset.live === "", {}, drawing);
  await page.waitForSelector(".chart__tip");
  return drawing;
}

const tip = (page: Page) =>
  page.$$eval(".chart__tip p", (lines) =>
    lines.map((line) => line.textContent).filter((text) => text !== ""),
  );
const said = (page: Page) => page.$eval(".chart > [role=status]", (status) => status.textContent);

/** Points at a place of the drawing, as fractions of its width and height. */
async function pointAt(page: Page, drawing: ElementHandle, x: number, y: number): Promise<void> {
  const box = await drawing.boundingBox();
  if (box) await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
}

/** The colours at the middle of the canvas, except the background. */
const canvasColours = (drawing: ElementHandle<HTMLElement>) =>
  drawing.evaluate((one) => {
    const canvas = one.querySelector("canvas") as HTMLCanvasElement;
    const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(
      0,
      0,
      canvas.width,
      canvas.height,
    );
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] !== 255) continue;
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  });

describe("a chart before somebody asks it", () => {
  it("is the drawing of the build, and nothing more is fetched", async () => {
    const page = await open(trend);
    expect(await page.$$("canvas")).toEqual([]);
    expect(await page.$$("script[src$='chart-drawing.js']")).toEqual([]);
    await page.close();
  });

  it("is fetched when the reader has begun to scroll and it is near", async () => {
    const page = await open(trend);
    await page.mouse.wheel({ deltaY: 20 });
    await page.waitForSelector("canvas");
    await page.close();
  });

  it("has its drawing, its table and no button without a script", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.address + trend);
    expect(await (await page.$(".chart__tools"))?.isVisible()).toBe(false);
    expect(await (await page.$(".chart__data summary"))?.isVisible()).toBe(true);
    expect(await page.$eval(".chart__drawing--wide svg", (svg) => svg.getAttribute("role"))).toBe("img");
    expect(await page.$$("[role=application]")).toEqual([]);
    await page.close();
  });
});

describe("a chart whose code does not come", () => {
  it("is the drawing of the build again, without what would not work", async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url().endsWith("chart-drawing.js") ? request.abort() : request.continue(),
    );
    await page.goto(server.address + trend);
    expect(await page.$$("[role=application]")).toHaveLength(2);
    await page.hover(".chart");
    await page.waitForFunction(() => !document.querySelector("[role=application]"));
    expect(await page.$$(".chart [tabindex='0']:not(.table__scroll)")).toEqual([]);
    expect(await page.$$(".chart svg[aria-hidden]")).toEqual([]);
    expect(await (await page.$(".chart__tools"))?.isVisible()).toBe(false);
    await page.close();
  });
});

describe("the canvas", () => {
  it.each([1280, 320])("is exactly over the drawing at %i px, and nothing moves", async (width) => {
    const page = await open(trend, { width });
    const whole = () =>
      page.$eval(".chart", (one) => {
        const { width, height } = one.getBoundingClientRect();
        return { width, height };
      });
    const before = await whole();
    const shiftBefore = await page.evaluate("shift");
    const drawing = await live(page);
    const boxes = await drawing.evaluate((one) =>
      ["svg", "canvas"].map((name) => JSON.stringify(one.querySelector(name)?.getBoundingClientRect())),
    );
    expect(boxes[0]).toBe(boxes[1]);
    expect(await whole()).toEqual(before);
    expect(await page.evaluate("shift")).toBe(shiftBefore);
    expect(await drawing.$eval("svg", (svg) => getComputedStyle(svg).visibility)).toBe("hidden");
    await page.close();
  });

  it("has a pixel for each of the screen's, also after the window has changed", async () => {
    const page = await open(trend);
    const drawing = await live(page);
    const sizes = (one: ElementHandle<HTMLElement>) =>
      one.$eval("canvas", (canvas) => [
        canvas.width,
        Math.round(canvas.getBoundingClientRect().width * devicePixelRatio),
      ]);
    expect(await sizes(drawing)).toEqual([864, 864]);
    await page.setViewport({ width: 700, height: 900, deviceScaleFactor: 2 });
    await page.waitForFunction((one) => one.querySelector("canvas")?.width !== 864, {}, drawing);
    const [pixels, shown] = await sizes(drawing);
    expect(pixels).toBe(shown);
    await page.setViewport({ width: 320, height: 900 });
    const narrow = await drawingOf(page);
    await page.waitForFunction((one) => one.dataset.live === "", {}, narrow);
    expect(await sizes(narrow)).toEqual([288, 288]);
    await page.close();
  });

  it("is drawn in the page's colours, and follows them into the dark", async () => {
    const page = await open(referrals);
    const drawing = await live(page);
    // The newest year is strong.
    expect(await canvasColours(drawing)).toContain("rgb(29, 91, 79)");
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    await expect.poll(() => canvasColours(drawing)).toContain("rgb(103, 162, 148)");
    expect(await canvasColours(drawing)).not.toContain("rgb(29, 91, 79)");
    await page.close();
  });

  it("keeps its colours on its own ground where the reader's colours rule", async () => {
    const page = await open(referrals);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: "active" }],
    });
    const drawing = await live(page);
    expect(await canvasColours(drawing)).toContain("rgb(29, 91, 79)");
    expect(await drawing.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe("rgb(255, 255, 255)");
    await page.close();
  });

  it("is laid out from the left on a page that is read from the right, as its drawing is", async () => {
    const page = await open(trend);
    const drawing = await live(page);
    const before = await canvasColours(drawing);
    await page.evaluate("document.documentElement.dir = 'rtl'");
    await page.setViewport({ width: 700, height: 900 });
    await page.setViewport({ width: 1280, height: 900 });
    await expect.poll(() => canvasColours(drawing)).toEqual(before);
    const directions = ["svg", "canvas"].map((name) =>
      drawing.$eval(name, (one) => getComputedStyle(one).direction),
    );
    expect(await Promise.all(directions)).toEqual(["ltr", "ltr"]);
    await page.close();
  });

  it("leaves paper to the drawing, which is sharp at any size", async () => {
    const page = await open(trend);
    const drawing = await live(page);
    await page.emulateMediaType("print");
    expect(await drawing.$eval("svg", (svg) => getComputedStyle(svg).visibility)).toBe("visible");
    expect(await drawing.$eval("canvas", (canvas) => getComputedStyle(canvas).display)).toBe("none");
    expect(await page.$eval(".chart__tools", (tools) => getComputedStyle(tools).display)).toBe("none");
    await page.close();
  });
});

describe("the mouse", () => {
  it("reads the value that it points at, in the words of the table", async () => {
    const page = await open(trend);
    const drawing = await live(page);
    await pointAt(page, drawing, 0.95, 0.2);
    expect(await tip(page)).toEqual(["301", "2016/17", "Nurses"]);
    await pointAt(page, drawing, 0.95, 0.8);
    expect(await tip(page)).toEqual(["140", "2016/17", "Police"]);
    await pointAt(page, drawing, 0.55, 0.8);
    expect(await tip(page)).toEqual(["not available", "2015/16", "Police"]);
    await page.mouse.move(0, 0);
    expect(await tip(page)).toEqual([]);
    await page.close();
  });

  it("can go onto what it reads, and Escape closes that until the mouse has gone on", async () => {
    const page = await open(trend);
    const drawing = await live(page);
    await pointAt(page, drawing, 0.55, 0.3);
    const words = await tip(page);
    expect(words).toEqual(["250", "2015/16", "Nurses"]);
    await page.hover(".chart__tip");
    expect(await tip(page)).toEqual(words);
    await page.keyboard.press("Escape");
    expect(await tip(page)).toEqual([]);
    await pointAt(page, drawing, 0.56, 0.3);
    expect(await tip(page)).toEqual([]);
    await pointAt(page, drawing, 0.95, 0.2);
    expect(await tip(page)).toEqual(["301", "2016/17", "Nurses"]);
    await page.close();
  });

  it("never finds the number of a hidden value", async () => {
    const page = await open(referrals);
    const drawing = await live(page);
    const seen = new Set<string>();
    for (let y = 0.02; y < 1; y += 0.02) {
      await pointAt(page, drawing, 0.6, y);
      seen.add((await tip(page)).join(", "));
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "30, Schools, 2015/16",
        "not shown, to protect children, Police, 2016/17",
        "42, Health, 2015/16",
      ]),
    );
    // The police's 4, and the schools' 40 that would reveal it.
    expect([...seen].filter((words) => /^(4|40), /.test(words))).toEqual([]);
    expect(await page.$eval(".chart script", (data) => data.textContent)).not.toMatch(/\b40?\b/);
    await page.close();
  });
});

describe("a finger", () => {
  it("reads a value by a tap, and closes it by another beside the chart", async () => {
    const page = await open(trend, { width: 320 });
    await page.emulate({ viewport: { width: 320, height: 700, hasTouch: true }, userAgent: "touch" });
    const drawing = await live(page);
    const box = await drawing.boundingBox();
    if (box) await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height * 0.25);
    expect(await tip(page)).toEqual(["301", "2016/17", "Nurses"]);
    expect(Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"))).toBe(0);
    await page.touchscreen.tap(5, 300);
    expect(await tip(page)).toEqual([]);
    await page.close();
  });
});

describe("the keyboard", () => {
  it("finds a chart as one stop that says what it is and what keys do", async () => {
    const page = await open(trend);
    const drawing = await tabTo(page);
    expect(
      await page.$$eval(".chart [tabindex='0']", (all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(1);
    const { name, role, roledescription, description } = (await page.accessibility.snapshot({
      root: drawing,
      interestingOnly: false,
    })) as unknown as Record<string, string>;
    expect({ role, roledescription, name, description }).toEqual({
      role: "application",
      roledescription: "chart",
      name: "Nurses visit more often. Nurses: 2014/15: 212, 2015/16: 250, 2016/17: 301. Police: 2014/15: 100, 2015/16: not available, 2016/17: 140.",
      description: "Use the arrow keys to hear each value. Home and End go to the first and last.",
    });
    expect(await drawing.evaluate((one) => getComputedStyle(one).outlineWidth)).toBe("3px");
    expect(await tip(page)).toEqual(["212", "2014/15", "Nurses", "Use the arrow keys to hear each value."]);
    await page.close();
  });

  it("walks along the values and across the series, and each is said", async () => {
    const page = await open(trend);
    await tabTo(page);
    expect(await said(page)).toBe("2014/15, Nurses: 212");
    const walk = [
      ["ArrowRight", "2015/16, Nurses: 250"],
      ["ArrowDown", "2015/16, Police: not available"],
      ["End", "2016/17, Police: 140"],
      ["ArrowRight", "2016/17, Police: 140"],
      ["ArrowUp", "2016/17, Nurses: 301"],
      ["Home", "2014/15, Nurses: 212"],
    ] as const;
    for (const [key, words] of walk) {
      await page.keyboard.press(key);
      expect(await said(page)).toBe(words);
    }
    expect(await tip(page)).toEqual(["212", "2014/15", "Nurses"]);
    await page.keyboard.press("Escape");
    expect(await tip(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    expect(await tip(page)).toEqual(["250", "2015/16", "Nurses"]);
    await page.keyboard.press("Tab");
    expect(await tip(page)).toEqual([]);
    expect(await page.evaluate("document.activeElement.localName")).toBe("summary");
    await page.close();
  });

  it("goes along lying bars with the arrows up and down", async () => {
    const page = await open(referrals);
    await tabTo(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await said(page)).toBe("Police, 2016/17: not shown, to protect children");
    await page.close();
  });

  it("ignores the keys of the browser", async () => {
    const page = await open(trend);
    await tabTo(page);
    await page.keyboard.down("Alt");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Alt");
    expect(await said(page)).toBe("2014/15, Nurses: 212");
    await page.close();
  });

  it("opens the table and brings it into the window", async () => {
    const page = await open(trend);
    await page.setViewport({ width: 1280, height: 700 });
    const summary = await page.$(".chart__data summary");
    await summary?.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => {
      const box = document.querySelector(".chart__data table")?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
    await page.close();
  });
});

describe("a download", () => {
  const fetchFile = async (page: Page, kind: string, name: string): Promise<Buffer> => {
    const session = await browser.target().createCDPSession();
    const folder = mkdtempSync(join(downloads, "file-"));
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await page.click(`[data-download=${kind}]`);
    await expect.poll(() => existsSync(join(folder, name)), { timeout: 20_000 }).toBe(true);
    return readFileSync(join(folder, name));
  };

  it("is a picture with twice the pixels, on white, even in the dark scheme", async () => {
    const page = await open(trend, { scheme: "dark" });
    const png = await fetchFile(page, "png", "visits-trend.png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * (640 + 48));
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement("canvas");
      canvas.width = picture.width;
      canvas.height = picture.height;
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
      return { corner: `${data[0]} ${data[1]} ${data[2]}`, hasSeries: seen.has("29 91 79") };
    }, png.toString("base64"));
    expect(colours).toEqual({ corner: "255 255 255", hasSeries: true });
    await page.close();
  });

  it("is a self-contained drawing: colours, title, note and source are in it", async () => {
    const page = await open(trend);
    const svg = (await fetchFile(page, "svg", "visits-trend.svg")).toString();
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Nurses visit more often",
        "Number of visits, Northmoor",
        "301",
        "Police: not available",
        "The police counted again from 2016.",
        "Source: The visitors' book",
      ]),
    );
    expect(svg).not.toContain("var(");
    expect(svg).toContain('stroke="#1D5B4F"');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* aria-label="Nurses visit more often\./,
    );
    const faults = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent,
      svg,
    );
    expect(faults).toBeUndefined();
    await page.close();
  });

  it("is the table for a spreadsheet, with the shorthand of all downloads", async () => {
    const page = await open(referrals);
    expect((await fetchFile(page, "csv", "referrals-by-source-bars.csv")).toString()).toBe(
      "\ufeffSource,2015/16 (referrals),2016/17 (referrals)\r\nSchools,30,[c]\r\nPolice,9,[c]\r\nHealth,42,46\r\n",
    );
    await page.close();
  });
});

describe("a page with charts that answer", () => {
  it("works from a file share", async () => {
    const page = await open(trend, { from: "disk" });
    const drawing = await live(page);
    await pointAt(page, drawing, 0.95, 0.2);
    expect(await tip(page)).toEqual(["301", "2016/17", "Nurses"]);
    await page.close();
  });

  it.each([
    "light",
    "dark",
  ] as const)("has nothing that axe-core objects to, %s and asked", async (scheme) => {
    const page = await open(referrals, { scheme });
    await tabTo(page);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  it("has given the browser nothing to complain about, its policy least of all", () => {
    expect(complaints).toEqual([]);
  });
});
