import type { Page } from "puppeteer";
import type { PdfPlaces } from "../read-places.ts";
import { insertBlankPages, linkSides } from "./blank-pages.ts";
import { closeGaps } from "./close-gaps.ts";
import { shortLastPages } from "./short-last-pages.ts";

/**
 * Mends the pages of a document by what a printing of it shows: first the last pages that hold only a few lines, then,
 * in an edition for both sides of the paper, the parts that have to begin on a right-hand page.
 *
 * @returns a function that looks at a printing, and tells whether it changed something, so that another is needed; it
 * does so four times at most
 */
export async function arrangePages(page: Page): Promise<(places: PdfPlaces) => Promise<boolean>> {
  const mendLastPages = await shortLastPages(page);
  const mendGaps = await closeGaps(page);
  await page.evaluate(linkSides);
  let settled = false;
  return async (places) => {
    if (settled) return false;
    // Both look at the same printing.
    const moved = [await mendLastPages(places), await mendGaps(places)];
    if (moved.includes(true)) return true;
    settled = true;
    return (await page.evaluate(insertBlankPages, Object.fromEntries(places.pageOfId))) > 0;
  };
}
