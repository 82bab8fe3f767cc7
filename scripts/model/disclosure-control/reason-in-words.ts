import type { HiddenCell } from "./hidden-cell.ts";

/** Why a value is not shown, for the person who approves it; never the value. */
export function reasonInWords(why: HiddenCell["why"]): string {
  switch (why.kind) {
    case "small count":
      return "a count below the threshold";
    case "small count in words":
      return "words that tell a count below the threshold";
    case "entered as suppressed":
      return "entered as suppressed";
    case "of suppressed parts":
      return "worked out from values that are entered as suppressed";
    case "small share":
      return `with ${why.of}, it gives away a count below the threshold`;
    case "of a hidden value":
      return `worked out from ${why.of}, which is hidden`;
    case "protects":
      return `with it, a reader could work out ${why.other}`;
  }
}
