import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import type { PdfPlaces } from "../structure/read-places.ts";
import { fillOf, isShort } from "./balance-last-pages.ts";
import { type Block, type Extent, extentsOfBlocks, setBlockSpacing } from "./blocks.ts";
import { skipFlows } from "./drafts.ts";
import type { Adjusted, Margins } from "./flows.ts";
import { type Gap, gapsOf, ids } from "./gaps.ts";
import { setPageWidths, unsetPageWidths } from "./page-widths.ts";

/** The spacings to try, the least change first. */
const spacings = ["tight", "tighter"] as const;

/**
 * Closes gaps before charts, tables and cards: where a chart has no room by a few millimetres, the lines and blocks of
 * its page are set a little closer, and it has. A flow that does not gain by it gets its usual spacing back.
 *
 * @param usual where each block begins and ends, see blocks.ts
 * @returns a function called with each draft in turn and the changes made so far
 */
export function closeGaps(
  page: Page,
  blocks: Block[],
  usual: Extent[],
  margins: Record<string, Margins>,
): (places: PdfPlaces, changed: string[]) => Promise<Adjusted> {
  let first: { gaps: Gap[]; places: PdfPlaces };
  const closed = new Map<string, string[]>();
  let attempts = 0;

  return async (places, changed) => {
    attempts += 1;
    return {
      changed: attempts === 1 ? await close(places, changed) : [],
      asBefore: attempts === 2 ? await takeBack(places) : [],
    };
  };

  async function close(places: PdfPlaces, changed: string[]): Promise<string[]> {
    const gaps = gapsOf(blocks, usual, places, margins).filter(({ flow }) => !changed.includes(flow));
    first = { gaps, places };
    if (gaps.length === 0) return [];
    const tried = [...new Set(gaps.flatMap(({ before, next }) => [...before, ...next]))];
    const [, , extents] = await sequentially(
      page,
      [skipFlows, gaps.map(({ flow }) => flow)],
      [setPageWidths],
      [extentsOfBlocks, tried, [...spacings]],
      [unsetPageWidths],
    );
    const extentOf = new Map(blocks.map(({ id }, index) => [id, usual[index] as Extent]));
    const usually = (id: string) => extentOf.get(id) as Extent;
    const changes: Record<string, string> = {};
    // One in each flow: what follows it moves, and with it the others.
    for (const gap of [...gaps].sort((one, other) => other.share - one.share)) {
      if (closed.has(gap.flow)) continue;
      const spacing = spacings.find((_, index) =>
        fits(gap, (id) => extents[index]?.[tried.indexOf(id)] as Extent, usually),
      );
      if (!spacing) continue;
      const closer = [...gap.before, ...gap.next];
      for (const id of closer) changes[id] = spacing;
      const rest = leavesFewLines(gap, places) ? behind(gap) : [];
      for (const id of rest) changes[id] = "tighter";
      closed.set(gap.flow, [...closer, ...rest]);
    }
    if (closed.size > 0) await page.evaluate(setBlockSpacing, changes);
    return [...closed.keys()];
  }

  async function takeBack(places: PdfPlaces): Promise<string[]> {
    const after = gapsOf(blocks, usual, places, margins);
    const worse = [...closed.keys()].filter((flow) => {
      const endsShort = isShort(fillOf(flow, places)) && !isShort(fillOf(flow, first.places));
      return endsShort || emptiness(after, flow) >= emptiness(first.gaps, flow);
    });
    const changes = Object.fromEntries(
      worse.flatMap((flow) => (closed.get(flow) ?? []).map((id) => [id, ""])),
    );
    if (worse.length > 0) await page.evaluate(setBlockSpacing, changes);
    return worse;
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
