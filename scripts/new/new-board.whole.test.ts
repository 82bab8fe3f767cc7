import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBoard } from "../build/build-board.ts";
import { checkPages } from "../checks/site/axe.ts";
import { launchReader } from "../checks/site/launch-reader.ts";
import { buildReport } from "../model/build-report.ts";
import { kinds } from "../model/kinds/kinds.ts";
import type { Problem } from "../model/values/problem.ts";
import { filesBelow } from "../system/files-below.ts";
import { newBoard } from "./new-board.ts";

const day = "2026-12-01";
const samples = ["children", "adults", "joint"] as const;

function made(sample: string, more: { empty?: boolean } = {}): string {
  const board = join(mkdtempSync(join(tmpdir(), "board-")), "ours");
  newBoard([board], { for: sample, empty: false, ...more });
  return board;
}

function checked(board: string, drafts: "left-out" | "shown" | "checked" = "checked") {
  const warnings: Problem[] = [];
  const report = buildReport(board, { day, drafts, warn: (found) => warnings.push(...found) });
  return { report, warnings };
}

const filesOf = (board: string) =>
  Object.fromEntries(filesBelow(board).map((file) => [file, readFileSync(join(board, file), "utf8")]));

describe("a new board", () => {
  it.each(samples)("for %s builds at once, says that it is invented, and answers the law", (sample) => {
    const { report, warnings } = checked(made(sample), "left-out");
    expect(report.board.demonstration).toContain("invented");
    expect(report.briefings.length).toBeGreaterThanOrEqual(2);
    expect(report.posters.length).toBeGreaterThanOrEqual(2);
    // Nobody has read the texts of a board that was made a moment ago.
    const read = /statements have not been read against the data|nobody has compared this edition/;
    expect(warnings.map(({ what }) => what).filter((what) => !read.test(what))).toEqual([]);
  });

  it("is published with its PDFs, which pass their checks", async () => {
    const board = made("joint");
    const out = join(board, "../site");
    await buildBoard({ board, out, pdf: true, only: null, on: day });
    const files = filesBelow(out).filter((file) => file.endsWith(".pdf"));
    // Of each kind of document one at least.
    for (const kind of [
      "annual-report-2025-26",
      "edition-2025-26-",
      "report-arrangements-2026",
      "report-plan-",
      "briefing-",
      "poster-",
      "committee-scrutiny-",
      "committee-practice-group-",
      "committee-minutes-",
      "meeting-",
      "series-",
    ])
      expect(files.filter((file) => file.startsWith(`downloads/${kind}`)).length, kind).toBeGreaterThan(0);
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("A sample. Northmoor");
    const browser = await launchReader();
    const pages = [
      "annual-report/2025-26/children-voices",
      "annual-report/2025-26/quality",
      "annual-report/2025-26/editions/easy-read",
      "annual-report/2025-26/editions/children",
      "reports/arrangements-2026/disagreements",
      "register/lr1",
      "committee/practice-group-update",
      "meetings/executive-november",
      "series/learning",
    ].map((page) => `${page}/index.html`);
    expect(await checkPages(browser, out, pages)).toEqual([]);
    await browser.close();
  });

  it("has an example of every kind of data", () => {
    const { report } = checked(made("joint"));
    const shown = new Set(report.data.flatMap(({ datasets }) => datasets.map(({ kind }) => kind)));
    expect([...kinds.keys()].filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it("has notes on what to write in every chapter and every file of data", () => {
    const files = filesOf(made("joint"));
    const silent = Object.entries(files).filter(
      ([path, text]) =>
        /^(?:data\/(?:\d|register|actions|forms)|content\/(?:annual-report|reports)\/[^/]+\/[^/]+\.md)/.test(
          path,
        ) && !/^ *# \w/m.test(text),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it("is made in a folder of its own, and for somebody", () => {
    const board = mkdtempSync(join(tmpdir(), "board-"));
    writeFileSync(join(board, "letter.txt"), "Ours");
    expect(() => newBoard([board], { for: "children", empty: false })).toThrow("There is something in");
    expect(filesBelow(board)).toEqual(["letter.txt"]);
    expect(() => newBoard([join(board, "new")], { for: "childen", empty: false })).toThrow("--for children");
    expect(() => newBoard([], { for: "children", empty: false })).toThrow("Say where the board goes");
    expect(existsSync(join(board, "new"))).toBe(false);
  });
});

describe("an emptied board", () => {
  it.each(samples)("for %s passes check with its drafts, and has no sentence of the sample", (sample) => {
    const board = made(sample, { empty: true });
    const { report } = checked(board, "shown");
    const chapters = report.reports[0]?.chapters ?? [];
    expect(chapters.length).toBeGreaterThan(8);
    const tokens = chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        // Nothing of it shows a figure.
        expect(block.type).toBe("prose");
        return block.type === "prose" ? block.tokens : [];
      }),
    );
    const inHeading = tokens.filter(({ type }) => type === "heading_open").length;
    const written = tokens.filter(({ type }) => type === "inline");
    const placeholders = written.filter(
      ({ content }) => content === "Write the text of this section here.",
    ).length;
    expect(placeholders).toBeGreaterThan(10);
    expect(written.length).toBe(placeholders + inHeading);
    expect(report.data).toEqual([]);
    // Nothing of it is public before somebody writes it.
    expect(checked(board, "left-out").report.reports).toEqual([]);
  });

  it("keeps headings, notes and examples, and what somebody has changed", () => {
    const board = made("children");
    const before = filesOf(board);
    const training = "content/annual-report/2025-26/training.md";
    const plan = "data/2025-26/training-plan.yaml";
    writeFileSync(join(board, training), `${before[training]}\nOur own sentence.\n`);
    writeFileSync(join(board, plan), `${before[plan]}notes: [Ours]\n`);
    mkdirSync(join(board, "content/briefings"), { recursive: true });
    writeFileSync(join(board, "content/briefings/ours.md"), "Ours");
    const said = newBoard([board], { for: undefined, empty: true }).join("\n");
    const after = filesOf(board);
    expect(said).toContain(`Left alone, because somebody has changed them: ${training}, ${plan}.`);
    expect(after[training]).toContain("Our own sentence.");
    expect(after["content/briefings/ours.md"]).toBe("Ours");
    // Nothing is lost: every other file stands where it was, emptied, or below examples/.
    for (const [path, text] of Object.entries(before)) {
      if (path === training || path === plan) continue;
      const now = after[path];
      expect(now !== undefined || after[`examples/${path}`] === text, path).toBe(true);
      if (now === undefined || now === text) continue;
      expect(now.match(/^## .*$/gm) ?? []).toEqual(text.match(/^## .*$/gm) ?? []);
      expect(now.match(/^# .*$/gm) ?? []).toEqual(text.match(/^# .*$/gm) ?? []);
    }
  });

  it("is emptied once, and no other board is", () => {
    const board = made("adults", { empty: true });
    const before = filesOf(board);
    expect(() => newBoard([board], { for: undefined, empty: true })).toThrow("Nothing was changed");
    expect(filesOf(board)).toEqual(before);
    const other = mkdtempSync(join(tmpdir(), "board-"));
    writeFileSync(join(other, "board.yaml"), "name: Ours");
    expect(() => newBoard([other], { for: undefined, empty: true })).toThrow("never was a sample board");
    expect(() => newBoard([other], { for: "adults", empty: true })).toThrow("is one already");
  });
});
