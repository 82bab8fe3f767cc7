import { isNoShare, more, type Rule } from "./rule.ts";

export const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b";
export const year = "(?:18|19|20|21)\\d\\d";

/** Dates, years and periods. */
export function dateRules(): Rule[] {
  return [
    {
      name: "dates",
      pattern: new RegExp(`\\b${day}${more(day)}*\\s(?:of\\s)?${month}\\b(?:,?\\s${year})?`, "g"),
    },
    {
      name: "dates",
      counts: "each",
      pattern: new RegExp(`\\b${month}\\s${day}(?:,?\\s${year})?${isNoShare}`, "g"),
    },
    {
      name: "dates",
      pattern: new RegExp(
        `\\b${month}(?:(?:\\s(?:to|and|or)\\s|\\s?[-–/]\\s?)${month})*,?\\s${year}\\b`,
        "g",
      ),
    },
    {
      name: "dates",
      pattern: /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})\b/g,
    },
    { name: "years", pattern: new RegExp(`\\b${year}(?:\\s?[/–-]\\s?(?:\\d{4}|\\d{2})\\b|s\\b)`, "g") },
    // "In 2016 referrals rose" is a year, "2,016 referrals" and "had 2016 referrals" are counts.
    {
      name: "years",
      pattern: new RegExp(
        `(?<=\\b(?:in|the|since|during|until|before|after|early|late|mid|spring|summer|autumn|winter|year|census|${month})[\\s-])${year}\\b(?!\\s?%)`,
        "gi",
      ),
    },
    { name: "years", counts: "each", pattern: new RegExp(`(?<!£)\\b${year}\\b${isNoShare}`, "g") },
    {
      name: "years",
      pattern: /\b(\d\d)\/(\d\d)\b/g,
      unless: (_before, [, first, second]) => (Number(first) + 1) % 100 !== Number(second),
    },
  ];
}
