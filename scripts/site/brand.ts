import type { PublishedBoard } from "../model/report.ts";
import { contrast, darkenedUntil } from "./contrast.ts";

const WHITE = "#FFFFFF";
const BLACK = "#000000";
/** WCAG 2.2 AA for text of normal size. */
const ENOUGH = 4.5;

/**
 * The board's colours as custom properties, for /assets/brand.css.
 * A board may choose any colours: what is written on or in them is made readable here.
 */
export function brandStylesheet(brand: PublishedBoard["brand"]): string {
  return `:root {
  --brand-primary: ${brand.primary};
  --brand-on-primary: ${readableOn(brand.primary)};
  --brand-primary-text: ${darkenedUntil(brand.primary, (colour) => contrast(colour, WHITE) >= ENOUGH)};
  --brand-accent: ${brand.accent};
  --brand-on-accent: ${readableOn(brand.accent)};
  --brand-accent-text: ${darkenedUntil(brand.accent, (colour) => contrast(colour, WHITE) >= ENOUGH)};
}
`;
}

/** The site's icon in the board's colour: a page with lines of text. */
export function icon(brand: PublishedBoard["brand"]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${brand.primary}"/><path d="M9 10h14M9 16h14M9 22h8" stroke="${readableOn(brand.primary)}" stroke-width="3" stroke-linecap="round"/></svg>
`;
}

function readableOn(background: string): string {
  return contrast(WHITE, background) >= contrast(BLACK, background) ? WHITE : BLACK;
}
