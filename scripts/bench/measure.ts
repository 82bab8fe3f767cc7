/** Milliseconds differ between machines, and from minute to minute on a busy one; ratios within one run differ less. */

/**
 * Runs several pieces of work in turn, several times, so that a busy minute affects all of them.
 *
 * @returns the median time of each, in milliseconds
 */
export async function medians<Name extends string>(
  work: Record<Name, () => Promise<unknown>>,
  times = 5,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const name of names) {
      const start = performance.now();
      await work[name]();
      measured.get(name)?.push(performance.now() - start);
    }
  }
  const median = (name: Name) => measured.get(name)?.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, number>;
}

/** "  1234 ms   2.9 times  What was done (at most 3.5)" */
export function line(what: string, milliseconds: number, ratio?: { to: number; atMost?: number }): string {
  const times = ratio ? `${(milliseconds / ratio.to).toFixed(2).padStart(6)} times` : "".padStart(12);
  const limit = ratio?.atMost === undefined ? "" : ` (at most ${Number(ratio.atMost.toFixed(2))})`;
  return `${Math.round(milliseconds).toString().padStart(6)} ms ${times}  ${what}${limit}`;
}
