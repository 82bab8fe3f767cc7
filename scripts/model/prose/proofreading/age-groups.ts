import type { ProseText } from "../../markdown/prose-text.ts";
import type { Finding } from "./finding.ts";

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

/**
 * Age groups that overlap or leave an age out, in words for a message; null if they follow on from each other.
 *
 * @param labels the groups, in their order; others than closed groups ("Under 1", "Not known") are passed over
 */
export function wrongAgeGroups(labels: string[]): string | null {
  const bands = labels.flatMap((label) => bandOf(label) ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
  if (bands.length < 2) return null;
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (!next) continue;
    // Groups within a group are a table of its own kind: "0 to 18", and below it "0 to 4".
    if (next.to <= band.to) return null;
    if (next.from <= band.to) return `age ${next.from} is in two groups, "${band.label}" and "${next.label}"`;
    if (next.from > band.to + 1)
      return `no group holds age ${band.to + 1}${next.from > band.to + 2 ? ` to ${next.from - 1}` : ""}: "${band.label}" is followed by "${next.label}"`;
  }
  return null;
}

const list =
  /\b\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2}(?:,\s\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2})+(?:,?\sand\s\d{1,2}(?:\s?[-–]\s?|\sto\s)\d{1,2})/g;

/** Age groups that a sentence lists: "0 to 5, 6 to 11 and 11 to 18". Gaps are no mistake there. */
export function ageGroupsInWords(text: ProseText): Finding[] {
  if (!/\bage/i.test(text.words)) return [];
  return [...text.words.matchAll(list)].flatMap((match) => {
    const wrong = wrongAgeGroups(match[0].split(/,\sand\s|,\s|\sand\s/));
    return wrong === null || !wrong.startsWith("age ")
      ? []
      : [
          {
            text,
            start: match.index,
            end: match.index + match[0].length,
            what: wrong,
            todo: "Mend the groups; if a source printed them so, say it in other words",
          },
        ];
  });
}
