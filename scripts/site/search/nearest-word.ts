/**
 * The word that was meant by one with a slip of typing: a letter too many, too few, wrong, or two exchanged; two slips
 * in a long word.
 *
 * @param commonness which of several as near is taken
 * @returns null if none is near
 * @example nearestWord("negelct", ["neglect"], () => 1) // "neglect"
 */
export function nearestWord(
  word: string,
  words: Iterable<string>,
  commonness: (word: string) => number,
): string | null {
  if (word.length < 4 || /\p{N}/u.test(word)) return null;
  let best: { word: string; slips: number } | null = null;
  const most = word.length > 6 ? 2 : 1;
  for (const other of words) {
    if (Math.abs(other.length - word.length) > most || /\p{N}/u.test(other)) continue;
    // Slips at the first letter are rare.
    const slips = slipsBetween(word, other) + (word[0] === other[0] ? 0 : 0.5);
    if (slips > most) continue;
    if (!best || slips < best.slips || (slips === best.slips && commonness(other) > commonness(best.word)))
      best = { word: other, slips };
  }
  return best?.word ?? null;
}

/** The optimal string alignment distance: Levenshtein's, with an exchange of neighbours as one slip. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, (before[column - 2] as number) + 1);
      next.push(slips);
    }
    [before, last] = [last, next];
  }
  return last[other.length] as number;
}
