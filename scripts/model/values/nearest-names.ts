import { distance } from "fastest-levenshtein";

/**
 * The names nearest to a misspelt one, best first: at most `most`, none that differs by more than a third of its
 * length, and no other name if one is much nearer.
 */
export function nearestNames(name: string, names: Iterable<string>, most = 3): string[] {
  const near = [...new Set(names)]
    .map((candidate) => ({ candidate, far: farness(name, candidate) }))
    .filter(
      ({ candidate, far }) =>
        far <= Math.max(Math.min(2, name.length - 2), Math.min(name.length, candidate.length) / 3),
    )
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  const nearest = near[0]?.far ?? 0;
  return near
    .filter(({ far }) => far <= 2 * nearest)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** @example didYouMean("cla-2017", names) → 'Did you mean "cla-2016" or "cla-2018"?' */
export function didYouMean(name: string, names: Iterable<string>, otherwise: string): string {
  const near = nearestNames(name, names);
  return near.length === 0 ? otherwise : `Did you mean ${near.map((n) => `"${n}"`).join(" or ")}?`;
}

// Capitals are one slip, however many they are. A name that contains the other one ("looked-after" in "children-looked-after") is near, however long.
function farness(name: string, candidate: string): number {
  if (name.toLowerCase() === candidate.toLowerCase()) return Math.min(distance(name, candidate), 1);
  const far = distance(name, candidate);
  const holds =
    Math.min(name.length, candidate.length) > 3 && (candidate.includes(name) || name.includes(candidate));
  return holds ? Math.min(far, 2) : far;
}
