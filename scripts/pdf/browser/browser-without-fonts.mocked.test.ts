import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../print/open-browser.ts";

const folder = mkdtempSync(join(tmpdir(), "no-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));

vi.mock("./font-configuration.ts", () => ({
  writeFontConfiguration: () => {
    const path = join(folder, "fonts.conf");
    writeFileSync(path, "<fontconfig></fontconfig>");
    return path;
  },
}));

describe.runIf(process.platform === "linux" && process.arch === "x64")("a browser without any font", () => {
  it("is found out before it prints blank pages", async () => {
    await expect(launchBrowser()).rejects.toThrow(
      /^The browser .*\/chromium-147\.0\.0\/chromium does not print a PDF as it should: trial\.pdf {2}There is no text on page 1\. Look at the page; if it is blank, its fonts did not load\.\ntrial\.pdf {2}The text "Readable" is not in it\. Look whether it is clipped or hidden in print\. Install another Chrome, Edge or Chromium and set PUPPETEER_EXECUTABLE_PATH to it\.$/,
    );
  }, 120_000);
});
