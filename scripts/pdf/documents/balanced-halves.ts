/**
 * A list cut in two, in its order, so that the larger half is as small as can be. An equal choice gives the first half
 * the longer list.
 *
 * @example balancedHalves([3, 1, 1, 3], (size) => size) // [[3, 1], [1, 3]]
 */
export function balancedHalves<Item>(list: Item[], sizeOf: (item: Item) => number): [Item[], Item[]] {
  const sizes = list.map(sizeOf);
  const total = sum(sizes);
  let best = { at: list.length, larger: total };
  for (let at = list.length - 1; at > 0; at--) {
    const first = sum(sizes.slice(0, at));
    const larger = Math.max(first, total - first);
    if (larger < best.larger) best = { at, larger };
  }
  return [list.slice(0, best.at), list.slice(best.at)];
}

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
