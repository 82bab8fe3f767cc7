import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { BoardProblems, formatProblems } from "../model/values/problem.ts";
import { writeSafeFolder } from "../protect/write-safe-folder.ts";
import { readSheets } from "../statements/read-sheets.ts";
import { boardWith } from "../test/board-with.ts";
import { recordAgreement, refusals } from "./record-agreement.ts";
import { sheetOfReport } from "./sheet-of-report.ts";
import { signOffList } from "./sign-off-list.ts";
import { agreeToSheet, showSignOff } from "./sign-off-pages.ts";

const report = "content/annual-report/2016-17/report.md";
const more = "content/annual-report/2016-17/more.md";
const visits = `title: Visits at night
kind: figures
counts: children
source: Visits book
figures:
  visited: {title: Children visited, unit: children, values: {2016-17: 3}}
  waited: {title: Children who waited, unit: children, not-disclosive: They are named in the public inquiry., values: {2016-17: 2}}
`;
const asked = `sign-off:
  - {role: Caldicott guardian, for: [disclosure]}
  - {role: Scrutineer, for: [report]}
`;
const chapter = (extra = "", above = "") => `---
title: More
order: 30
accepted-numbers:
  - {text: "12 Step Plan", reason: The name of a form.}
---
${above}The 12 Step Plan was used.

::: supplied Northern Police
Officers made 61 visits at night.
:::
${extra}`;

function signedBoard(files: Record<string, string> = {}) {
  const board = boardWith({ "data/2016-17/visits.yaml": visits, [more]: chapter(), ...files });
  const settings = join(board, "data/board.yaml");
  writeFileSync(settings, `${readFileSync(settings, "utf8")}\n${asked}`);
  const sheet = () => sheetOfReport(readSheets({ board }), { year: "2016-17" });
  const markOf = (matter: string) => sheet().parts.find((part) => part.matter === matter)?.mark ?? "";
  const problems = () => {
    try {
      buildReport(board, { day: "2026-11-30", drafts: "checked" });
    } catch (error) {
      if (!(error instanceof BoardProblems)) throw error;
      return formatProblems(error.problems);
    }
    return "";
  };
  const agree = (role: string, matter: string, name = "") =>
    recordAgreement(board, sheet(), { role, sheet: markOf(matter), on: "2017-09-01", name });
  const write = (path: string, change: (text: string) => string) =>
    writeFileSync(join(board, path), change(readFileSync(join(board, path), "utf8")));
  const setStatus = (status: string) =>
    write(report, (text) => text.replace(/status: \w+/, `status: ${status}`));
  return { board, sheet, markOf, problems, agree, write, setStatus };
}

describe("a sign-off sheet", () => {
  it("has what is hidden, exempt, accepted, supplied and not read, and never a hidden value", () => {
    const list = signOffList(signedBoard().sheet());
    expect(list).toMatch(/What is not shown: 3\n[\s\S]* {4}Visits at night: Children visited, 2016\/17\n/);
    expect(list).toContain("Reason: They are named in the public inquiry.");
    expect(list).toContain("12 Step Plan Reason: The name of a form.");
    expect(list).toMatch(/Supplied, and not verified: 1\n.*more\.md\n +Officers made 61 visits at night\./);
    expect(list).toMatch(/Not read: [1-9]/);
    expect(list).not.toMatch(/\b3 children|: 3\.|visited.*\b3\b/);
  });

  it("has the same mark where a line has moved, and another where a point has come", () => {
    const { markOf, write } = signedBoard();
    const before = [markOf("disclosure"), markOf("report")];
    write(more, () => chapter("", "It was a quiet year for most.\n\n"));
    expect([markOf("disclosure"), markOf("report")]).toEqual(before);
    write(more, () => chapter("\n::: supplied Fire service\nWe came, too.\n:::\n"));
    expect(markOf("disclosure")).toBe(before[0]);
    expect(markOf("report")).not.toBe(before[1]);
  });

  it("has the same mark for a draft and the final report that it becomes", () => {
    const { markOf, setStatus } = signedBoard();
    const final = [markOf("disclosure"), markOf("report")];
    setStatus("draft");
    expect([markOf("disclosure"), markOf("report")]).toEqual(final);
  });

  it("has the same mark without the private folder", async () => {
    const { board, markOf } = signedBoard({
      "data/private/2016-17/visits.yaml": visits,
      ".gitignore": "data/private/\n",
    });
    const out = join(mkdtempSync(join(tmpdir(), "safe-")), "board");
    await writeSafeFolder({ board, out });
    const safe = sheetOfReport(readSheets({ board: out }), { year: "2016-17" });
    expect(safe.parts.map(({ mark }) => mark)).toEqual([markOf("disclosure"), markOf("report")]);
  });
});

