import type { PdfPlaces } from "../structure/read-places.ts";
import type { Block, Extent } from "./blocks.ts";
import type { Margins } from "./flows.ts";

/** More of a page's height than this, left empty in the middle of a text, looks like its end. */
const large = 0.2;

/** A page that ends early, since what comes next stays whole and has no room on it. */
export interface Gap {
  flow: string;
  /** The ids of the blocks before it that can be set closer, and of those that should follow on the page. */
  before: string[];
  next: string[];
  /** Whether that is a table, which may also go on over the page. */
  isBeforeTable: boolean;
  /** On how many pages those before it are. */
  pages: number;
  /** In pixels, and as a share of the height of the page's text. */
  height: number;
  share: number;
}

/** Every large gap before something that stays whole, in the order of the pages. */
export function gapsOf(
  blocks: Block[],
  extents: Extent[],
  { pageOfId, heightOfId }: PdfPlaces,
  margins: Record<string, Margins>,
): Gap[] {
  const topOfFlow = new Map<string, number>();
  const pixels = (points: number) => (points * 96) / 72;
  const y = (id: string) => pixels(heightOfId.get(id) ?? 0);
  return blocks.flatMap(({ id, flow, part }, index): Gap[] => {
    // A flow begins at the top of a page.
    const top = topOfFlow.get(flow) ?? y(id);
    topOfFlow.set(flow, top);
    const on = pageOfId.get(id) ?? 0;
    const following = blocks[index + 1];
    const last = (pageOfId.get(following?.id ?? "") ?? 0) - 1;
    if (following?.part !== part || last < on) return [];
    const next = nextWhole(blocks.slice(index + 1));
    // If it begins lower, its beginning fills the page.
    if (next === null || y(following.id) < top - 2) return [];
    const { top: begins, bottom: ends } = extents[index] as Extent;
    // Places are counted from the top of the text as if that were the top of the paper.
    const { top: head = 0, bottom: foot = 0 } = margins[flow] ?? {};
    // The last block may have begun on an earlier page.
    const height = y(id) - (ends - begins) - head - foot + (last - on) * (top - head - foot);
    const share = height / (top - head - foot);
    if (share < large) return [];
    const before = ids(blocks.slice(beginning(index, top), index + 1));
    const pages = last - (pageOfId.get(before[0] ?? "") ?? on) + 1;
    const isBeforeTable = blocks.some(({ id, isTable }) => isTable && id === next.at(-1));
    return [{ flow, before, pages, next, isBeforeTable, height, share }];
  });

  /** The first block of the page; of the page before where the page begins with the rest of a block, and so on. */
  function beginning(last: number, top: number): number {
    const { flow, id } = blocks[last] as Block;
    const isBefore = (block: Block | undefined, page: number) =>
      block?.flow === flow && (pageOfId.get(block.id) ?? 0) >= page;
    let first = last;
    for (let page = pageOfId.get(id) ?? 0, pages = 0; pages < mostPages; page--, pages++) {
      while (isBefore(blocks[first - 1], page)) first--;
      if (y((blocks[first] as Block).id) > top - 2) break;
    }
    return first;
  }
}

/** From how many pages the room may be gathered. */
const mostPages = 2;

/** The ids of a block that stays whole and of the headings before it; null if the next block can be split. */
function nextWhole(blocks: Block[]): string[] | null {
  const end = blocks.findIndex(({ leadsOn }) => !leadsOn);
  const whole = blocks[end];
  return whole?.isWhole && whole.part === blocks[0]?.part ? ids(blocks.slice(0, end + 1)) : null;
}

export function ids(blocks: Block[]): string[] {
  return blocks.map(({ id }) => id);
}
