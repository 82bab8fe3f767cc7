import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { boardWith } from "./board-with.ts";

const poster = (title: string, keys: string) => `---
title: ${title}
strapline: Not sure? Say so.
published: 2017-11-14
${keys}
summary: When professionals disagree about a child.
---
- Say **what** worries you
- Ask **today**
- Write it **down**
- Go **higher** if nothing changes

A child cannot wait.
`;

const board = boardWith({
  "content/posters/whisper.md": poster(
    "Whisper",
    "withdrawn: {date: 2017-12-01, reason: Nobody heard it., replacement: 'poster:speak-up'}",
  ),
  "content/posters/knock.md": poster(
    "Knock twice",
    "topics: [Practice, visits]\naudiences: [Schools]\nreview-by: 2017-11-20\ndrawing: house\nweb-address: knock.example.org",
  ),
  "content/annual-report/2016-17/editions/wales.md": `---
title: Cadw plant yn ddiogel
label: Cymraeg
language: cy
published: 2017-11-14
summary: Yr adroddiad yn Gymraeg.
---
## Y ffigurau

{{ children-looked-after }}
`,
  "content/annual-report/2016-17/editions/urdu.md": `---
title: رپورٹ
label: اردو
language: ur
published: 2017-11-14
summary: خلاصہ
---
{{ children-looked-after }}
`,
});
const site = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
let server: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  await buildBoard({ board, out: site, pdf: false, only: null });
  server = await serveSite(site);
  browser = await launchReader();
  page = await browser.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (path: string) => page.goto(server.address + path, { waitUntil: "load" });
const html = (path: string) => readFileSync(join(site, path), "utf8");
const textsOf = (selector: string) =>
  page.$$eval(selector, (elements) =>
    elements.filter((element) => element.checkVisibility()).map((element) => element.textContent?.trim()),
  );
const waitForStatus = (text: string) =>
  page.waitForFunction((wanted) => document.querySelector("[role=status]")?.textContent === wanted, {}, text);

