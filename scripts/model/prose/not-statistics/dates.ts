import { isNoShare, more, type Rule } from "./rule.ts";

export const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\b";
/** Boards plan some years ahead, and no further. */
const lastYearOfPlans = 2040;
export const year = "(?:18|19|20|21)\\d\\d";

const amountBefore =
  /\b(?:st(?:ood|ands) at|reach(?:ed|es)|exceed(?:ed|s)|c[ao]me to|totalled|numbered|there (?:were|are)|(?:rose|risen|fell|fallen|grew|dropped|increased|decreased|declined|climbed|reduced|went (?:up|down))(?:\s\w+ly)? (?<from>to|by|from)(?: \d[\d,]* to)?) $/i;

// "The number stood at 1998"; "rose from 2015 to 2017" names two years, unless one of them lies far ahead.
function isAmount(before: string, typed: number): boolean {
  const match = amountBefore.exec(before);
  if (match === null) return false;
  const [other] = /\d{4}(?= to $)/.exec(match[0]) ?? [];
  const pair = match.groups?.from === "from" ? [typed, Number(other ?? typed)] : null;
  return pair === null || pair.some((number) => number > lastYearOfPlans);
}

/** Dates, years and periods. */
export function dateRules(): Rule[] {
  return [
    {
      pattern: new RegExp(`\\b${day}${more(day)}*\\s(?:of\\s)?${month}\\b(?:,?\\s${year})?`, "g"),
    },
    {
      counts: "each",
      pattern: new RegExp(`\\b${month}\\s${day}(?:,?\\s${year})?${isNoShare}`, "g"),
    },
    {
      pattern: new RegExp(
        `\\b${month}(?:(?:\\s(?:to|and|or)\\s|\\s?[-–/]\\s?)${month})*,?\\s${year}\\b`,
        "g",
      ),
    },
    {
      pattern: /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})\b/g,
    },
    // Years.
    { pattern: new RegExp(`\\b${year}(?:\\s?[/–-]\\s?(?:\\d{4}|\\d{2})\\b|s\\b)`, "g") },
    // "In 2016 referrals rose" is a year, "2,016 referrals" and "had 2016 referrals" are counts.
    {
      pattern: new RegExp(
        `(?<=\\b(?:in|the|since|during|until|before|after|early|late|mid|spring|summer|autumn|winter|year|census|${month})[\\s-])${year}\\b(?!\\s?%)`,
        "gi",
      ),
    },
    {
      counts: "each",
      pattern: new RegExp(`(?<!£)\\b${year}\\b${isNoShare}`, "g"),
      unless: (before, [typed]) => isAmount(before, Number(typed)),
    },
    {
      pattern: /\b(\d\d)\/(\d\d)\b/g,
      unless: (_before, [, first, second]) => (Number(first) + 1) % 100 !== Number(second),
    },
  ];
}
