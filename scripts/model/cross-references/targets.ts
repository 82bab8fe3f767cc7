import type { Withdrawal } from "../report/learning.ts";
import type { Reference } from "../report/text.ts";
import { type ReportId, reportFolder } from "../values/report-id.ts";

/** What a reference can lead to. */
export const targetKinds = [
  "report",
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
  "meeting",
  "series",
  "page",
  "register",
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
  /** Reports and years of data of which a block shows nothing, which has a message of its own. */
  failed: ReadonlySet<string>;
  /** Files that could not be read. */
  unread: ReadonlySet<string>;
  /** Whether a name is in a data file that could not be read. */
  isBroken: (name: string) => boolean;
}

/** Where a text stands: what a name without a report or a year is a name in. */
export interface TextPlace {
  report: ReportId | null;
  year: string | null;
}

/**
 * In a report, names are those of the report, and of datasets those of its year; elsewhere, and for another report or
 * year, they include it: "2016-17/referrals", "arrangements-2024/duties".
 */
export function targetKey(kind: string, name: string, place: TextPlace): string {
  const within = withinOf(kind, place);
  return name.includes("/") || within === null ? `${kind}:${name}` : `${kind}:${within}/${name}`;
}

function withinOf(kind: string, { report, year }: TextPlace): string | null {
  if (kind === "dataset") return year;
  return ["chapter", "section", "paragraph", "chart", "table", "figure"].includes(kind) ? report : null;
}

/** The names of all targets of a kind, as they are written in a place. */
export function targetNames({ found }: Targets, kind: string, place: TextPlace): string[] {
  const within = withinOf(kind, place);
  return [...found.keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1))
    .map((name) => (within !== null && name.startsWith(`${within}/`) ? name.slice(within.length + 1) : name));
}

/** Whether a reference would lead to its target once another problem is fixed: it is not reported as missing. */
export function isTargetOfAnotherProblem(
  kind: TargetKind,
  name: string,
  place: TextPlace,
  { inData, failed, unread, isBroken }: Targets,
): boolean {
  const [, own = place.report, item = name] = /^(?:([a-z0-9-]+)\/)?(.+)$/.exec(name) ?? [];
  const report = reportFolder(own ?? "");
  const isUnread = () => [...unread].some((file) => file.startsWith(report));
  switch (kind) {
    case "chart":
    case "table":
      return (
        isBroken(item) ||
        (inData.has(targetKey(kind, name, { ...place, report: place.year })) &&
          (failed.has(own ?? "") || isUnread()))
      );
    case "figure":
      return isUnread();
    case "dataset":
      return isBroken(item);
    case "chapter":
      return unread.has(`${report}${item.replace(/#.*/, "")}.md`) || unread.has(`${report}report.md`);
    case "section":
    case "paragraph":
      return isUnread();
    case "report":
      return unread.has(`${reportFolder(item)}report.md`);
    case "glossary":
      return unread.has("data/glossary.yaml");
    case "register":
      return unread.has(`data/register/${item}.yaml`);
    case "committee":
    case "series":
      return unread.has(`content/${kind}/${item}.md`);
    default:
      return unread.has(`content/${kind}s/${item}.md`);
  }
}