describe("the search, under a strict policy and below a path", () => {
  it("finds a page with only the keyboard, and leads to it", async () => {
    await open("search/index.html");
    await page.focus("#search-words");
    await page.keyboard.type("bedroom");
    await waitForStatus("1 result for “bedroom”.");
    expect(await textsOf(".search-result__kind")).toEqual(["Briefing"]);
    expect(await textsOf(".search-result mark")).toEqual(["bedroom"]);
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(`${server.address}briefings/home-visits/index.html`);
    expect(errors).toEqual([]);
  });

  it("goes back to the words with the arrow up", async () => {
    await open("search/index.html?q=bedroom");
    await waitForStatus("1 result for “bedroom”.");
    await page.focus("#search-words");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate("document.activeElement.id")).toBe("search-words");
  });

  it("shows everything of a kind, a topic or a reader where no words are typed", async () => {
    await open("search/index.html");
    await page.select("select[name=kind]", "Poster");
    await waitForStatus("2 pages.");
    expect((await textsOf(".search-result__title")).sort()).toEqual(["Knock twice", "Speak up"]);
    await page.select("select[name=audience]", "Schools");
    await waitForStatus("1 page.");
    expect(await textsOf(".search-result__title")).toEqual(["Knock twice"]);
    expect(new URL(page.url()).search).toBe("?kind=Poster&audience=Schools");
  });

  it("says when there is nothing, and shows the list of everything", async () => {
    await open("search/index.html?q=xylophone");
    await waitForStatus("No results for “xylophone”. Check the spelling, or browse the A to Z below.");
    expect(await textsOf("#a-to-z")).toEqual(["A to Z"]);
  });

  it("mends a slip of typing, and says so", async () => {
    await open("search/index.html?q=bedrom");
    await waitForStatus("1 result for “bedroom”, which you may have meant by “bedrom”.");
  });

  it("shows whom to call to somebody who asks for help", async () => {
    await open("search/index.html?q=who+do+I+call");
    await page.waitForSelector(".search-answer[data-wish=help]:not([hidden]) .contact__number");
  });

  it("quotes whole sentences", async () => {
    await open("search/index.html?q=home+visits");
    await page.waitForSelector(".search-result");
    for (const quoted of await textsOf(".search-result__words")) expect(quoted).toMatch(/[.!?”)]$/);
  });

  it("finds no words of a withdrawn page", async () => {
    await open("search/index.html?q=Whisper");
    await waitForStatus("No results for “Whisper”. Check the spelling, or browse the A to Z below.");
  });

  it("says from a file share that it does not work, and shows the list of everything", async () => {
    const shared = await browser.newPage();
    await shared.goto(`${pathToFileURL(join(site, "search/index.html")).href}?q=home`);
    await shared.waitForFunction(
      () =>
        document.querySelector("[role=status]")?.textContent ===
        "Search is not working. Use the A to Z below instead.",
    );
    await shared.close();
  });

  it("is a list from A to Z without a script", async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${server.address}search/index.html`);
    const shown = (selector: string) =>
      plain.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    expect(await shown("#search")).toBe(0);
    expect(await shown(".letter a")).toBeGreaterThan(10);
    await plain.close();
  });
});

describe("a page shorter than its window", () => {
  it.each(["annual-report/index.html", "about/index.html"])("ends with its foot: %s", async (path) => {
    await page.setViewport({ width: 1280, height: 1000 });
    await open(path);
    const below = await page.$eval(
      ".page-footer",
      (foot) =>
        document.documentElement.scrollHeight - Math.max(innerHeight, foot.getBoundingClientRect().bottom),
    );
    expect(below).toBeLessThan(1);
  });
});

describe("the library", () => {
  it("shows what belongs to all that is chosen, says how much, and keeps it in the address", async () => {
    await open("library/index.html");
    await waitForStatus("All 3 shown.");
    await page.select("select[name=topics]", "practice");
    await waitForStatus("2 of 3 shown.");
    expect(await textsOf(".library-item__title")).toEqual(["Home visits", "Knock twice"]);
    await page.select("select[name=kind]", "poster");
    await waitForStatus("1 of 3 shown.");
    await page.reload();
    await waitForStatus("1 of 3 shown.");
    expect(await textsOf(".library-item__title")).toEqual(["Knock twice"]);
    await page.focus("button[type=reset]");
    await page.keyboard.press("Enter");
    await waitForStatus("All 3 shown.");
    // With nothing to clear there is no button, and the keyboard is not lost.
    expect(await textsOf("button[type=reset]")).toEqual([]);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
  });

  it("marks what is overdue, and lists what is withdrawn by itself", () => {
    const library = html("library/index.html");
    expect(library.match(/Review overdue/g)).toHaveLength(1);
    expect(library.slice(library.indexOf('id="withdrawn"'))).toContain("Whisper");
    expect(library.slice(0, library.indexOf('id="withdrawn"'))).not.toContain("Whisper");
  });
});

describe("a page on paper", () => {
  it("has the board's whole name, however narrow the sheet, and no buttons", async () => {
    await page.setViewport({ width: 600, height: 800 });
    await open("library/index.html");
    await page.emulateMediaType("print");
    expect(await textsOf(".page-header :is(a, button)")).toEqual([
      "Northmoor Safeguarding Children Partnership (NSCP)Northmoor Safeguarding Children PartnershipNSCP",
    ]);
    expect(await textsOf(".page-header__full")).toEqual(["Northmoor Safeguarding Children Partnership"]);
    await page.emulateMediaType();
  });
});

describe("the page of a poster", () => {
  it("is one sheet on paper, with whom to call", async () => {
    await open("posters/knock/index.html");
    const sheet = await PDFDocument.load(await page.pdf({ format: "A4" }));
    expect(sheet.getPageCount()).toBe(1);
  });
});

describe("where the reader's colours rule", () => {
  it.each([
    "index.html",
    "posters/knock/index.html",
  ])("nothing is painted behind letters: %s", async (path) => {
    const session = await page.createCDPSession();
    const emulate = (value: string) =>
      session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
    await emulate("active");
    await open(path);
    const painted = await page.$$eval("body *", (all) =>
      all
        .filter((each) => getComputedStyle(each).borderImageSource !== "none")
        .map(({ className }) => className),
    );
    await emulate("none");
    expect(painted).toEqual([]);
  });
});

describe("a data page", () => {
  it("prints of the histories of its figures those that are open", async () => {
    await open("data/2016-17/looked-after/index.html");
    await page.emulateMediaType("print");
    const printed = async () => (await textsOf(".history__figure summary")).length;
    expect(await printed()).toBe(0);
    await page.$eval(".history__figure", (figure) => figure.toggleAttribute("open"));
    expect(await printed()).toBe(1);
    await page.emulateMediaType();
  });
});

describe("a withdrawn poster", () => {
  it("keeps its page, which says why and leads to what replaces it", async () => {
    await open("posters/whisper/index.html");
    expect(await textsOf(".notice p")).toEqual([
      "This poster was withdrawn on 1 December 2017",
      "Nobody heard it.",
      "Use this instead: Speak up",
    ]);
    await page.click(".notice a");
    await page.waitForSelector("h1");
    expect(page.url()).toBe(`${server.address}posters/speak-up/index.html`);
  });

  it("is in no list of posters", () => {
    expect(html("posters/index.html")).not.toContain("Whisper");
    expect(html("index.html")).not.toContain("Whisper");
  });
});

describe("a topic", () => {
  it("leads to all of it, whatever its capitals", () => {
    const topic = html("topics/practice/index.html");
    expect(topic).toContain("Home visits");
    expect(topic).toContain("Knock twice");
    expect(html("briefings/home-visits/index.html")).toContain('href="../../topics/practice/index.html"');
  });
});

describe("an edition in another language", () => {
  it("says so to a screen reader, in its direction, and nothing else is in that language", () => {
    const edition = html("annual-report/2016-17/editions/urdu/index.html");
    expect(edition).toContain('<html lang="en-GB">');
    expect(edition).toContain('<h1 lang="ur" dir="rtl">رپورٹ</h1>');
    expect(edition).toContain('<div class="edition" lang="ur" dir="rtl">');
    expect(edition).toContain("This edition has not been checked against the report yet");
  });

  it("is linked from its report, and from the other editions", () => {
    for (const from of ["index.html", "editions/urdu/index.html"])
      expect(html(`annual-report/2016-17/${from}`)).toMatch(/<a href="[^"]*wales\/index.html" lang="cy"/);
  });
});

describe("the accessibility statement", () => {
  it("says of everything without a result that it is not yet tested, and claims nothing", () => {
    const statement = html("accessibility/index.html");
    expect(statement.match(/Not yet tested/g)).toHaveLength(4);
    expect(statement).toContain("do not yet know");
    expect(statement).not.toContain("compliant");
  });
});

describe("the pages for finding", () => {
  it("have nothing that axe-core finds fault with, at phone and desktop width", async () => {
    const pages = [
      "search/index.html",
      "library/index.html",
      "topics/index.html",
      "topics/practice/index.html",
      "annual-report/index.html",
      "annual-report/2016-17/editions/urdu/index.html",
      "accessibility/index.html",
      "posters/whisper/index.html",
      "posters/knock/index.html",
      "data/2016-17/looked-after/index.html",
    ];
    expect(await checkPages(browser, site, pages)).toEqual([]);
  });
});
