import type { Page } from "puppeteer";
import type { PdfPlaces } from "../read-places.ts";
import { backIn } from "./back-in.ts";
import { type Extent, extentsOfBlocks, markBlocks, removeBlockMarks, setBlockSpacing } from "./blocks.ts";
import { flowsWithSpacing, marginsOfFlows } from "./flows.ts";
import { type Gap, gapsOf, ids } from "./gaps.ts";
import { setPageWidths, unsetPageWidths } from "./page-widths.ts";
import { fillOf, isShort } from "./short-last-pages.ts";

/** What is tried, the least change first; "" is the usual spacing. */
const spacings = ["", "tight", "tighter"] as const;

/**
 * Closes gaps before charts, tables and cards: where a chart has no room by a few millimetres, the lines and blocks of
 * its page are set a little closer, and it has. A flow that does not gain by it gets its usual spacing back.
 *
 * @returns a function that looks at a printing, and tells whether it changed something, so that another is needed; it
 * does so once at most, since where a flow gets its usual spacing back the places are known, and put right
 */
export async function closeGaps(page: Page): Promise<(places: PdfPlaces) => Promise<boolean>> {
  const blocks = await page.evaluate(markBlocks);
  const margins = await page.evaluate(marginsOfFlows, [...new Set(blocks.map(({ flow }) => flow))]);
  let usual: Extent[] = [];
  let first: { gaps: Gap[]; places: PdfPlaces };
  const closed = new Map<string, string[]>();
  let attempts = 0;

  return async (places) => {
    attempts += 1;
    if (attempts === 1 && (await close(places))) return true;
    if (attempts === 2) await takeBack(places);
    if (attempts <= 2) await page.evaluate(removeBlockMarks);
    attempts = 2;
    return false;
  };

  async function close(places: PdfPlaces): Promise<boolean> {
    await page.evaluate(setPageWidths);
    [usual = []] = await page.evaluate(extentsOfBlocks, ids(blocks), [""]);
    const spaced = await page.evaluate(flowsWithSpacing);
    const gaps = gapsOf(blocks, usual, places, margins).filter(({ flow }) => !spaced.includes(flow));
    first = { gaps, places: { ...places, pageOfId: new Map(places.pageOfId) } };
    const tried = [...new Set(gaps.flatMap(({ before, next }) => [...before, ...next]))];
    const extents = gaps.length > 0 ? await page.evaluate(extentsOfBlocks, tried, [...spacings]) : [];
    await page.evaluate(unsetPageWidths);
    const changes: Record<string, string> = {};
    // One in each flow: what follows it moves, and with it the others.
    for (const gap of [...gaps].sort((one, other) => other.share - one.share)) {
      if (closed.has(gap.flow)) continue;
      const spacing = spacings.find((_, index) => {
        const at = (id: string) => extents[index]?.[tried.indexOf(id)] as Extent;
        return index > 0 && fits(gap, at, (id) => extents[0]?.[tried.indexOf(id)] as Extent);
      });
      if (!spacing) continue;
      const closer = [...gap.before, ...gap.next];
      for (const id of closer) changes[id] = spacing;
      const rest = leavesFewLines(gap, places) ? behind(gap) : [];
      for (const id of rest) changes[id] = "tighter";
      closed.set(gap.flow, [...closer, ...rest]);
    }
    if (closed.size === 0) return false;
    await page.evaluate(setBlockSpacing, changes);
    return true;
  }

  async function takeBack(places: PdfPlaces): Promise<void> {
    const after = gapsOf(blocks, usual, places, margins);
    const worse = [...closed.keys()].filter((flow) => {
      const endsShort = isShort(fillOf(flow, places)) && !isShort(fillOf(flow, first.places));
      return endsShort || emptiness(after, flow) >= emptiness(first.gaps, flow);
    });
    const changes = Object.fromEntries(
      worse.flatMap((flow) => (closed.get(flow) ?? []).map((id) => [id, ""])),
    );
    await page.evaluate(setBlockSpacing, changes);
    backIn(worse, blocks, first.places, places);
  }

  /** Whether a flow without the gap would end with a few lines on its last page, which closer ones can bring back. */
  function leavesFewLines({ flow, height }: Gap, places: PdfPlaces): boolean {
    const paper = ((places.heightOfId.get(`${flow}-start`) ?? 1) * 96) / 72;
    const left = fillOf(flow, places).onLast - height / paper;
    return left > 0 && left < 0.25;
  }

  function behind({ flow, next }: Gap): string[] {
    const last = blocks.findIndex(({ id }) => id === next.at(-1));
    return ids(blocks.slice(last + 1).filter((block) => block.flow === flow));
  }
}

/** Whether what follows has room on the page when its blocks and it are set closer. */
function fits(
  { before, next, height, pages }: Gap,
  closer: (id: string) => Extent,
  usual: (id: string) => Extent,
): boolean {
  const [first = "", last = "", end = ""] = [before[0], before.at(-1), next.at(-1)];
  const wanted = usual(end).bottom - usual(last).bottom;
  const saved = usual(end).bottom - usual(first).top - (closer(end).bottom - closer(first).top);
  // A pixel for what is rounded, and a line where lines move over from page to page.
  return saved >= wanted - height + (pages > 1 ? 21 : 1);
}

/** Large gaps weigh more than several small ones. */
function emptiness(gaps: Gap[], flow: string): number {
  return gaps.filter((gap) => gap.flow === flow).reduce((sum, { share }) => sum + share ** 2, 0);
}
