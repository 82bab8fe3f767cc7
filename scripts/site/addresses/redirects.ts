import type { Report } from "../../model/report/report.ts";
import { address } from "./addresses.ts";

/** The old address of something, and its new one. */
export interface Redirect {
  from: string;
  to: string;
  title: string;
}

/** The redirects for `formerly:` of chapters, editions, briefings, posters and pages, sorted by old address. */
export function redirectsOf({ reports, briefings, posters, withdrawn, pages }: Report): Redirect[] {
  const each = (
    documents: { slug: string; title: string; formerly: string[] }[],
    addressOf: (slug: string) => string,
  ): Redirect[] =>
    documents.flatMap(({ slug, title, formerly }) =>
      formerly.map((old) => ({ from: addressOf(old), to: addressOf(slug), title })),
    );
  return [
    ...reports.flatMap(({ id, chapters, editions }) => [
      ...each(chapters, (slug) => address.chapter(id, slug)),
      ...each(editions, (slug) => address.edition(id, slug)),
    ]),
    ...each([...briefings, ...withdrawn.briefings], address.briefing),
    ...each([...posters, ...withdrawn.posters], address.poster),
    ...each(pages, address.page),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}
