import type { Place } from "../values/problem.ts";
import type { Range } from "../values/range.ts";

/** A value that is not shown, and why; never the value. */
export interface HiddenCell {
  figure: string;
  title: string;
  period: string;
  dataset: { year: string; name: string };
  place: Place;
  /** The numbers that readers must not be able to rule out; null where it is hidden for another's sake. */
  protectionInterval: Range | null;
  why:
    | { kind: "small count" }
    | { kind: "small count in words" }
    | { kind: "entered as suppressed" }
    | { kind: "of suppressed parts" }
    | { kind: "small share"; of: string }
    /** Where it stood, a reader could work out the other: `"referrals.police" for 2016-17`. */
    | { kind: "protects"; other: string }
    /** It is a percentage or a rate of a value that is hidden. */
    | { kind: "of a hidden value"; of: string };
}
