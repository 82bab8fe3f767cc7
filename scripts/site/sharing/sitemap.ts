import { absolute } from "../addresses/absolute.ts";
import { xml } from "./xml.ts";

/**
 * Every page, for search engines (https://www.sitemaps.org/protocol.html).
 *
 * @param addresses of the pages, from the site's root
 */
export function sitemap(addresses: string[], website: string): string {
  const pages = [...addresses].sort().map((of) => `  <url><loc>${xml(absolute(website, of))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join("")}</urlset>
`;
}

/** What search engines may read: everything, by the sitemap. It counts at the root of a host alone. */
export function robots(website: string): string {
  return `User-agent: *
Allow: /
Sitemap: ${website}/sitemap.xml
`;
}
