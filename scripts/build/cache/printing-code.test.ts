import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOfCode } from "./printing-code.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "code-"));
  for (const [path, text] of Object.entries(files)) write(path, text);
  writeLockfile({});
});
afterEach(() => rmSync(root, { recursive: true }));

const files = {
  "scripts/print.ts": `import { readFileSync } from "node:fs";
import { PDFDocument } from "@scope/pdf/deep/file.js";
import {
  finish,
} from "./finish/finish.ts";
import type { Report } from "../model/report.ts";
const { drive } = await import("./drive.ts");
const fonts = createRequire(import.meta.url).resolve("typefaces/package.json");
`,
  "scripts/finish/finish.ts": `export { mend } from "./mend.ts";\nimport "./side-effect.ts";\n`,
  "scripts/finish/mend.ts": "export const mend = 1;\n",
  "scripts/finish/side-effect.ts": "globalThis.x = 1;\n",
  "scripts/drive.ts": `import puppeteer from "puppeteer";\n`,
  "scripts/unused.ts": "export const unused = 1;\n",
  "model/report.ts": "export interface Report {}\n",
};

const locked = {
  "node_modules/@scope/pdf": { version: "1.0.0", dependencies: { packer: "^1" } },
  "node_modules/@scope/pdf/node_modules/packer": { version: "1.5.0", integrity: "sha512-a" },
  "node_modules/packer": { version: "2.0.0" },
  "node_modules/puppeteer": { version: "24.0.0", dependencies: { "puppeteer-core": "24.0.0" } },
  "node_modules/puppeteer-core": { version: "24.0.0" },
  "node_modules/typefaces": { version: "5.0.0" },
  "node_modules/unrelated": { version: "1.0.0" },
};

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writeLockfile(changed: Record<string, { version?: string; integrity?: string }>): void {
  const packages: Record<string, object> = { ...locked };
  for (const [place, entry] of Object.entries(changed)) packages[place] = { ...packages[place], ...entry };
  write("package-lock.json", JSON.stringify({ packages }));
}

const hash = () => hashOfCode(join(root, "scripts/print.ts"), root);

describe("the hash of the code that prints", () => {
  it("is the same in another folder", () => {
    const first = hash();
    const other = mkdtempSync(join(tmpdir(), "code-"));
    rmSync(root, { recursive: true });
    root = other;
    for (const [path, text] of Object.entries(files)) write(path, text);
    writeLockfile({});
    expect(hash()).toBe(first);
  });

  it.each([
    "scripts/print.ts",
    "scripts/finish/finish.ts",
    "scripts/finish/mend.ts",
    "scripts/finish/side-effect.ts",
    "scripts/drive.ts",
  ] as const)("changes with %s", (path) => {
    const before = hash();
    write(path, `${files[path]}// changed\n`);
    expect(hash()).not.toBe(before);
  });

  it.each(["scripts/unused.ts", "model/report.ts"] as const)("does not change with %s", (path) => {
    const before = hash();
    write(path, `${files[path]}// changed\n`);
    expect(hash()).toBe(before);
  });

  it.each([
    { what: "a package", place: "node_modules/puppeteer", entry: { version: "24.0.1" } },
    { what: "a package with a scope", place: "node_modules/@scope/pdf", entry: { version: "1.0.1" } },
    {
      what: "a package whose files alone are used",
      place: "node_modules/typefaces",
      entry: { version: "6.0.0" },
    },
    {
      what: "a package that a package uses",
      place: "node_modules/puppeteer-core",
      entry: { version: "24.0.1" },
    },
    {
      what: "the bytes of a package that stands within another one",
      place: "node_modules/@scope/pdf/node_modules/packer",
      entry: { integrity: "sha512-b" },
    },
  ])("changes with $what", ({ place, entry }) => {
    const before = hash();
    writeLockfile({ [place]: entry });
    expect(hash()).not.toBe(before);
  });

  it.each([
    "node_modules/unrelated",
    "node_modules/packer",
  ])("does not change with %s, which it does not use", (place) => {
    const before = hash();
    writeLockfile({ [place]: { version: "9.0.0" } });
    expect(hash()).toBe(before);
  });
});
