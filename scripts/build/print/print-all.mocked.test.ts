import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import type { Report } from "../../model/report/report.ts";
import { cacheFolder } from "../../pdf/browser/cache-folder.ts";
import { findBrowser } from "../../pdf/browser/find-browser.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { printDocuments } from "../../pdf/documents/print-documents.ts";
import type { Resource } from "../../pdf/print/print-job.ts";
import { address } from "../../site/addresses/addresses.ts";
import { boardWith } from "../../test/board-with.ts";
import { hashOfCode } from "../cache/printing-code.ts";
import { printAll } from "./print-all.ts";
import { showProgress } from "./progress.ts";

vi.mock(import("../cache/printing-code.ts"), { spy: true });

let folder: string;
let report: Report;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "print-all-"));
  report = buildReport(boardWith({}));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.mocked(hashOfCode).mockReset();
  rmSync(folder, { recursive: true, force: true });
});

/** Two pages with a style, a font and a picture each; the second is printed at the same time as the first. */
function documents(
  changed: Partial<PrintDocument> & { files?: Record<string, Resource> } = {},
): PrintDocument[] {
  const { files = {}, ...fields } = changed;
  const document = (slug: string): PrintDocument => ({
    kind: "briefing",
    slug,
    title: slug,
    file: `${slug}.pdf`,
    language: "en-GB",
    date: "2017-11-14",
    contents: false,
    onePage: true,
    expectedTexts: ["Readable"],
    html: () => pageOf(slug, "Readable"),
    resources: (path) => ({ ...shipped, ...(slug === "one" ? files : {}) })[path] ?? null,
    ...(slug === "one" ? fields : {}),
  });
  return [document("one"), document("two")];
}

