import { absolute } from "../addresses/absolute.ts";
import { xml } from "./xml.ts";

/**
 * Every page, for search engines (https://www.sitemaps.org/protocol.html).
 *
 * @param addresses the pages, from the site's root
 * @param dates when each was published, where that is known
 */
export function sitemap(addresses: string[], website: string, dates: Map<string, string>): string {
  const pages = [...new Set(addresses)].sort().map((of) => {
    const date = dates.get(of);
    return `  <url><loc>${xml(absolute(website, of))}</loc>${date ? `<lastmod>${date}</lastmod>` : ""}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join("")}</urlset>
`;
}

/** What search engines may read: everything, by the sitemap. It only counts at the root of a host. */
export function robots(website: string): string {
  return `User-agent: *
Allow: /
Sitemap: ${website}/sitemap.xml
`;
}
