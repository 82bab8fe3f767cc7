import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endBrowser } from "../browser/start-browser.ts";
import { launchBrowser } from "../print/open-browser.ts";
import { openPrinter } from "../print/printer.ts";
import { readPlaces } from "./read-places.ts";

let browser: Browser;
let bytes: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  const printer = await openPrinter(browser);
  const parts = Array.from({ length: 40 }, (_, index) => index + 1);
  const html = `<!doctype html><html lang="en"><title>Report</title><style>@page { size: A5 landscape } p { break-before: page }</style>
    ${parts.map((part) => `<a href="#part-${part}">${part}</a>`).join(" ")} <a href="#l%C3%A4nge-(1)">x</a>
    ${parts.map((part) => `<p id="part-${part}">Part ${part}</p>`).join("")}<p id="länge-(1)">Länge</p></html>`;
  bytes = await printer.print({ name: "report.pdf", html, resources: () => null, contents: false });
});
afterAll(() => endBrowser(browser));

describe("where things are in a PDF", () => {
  it("is the number of pages and the size of the first", () => {
    const { pageCount, width, height } = readPlaces(bytes);
    expect(pageCount).toBe(42);
    expect(width).toBeCloseTo(595.28, 0);
    expect(height).toBeCloseTo(419.53, 0);
  });

  it("is the page of each id that something links to, in a tree of pages with branches", () => {
    const { pageOfId } = readPlaces(bytes);
    expect(pageOfId.size).toBe(41);
    expect(pageOfId.get("part-1")).toBe(2);
    expect(pageOfId.get("part-40")).toBe(41);
    expect(pageOfId.get("länge-(1)")).toBe(42);
  });

  it("is how far above the foot of its page an id is", () => {
    const { heightOfId } = readPlaces(bytes);
    expect(heightOfId.get("part-2")).toBeGreaterThan(300);
    expect(heightOfId.get("part-2")).toBeLessThan(420);
  });

  it("is not known of a PDF that is written in another way", async () => {
    const packed = await PDFDocument.create();
    packed.addPage();
    const other = await packed.save({ useObjectStreams: true });
    expect(() => readPlaces(other)).toThrow(
      new Error("The PDF has no table of its objects. Print it with another browser."),
    );
  });
});