function pageOf(title: string, text: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>${title}</title><link rel="stylesheet" href="/print.css"></head><body><h1>${title}</h1><p>${text}</p><img alt="A dot" src="/dot.svg"></body></html>`;
}

const font = (weight: number): Resource => ({
  body: readFileSync(
    `node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
  ),
  contentType: "font/woff2",
});
const style = (colour: string): Resource => ({
  body: `@page { size: A5 } @font-face { font-family: Own; src: url("/own.woff2") } * { font-family: Own; font-weight: 400; color: ${colour} }`,
  contentType: "text/css",
});
const dot = (radius: number): Resource => ({
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="9" cy="9" r="${radius}"/></svg>`,
  contentType: "image/svg+xml",
});
const shipped: Record<string, Resource> = {
  "/print.css": style("black"),
  "/own.woff2": font(400),
  "/dot.svg": dot(5),
};

async function print(all: PrintDocument[], of: Report = report, into = folder): Promise<string[]> {
  const options = { folder: join(into, "out"), cache: join(into, "cache") };
  const { printed, known } = await printAll(all, of, options, showProgress());
  await known;
  return printed;
}

/** Prints once for all tests of a block; calling the result repeats the effect of that printing in `folder`. */
function printedOnce(all: () => PrintDocument[]): () => void {
  let first: string;
  beforeAll(async () => {
    first = mkdtempSync(join(tmpdir(), "print-all-"));
    await print(all(), buildReport(boardWith({})), first);
  });
  afterAll(() => rmSync(first, { recursive: true }));
  return () => cpSync(first, folder, { recursive: true });
}

const bytesOf = (file: string) => readFileSync(join(folder, "out", file)).toString("latin1");

describe("a document that has been printed", () => {
  const startFromPrinted = printedOnce(documents);

  it("is taken from the cache, with its picture and the record of its checks, and is the same", async () => {
    expect(await print(documents({ thumbnail: "one.webp" }))).toEqual(["one.pdf", "two.pdf"]);
    const files = ["one.pdf", address.checks("one.pdf"), "one.webp", "two.pdf"];
    const before = files.map(bytesOf);
    rmSync(join(folder, "out"), { recursive: true });
    expect(await print(documents({ thumbnail: "one.webp" }))).toEqual([]);
    expect(files.map(bytesOf)).toEqual(before);
  });

  const changes: { what: string; changed: Parameters<typeof documents>[0] }[] = [
    { what: "its HTML", changed: { html: () => pageOf("one", "Readable, and more") } },
    { what: "its style", changed: { files: { "/print.css": style("navy") } } },
    { what: "a font", changed: { files: { "/own.woff2": font(700) } } },
    { what: "a picture", changed: { files: { "/dot.svg": dot(6) } } },
    { what: "its title", changed: { title: "First" } },
    { what: "its language", changed: { language: "cy" } },
    { what: "its date", changed: { date: "2017-11-15" } },
    { what: "what has to be in it", changed: { expectedTexts: ["one", "Readable"] } },
    { what: "whether it has to be one page", changed: { onePage: false } },
  ];
  it.each(changes)("is the only one printed again when $what changes, and is then kept", async ({
    changed,
  }) => {
    startFromPrinted();
    const before = bytesOf("one.pdf");
    expect(await print(documents(changed))).toEqual(["one.pdf"]);
    const after = bytesOf("one.pdf");
    const inside = changed?.html || changed?.files || changed?.title || changed?.language || changed?.date;
    if (inside) expect(after).not.toBe(before);
    expect(await print(documents(changed))).toEqual([]);
    expect(bytesOf("one.pdf")).toBe(after);
  });

  it("is printed again when the board's name, its author, changes", async () => {
    startFromPrinted();
    const renamed = { ...report, board: { ...report.board, name: "Newtown Board" } };
    expect(await print(documents(), renamed)).toEqual(["one.pdf", "two.pdf"]);
  });

  it("is printed again when the code that prints, or one of its packages, changes", async () => {
    startFromPrinted();
    vi.mocked(hashOfCode).mockReturnValue("another");
    expect(await print(documents())).toEqual(["one.pdf", "two.pdf"]);
  });

  it("is printed again when its entry in the cache is damaged", async () => {
    startFromPrinted();
    const before = [bytesOf("one.pdf"), bytesOf("two.pdf")];
    for (const name of readdirSync(join(folder, "cache"))) {
      const entry = join(folder, "cache", name);
      writeFileSync(entry, readFileSync(entry).subarray(0, -100));
    }
    expect(await print(documents())).toEqual(["one.pdf", "two.pdf"]);
    expect([bytesOf("one.pdf"), bytesOf("two.pdf")]).toEqual(before);
  });

  it("is printed where nothing can be kept", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const [one] = documents();
    const options = { folder: join(folder, "out"), cache: "/dev/null/cache" };
    const { printed, known } = await printAll(one ? [one] : [], report, options, showProgress());
    await known;
    expect(printed).toEqual(["one.pdf"]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it("is not kept when it fails a check", async () => {
    const wrong = documents({ expectedTexts: ["Missing"] });
    const message =
      'one.pdf  The text "Missing" is not in it. Look whether it is clipped or hidden in print.';
    await expect(print(wrong)).rejects.toThrow(new Error(message));
    await expect(print(wrong)).rejects.toThrow(new Error(message));
  });
});

describe.runIf(process.platform === "linux" && process.arch === "x64")("the browser", () => {
  /** A program that records that it was started, and then becomes the browser. */
  async function browserNamed(name: string): Promise<string> {
    const machine = { platform: process.platform, architecture: process.arch, environment: {} };
    const found = await findBrowser({ ...machine, cacheFolder: cacheFolder() });
    const path = join(folder, name);
    const settings = Object.entries(found.environment).map(([key, value]) => `export ${key}='${value}'\n`);
    const lines = `#!/bin/sh\n${settings.join("")}echo "$*" >> ${folder}/started\nexec ${found.executablePath} "$@"\n`;
    writeFileSync(path, lines);
    chmodSync(path, 0o755);
    vi.stubEnv("PUPPETEER_EXECUTABLE_PATH", path);
    return path;
  }
  const launches = () =>
    readFileSync(join(folder, "started"), "utf8")
      .split("\n")
      .filter((line) => line.includes("--user-data-dir")).length;

  it("is not started where nothing has changed", async () => {
    await browserNamed("chrome");
    await print(documents());
    expect(launches()).toBe(1);
    await print(documents());
    expect(launches()).toBe(1);
  });

  it("prints everything again when it is another one, or another build", async () => {
    await browserNamed("chrome");
    await print(documents());
    const other = await browserNamed("chrome-next");
    expect(await print(documents())).toEqual(["one.pdf", "two.pdf"]);
    expect(await print(documents())).toEqual([]);
    writeFileSync(other, `${readFileSync(other, "utf8")}# a later build\n`);
    expect(await print(documents())).toEqual(["one.pdf", "two.pdf"]);
  });
});

describe("a board", () => {
  const startFromPrinted = printedOnce(() => printDocuments(buildReport(boardWith({}))));

  it("prints the one briefing whose sentence has changed, and its edition in large print", async () => {
    const file = "content/briefings/home-visits.md";
    startFromPrinted();
    expect(await print(printDocuments(buildReport(boardWith({}))))).toEqual([]);
    const changed = boardWith({}, ({ [file]: text = "", ...files }) => ({
      ...files,
      [file]: text.replace("Ask to see where the child sleeps.", "Ask where the child sleeps."),
    }));
    expect(await print(printDocuments(buildReport(changed)))).toEqual([
      "briefing-home-visits.pdf",
      "briefing-home-visits-large-print.pdf",
    ]);
  });

  it("prints everything when its colours change", async () => {
    const all = printDocuments(report).map((document) => document.file);
    startFromPrinted();
    const changed = boardWith({}, ({ "data/board.yaml": text = "", ...files }) => ({
      ...files,
      "data/board.yaml": text.replace(/primary: "#[0-9a-f]{6}"/i, 'primary: "#003366"'),
    }));
    expect(await print(printDocuments(buildReport(changed)))).toEqual(all);
  });
});
