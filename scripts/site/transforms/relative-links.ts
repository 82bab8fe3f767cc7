import { absolute } from "../addresses/absolute.ts";
import { relativeLink } from "../addresses/relative-link.ts";

/**
 * Makes every root-absolute `href`, `src`, `srcset`, `action` and `data-index` of a page relative to that page.
 *
 * Text cannot match: a quotation mark in text is always printed as `&quot;`.
 *
 * @example relativeLinks('<a href="/index.html">', "/glossary/index.html") // '<a href="../index.html">'
 */
export function relativeLinks(html: string, pageAddress: string): string {
  return html.replace(
    / (href|src|srcset|action|data-index)="(\/(?!\/)[^"]*)"/g,
    (_, attribute: string, to: string) => ` ${attribute}="${relativeTo(pageAddress, attribute, to)}"`,
  );
}

// A list of pictures with their widths: "/assets/door.jpg-480.webp 480w, /assets/door.jpg-800.webp 800w".
function relativeTo(pageAddress: string, attribute: string, to: string): string {
  return attribute === "srcset"
    ? to.replace(/(?<=^|, )\/[^\s,]*/g, (each) => relativeLink(pageAddress, each))
    : relativeLink(pageAddress, to);
}

/**
 * The page for wrong addresses with its links from the root of the host: it may be the answer to any address.
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
