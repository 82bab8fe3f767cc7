import type { PdfPlaces } from "../read-places.ts";
import type { Block } from "./blocks.ts";

/**
 * Puts right the pages of a printing, after some of its flows were laid out again as in an earlier one: flows begin on
 * pages of their own, so that each has the pages that it had, however many are before it.
 *
 * @param flows those that are as they were
 * @param blocks of all flows, in the order of the pages
 */
export function backIn(
  flows: string[],
  blocks: Pick<Block, "id" | "flow">[],
  earlier: PdfPlaces,
  places: PdfPlaces,
): void {
  if (flows.length === 0) return;
  const firsts = blocks.filter(({ flow }, index) => flow !== blocks[index - 1]?.flow);
  let added = 0;
  const stretches = firsts.map(({ id, flow }, index) => {
    const startIn = ({ pageOfId }: PdfPlaces, at: number) => pageOfId.get(firsts[at]?.id ?? "");
    const start = { earlier: startIn(earlier, index) ?? 0, now: places.pageOfId.get(id) ?? 0 };
    const end = {
      earlier: startIn(earlier, index + 1) ?? earlier.pageCount + 1,
      now: startIn(places, index + 1) ?? places.pageCount + 1,
    };
    const isBack = flows.includes(flow);
    const stretch = {
      isBack,
      from: start.earlier,
      to: end.earlier,
      start: start.now + added,
      now: start.now,
    };
    if (isBack) added += end.earlier - start.earlier - (end.now - start.now);
    return stretch;
  });
  for (const [id, page] of [...places.pageOfId]) {
    const before = earlier.pageOfId.get(id) ?? 0;
    const stretch = stretches.find(({ from, to }) => before >= from && before < to);
    if (!stretch) continue;
    const { isBack, from, start, now } = stretch;
    places.pageOfId.set(id, start + (isBack ? before - from : page - now));
  }
  places.pageCount += added;
}
