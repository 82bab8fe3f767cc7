import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPageError } from "../checks/site/known-browser-warning.ts";
import { buildReport } from "../model/build-report.ts";
import { parseInlineMarkdown, parseMarkdown } from "../model/markdown/parser.ts";
import type { Block } from "../model/report/block.ts";
import type { Report } from "../model/report/report.ts";
import { launchBrowser } from "../pdf/print/open-browser.ts";
import { buildSite } from "../site/build-site.ts";
import { boardWith } from "./board-with.ts";

const corpus = readFileSync("scripts/test/fixtures/xss-corpus.txt", "utf8").trim().split("\n");
const site = join(mkdtempSync(join(tmpdir(), "xss-")), "dist");
const pages = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
let browser: Browser;

beforeAll(async () => {
  await buildSite(hostileReport(), { output: site });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("a site whose every text tries to run a script", () => {
  it("is built, and its texts are printed as they were written", () => {
    const about = readFileSync(join(site, "about/index.html"), "utf8");
    expect(about).toContain("&lt;script&gt;alert(");
    expect(about).toContain("&lt;svg onload=alert(");
  });

  it("runs none of them, even in a browser that is reported to leave the policy aside", async () => {
    const page = await watchedPage(browser);
    await page.setBypassCSP(true);
    const executed: string[] = [];
    for (const path of pages()) {
      await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
      await page.evaluate(touchEverything);
      const found = (await page.evaluate(suspects)) as string[];
      executed.push(...found.map((what) => `${path}  ${what}`));
    }
    await page.close();
    expect(executed).toEqual([]);
  });

  it("would be seen: the same watch finds a script that does run", async () => {
    const page = await watchedPage(browser);
    const control = join(mkdtempSync(join(tmpdir(), "xss-control-")), "control.html");
    writeFileSync(control, `<img src="x" onerror="alert('xss')"><a href="javascript:void(0)">x</a>`);
    await page.goto(pathToFileURL(control).href, { waitUntil: "load" });
    expect(await page.evaluate(suspects)).toEqual([
      "ran: xss",
      "<img> has onerror",
      "<a> leads to javascript:void(0)",
    ]);
    await page.close();
  });
});

describe("the policy of a page", () => {
  it("stops inline scripts, handlers, styles, code from text and other hosts, even if opened from the disk", async () => {
    const page = await watchedPage(browser);
    const refused: string[] = [];
    await page.exposeFunction("refusedBy", (directive: string) => refused.push(directive));
    await page.goto(pathToFileURL(join(site, "index.html")).href, { waitUntil: "load" });
    const results = await page.evaluate(`(async () => {
      document.addEventListener("securitypolicyviolation", (event) => refusedBy(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "watched.push('inline')";
      document.body.append(script);
      const image = document.createElement("img");
      image.setAttribute("onerror", "watched.push('handler')");
      image.src = "missing.png";
      document.body.append(image);
      const elsewhere = document.createElement("img");
      elsewhere.src = "https://elsewhere.example/pixel.png";
      document.body.append(elsewhere);
      document.body.setAttribute("style", "color: red");
      const base = document.createElement("base");
      base.href = "https://elsewhere.example/";
      document.head.append(base);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        ran: watched,
        color: getComputedStyle(document.body).color === "rgb(255, 0, 0)",
        base: document.baseURI.startsWith("https://elsewhere.example"),
      };
    })()`);
    await page.close();
    expect(results).toEqual({ ran: [], color: false, base: false });
    expect([...new Set(refused)].sort()).toEqual([
      "base-uri",
      "img-src",
      "script-src-attr",
      "script-src-elem",
      "style-src-attr",
    ]);
  });

  it("lets the stylesheet, the fonts and the icon through, opened from the disk", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (isPageError(message)) complaints.push(message.text());
    });
    await page.goto(pathToFileURL(join(site, "index.html")).href, { waitUntil: "load" });
    const loaded = await page.evaluate(`document.fonts.ready.then(() => ({
      font: [...document.fonts].some(({ status }) => status === "loaded"),
      rules: [...document.styleSheets].map(({ href }) => href.split("/").at(-1)),
    }))`);
    await page.close();
    expect(loaded).toEqual({ font: true, rules: ["brand.css", "site.css"] });
    expect(complaints).toEqual([]);
  });

  it("has a policy on every page", () => {
    const without = pages().filter(
      (path) =>
        !/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/.test(
          readFileSync(join(site, path), "utf8"),
        ),
    );
    expect(without).toEqual([]);
  });
});

