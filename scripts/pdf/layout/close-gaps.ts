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
const spacings = ["tight", "tighter", "tightest"] as const;

/** A table that was split stays as it is. */
const degrees: readonly string[] = [...spacings, "split"];

/** Where more of a page is empty than this, a table that should stay whole goes on over it. */
const emptyEnoughToSplit = 0.4;

/** How often another gap is looked for: each time takes a draft. */
const mostRounds = 6;

/** A flow with some of its blocks set closer. */
interface Attempt {
  spacingOf: Record<string, string>;
  places: PdfPlaces;
  /** What is empty in it, see `emptiness`. */
  empty: number;
}

/**
 * Closes gaps before charts, tables and cards: where a chart has no room by a few millimetres, the lines and blocks of
 * its page are set a little closer, and it has. What follows moves, so that one gap after the other is closed in each
 * flow, from its beginning; of all that was tried it keeps what leaves the least empty.
 *
 * @param usual where each block begins and ends, see blocks.ts
 * @returns a function called with each draft in turn and the flows that another adjustment has in hand
 */
export function closeGaps(
  page: Page,
  blocks: Block[],
  usual: Extent[],
  margins: Record<string, Margins>,
): (places: PdfPlaces, taken: string[]) => Promise<Adjusted> {
  const extentOf = new Map(blocks.map(({ id }, index) => [id, usual[index] as Extent]));
  const usually = (id: string) => extentOf.get(id) as Extent;
  /** The best of each flow that is still looked at, and the spacings of the last draft. */
  const best = new Map<string, Attempt>();
  const now = new Map<string, Record<string, string>>();
  const seen = new Set<string>();
  let rounds = 0;

  return async (places, taken) => {
    rounds += 1;
    const gaps = gapsOf(blocks, usual, places, margins);
    for (const { flow } of gaps) {
      if (seen.has(flow) || taken.includes(flow)) continue;
      seen.add(flow);
      best.set(flow, { spacingOf: {}, places, empty: emptiness(gaps, flow, places) });
    }
    for (const [flow, spacingOf] of now) {
      const attempt = { spacingOf, places, empty: emptiness(gaps, flow, places) };
      if (attempt.empty < (best.get(flow) as Attempt).empty) best.set(flow, attempt);
    }
    const next = rounds > mostRounds || best.size === 0 ? {} : await closer(gaps, places);
    const closed = Object.keys(next);
    const given = [...best].filter(([flow]) => !closed.includes(flow));
    const changes: Record<string, string> = {};
    for (const [flow, { spacingOf }] of given)
      for (const id of Object.keys(now.get(flow) ?? {})) changes[id] = spacingOf[id] ?? "";
    for (const flow of closed) {
      now.set(flow, { ...now.get(flow), ...next[flow] });
      Object.assign(changes, next[flow]);
    }
    await page.evaluate(setBlockSpacing, changes);
    const asBefore = given.filter(([flow, { places: kept }]) => now.has(flow) && kept !== places);
    for (const [flow] of given) {
      best.delete(flow);
      now.delete(flow);
    }
    return { changed: closed, asBefore: new Map(asBefore.map(([flow, { places: kept }]) => [flow, kept])) };
  };

  /** How close the blocks of a gap are set, as a place among the spacings; -1 as usual. */
  function closeness({ flow, before, next }: Gap): number {
    const spacingOf: Record<string, string> = now.get(flow) ?? {};
    return Math.max(...[...before, ...next].map((id) => degrees.indexOf(spacingOf[id] ?? "")));
  }

  /**
   * For each flow, the spacings that close its first gap that they may close. One that was not closed as it should have
   * been, since a browser keeps together more than was foreseen, is tried again with less.
   */
  async function closer(gaps: Gap[], places: PdfPlaces): Promise<Record<string, Record<string, string>>> {
    const open = gaps.filter((gap) => best.has(gap.flow) && closeness(gap) < spacings.length - 1);
    if (open.length === 0) return {};
    const tried = [...new Set(open.flatMap(({ before, next }) => [...before, ...next]))];
    const [, , extents] = await sequentially(
      page,
      [skipFlows, open.map(({ flow }) => flow)],
      [setPageWidths],
      [extentsOfBlocks, tried, [...spacings]],
      [unsetPageWidths],
    );
    const found: Record<string, Record<string, string>> = {};
    for (const gap of open) {
      if (found[gap.flow]) continue;
      const set = closeness(gap);
      const extentAt = (degree: number) => (id: string) =>
        degree < 0 ? usually(id) : (extents[degree]?.[tried.indexOf(id)] as Extent);
      const spacing = spacings.find(
        (_, degree) => degree > set && fits(gap, extentAt(degree), extentAt(set)),
      );
      if (!spacing && gap.isBeforeTable && gap.share > emptyEnoughToSplit)
        found[gap.flow] = { [gap.next.at(-1) as string]: "split" };
      if (!spacing) continue;
      const rest = leavesFewLines(gap, places) ? behind(gap) : [];
      found[gap.flow] = Object.fromEntries([
        ...rest.map((id) => [id, "tighter"]),
        ...[...gap.before, ...gap.next].map((id) => [id, spacing]),
      ]);
    }
    return found;
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

/** Whether what follows has room on the page when its blocks and it are set closer than now. */
function fits(
  { before, next, height, pages }: Gap,
  closer: (id: string) => Extent,
  now: (id: string) => Extent,
): boolean {
  const [first = "", last = "", end = ""] = [before[0], before.at(-1), next.at(-1)];
  const wanted = now(end).bottom - now(last).bottom;
  const saved = now(end).bottom - now(first).top - (closer(end).bottom - closer(first).top);
  // A pixel for what is rounded, and a line where lines move over from page to page.
  return saved >= wanted - height + (pages > 1 ? 21 : 1);
}

/** A last page with a few lines is as bad as a gap of this share of a page. */
const shortPage = 0.4;

/** Large gaps weigh more than several small ones. */
function emptiness(gaps: Gap[], flow: string, places: PdfPlaces): number {
  const shares = gaps.filter((gap) => gap.flow === flow).map(({ share }) => share);
  if (isShort(fillOf(flow, places))) shares.push(shortPage);
  return shares.reduce((sum, share) => sum + share ** 2, 0);
}
