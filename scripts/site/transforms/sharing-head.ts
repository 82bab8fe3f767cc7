import type { Report } from "../../model/report/report.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { redirectsOf } from "../addresses/redirects.ts";
import { type Picture, pictureOf } from "../data/pictures.ts";
import { dataBlock } from "../filters/data-block.ts";
import { escapeHtml } from "../filters/prose.ts";
import { breadcrumbList, structuredData } from "./structured-data.ts";

/**
 * Adds metadata for other sites to the head of each page: its canonical address, the feed, how it looks when it is
 * shared (https://ogp.me), and what it is (schema.org). Title and description are the page's own. Absolute addresses
 * are left out if the board has set no `website`.
 *
 * @param pictures those that this build draws
 * @returns a transform of a finished page
 */
export function sharingHead(report: Report, pictures: Picture[]): (html: string, page: string) => string {
  const { website, name, language } = report.board;
  const things = structuredData(report);
  const pictureFor = pictureOf(pictures);
  // Their canonical address is that of their target.
  const moved = new Set(redirectsOf(report).map(({ from }) => from));
  return (html, page) => {
    if (page === address.notFound || moved.has(page)) return html;
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? "";
    const own = /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? "";
    // A chapter's own begin by saying what it found.
    const [, opening = ""] = /<div class="standfirst">(.*?)<\/div>/s.exec(html) ?? [];
    const description =
      opening
        .replace(/<[^>]*>/g, "")
        .replaceAll('"', "&quot;")
        .replace(/\s+/g, " ")
        .trim() || own;
    const lines: string[] = [];
    if (website !== null) {
      const property = (key: string, value: string) =>
        lines.push(`<meta property="og:${key}" content="${value}">`);
      const whole = escapeHtml(absolute(website, page));
      lines.push(`<link rel="canonical" href="${whole}">`);
      lines.push(
        `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(name)}" href="${address.feed}">`,
      );
      property("title", title);
      property("description", description);
      property("type", "website");
      property("url", whole);
      property("site_name", escapeHtml(name));
      property("locale", escapeHtml(language.replace("-", "_")));
      const picture = pictureFor(page);
      if (picture) {
        property("image", escapeHtml(absolute(website, picture.file)));
        property("image:width", "1200");
        property("image:height", "630");
        property("image:alt", escapeHtml(picture.alt));
        lines.push('<meta name="twitter:card" content="summary_large_image">');
      }
    }
    for (const thing of [things.get(page), website === null ? null : breadcrumbList(html, website)])
      if (thing) lines.push(dataBlock("application/ld+json", thing));
    return html.replace("</head>", `${lines.map((line) => `  ${line}\n`).join("")}</head>`);
  };
}
