import type { Page } from "puppeteer";
import { thumbnailSize } from "../../site/filters/thumbnail-size.ts";

/** CSS pixels. */
const a4 = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };

/** Out of 100. A thumbnail is to be recognised, not read, and takes 8 kB instead of 45. */
const quality = 20;

/** A picture of the first sheet of A4 in the page that is being printed, as WebP. The same sheet gives the same bytes. */
export async function screenshotOfSheet(page: Page): Promise<Uint8Array> {
  const scale = thumbnailSize.width / a4.width;
  return await page.screenshot({ type: "webp", quality, clip: { x: 0, y: 0, ...a4, scale } });
}
