import type { BoardEntry } from "../schema/board.ts";
import type { Range } from "../values/range.ts";

/** A body's disclosure rules, from `disclosure:` of board.yaml. */
export interface DisclosureRules {
  /** Counts of children or people from 1 up to one below it are hidden; 0 switches that off. */
  threshold: number;
  /** Whether 0 is hidden, too. */
  hidesZero: boolean;
  /** What counts that are shown are rounded to a multiple of; 0 leaves them as they are. */
  roundTo: number;
  /** Whether the rules hold for numbers, too, that the world can read elsewhere. */
  appliesToPublished: boolean;
}

export function disclosureRules(entered: BoardEntry["disclosure"]): DisclosureRules {
  return {
    threshold: entered.threshold,
    hidesZero: entered.zero === "suppress",
    roundTo: entered["round-to"],
    appliesToPublished: entered["apply-rules-to-published"],
  };
}

/**
 * The counts that the rules hide, and that must all stay possible for whoever reads the rest:
 * a reader who can rule one of them out knows more than the rules allow.
 */
export function smallCounts({ threshold, hidesZero }: DisclosureRules): Range | null {
  return threshold === 0 ? null : { from: hidesZero ? 0 : 1, to: threshold - 1 };
}

/** Whether a range of possible counts touches the small ones without leaving all of them possible. */
export function tellsASmallCount(possible: Range, rules: DisclosureRules): boolean {
  const small = smallCounts(rules);
  if (!small || possible.to < small.from || possible.from > small.to) return false;
  return possible.from > small.from || possible.to < small.to;
}

/** A count that is shown as this rounded one: the rounded one itself, unless the rules would hide it. */
export function countShownAs(rounded: number, { threshold }: DisclosureRules): number {
  return rounded > 0 ? Math.max(rounded, threshold) : rounded;
}

/** What a rounded count may have been: half a base on either side, a half rounded up. */
export function beforeRounding(rounded: number, { threshold, roundTo }: DisclosureRules): Range {
  const exact = { from: rounded, to: rounded };
  // Zeros are shown as they are: where small counts are hidden, no other count rounds to 0.
  if (roundTo === 0 || (rounded === 0 && threshold > 0)) return exact;
  return {
    from: Math.max(rounded - Math.floor(roundTo / 2), threshold),
    to: rounded + Math.ceil(roundTo / 2) - 1,
  };
}
