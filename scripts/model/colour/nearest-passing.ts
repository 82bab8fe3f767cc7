import { contrast } from "./contrast.ts";
import { fromOklch, type Oklch, toOklch } from "./oklch.ts";

/**
 * The colour of the same hue that looks most like the given one and has enough contrast with every background; the
 * colour itself if it has. Null if no colour has, which happens only if the backgrounds are both light and dark.
 *
 * The distance is that of OKLab, in which equal steps look equal.
 *
 * @param ratio by WCAG 2.2: 4.5 for text, 3 for edges and shapes
 * @example nearestPassing("#FFDD00", ["#FFFFFF"], 4.5) // "#867400"
 */
export function nearestPassing(colour: string, backgrounds: string[], ratio: number): string | null {
  const passes = (candidate: Oklch) => {
    const shown = fromOklch(candidate);
    return shown !== null && backgrounds.every((background) => contrast(shown, background) >= ratio);
  };
  const wanted = toOklch(colour);
  if (backgrounds.every((background) => contrast(colour, background) >= ratio)) return colour;
  const candidates = Array.from({ length: 41 }, (_, step) => wanted.chroma * (1 - step / 40)).flatMap(
    (chroma) => [0, 1].flatMap((end) => firstPassing({ ...wanted, chroma }, end, passes) ?? []),
  );
  const distance = ({ lightness, chroma }: Oklch) =>
    Math.hypot(lightness - wanted.lightness, chroma - wanted.chroma);
  const [nearest] = candidates.sort((a, b) => distance(a) - distance(b));
  return nearest ? fromOklch(nearest) : null;
}

/** The first passing lightness on the way to an end; contrast only grows once it has begun to. */
function firstPassing(colour: Oklch, end: number, passes: (candidate: Oklch) => boolean): Oklch | null {
  const steps = 256;
  for (let step = 1; step <= steps; step++) {
    const candidate = { ...colour, lightness: colour.lightness + ((end - colour.lightness) * step) / steps };
    if (passes(candidate)) return candidate;
  }
  return null;
}
