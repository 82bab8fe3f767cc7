import { contrast } from "../../model/colour/contrast.ts";
import { toOklch } from "../../model/colour/oklch.ts";
import { sectionColours } from "../../model/colour/section-colours.ts";
import { changedUntil, shown } from "../../model/colour/shown.ts";
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
  const own = sectionColours(primary, accent);
  const readable = (colour: string) =>
    lightenedUntil(colour, (lighter) => grounds.every((ground) => contrast(lighter, ground) >= ENOUGH));
  return `:root,
.on-paper {
${properties(light)}
  --brand-band: ${primary};
  --brand-text: ${primary};
  --brand-accent: ${accent};
  --brand-accent-text: ${accent};
${sections(own, (colour) => ({ band: colour, text: colour, surface: paled(colour, 0.968, 0.017) }))}
${series(own, (colour, index) => (index === 0 ? colour : seen(colour, index % 2 ? 0.6 : 0.46)))}
}

@media screen and (prefers-color-scheme: dark) {
  :root {
  ${properties(dark).replaceAll("\n", "\n  ")}
    --brand-band: ${darkenedTo(primary, 0.36)};
    --brand-text: ${readable(primary)};
    --brand-accent: ${darkenedTo(accent, 0.45)};
    --brand-accent-text: ${readable(accent)};
${sections(own, (colour) => ({ band: darkenedTo(colour, 0.38), text: readable(colour), surface: paled(colour, 0.275, 0.03) }))}
${series(own, (colour, index) => seen(colour, index % 2 ? 0.7 : 0.8))}
  }
}

${own
  .map((_, index) => `.section-${index + 1},\n.section-${index + 1} .on-paper`)
  .map((selector, index) => `${selector} {\n${roles((role) => `var(--section-${index + 1}-${role})`)}\n}`)
  .join("\n\n")}
`;
}

const ROLES = ["band", "text", "surface"] as const;
/** Of charts: as many as one may have. */
const SERIES = 6;

/** A colour in another lightness, strong enough to be told from its neighbours. */
function seen(colour: string, lightness: number): string {
  return shown({ lightness, chroma: 0.13, hue: toOklch(colour).hue });
}

/** Nearly the colour of the ground. */
function paled(colour: string, lightness: number, chroma: number): string {
  return shown({ lightness, chroma, hue: toOklch(colour).hue });
}

function sections(own: string[], of: (colour: string) => Record<(typeof ROLES)[number], string>): string {
  const each = own.flatMap((colour, index) =>
    Object.entries(of(colour)).map(([role, value]) => `  --section-${index + 1}-${role}: ${value};`),
  );
  return [
    ...each,
    roles((role) => (role === "surface" ? "var(--brand-surface)" : `var(--brand-${role})`)),
  ].join("\n");
}

/** What a part that belongs to a section is coloured with. */
function roles(value: (role: (typeof ROLES)[number]) => string): string {
  return ROLES.map((role) => `  --section-${role}: ${value(role)};`).join("\n");
}

function series(own: string[], of: (colour: string, index: number) => string): string {
  return own
    .slice(0, SERIES)
    .map((colour, index) => `  --series-${index + 1}: ${of(colour, index)};`)
    .join("\n");
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
  return changedUntil(colour, 0.005, isEnough);
}
