import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { drawPictures } from "../build/print/draw-pictures.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { serveSite } from "../checks/site/serve-site.ts";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "./board-with.ts";

const withKeys = (file: string, keys: string) => (files: Record<string, string>) => ({
  ...files,
  [file]: (files[file] ?? "").replace("topics: [practice]", `topics: [practice]\n${keys}`),
  "data/board.yaml": (files["data/board.yaml"] ?? "").replace(
    "area: Northmoor\n",
    "area: Northmoor\nwebsite: https://www.northmoor.example/report/\n",
  ),
});
const board = boardWith(
  {},
  withKeys("content/briefings/home-visits.md", "formerly: [visiting-homes, at-home]\nreview-by: 2018-11-14"),
);
const site = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
const text = (path: string) => readFileSync(join(site, path), "utf8");

beforeAll(() => buildBoard({ board, out: site, pdf: false, only: null }));

describe("a site whose address is known", () => {
  it("has a feed of what was published, with times from the data", () => {
    expect(text("feed.xml")).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>https://www.northmoor.example/report/</id>
  <title>Northmoor Safeguarding Children Partnership</title>
  <updated>2017-11-14T00:00:00Z</updated>
  <author><name>Northmoor Safeguarding Children Partnership</name></author>
  <link rel="self" type="application/atom+xml" href="https://www.northmoor.example/report/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://www.northmoor.example/report/"/>
  <entry xml:lang="en-GB">
    <id>https://www.northmoor.example/report/annual-report/2016-17/</id>
    <title>Annual Report 2016/17</title>
    <link rel="alternate" type="text/html" href="https://www.northmoor.example/report/annual-report/2016-17/"/>
    <published>2017-11-14T00:00:00Z</published>
    <updated>2017-11-14T00:00:00Z</updated>
    <summary>Annual Report 2016/17 of Northmoor Safeguarding Children Partnership.</summary>
  </entry>
  <entry xml:lang="en-GB">
    <id>https://www.northmoor.example/report/briefings/home-visits/</id>
    <title>Home visits</title>
    <link rel="alternate" type="text/html" href="https://www.northmoor.example/report/briefings/home-visits/"/>
    <published>2017-11-14T00:00:00Z</published>
    <updated>2017-11-14T00:00:00Z</updated>
    <summary>How to see a home through a child's eyes.</summary>
  </entry>
  <entry xml:lang="en-GB">
    <id>https://www.northmoor.example/report/posters/speak-up/</id>
    <title>Speak up</title>
    <link rel="alternate" type="text/html" href="https://www.northmoor.example/report/posters/speak-up/"/>
    <published>2017-11-14T00:00:00Z</published>
    <updated>2017-11-14T00:00:00Z</updated>
    <summary>When professionals disagree about a child.</summary>
  </entry>
</feed>
`);
  });

  it("has a sitemap of pages that are there, none of them an old address", () => {
    const pages = [
      ...text("sitemap.xml").matchAll(/<loc>https:\/\/www\.northmoor\.example\/report\/([^<]*)<\/loc>/g),
    ].map(([, path = ""]) => path);
    expect(pages).toContain("data/2016-17/looked-after/");
    expect(pages.filter((path) => !existsSync(join(site, path, "index.html")))).toEqual([]);
    expect(pages.join()).not.toContain("visiting-homes");
    expect(text("robots.txt")).toContain("Sitemap: https://www.northmoor.example/report/sitemap.xml");
  });

  it("says of each page its one address, and no picture where none is drawn", () => {
    const page = text("briefings/home-visits/index.html");
    expect(page).toContain(
      '<link rel="canonical" href="https://www.northmoor.example/report/briefings/home-visits/">',
    );
    expect(page).toContain(
      `<meta property="og:title" content="Home visits – briefing – Northmoor Safeguarding Children Partnership">`,
    );
    expect(page).not.toContain("og:image");
  });

  it("describes a dataset to search engines", () => {
    const [, json = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        text("data/2016-17/looked-after/index.html"),
      ) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      url: "https://www.northmoor.example/report/data/2016-17/looked-after/",
      distribution: [
        {
          encodingFormat: "text/csv",
          contentUrl: "https://www.northmoor.example/report/downloads/data/2016-17/looked-after.csv",
        },
        {
          encodingFormat: "application/zip",
          contentUrl: "https://www.northmoor.example/report/downloads/data-2016-17.zip",
        },
      ],
    });
  });

  it("says how to cite a page", () => {
    expect(text("annual-report/2016-17/numbers/index.html").replace(/<[^>]+>/g, "")).toContain(
      "in Annual Report 2016/17, 14 November 2017. https://www.northmoor.example/report/annual-report/2016-17/numbers/",
    );
  });
});

describe("a site whose address is not known", () => {
  it("has no feed, no sitemap and no whole address, and works", async () => {
    const plain = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
    await buildBoard({ board: boardWith({}), out: plain, pdf: false, only: null });
    expect(["feed.xml", "sitemap.xml", "robots.txt"].filter((file) => existsSync(join(plain, file)))).toEqual(
      [],
    );
    const page = readFileSync(join(plain, "briefings/home-visits/index.html"), "utf8");
    expect(page).not.toMatch(/canonical|og:/);
    expect(page).toContain("Cite this:");
  });
});

describe("a briefing to send and to paste", () => {
  it("is plain text in short lines, with its source and the way to the current version", () => {
    const plain = text("downloads/briefing-home-visits.txt");
    expect(plain.split("\n").filter((line) => line.length > 72)).toEqual([]);
    expect(plain).toMatch(/^HOME VISITS\n\nHow to see a home through a child's eyes\.\n/);
    expect(plain).toContain("4. Signs to notice\n\n- No bed of the child’s own\n- An empty kitchen\n");
    expect(plain.replace(/\s+/g, " ")).toContain("- Northmoor children's services 01632 960001 - Police 999");
    expect(plain.replace(/\s+/g, " ")).toContain(
      "published 14 November 2017. Review by 14 November 2018. See the latest version: https://www.northmoor.example/report/briefings/home-visits/",
    );
  });

  it("is a page for emails that loads nothing, with its styles at the elements", () => {
    const email = text("downloads/briefing-home-visits-email.html");
    expect(email).toMatch(/<h1 style="[^"]+">Home visits<\/h1>/);
    expect(email).not.toMatch(/<(link|script|img)|url\(/);
    // Without the style of its head it says and shows the same.
    expect(email.match(/<style>[^<]*<\/style>/g)).toEqual([
      expect.stringContaining("(prefers-color-scheme: dark)"),
    ]);
    expect(email.replace(/<!--.*?-->|<[^>]*style="[^>]*>/g, "")).not.toMatch(
      /<(?:p|h1|h2|ul|li|td|th|caption)\b/,
    );
  });

  it("is framed by tables for Outlook, and says whose it is", () => {
    const email = text("downloads/briefing-home-visits-email.html");
    expect(email).toMatch(/<!--\[if mso\]><table role="presentation" align="center" width="688"/);
    expect(email).toMatch(/Northmoor Safeguarding Children Partnership\. Seven-minute briefing\./);
  });

  it("is HTML without looks for another website", () => {
    const page = text("briefings/home-visits/share/index.html");
    const [, html = ""] = /<textarea id="copy-html"[^>]*>(.*?)<\/textarea>/s.exec(page) ?? [];
    expect(html).toContain("&lt;h2&gt;Home visits&lt;/h2&gt;");
    expect(html).not.toMatch(/class=|style=| id=/);
  });
});

describe("what was renamed", () => {
  it("has lines for web servers", () => {
    expect(text("_redirects")).toBe(
      "/briefings/at-home/ /briefings/home-visits/ 301\n/briefings/visiting-homes/ /briefings/home-visits/ 301\n",
    );
    expect(text("headers/redirects.nginx.conf")).toContain(
      "rewrite ^/briefings/at-home/(index\\.html)?$ /briefings/home-visits/ permanent;",
    );
  });

  it("has them for IIS, with the path of the board's website", () => {
    expect(text("web.config")).toContain(`  <location path="briefings/at-home">
    <system.webServer>
      <httpRedirect enabled="true" destination="/report/briefings/home-visits/"`);
  });

  it("is a redirect in the manifest", () => {
    const files = JSON.parse(text("manifest.json")) as ManifestEntry[];
    expect(files.filter(({ kind }) => kind === "redirect").map(({ path }) => path)).toEqual([
      "briefings/at-home/index.html",
      "briefings/visiting-homes/index.html",
    ]);
  });
});

describe("in a browser, under a strict policy and below a path", () => {
  let server: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveSite(site);
    browser = await launchReader();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it("an old address leads to the new one, without a script", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.address}briefings/visiting-homes/index.html`);
    await page.waitForSelector(".parts");
    expect(page.url()).toBe(`${server.address}briefings/home-visits/index.html`);
    await page.close();
  });

  it("the button beside a heading leads to its place where the browser may not copy", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}briefings/home-visits/index.html`);
    await page.click("button.link-here");
    await page.waitForFunction(() => location.hash === "#briefing-home-visits-1-why-this-matters");
    await page.close();
  });

  it("the button beside a heading copies its address, by keyboard, and says so", async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(server.address).origin, ["clipboard-read", "clipboard-sanitized-write"]);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("console", (message) => {
      // The icons of links are drawn from the stylesheet.
      if (message.type() === "error" && !message.text().includes("data:image")) errors.push(message.text());
    });
    await page.goto(`${server.address}briefings/home-visits/index.html`);
    await page.focus("button.link-here");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector("main > [role=status]")?.textContent === "Link copied.",
    );
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      `${server.address}briefings/home-visits/index.html#briefing-home-visits-1-why-this-matters`,
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it("the button is on the line of its heading's last word, on a phone", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(`${server.address}briefings/home-visits/index.html`);
    await page.waitForSelector("button.link-here");
    const besides = await page.$$eval(".linked", (places) =>
      places.map((place) => {
        const words = document.createRange();
        words.selectNodeContents(place.querySelector("h2, h3, h4") as Element);
        const lastLine = [...words.getClientRects()].at(-1) as DOMRect;
        const button = (place.querySelector(".link-here") as Element).getBoundingClientRect();
        return button.top < lastLine.bottom && button.bottom > lastLine.top && button.left >= lastLine.right;
      }),
    );
    expect(besides).toHaveLength(7);
    expect(besides).not.toContain(false);
    await page.close();
  });

  it("without a script it is a link to the place", async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.address}annual-report/2016-17/numbers/index.html`);
    const places = await page.$$eval("a.link-here", (links) =>
      links.map((link) => document.getElementById(link.hash.slice(1)) !== null),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places).not.toContain(false);
    await page.close();
  });

  it("axe-core finds fault with none of these pages", async () => {
    expect(
      await checkPages(browser, site, [
        "briefings/home-visits/index.html",
        "briefings/home-visits/share/index.html",
        "annual-report/2016-17/numbers/index.html",
        "downloads/briefing-home-visits-email.html",
      ]),
    ).toEqual([]);
  });
});

describe("the pictures that other sites show beside a link", () => {
  const draw = async (report: ReturnType<typeof buildReport>) => {
    const out = mkdtempSync(join(tmpdir(), "pictures-"));
    await drawPictures(report, out);
    return join(out, "assets/share");
  };
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it("are drawn from the data, the same each time", async () => {
    const [first, again] = [await draw(buildReport(board)), await draw(buildReport(board))];
    const names = readdirSync(first).sort();
    expect(names).toEqual([
      "briefing-home-visits.png",
      "data-2016-17-finances.png",
      "data-2016-17-looked-after.png",
      "data-2016-17-referrals-by-source.png",
      "home.png",
      "poster-speak-up.png",
      "report-2016-17.png",
    ]);
    for (const name of names) {
      const png = readFileSync(join(first, name));
      expect(sizeOf(png)).toEqual([1200, 630]);
      expect(readFileSync(join(again, name)).equals(png), name).toBe(true);
    }
  });

  it("have the colour of the board's brand, with white words on it", async () => {
    const { channels } = await sharp(join(await draw(buildReport(board)), "home.png")).stats();
    const corner = await sharp(join(await draw(buildReport(board)), "home.png"))
      .extract({ left: 4, top: 4, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(corner.toString("hex").slice(0, 6).toUpperCase()).toBe(
      buildReport(board).board.brand.primary.slice(1).toUpperCase(),
    );
    expect(channels.map(({ max }) => max).slice(0, 3)).toEqual([255, 255, 255]);
  });

  it.each([
    ["Bengali", "শিশুদের নিরাপত্তা"],
    ["Arabic", "حماية الأطفال"],
    ["Punjabi", "ਬੱਚਿਆਂ ਦੀ ਸੁਰੱਖਿਆ"],
    ["Chinese", "儿童安全年度报告"],
    ["Polish", "Żółć i źdźbło"],
  ])("draw the letters of every language of the typefaces: %s", async (_, title) => {
    const drawn = (words: string) => {
      const report = buildReport(board);
      return draw({ ...report, posters: report.posters.map((poster) => ({ ...poster, title: words })) });
    };
    const picture = async (words: string) => readFileSync(join(await drawn(words), "poster-speak-up.png"));
    // Letters that no typeface has leave the same picture, whichever they are.
    const reversed = [...title].reverse().join("");
    expect((await picture(title)).equals(await picture("\u{1f9ff}"))).toBe(false);
    expect((await picture(title)).equals(await picture(reversed))).toBe(false);
  });
});
