import type { Report } from "../../model/report/report.ts";
import { address } from "./addresses.ts";

/** The address that something had, and the one that it has. */
export interface Redirect {
  from: string;
  to: string;
  title: string;
}

/** What `formerly:` says of chapters, editions, briefings, posters and pages, in the order of the old addresses. */
export function redirectsOf({ reports, briefings, posters, withdrawn, pages }: Report): Redirect[] {
  const each = (
    documents: { slug: string; title: string; formerly: string[] }[],
    addressOf: (slug: string) => string,
  ): Redirect[] =>
    documents.flatMap(({ slug, title, formerly }) =>
      formerly.map((old) => ({ from: addressOf(old), to: addressOf(slug), title })),
    );
  return [
    ...reports.flatMap(({ year, chapters, editions }) => [
      ...each(chapters, (slug) => address.chapter(year, slug)),
      ...each(editions, (slug) => address.edition(year, slug)),
    ]),
    ...each([...briefings, ...withdrawn.briefings], address.briefing),
    ...each([...posters, ...withdrawn.posters], address.poster),
    ...each(pages, address.page),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}
