import { relativeLink } from "./relative-link.ts";

/**
 * A built page with every root-absolute `href`, `src` and `data-index` made relative to that page.
 *
 * Text cannot match: a quotation mark in text is always printed as `&quot;`.
 *
 * @example relativeLinks('<a href="/index.html">', "/glossary/index.html") // '<a href="../index.html">'
 */
export function relativeLinks(html: string, pageAddress: string): string {
  return html.replace(
    / (href|src|data-index)="(\/(?!\/)[^"]*)"/g,
    (_, attribute: string, to: string) => ` ${attribute}="${relativeLink(pageAddress, to)}"`,
  );
}
