import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import { launchBrowser } from "../pdf/browser.ts";
import { boardWith } from "./board-with.ts";

const corpus = readFileSync("scripts/test/fixtures/xss-corpus.txt", "utf8").trim().split("\n");
const site = join(mkdtempSync(join(tmpdir(), "xss-")), "dist");
const pages = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
let browser: Browser;

beforeAll(async () => {
  await buildBoard({ board: hostileBoard(), out: site, pdf: false, only: null });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("a board whose every text tries to run a script", () => {
  it("is built, and its texts are printed as they were written", () => {
    const about = readFileSync(join(site, "about/index.html"), "utf8");
    expect(about).toContain("&lt;script&gt;alert(");
    expect(about).toContain("&lt;svg onload=alert(");
  });

  it("runs none of them, even in a browser that is told to leave the policy aside", async () => {
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
  it("stops inline scripts, handlers, styles, code from text and other hosts, opened from the disk, too", async () => {
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
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(join(site, "index.html")).href, { waitUntil: "load" });
    const loaded = await page.evaluate(`document.fonts.ready.then(() => ({
      font: [...document.fonts].some(({ status }) => status === "loaded"),
      rules: [...document.styleSheets].map(({ href }) => href.split("/").at(-1)),
    }))`);
    await page.close();
    expect(loaded).toEqual({ font: true, rules: ["brand.css", "site.css"] });
    expect(complaints).toEqual([]);
  });

  it("allows the search alone to run WebAssembly", () => {
    const allowed = pages().filter((path) =>
      readFileSync(join(site, path), "utf8").includes("wasm-unsafe-eval"),
    );
    expect(allowed).toEqual(["search/index.html"]);
    const without = pages().filter(
      (path) =>
        !/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/.test(
          readFileSync(join(site, path), "utf8"),
        ),
    );
    expect(without).toEqual([]);
  });
});

/** A page on which every way to make itself heard is counted. */
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
      // An email has its styles at its elements; no page of the site has.
      if (name === "style" && /-email\\.html$/.test(location.pathname)) return [];
      if (name.startsWith("on") || name === "style" || name === "srcdoc") return [tag + " has " + name];
      if (/^(?:xlink:)?(?:href|src|action|data|formaction)$/.test(name) && /^[\\s\\u0000-\\u0020]*(?:javascript|vbscript|data):/i.test(value))
        return [tag + " leads to " + value];
      return [];
    })),
  ...[...document.querySelectorAll("script:not([src], [type='application/ld+json']), iframe, object, embed, base, form[action^=java], meta[http-equiv=refresh], link[href^=data]")]
    .map((one) => "there is a <" + one.localName + ">"),
])()`;

/** The small board with an attack in every text that a page prints. */
function hostileBoard(): string {
  let next = 0;
  const attack = () => corpus[next++ % corpus.length] ?? "";
  const quoted = (words: string) => JSON.stringify(`${words} ${attack()}`);
  const inTable = (text: string) => text.replaceAll("|", "\\|");
  const everyAttack = corpus
    .map(
      (one) =>
        `${one}\n\n## ${one}\n\n- ${one}\n- **${one}**\n\n> ${one}\n\n| A | B |\n|---|---|\n| ${inTable(one)} | x |\n`,
    )
    .join("\n");
  return boardWith(
    {
      "content/pages/about.md": `---\ntitle: ${quoted("About")}\norder: 10\nstatus: draft\n---\n${everyAttack}`,
      "content/pages/panels.md": `---\ntitle: Panels\norder: 20\nstatus: draft\n---\n${corpus
        .map((one) => `::: note ${one}\n${one}\n:::\n\n::: quote ${one}\n${one}\n:::\n`)
        .join("\n")}`,
      "data/glossary.yaml": `${corpus.map((one, index) => `- {term: ${JSON.stringify(`Term ${"x".repeat(index + 1)} ${one}`)}, meaning: ${JSON.stringify(one)}}`).join("\n")}\n`,
    },
    (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          path.endsWith(".yaml")
            ? text
                .replace(
                  /^( *)(title|subtitle|heading|text|area|row-heading|source): (\w[^"\n]*)$/gm,
                  (_, indent: string, key: string, words: string) => `${indent}${key}: ${quoted(words)}`,
                )
                .replace(
                  /\b(label|when): ([A-Z][^,}"]*)/g,
                  (_, key: string, words: string) => `${key}: ${quoted(words)}`,
                )
            : text
                .replace(
                  /^(title|summary|strapline|owner|audience|section): (.*)$/gm,
                  (_, key: string, words: string) => `${key}: ${quoted(words)}`,
                )
                .replace(/^status: final$/m, "status: draft"),
        ]),
      ),
  );
}
