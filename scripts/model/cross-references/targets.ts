import type { Withdrawal } from "../report/learning.ts";
import type { Reference } from "../report/text.ts";

/** What a reference can lead to. */
export const targetKinds = [
  "chapter",
  "section",
  "paragraph",
  "chart",
  "table",
  "figure",
  "dataset",
  "glossary",
  "briefing",
  "poster",
  "committee",
  "page",
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What a link such as `[](chart:referrals-trend)` leads to, and the words that it prints by default. */
export interface Target {
  reference: Reference;
  /** Null for a paragraph without a number. */
  words: string | null;
}

/** Everything that references can lead to, known before the first text is read. */
export interface Targets {
  /** By `targetKey`. */
  found: ReadonlyMap<string, Target>;
  /** The keys of charts and tables in the data, whether a chapter shows them or not. */
  inData: ReadonlySet<string>;
  /** By "briefing:name" and "poster:name". */
  withdrawn: ReadonlyMap<string, Withdrawal>;
  /** Years with a block that shows nothing, which has a message of its own. */
  failedYears: ReadonlySet<string>;
  /** Files that could not be read. */
  unread: ReadonlySet<string>;
  /** Whether a name is in a data file that could not be read. */
  isBroken: (name: string) => boolean;
}

/** In a report, names are those of its year; elsewhere, and for another year, they include it: "2016-17/referrals". */
export function targetKey(kind: string, name: string, year: string | null): string {
  if (!["chapter", "section", "paragraph", "chart", "table", "figure", "dataset"].includes(kind))
    return `${kind}:${name}`;
  return name.includes("/") || year === null ? `${kind}:${name}` : `${kind}:${year}/${name}`;
}

/** The names of all targets of a kind, as they are written in a year's report. */
export function targetNames({ found }: Targets, kind: string, year: string | null): string[] {
  return [...found.keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1))
    .map((name) => (year !== null && name.startsWith(`${year}/`) ? name.slice(year.length + 1) : name));
}

/** Whether a reference would lead to its target once another problem is fixed: it is not reported as missing. */
export function isTargetOfAnotherProblem(
  kind: TargetKind,
  name: string,
  year: string | null,
  { inData, failedYears, unread, isBroken }: Targets,
): boolean {
  const [, ownYear = year, item = name] = /^(?:(\d{4}-\d{2})\/)?(.+)$/.exec(name) ?? [];
  const report = `content/annual-report/${ownYear}/`;
  switch (kind) {
    case "chart":
    case "table":
      return (
        isBroken(item) ||
        (inData.has(targetKey(kind, name, year)) &&
          (failedYears.has(ownYear ?? "") || [...unread].some((file) => file.startsWith(report))))
      );
    case "figure":
      return [...unread].some((file) => file.startsWith(report));
    case "dataset":
      return isBroken(item);
    case "chapter":
      return unread.has(`${report}${item.replace(/#.*/, "")}.md`) || unread.has(`${report}report.md`);
    case "section":
    case "paragraph":
      return [...unread].some((file) => file.startsWith(report));
    case "glossary":
      return unread.has("data/glossary.yaml");
    case "committee":
      return unread.has(`content/committee/${item}.md`);
    default:
      return unread.has(`content/${kind}s/${item}.md`);
  }
}
