import type { Rule } from "./rule.ts";

/** Below a thousand pounds: what one thing costs, and not what a board spends. */
const price = "£\\s?\\d{1,3}(?:\\.\\d{2})?(?![\\d,]|\\s?(?:k|m|bn|hundred|thousand|million|billion)\\b)";
const each = "(?:an?|per|each|for each|for every)";

/** Prices, and the hours that somebody works. */
export function priceRules(): Rule[] {
  return [
    // "£25 a place", "a half day costs £35 per person, a whole day £60".
    `${price}\\s${each}\\b`,
    `(?<=${price}\\s${each}\\s[^.;!?]{1,60})${price}`,
    `\\b(?:fees?|charges?|prices?|vouchers?|deposits?|tickets?|fares?)\\sof\\s(?:up to\\s)?${price}`,
    `${price}\\s(?:vouchers?|fees?|charges?|deposits?|tickets?|gift cards?)\\b`,
    `(?<=\\bcosts\\s(?:[^.;!?£]|${price}){0,60})${price}`,
    "\\b\\d{1,2}p\\s(?:a|per)\\s(?:minute|call|text|mile|day)\\b",
    "\\bVAT\\s(?:of|at)\\s\\d{1,2}(?:\\.\\d)?%|\\b\\d{1,2}(?:\\.\\d)?%\\sVAT\\b",
  ]
    .map((source): Rule => ({ pattern: new RegExp(source, "giu") }))
    .concat(
      [
        // Working time.
        "\\b\\d{1,2}(?:\\.\\d{1,2})?\\s(?:(?:full|whole)[\\s-]time[\\s-]equivalents?|FTE|WTE)\\b",
        "\\b\\d{1,2}(?:\\.\\d)?\\s(?:hours?|days?|sessions?|shifts?)\\s(?:a|per|each|every)\\s(?:week|fortnight|month|term|year)\\b",
      ].map((source) => ({
        pattern: new RegExp(source, "giu"),
        unless: (before: string) => /\b(?:average[ds]?|mean|median)\b[^.;:]{0,40}$/i.test(before),
      })),
    );
}