describe("a final report", () => {
  it("waits for those whom board.yaml asks, and for nobody else", () => {
    const { problems, agree } = signedBoard();
    expect(problems()).toMatch(/Caldicott guardian has not agreed[\s\S]*Scrutineer has not agreed/);
    expect(agree("Caldicott guardian", "disclosure", "A. Guardian")).toBe("data/sign-off/2016-17.yaml");
    expect(problems()).not.toContain("Caldicott");
    agree("Scrutineer", "report");
    expect(problems()).toBe("");
    const board = boardWith({ "data/2016-17/visits.yaml": visits, [more]: chapter() });
    expect(() => buildReport(board, { day: "2026-11-30" })).not.toThrow();
  });

  it("is open again when what was agreed to has changed", () => {
    const { problems, agree, write } = signedBoard();
    agree("Caldicott guardian", "disclosure");
    agree("Scrutineer", "report");
    write("data/2016-17/visits.yaml", (text) =>
      text.replace("values: {2016-17: 3}", "values: {2016-17: 30}"),
    );
    expect(problems()).toMatch(/Caldicott guardian agreed on 1 September 2017 to .*changed since/);
    expect(problems()).not.toContain("Scrutineer");
  });

  it("waits for nobody while it is a draft", () => {
    const { problems, setStatus } = signedBoard();
    setStatus("draft");
    expect(problems()).toBe("");
  });
});

describe("an agreement", () => {
  it("is recorded only to what is there, of a role that is asked, and once", () => {
    const { sheet, agree, markOf } = signedBoard();
    const given = { role: "Scrutineer", sheet: markOf("report"), on: "2017-09-01", name: "" };
    expect(refusals(sheet(), given)).toEqual([]);
    expect(refusals(sheet(), { ...given, sheet: "00000000" })[0]).toContain("is not what is there now");
    expect(refusals(sheet(), { ...given, sheet: markOf("disclosure") })[0]).toContain("report: sheet");
    expect(refusals(sheet(), { ...given, role: "Chair" })[0]).toContain(
      'does not ask "Chair". It asks: Caldicott guardian, Scrutineer.',
    );
    agree("Scrutineer", "report");
    expect(refusals(sheet(), given)).toEqual(["Scrutineer has agreed to it already, on 1 September 2017."]);
  });

  it("can be sent from the page, unless the sheet has changed since it was loaded", () => {
    const { board, markOf, write } = signedBoard();
    const read = () => readSheets({ board });
    const form = (sheet: string) =>
      new URLSearchParams({ year: "2016-17", role: "Scrutineer", sheet, on: "2017-09-01", name: "" });
    const old = form(markOf("report"));
    write(more, () => chapter("\n::: supplied Fire service\nWe came, too.\n:::\n"));
    expect(agreeToSheet(board, read(), old, "2017-09-30")).toMatchObject({ status: 409 });
    expect(agreeToSheet(board, read(), form(markOf("report")), "2017-09-30")).toHaveProperty("location");
    const shown = showSignOff(read(), new URLSearchParams(), "2017-09-30");
    expect("html" in shown && shown.html).toContain("Agreed on 1 September 2017.");
  });
});
