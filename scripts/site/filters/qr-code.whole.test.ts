import type { Browser } from "puppeteer";
import decode from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../pdf/print/open-browser.ts";
import { qrCode } from "./qr-code.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a reader of another maker than ours reads from the drawn code. */
async function read(svg: string): Promise<string> {
  const page = await browser.newPage();
  const standing = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" ');
  const pixels = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(400, 400).getContext("2d");
    if (!canvas) return [];
    canvas.fillStyle = "white";
    canvas.fillRect(0, 0, 400, 400);
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, 400, 400).data];
  }, standing);
  await page.close();
  return decode({ width: 400, height: 400, data: new Uint8Array(pixels) });
}

describe("a QR code", () => {
  it.each([
    "https://www.northmoor.example",
    "https://www.northmoor.example/posters/child-sexual-exploitation/",
    "http://council.example:8080/a?topic=neglect&size=3#b",
  ])("is read as %s", async (address) => {
    expect(await read(String(qrCode(address)))).toBe(address);
  });

  it("says its address to those who cannot see it", () => {
    expect(String(qrCode("https://council.example/?a=1&b=2"))).toContain(
      'role="img" aria-label="QR code that opens https://council.example/?a=1&amp;b=2"',
    );
  });

  it("has four light modules round it, and is drawn as lines", () => {
    // 25 modules for so short an address, and four on each side.
    expect(String(qrCode("https://a.uk"))).toContain('viewBox="-4 -4 33 33"');
    expect(String(qrCode("https://a.uk"))).toContain('<path fill="currentColor" d="M');
  });
});