/** A page that counts every way in which an attack can show itself. */
async function watchedPage(from: Browser): Promise<Page> {
  const page = await from.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss());
  await page.evaluateOnNewDocument(`
    window.watched = [];
    for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (text) => watched.push(String(text));
  `);
  return page;
}

const touchEverything = `(async () => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  for (const one of document.querySelectorAll("*")) {
    for (const name of ["mouseover", "focus", "toggle", "pointerenter"]) one.dispatchEvent(new Event(name, { bubbles: false }));
    if (one.matches("a, summary, [tabindex]")) one.focus();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
})()`;

const suspects = `(() => [
  ...watched.map((what) => "ran: " + what),
  ...[...document.querySelectorAll("*")].flatMap((one) =>
    [...one.attributes].flatMap(({ name, value }) => {
      const tag = "<" + one.localName + ">";
      // An e-mail has style attributes on its elements; no page of the site has.
      if (name === "style" && /-email\\.html$/.test(location.pathname)) return [];
      if (name.startsWith("on") || name === "style" || name === "srcdoc") return [tag + " has " + name];
      if (/^(?:xlink:)?(?:href|src|action|data|formaction)$/.test(name) && /^[\\s\\u0000-\\u0020]*(?:javascript|vbscript|data):/i.test(value))
        return [tag + " leads to " + value];
      return [];
    })),
  ...[...document.querySelectorAll("script:not([src], [type='application/ld+json'], [type='application/json']), iframe, object, embed, base, form[action^=java], meta[http-equiv=refresh], link[href^=data]")]
    .map((one) => "there is a <" + one.localName + ">"),
])()`;

/**
 * The Report of the small board with an attack in every text. The model refuses most of them in a board folder; the
 * pages must be safe without that.
 */
function hostileReport(): Report {
  const report = buildReport(
    boardWith({
      "data/glossary.yaml": "- {term: Child looked after, meaning: A child in care.}\n",
      "content/home.md":
        "---\ntitle: How safe?\nlead: In short.\n---\n## The year\n\n::: went-well\n- Something\n:::\n",
    }),
  );
  let next = 0;
  const attacked = (value: unknown, key: string): unknown => {
    if (typeof value === "string")
      return texts.has(key) ? `${value} ${corpus[next++ % corpus.length]}` : value;
    if (Array.isArray(value)) return value.map((item) => attacked(item, key));
    if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
    for (const [name, inner] of Object.entries(value))
      Object.defineProperty(value, name, { value: attacked(inner, name), enumerable: true, writable: true });
    return value;
  };
  const hostile = attacked(report, "") as Report;
  const [about] = hostile.pages;
  const environment = { lines: [], onFigure: () => ({ text: "", meta: null }) };
  const blocks = corpus.flatMap((one): Block[] => [
    { type: "prose", tokens: parseMarkdown(inEveryForm(one), environment) },
    {
      type: "panel",
      name: "quote",
      title: { tokens: parseInlineMarkdown(one, environment), text: one },
      body: [{ type: "prose", tokens: parseMarkdown(one, environment) }],
    },
  ]);
  if (about) about.blocks = blocks;
  return hostile;
}

/** The keys under which the Report has words; the others have names, addresses, numbers and kinds. */
const texts = new Set(
  "title subtitle alt source summary strapline owner audience heading when label text caption meaning term lead words content cell csv area sources topics calculation".split(
    " ",
  ),
);

function inEveryForm(one: string): string {
  const cell = one.replaceAll("|", "\\|");
  return `${one}\n\n## ${one}\n\n- ${one}\n- **${one}**\n\n> ${one}\n\n| A | B |\n|---|---|\n| ${cell} | x |\n\n[${one}](https://www.gov.uk/)\n`;
}
