/**
 * The newest few documents, the newest first; of one day, by their title.
 *
 * @example latest(briefings, 3) // the three that were published last
 */
export function latest<Item extends { title: string; published: { key: string } }>(
  documents: Item[],
  count: number,
): Item[] {
  return [...documents]
    .sort((a, b) => (a.published.key === b.published.key ? 0 : a.published.key < b.published.key ? 1 : -1))
    .slice(0, count);
}
