import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import { buildReport } from "../model/build-report.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { filesBelow } from "../system/files-below.ts";
import type { BoardFiles } from "./board-with.ts";
import { coverReport } from "./cover-report.ts";
import { heldBackBoard, heldBackKinds } from "./held-back-board.ts";

async function siteOf(board: string, options: { drafts?: "shown"; on?: string }): Promise<string> {
  const site = join(mkdtempSync(join(tmpdir(), "held-back-")), "dist");
  await buildBoard({ board, out: site, pdf: false, only: null, ...options });
  return site;
}

/** Every file as text, by its path. */
function textsOf(site: string): Map<string, string> {
  return new Map(filesBelow(site).map((path) => [path, readFileSync(join(site, path), "utf8")]));
}

function withWebsite(board: string): string {
  const file = join(board, "data/board.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace("area: Northmoor\n", "area: Northmoor\nwebsite: https://www.northmoor.example/\n"),
  );
  return board;
}

const traces = new RegExp(`${Object.values(heldBackKinds).join("|")}|2017-18|2017/18|wildlife`, "i");

describe.each(["status: draft", "embargo: 2026-12-24"])("what is held back by “%s”", (release) => {
  it("leaves no trace in a website for the public: no file, list, feed, search entry or topic", async () => {
    const texts = textsOf(await siteOf(withWebsite(heldBackBoard(release)), { on: "2026-12-23" }));
    const found = [...texts].filter(([path, text]) => traces.test(path) || traces.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining(["annual-report/2016-17/index.html", "feed.xml"]),
    );
  });

  it("is marked on each page of its own in a build with drafts, and on all others", async () => {
    const texts = textsOf(
      await siteOf(withWebsite(heldBackBoard(release)), { drafts: "shown", on: "2026-12-23" }),
    );
    const pages = [...texts].filter(([path]) => path.endsWith("index.html"));
    const mark = release.includes("draft") ? "Draft." : "Embargo until 24 December 2026.";
    const bandOf = (html: string) =>
      /class="not-public"><strong>(.+?)<\/strong>/.exec(html)?.[1]?.replace(/<[^>]+>/g, "");
    expect(pages.filter(([, html]) => bandOf(html) === mark).map(([path]) => path)).toEqual([
      "annual-report/2016-17/editions/children/index.html",
      "annual-report/2016-17/later/index.html",
      "annual-report/2016-17/summary/index.html",
      "annual-report/2017-18/index.html",
      "annual-report/2017-18/numbers/index.html",
      "briefings/later/index.html",
      "briefings/later/share/index.html",
      "committee/money/index.html",
      "data/2017-18/wombats/index.html",
      "later/index.html",
      "meetings/later/index.html",
      "posters/later/index.html",
      "series/later/index.html",
    ]);
    expect(pages.filter(([, html]) => bandOf(html) !== mark && bandOf(html) !== "Preview.")).toEqual([]);
    const email = texts.get("downloads/briefing-later-email.html") ?? "";
    expect(email).toMatch(`${mark.toUpperCase()} NOT FOR PUBLICATION.`);
    expect(traces.test(texts.get("feed.xml") ?? "")).toBe(false);
    // The newest report is still this year's.
    expect(texts.get("index.html")).toMatch("Read the 2016/17 report");
  });
});

describe("a single document", () => {
  it("is not built where it is held back, and the message says how to see it", async () => {
    const board = heldBackBoard("status: draft");
    const out = join(mkdtempSync(join(tmpdir(), "held-back-")), "dist");
    await expect(buildBoard({ board, out, pdf: true, only: "briefing/later" })).rejects.toThrow(
      "briefing/later is a draft (content/briefings/later.md), and a build for the public leaves it out. Add --drafts, or look at it with npm run print -- briefing/later.",
    );
  });
});

describe("an embargo", () => {
  it("ends with its day, by whatever that day is known, and gives the same bytes", async () => {
    const board = heldBackBoard("embargo: 2026-12-24");
    const byOption = await siteOf(board, { on: "2026-12-24" });
    process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2026, 11, 24) / 1000);
    const byEnvironment = await siteOf(board, {});
    delete process.env.SOURCE_DATE_EPOCH;
    expect(textsOf(byOption)).toEqual(textsOf(byEnvironment));
    const all = [...textsOf(byOption).values()].join();
    expect(Object.values(heldBackKinds).filter((word) => !all.toLowerCase().includes(word))).toEqual([]);
    expect(all.includes('class="not-public"')).toBe(false);
  });

  it("holds where nobody says which day it is", () => {
    const { briefings } = buildReport(heldBackBoard("embargo: 1999-12-24"));
    expect(briefings.map(({ slug }) => slug)).toEqual(["home-visits"]);
  });
});

function problemsOn(day: string, board: string, drafts?: "checked"): string {
  try {
    buildReport(board, { day, ...(drafts ? { drafts } : {}) });
  } catch (error) {
    if (error instanceof BoardProblems) return error.message;
    throw error;
  }
  return "";
}

