import type { Block } from "../report/block.ts";

/** Blocks in which a chart, a picture or a dataset that is shown again carries the number of its showing, so that its ids differ. */
export function numberShowings(blocks: Block[], times = new Map<string, number>()): Block[] {
  return blocks.map((block) => {
    if (block.type === "panel") return { ...block, body: numberShowings(block.body, times) };
    const shown = shownIn(block);
    if (shown === null) return block;
    const time = (times.get(shown) ?? 0) + 1;
    times.set(shown, time);
    return time === 1 ? block : { ...block, time };
  });
}

function shownIn(block: Block): string | null {
  if (block.type === "chart") return `chart ${block.chart.dataset.year} ${block.chart.name}`;
  if (block.type === "picture") return block.caption && `figure ${block.name}`;
  // A table and the dataset that it comes from have the same ids.
  if (block.type === "table") return `dataset ${block.table.dataset.year} ${block.table.dataset.name}`;
  return block.type === "dataset" ? `dataset ${block.dataset.year} ${block.dataset.name}` : null;
}
