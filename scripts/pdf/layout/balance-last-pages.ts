import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import type { PdfPlaces } from "../structure/read-places.ts";
import { skipFlows } from "./drafts.ts";
import { type Adjusted, heightsOfFlows, type Margins, setSpacing } from "./flows.ts";
import { setPageWidths, unsetPageWidths } from "./page-widths.ts";

/** What the stylesheet has for `data-spacing`, in the order in which they are tried. */
const spacings = ["tight", "tighter", "loose", "looser"] as const;
type Spacing = (typeof spacings)[number] | "";

/** How much of its pages a flow fills: of 3 pages with a tenth on the last one, `{pages: 3, onLast: 0.1}`. */
export interface Fill {
  pages: number;
  /** The share of the last page's height, from the top of its text to the foot of the paper. */
  onLast: number;
}

/** A last page with less than this on it looks forgotten: a few lines before a page of colour. */
const short = 0.2;

/**
 * Balances last pages with only a few lines on them, and large gaps in short flows, as a typesetter does: a little less
 * space between all lines of the flow brings them back to the page before; if that is too much, a little more takes
 * others over to them.
 *
 * The choice is made from measured heights and seen to by the next draft: two attempts, and a flow that stays short gets
 * its usual spacing back.
 *
 * @param usual how high each flow is in one piece, in pixels, by its name
 * @returns a function that looks at one draft after the other
 */
export function balanceLastPages(
  page: Page,
  usual: Map<string, number>,
  margins: Record<string, Margins>,
): (places: PdfPlaces) => Promise<Adjusted> {
  const flows = [...usual.keys()];
  const toTry = new Map<string, Spacing[]>();
  const now = new Map<string, Spacing>();
  const gaps = new Map<string, number>();
  let attempts = 0;
  let first: PdfPlaces;

  return async (places) => {
    attempts += 1;
    first ??= places;
    const changes: Record<string, Spacing> = {};
    if (attempts === 1) await choose(places);
    const found = flows.filter((flow) => {
      const fill = fillOf(flow, places);
      return isShort(fill) || gaps.get(flow) === fill.pages;
    });
    for (const flow of found) {
      const next = (attempts <= 2 && toTry.get(flow)?.shift()) || "";
      if (next !== (now.get(flow) ?? "")) changes[flow] = next;
      now.set(flow, next);
    }
    const adjusted = Object.keys(changes);
    if (adjusted.length > 0) await page.evaluate(setSpacing, changes);
    return {
      changed: adjusted.filter((flow) => changes[flow] !== ""),
      asBefore: new Map(adjusted.filter((flow) => changes[flow] === "").map((flow) => [flow, first])),
    };
  };

  async function choose(places: PdfPlaces): Promise<void> {
    const fills = new Map(flows.map((flow) => [flow, fillOf(flow, places)]));
    const toMend = [...fills].filter(
      ([flow, fill]) => isShort(fill) || hasGap(fill, (usual.get(flow) ?? 0) / heightOfText(flow, places)),
    );
    if (toMend.length === 0) return;
    const names = toMend.map(([flow]) => flow);
    const [, , heights] = await sequentially(
      page,
      [skipFlows, names],
      [setPageWidths],
      [heightsOfFlows, names, [...spacings]],
      [unsetPageWidths],
    );
    for (const [flow, fill] of toMend) {
      const [usually = 0, ...inPages] = [usual.get(flow) ?? 0, ...(heights[flow] ?? [])].map(
        (height) => height / heightOfText(flow, places),
      );
      if (isShort(fill)) toTry.set(flow, promising(fill, usually, inPages));
      else {
        gaps.set(flow, fill.pages);
        toTry.set(
          flow,
          spacings.filter((spacing, i) => spacing.startsWith("tight") && (inPages[i] ?? 0) < fill.pages - 1),
        );
      }
    }
  }

  /** The height of a full page of a flow, in pixels. */
  function heightOfText(flow: string, { heightOfId }: PdfPlaces): number {
    return ((heightOfId.get(`${flow}-start`) ?? 0) * 96) / 72 - (margins[flow]?.bottom ?? 0);
  }
}

/**
 * The spacings that should fix a flow, from its usual height and that with each of `spacings`: the least change first.
 *
 * @example promising({ pages: 3, onLast: 0.05 }, 100, [97, 94, 103, 106]) // ["tight", "tighter"]
 */
export function promising({ pages, onLast }: Fill, usual: number, heights: number[]): Spacing[] {
  return spacings.filter((spacing, index) => {
    const filled = ((pages - 1 + onLast) * (heights[index] ?? 0)) / usual;
    if (spacing.startsWith("tight")) return filled < pages - 1;
    return filled > pages - 1 + short && filled < pages;
  });
}

/** In longer flows every chart leaves a gap, and all of them together are more than closer lines could close. */
const mostPagesWithGaps = 3;

/**
 * Whether a short flow leaves a large part of its pages empty before something that is not split.
 *
 * @param inPages how many full pages its contents are high
 * @example hasGap({ pages: 3, onLast: 0.6 }, 2.05) // true: 2.6 pages for the contents of 2.05
 */
export function hasGap({ pages, onLast }: Fill, inPages: number): boolean {
  return pages > 1 && pages <= mostPagesWithGaps && pages - 1 + onLast - inPages > 0.25 * (pages - 1);
}

export function isShort({ pages, onLast }: Fill): boolean {
  return pages > 1 && onLast < short;
}

/** How a printing fills a flow whose ends are marked, see `markFlows`. */
export function fillOf(flow: string, { pageOfId, heightOfId }: PdfPlaces): Fill {
  const [start, end] = [`${flow}-start`, `${flow}-end`];
  // A flow starts at the top of a page.
  const top = heightOfId.get(start) ?? 1;
  const pages = (pageOfId.get(end) ?? 0) - (pageOfId.get(start) ?? 0) + 1;
  const onLast = (top - (heightOfId.get(end) ?? 0)) / top;
  // Less than a line is the margin after a page that is full.
  return onLast < 0.01 ? { pages: pages - 1, onLast: 1 } : { pages, onLast };
}
