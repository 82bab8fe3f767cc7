import { contrast } from "./contrast.ts";
import { toOklch } from "./oklch.ts";
import { changedUntil, shown } from "./shown.ts";

/** As many as a report's sections need; further sections begin again. */
export const SECTION_COLOURS = 8;
const WHITE = "#FFFFFF";
/** WCAG 2.2 AA for text of normal size, with a margin. */
const ENOUGH = 5;

/**
 * A colour for each section, from the board's: its own two, and then each time the hue that is farthest from all before,
 * in the same strength, but for yellow, which is mud when it is dark enough. White can be read on all of them, and they
 * on white.
 */
export function sectionColours(primary: string, accent: string): string[] {
  const hues = [primary, accent].map((colour) => toOklch(colour).hue);
  while (hues.length < SECTION_COLOURS) {
    const all = Array.from({ length: 360 }, (_, hue) => hue).filter((hue) => hue < 75 || hue > 135);
    const distance = (hue: number) => Math.min(...hues.map((other) => between(hue, other)));
    hues.push(all.reduce((best, hue) => (distance(hue) > distance(best) ? hue : best)));
  }
  return hues.map((hue, index) =>
    index === 0
      ? primary
      : index === 1
        ? accent
        : changedUntil(
            shown({ lightness: 0.46, chroma: 0.13, hue }),
            -0.005,
            (colour) => contrast(colour, WHITE) >= ENOUGH,
          ),
  );
}

/** The angle between two hues, at most 180 degrees. */
function between(hue: number, other: number): number {
  const angle = Math.abs(hue - other) % 360;
  return Math.min(angle, 360 - angle);
}