describe("a mention of what is held back", () => {
  const mentions: [string, string, string][] = [
    ["a link", "See [it](briefing:later).", "briefing/later"],
    ["a link to a chapter", "See [](chapter:2016-17/later).", "chapter/2016-17/later"],
    ["a link to a poster", "See [](poster:later).", "poster/later"],
    ["a link to a page", "See [](page:later).", "page/later"],
    ["a link to a committee report", "See [](committee:money).", "committee/money"],
    ["a link to a dataset", "See [](dataset:2017-18/wombats).", "annual-report/2017-18"],
    ["a figure", "There were {{ wombats@2017-18 }}.", "annual-report/2017-18"],
    ["a chart", "::: chart 2017-18/wombats-trend\n:::", "annual-report/2017-18"],
    ["a table", "::: table 2017-18/wombats\n:::", "annual-report/2017-18"],
    ["large figures", "::: key-figures wombats@2017-18\n:::", "annual-report/2017-18"],
    ["a picture", "![A wombat](images/wombat.svg)", ""],
    ["a title in quotation marks", "Read “The wallaby”.", "briefing/later"],
    ["a title in emphasis", "Read *The wallaby*.", "briefing/later"],
  ];
  const page = (text: string): BoardFiles => ({
    "content/pages/about.md": `---\ntitle: About\norder: 1\n---\n${text}\n`,
  });

  it.each(mentions)("is an error at its line: %s", (_, text, name) => {
    const board = heldBackBoard("status: draft", page(text));
    const reported = problemsOn("2026-11-30", board);
    if (name === "") return expect(reported).toBe("");
    expect(reported.split("\n")).toHaveLength(1);
    expect(reported).toMatch(/^content\/pages\/about\.md:5:\d+ {2}/);
    expect(reported).toMatch(
      new RegExp(`(since|and) ${name} is a draft \\(content/\\S+\\), which a build for the public`),
    );
    expect(reported).toMatch(/Publish that first, or take this out\.$/);
    // check reports the same.
    expect(problemsOn("2026-11-30", board, "checked")).toBe(reported);
  });

  it("is also an error as a replacement and as an appendix", () => {
    const board = heldBackBoard("status: draft", {
      "content/posters/speak-up.md": `---
title: Speak up
published: 2017-11-14
withdrawn: {date: 2018-01-01, reason: Old., replacement: poster:later}
topics: [practice]
summary: One sentence.
strapline: Say so
---
- one
- two
- three
- four

Say so.
`,
      ...coverReport({ matter: (yaml) => `${yaml}appendices: [{document: briefing/later}]\n` }),
    });
    expect(problemsOn("2026-11-30", board)).toBe(
      `content/committee/money.md:9:25  there is no document "briefing/later" in this folder, since briefing/later is a draft (content/briefings/later.md), which a build for the public leaves out. Publish that first, or take this out.
content/posters/speak-up.md:4:58  there is no poster "later" to take its place, since poster/later is a draft (content/posters/later.md), which a build for the public leaves out. Publish that first, or take this out.`,
    );
  });

  it("is not reported if the same words are about something else", () => {
    expect(problemsOn("2026-11-30", heldBackBoard("status: draft", page("The wallaby is an animal.")))).toBe(
      "",
    );
  });
});

describe("a mistake in what is held back", () => {
  const broken = {
    "content/annual-report/2017-18/numbers.md": "---\ntitel: Numbers\n---\n{{ nothing }}\n",
    "data/2017-18/wombats.yaml": "kind: [",
    "content/images/wombat.svg": null,
    "content/briefings/later.md": "---\nstatus: draft\ntitel: Later\n---\n",
  };

  it("does not keep the rest from being published", () => {
    expect(problemsOn("2026-11-30", heldBackBoard("status: draft", broken))).toBe("");
  });

  it("does not excuse a name that is not there", () => {
    const board = heldBackBoard("status: draft", {
      ...broken,
      "content/pages/about.md": "---\ntitle: About\norder: 1\n---\nThere were {{ wombats@2017-18 }}.\n",
    });
    expect(problemsOn("2026-11-30", board)).toMatch(
      /^content\/pages\/about\.md:5:12 {2}there is no figure "wombats"/,
    );
  });

  it("is reported by check", () => {
    const reported = problemsOn("2026-11-30", heldBackBoard("status: draft", broken), "checked");
    expect(reported.split("\n").map((line) => line.split("  ")[0])).toEqual(
      expect.arrayContaining([
        "content/annual-report/2017-18/numbers.md:2:1",
        "content/briefings/later.md:3:1",
        expect.stringMatching(/^data\/2017-18\/wombats\.yaml:1:/),
      ]),
    );
  });
});

describe("a day of publication that is still to come", () => {
  const board = () => heldBackBoard("status: draft");

  it("is an error at its line, in each final text", () => {
    expect(problemsOn("2017-11-13", board())).toBe(
      [
        "content/annual-report/2016-17/report.md:3:12",
        "content/briefings/home-visits.md:3:12",
        "content/posters/speak-up.md:4:12",
      ]
        .map(
          (place) =>
            `${place}  this would be published before its day: 14 November 2017 is after 13 November 2017. Write embargo: 2017-11-14 to hold it back until then, or mend the date.`,
        )
        .join("\n"),
    );
  });

  it("is not reported on the day itself", () => {
    expect(problemsOn("2017-11-14", board())).toBe("");
  });
});

describe("small numbers in a draft", () => {
  it("are no safer for it: a build service refuses them", () => {
    const board = heldBackBoard("status: draft", {
      "data/2017-18/held.yaml":
        "kind: figures\ntitle: Held\ncounts: children\nfigures:\n  held: {title: Held overnight, unit: children, values: {2017-18: 2}}\nsource: Custody record\n",
    });
    const settings = join(board, "data/board.yaml");
    const text = readFileSync(settings, "utf8");
    writeFileSync(settings, text.slice(0, text.indexOf("data:\n")));
    try {
      buildReport(board, { day: "2026-11-30", environment: { ci: true, remotes: [] } });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toMatch(
        /data\/2017-18\/held\.yaml:5:\d+ {2}a value that the disclosure rules suppress is unprotected in a build service/,
      );
    }
  });
});
