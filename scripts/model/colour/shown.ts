import { fromOklch, type Oklch, toOklch } from "./oklch.ts";

const WHITE = "#FFFFFF";
const BLACK = "#000000";

/** The colour, lighter or darker by steps until it is enough; white or black if it never is. */
export function changedUntil(colour: string, step: number, isEnough: (colour: string) => boolean): string {
  const own = toOklch(colour);
  for (let lightness = own.lightness; lightness > 0 && lightness < 1; lightness += step) {
    const changed = shown({ ...own, lightness });
    if (isEnough(changed)) return changed;
  }
  return step > 0 ? WHITE : BLACK;
}

/** The colour with as much chroma as a screen can show. */
export function shown(colour: Oklch): string {
  for (let share = 100; share > 0; share -= 2) {
    const found = fromOklch({ ...colour, chroma: (colour.chroma * share) / 100 });
    if (found) return found;
  }
  return fromOklch({ ...colour, chroma: 0 }) ?? WHITE;
}
