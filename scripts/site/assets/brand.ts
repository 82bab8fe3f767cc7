import { contrast } from "../../model/colour/contrast.ts";
import { fromOklch, type Oklch, toOklch } from "../../model/colour/oklch.ts";
import type { PublishedBoard } from "../../model/report/board.ts";

type BrandColours = Pick<PublishedBoard["brand"], "primary" | "accent">;

const WHITE = "#FFFFFF";
/** WCAG 2.2 AA for text of normal size, with a margin. */
const ENOUGH = 5;

/**
 * The board's colours as custom properties, for /assets/brand.css.
 *
 * Both have enough contrast with white (a rule for data/board.yaml). For the dark scheme they keep their hue and become
 * light enough, and every surface has a trace of the first.
 */
export function brandStylesheet({ primary, accent }: BrandColours): string {
  const light = surfaces(primary, { page: 1, surface: 0.972, raised: 1, line: 0.88 });
  const dark = surfaces(primary, { page: 0.2, surface: 0.245, raised: 0.275, line: 0.39 });
  const grounds = Object.values(dark).slice(0, 3);
  return `:root,
.on-paper {
${properties(light)}
  --brand-band: ${primary};
  --brand-text: ${primary};
  --brand-accent: ${accent};
  --brand-accent-text: ${accent};
}

@media screen and (prefers-color-scheme: dark) {
  :root {
  ${properties(dark).replaceAll("\n", "\n  ")}
    --brand-band: ${darkenedTo(primary, 0.36)};
    --brand-text: ${lightenedUntil(primary, (colour) => grounds.every((ground) => contrast(colour, ground) >= ENOUGH))};
    --brand-accent: ${darkenedTo(accent, 0.45)};
    --brand-accent-text: ${lightenedUntil(accent, (colour) => grounds.every((ground) => contrast(colour, ground) >= ENOUGH))};
  }
}
`;
}

/** The site's icon in the board's colour: a page with lines of text. */
export function icon({ primary }: BrandColours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${primary}"/><path d="M9 10h14M9 16h14M9 22h8" stroke="${WHITE}" stroke-width="3" stroke-linecap="round"/></svg>
`;
}

/** Greys of the given lightness with a trace of the brand's hue. */
function surfaces(primary: string, lightness: Record<string, number>): Record<string, string> {
  const { hue, chroma } = toOklch(primary);
  return Object.fromEntries(
    Object.entries(lightness).map(([name, light]) => [
      name,
      shown({
        lightness: light,
        chroma: light === 1 ? 0 : Math.min(chroma, light > 0.5 ? 0.007 : 0.014),
        hue,
      }),
    ]),
  );
}

function properties(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `  --brand-${name}: ${colour};`)
    .join("\n");
}

function darkenedTo(colour: string, lightness: number): string {
  const { lightness: own, ...rest } = toOklch(colour);
  return own <= lightness ? colour : shown({ ...rest, lightness });
}

function lightenedUntil(colour: string, isEnough: (colour: string) => boolean): string {
  const own = toOklch(colour);
  for (let lightness = own.lightness; lightness < 1; lightness += 0.005) {
    const lighter = shown({ ...own, lightness });
    if (isEnough(lighter)) return lighter;
  }
  return WHITE;
}

/** The colour with as much chroma as a screen can show. */
function shown(colour: Oklch): string {
  for (let share = 100; share > 0; share -= 2) {
    const found = fromOklch({ ...colour, chroma: (colour.chroma * share) / 100 });
    if (found) return found;
  }
  return fromOklch({ ...colour, chroma: 0 }) ?? WHITE;
}
