import { absolute } from "../addresses/absolute.ts";
import { relativeLink } from "../addresses/relative-link.ts";

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

/**
 * The page for wrong addresses with its links from the root of the host: it is the answer to any address.
 *
 * @example rootedLinks('<a href="/index.html">', "https://www.example.org/report") // '<a href="/report/">'
 */
export function rootedLinks(html: string, website: string): string {
  const below = new URL(website).pathname.replace(/\/$/, "");
  return html.replace(
    / (href|src|action)="(\/(?!\/)[^"]*)"/g,
    (_, attribute: string, to: string) => ` ${attribute}="${absolute(below, to)}"`,
  );
}
