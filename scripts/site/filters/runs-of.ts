/**
 * Neighbours with the same value of a key, together.
 *
 * @example runsOf([{isTitle: true}, {isTitle: false}, {isTitle: false}], "isTitle") // two runs, of one and of two
 */
export function runsOf<Item extends object>(items: Item[], key: keyof Item): Item[][] {
  return items.reduce<Item[][]>((runs, item) => {
    const last = runs.at(-1);
    if (last?.[0]?.[key] === item[key]) last?.push(item);
    else runs.push([item]);
    return runs;
  }, []);
}
