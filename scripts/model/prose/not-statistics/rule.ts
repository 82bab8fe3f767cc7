/** A kind of number in typed prose that is not a statistic. */
export interface Rule {
  /** With the flag g. */
  pattern: RegExp;
  /**
   * Whether a number directly before a counted noun is a count all the same: each ("2016 children"), or each except the
   * first, which is a name ("Level 3 children", "Level 3 and 12 children").
   */
  counts?: "each" | "later";
  /** If true, a match is a statistic all the same. */
  unless?: (before: string, match: RegExpMatchArray) => boolean;
}

/** A lookahead that fails before a percent sign and in the middle of a number. */
export const isNoShare = "(?!\\s?%|[.,]\\d|\\s(?:per\\s?cent|percent))";

/** Further numbers after a number: ", 4 and 5", " to 4", "-4". */
export function more(number: string): string {
  return `(?:(?:,\\s(?:and\\s|or\\s)?|\\s(?:to|and|or|&)\\s|\\s?[-–/]\\s?)${number})`;
}
