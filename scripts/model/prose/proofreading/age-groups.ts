import type { DatasetToPublish } from "../../load/loaded-board.ts";
import type { ProseText } from "../../markdown/prose-text.ts";
import { type Problem, problemAt, warningAt } from "../../values/problem.ts";
import { type Finding, foundIn } from "./finding.ts";

interface Band {
  label: string;
  from: number;
  to: number;
}

const closed =
  /^(?:ages?\s|aged\s)?(\d{1,2})(?:\s?[-–]\s?|\s(?:to|and)\s)(\d{1,2})(?:\s(?:years?(?:\sold)?))?$/i;

/** @example bandOf("6 to 11") → { from: 6, to: 11 }; null for "Under 5", "Total" */
function bandOf(label: string): Band | null {
  const [, from, to] = closed.exec(label.trim()) ?? [];
  if (from !== undefined && to !== undefined && Number(from) < Number(to))
    return { label: label.trim(), from: Number(from), to: Number(to) };
  return null;
}

/** What is wrong with age groups, in words for a message. */
interface WrongGroups {
  what: string;
  /** Whether an age is left out, which may be meant. */
  isGap: boolean;
}

/**
 * Age groups that overlap or leave an age out; null if they follow on from each other.
 *
 * @param labels the groups, in their order; others than closed groups ("Under 1", "Not known") are passed over
 */
export function wrongAgeGroups(labels: string[]): WrongGroups | null {
  const bands = labels.flatMap((label) => bandOf(label) ?? []).sort((a, b) => a.from - b.from || b.to - a.to);
  if (bands.length < 2) return null;
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (!next) continue;
    // Groups within a group are a table of its own kind: "0 to 18", and below it "0 to 4".
    if (next.to <= band.to) return null;
    const names = `"${band.label}" and "${next.label}"`;
    if (next.from <= band.to) return { what: `age ${next.from} is in two groups, ${names}`, isGap: false };
    const first = band.to + 1;
    if (next.from > first)
      return {
        what: `no group holds age ${first}${next.from > first + 1 ? ` to ${next.from - 1}` : ""}, between ${names}`,
        isGap: true,
      };
  }
  return null;
}

const list =
  /\b\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2}(?:,\s\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2})+(?:,?\sand\s\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2})/g;

/** Age groups that a sentence lists: "0 to 5, 6 to 11 and 11 to 18". Gaps are no mistake there. */
export function ageGroupsInWords(text: ProseText): Finding[] {
  if (!/\bage/i.test(text.words)) return [];
  return foundIn(text, list, (match) => {
    const wrong = wrongAgeGroups(match[0].split(/,\sand\s|,\s|\sand\s/));
    if (wrong === null || wrong.isGap) return null;
    return [wrong.what, "Mend the groups; if a source printed them so, say it in other words"];
  });
}

/** Tables whose rows are age groups that overlap, or leave an age out. */
export function ageGroupsOfTables(datasets: DatasetToPublish[]): Problem[] {
  return datasets.flatMap(({ data, yaml }) => {
    const rows = "rows" in data && Array.isArray(data.rows) ? data.rows : [];
    const wrong = wrongAgeGroups(rows.map((row: { label?: unknown }) => String(row?.label ?? "")));
    if (wrong === null) return [];
    const told = wrong.isGap ? warningAt : problemAt;
    return told(
      yaml.placeOf(["rows"]),
      wrong.what,
      "Mend the labels; if a source has such groups, say so in their labels, such as 11 to 18 (second survey)",
    );
  });
}
