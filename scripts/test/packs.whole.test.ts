import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { boardWith } from "./board-with.ts";
import { papers } from "./papers.ts";
import { readPdf } from "./read-pdf.ts";

const appended = (yaml: string) =>
  yaml.replace("  - document: briefing/home-visits", "  - document: annual-report/2016-17");

/** About 250 words in seven parts, one of which has a chart. */
const charted = `---
title: Help before harm
published: 2017-11-21
summary: Early help for families with young children.
message: Offer help early
audience: Everyone who visits families
---
## 1 Why this matters

Families ask for help late, when much has gone wrong. Many do not know that there is help, or fear what it may bring. Most say later that they would have said yes if somebody had offered it earlier. Help that comes early is small: a few visits, a person to call, a place at a nursery.

## 2 What the figures say

::: chart 2016-17/looked-after
:::

## 3 What we learned

- People offer help once, and write down that it was refused.
- Fathers are seldom asked.
- Nobody says what help looks like on a day.
- Help ends, and nobody looks back to see what became of the family.

## 4 Signs to notice

- a parent who is tired at each visit
- letters that lie unopened
- a child who is often late
- a move from one house to another

## 5 What to do

- Offer help again, in other words, at the next visit.
- Ask both parents, each by themselves.
- Say what will happen first, and who will come.
- Write down what the family wanted.

## 6 What good looks like

The family knows who comes and why. The plan is one page, and its first line is what the child wants. When it ends, somebody calls after a while and asks how things are. If they are worse, help begins again on that day.

## 7 Questions for your team

- Whom did we offer help, and how often?
- What do we say when a family says no?
- What would a father say about us?
- Who calls when a plan has ended?
`;

let site: string;
let files: ManifestEntry[];
const text = (path: string) => readFileSync(join(site, path), "utf8");
const pagesIn = (file: string) => files.find(({ path }) => path === `downloads/${file}`)?.pages ?? 0;

beforeAll(async () => {
  const all = papers();
  const paper = "content/committee/safeguarding-annual-report.md";
  const board = boardWith({
    ...all,
    "content/briefings/help-before-harm.md": charted,
    [paper]: appended(all[paper] ?? "").replace("Members may begin with [](briefing:home-visits).", ""),
  });
  site = join(mkdtempSync(join(tmpdir(), "site-")), "dist");
  await buildBoard({ board, out: site, pdf: true, only: null, drafts: "shown" });
  files = JSON.parse(text("manifest.json"));
});

describe("the pack of a meeting", () => {
  let pages: string[];
  let lines: string[][];
  beforeAll(async () => {
    const read = await readPdf(readFileSync(join(site, "downloads/meeting-scrutiny-2017-11-14.pdf")));
    lines = read.pages.map(({ text }) => text.split("\n"));
    pages = read.pages.map(({ text }) => text.replace(/\s+/g, " "));
  });

  it("is its agenda and then each paper with its appendices, as long as they are by themselves", () => {
    const agenda = 2;
    const minutes = pagesIn("committee-improvement-board-minutes.pdf");
    const annual = pagesIn("annual-report-2016-17.pdf");
    // By itself the paper begins with its contents, and carries the report.
    const cover = pagesIn("committee-safeguarding-annual-report.pdf") - annual;
    expect(pages).toHaveLength(agenda + minutes + cover + annual + pagesIn("poster-speak-up.pdf"));
  });

  it("gives the page of each part in its contents", () => {
    const contents = pages[0] ?? "";
    for (const [label, title] of [
      ["Item 3", "Improvement Board"],
      ["Item 4", "Safeguarding children annual report 2016/17"],
      ["Item 4, Appendix 1", "Annual Report 2016/17"],
      ["Item 5", "A briefing for members"],
    ]) {
      const page = new RegExp(`${label}: ${title} page (\\d+)`).exec(contents)?.[1];
      expect(pages[Number(page) - 1]).toContain(label);
    }
  });

  it("has a number on every page, one more than on the page before", () => {
    // The reader gives a number in a corner as a line, or before the first word of the page.
    const numbered = lines.map((page, index) =>
      page.some(
        (line, at) => line === String(index + 1) || (at === 0 && line.startsWith(`${index + 1}Item`)),
      ),
    );
    expect(numbered).toEqual(lines.map(() => true));
  });

  it("has the title of what is restricted in its agenda, and the rule", () => {
    expect(pages[0]).toContain("Placements of children Not for publication: paragraph 1 of schedule 12A");
    expect(pages.filter((page) => page.includes("Placements of children"))).toHaveLength(1);
  });

  it("is a page of the website that leads to its papers", () => {
    const page = text("meetings/scrutiny-2017-11-14/index.html");
    expect(page).toMatch(/href="[^"]*committee\/safeguarding-annual-report\/index\.html"/);
    expect(page).toContain("meeting-scrutiny-2017-11-14.pdf");
  });
});

describe("a series", () => {
  it("is an introduction with contents, and each document as it is by itself", async () => {
    const pages = (await readPdf(readFileSync(join(site, "downloads/series-home-and-voice.pdf")))).pages.map(
      ({ text }) => text.replace(/\s+/g, " "),
    );
    expect(pages).toHaveLength(1 + pagesIn("briefing-home-visits.pdf") + pagesIn("poster-speak-up.pdf"));
    expect(pages[0]).toMatch(/Part 1: Home visits page 2 Part 2: Speak up page 3/);
    expect(pages[0]).toContain("Home visits (page 2)");
  });

  it("is a page of the website that leads to its documents", () => {
    const page = text("series/home-and-voice/index.html");
    expect(page).toMatch(/href="[^"]*briefings\/home-visits\/index\.html"/);
    expect(page).toMatch(/href="[^"]*posters\/speak-up\/index\.html"/);
    expect(text("library/index.html")).toMatch(/href="[^"]*series\/home-and-voice\/index\.html"/);
  });
});

describe("a briefing with a chart in one of its parts", () => {
  it("fits one page with about 250 words", async () => {
    expect(charted.split("---")[2]?.match(/[a-z’]+/gi)?.length).toBeGreaterThan(240);
    const { pages } = await readPdf(readFileSync(join(site, "downloads/briefing-help-before-harm.pdf")));
    expect(pages).toHaveLength(1);
  });
});
