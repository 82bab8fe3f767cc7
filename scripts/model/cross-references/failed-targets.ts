/** What cannot be found because something else is wrong, which has a message of its own. */
export interface Lost {
  /** Charts that could not be drawn: "2016-17/referrals-trend". */
  charts: Set<string>;
  /** Years in which a block shows nothing: what it should show is not called missing. */
  years: Set<string>;
}

/** What a reference can lead to. */
export const kinds = [
  "chapter",
  "chart",
  "table",
  "dataset",
  "glossary",
  "briefing",
  "poster",
  "committee",
  "page",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Whether a reference would lead to its target if what is wrong elsewhere were mended.
 *
 * @param name outside a report with its year: "2016-17/referrals"
 * @param isInData whether the year's data has a chart or a table of this name
 */
export function isLost(
  kind: Kind,
  name: string,
  year: string | null,
  isInData: boolean,
  { unread, isBroken, lost }: { unread: Set<string>; isBroken: (name: string) => boolean; lost: Lost },
): boolean {
  const [, ownYear = year, item = name] = /^(?:(\d{4}-\d{2})\/)?(.+)$/.exec(name) ?? [];
  const report = `content/annual-report/${ownYear}/`;
  switch (kind) {
    case "chart":
    case "table":
      return (
        isBroken(item) ||
        lost.charts.has(`${ownYear}/${item}`) ||
        (isInData && (lost.years.has(ownYear ?? "") || [...unread].some((file) => file.startsWith(report))))
      );
    case "dataset":
      return isBroken(item);
    case "chapter":
      return unread.has(`${report}${item}.md`) || unread.has(`${report}report.md`);
    case "glossary":
      return unread.has("data/glossary.yaml");
    case "committee":
      return unread.has(`content/committee/${item}.md`);
    default:
      return unread.has(`content/${kind}s/${item}.md`);
  }
}
