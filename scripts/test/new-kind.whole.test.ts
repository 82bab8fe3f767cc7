import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoardFiles, boardWith } from "./board-with.ts";
import { copyOfProduct } from "./copy-of-product.ts";
import { readPdf } from "./read-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "new-kind-"));
const product = join(folder, "product");
const site = join(folder, "site");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...command: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: product, encoding: "utf8" });
  return { status, said: stdout + stderr };
};
const published = (file: string) => readFileSync(join(site, file), "utf8");

beforeAll(() => {
  copyOfProduct(product);
  const fixture = readFileSync("scripts/test/fixtures/new-kind.md", "utf8");
  const board: BoardFiles = {};
  for (const [, path = "", text = ""] of fixture.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) {
    if (!path.startsWith("scripts/")) board[path] = text;
    else {
      mkdirSync(dirname(join(product, path)), { recursive: true });
      writeFileSync(join(product, path), text);
    }
  }
  appendFileSync(
    join(product, "scripts/model/kinds/registry.ts"),
    'export { headCount } from "./head-count/head-count.ts";\n',
  );
  const build = ["build", "--board", boardWith(board), "--out", site, "--only", "annual-report/2016-17"];
  expect(run("scripts/run.mjs", ...build)).toMatchObject({ status: 0 });
});

describe("a new kind of dataset, which is a folder and one line", () => {
  it("compiles", () => {
    const settings = { extends: "./tsconfig.json", include: ["scripts/check.ts"] };
    writeFileSync(join(product, "tsconfig.check.json"), JSON.stringify(settings));
    expect(run("node_modules/typescript/bin/tsc", "-p", "tsconfig.check.json")).toEqual({
      status: 0,
      said: "",
    });
  });

  it("is shown on its pages in its form, with its table and its numbers under the board's rules", () => {
    const chapter = published("annual-report/2016-17/staff/index.html");
    expect(chapter).toContain('The duty team had <b class="figure">41</b> people.');
    for (const page of [chapter, published("data/2016-17/staff/index.html")]) {
      expect(page).toContain('<p>Counted at noon on <span class="whole-date">31 March 2017</span>.</p>');
      expect(page).toMatch(
        /<th scope="row">Legal team<\/th>\s*<td [^>]*class="is-numeric is-suppressed">\[c\]</,
      );
    }
    expect(chapter).toContain("Table 2");
  });

  it("has a CSV file, and a chart", () => {
    expect(published("downloads/data/2016-17/staff.csv").replace("\ufeff", "").split("\r\n")).toEqual([
      "table,group,row,row_type,series,measure,figure,period,period_start,period_end,unit,value,qualifier,status,note",
      "Staff of the partnership,,Duty team,row,,value,staff.duty,2017-03-31,2017-03-31,2017-03-31,people,41,,final,",
      "Staff of the partnership,,Review team,row,,value,staff.review,2017-03-31,2017-03-31,2017-03-31,people,23,,final,",
      "Staff of the partnership,,Legal team,row,,value,staff.law,2017-03-31,2017-03-31,2017-03-31,people,,,not shown,",
      "",
    ]);
    const chapter = published("annual-report/2016-17/staff/index.html");
    expect(chapter).toMatch(/id="chart-staff-by-team"[\s\S]*?<svg/);
  });

  it("brings its styles, for the website and for paper", () => {
    const style = published("assets/site.css");
    expect(style).toMatch(/@layer components\{.*\.head-count\{.*@layer utilities\{/);
    expect(style).toMatch(/@media print\{@layer print\{.*\.head-count__hint\{display:none\}/);
  });

  it("is printed, with what its style for paper changes", async () => {
    const { pages } = await readPdf(readFileSync(join(site, "downloads/annual-report-2016-17.pdf")));
    const text = pages.map((page) => page.text).join("\n");
    expect(text).toContain("Counted at noon on 31 March 2017.");
    expect(text).toContain("Most staff are on duty");
    expect(published("annual-report/2016-17/staff/index.html")).toContain("Press a heading to sort.");
    expect(text).not.toContain("Press a heading to sort.");
  });
});
