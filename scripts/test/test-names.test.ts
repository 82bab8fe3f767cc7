import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../system/files-below.ts";

const tests = filesBelow(resolve("scripts")).filter((file) => file.endsWith(".test.ts"));
const using = (what: RegExp) =>
  tests.filter((file) => what.test(readFileSync(resolve("scripts", file), "utf8")));

describe("the name of a test", () => {
  it("says that it replaces modules, which no other test must then meet", () => {
    expect(using(/^vi\.mock\(/m).filter((file) => !file.endsWith(".mocked.test.ts"))).toEqual([]);
  });

  it("says that it starts a browser, or builds a whole board", () => {
    const whole = using(/\b(?:launchBrowser|launchReader|openPrinter|soundPdf|buildBoard|buildSite)\(/);
    expect(whole.filter((file) => !/\.(?:whole|mocked)\.test\.ts$/.test(file))).toEqual([]);
  });
});
