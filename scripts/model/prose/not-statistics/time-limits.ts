import { more, type Rule } from "./rule.ts";

const number = "\\d{1,3}\\b";
const numbers = `${number}${more(number)}*`;
const unit =
  "(?:(?:working|calendar|school)\\s)?(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|terms?|years?)\\b";
const rule =
  "within|every|for|between|at least every|no later than|not later than|after|before|for up to|up to|for a maximum of|first|last|past|next|previous|following|coming|final|(?:more|less|longer|fewer|shorter) than|over|under|at least";

/**
 * Procedural time limits and times of day: rules, not statistics. After a word of measurement ("took", "an average of")
 * a duration is a statistic.
 */
export function timeLimitRules(): Rule[] {
  const duration = `${numbers}\\s${unit}`;
  const limits = [
    `\\b(?:${rule})\\s(?:the\\s)?(?:(?:first|last|next|past)\\s)?${duration}`,
    `\\b${duration}\\s(?:or\\s(?:more|less|longer|over|fewer)|after|before|beforehand|of\\sreceipt|at\\s(?:most|least|the\\slatest))`,
    `\\b${numbers}\\s${unit}[’']\\s?(?:notice|leave|time|pay|warning)\\b`,
    `\\b(?:must|should|has to|have to|needs? to|is to|are to|may|can)\\b[^.;:]{0,60}?\\b${duration}`,
    `\\b(?:has|have|gets?)\\s${duration}\\s(?:to\\s\\p{L}|in which\\b)`,
    // "The law gives 21 days for it".
    `\\b(?:law|Act|regulations?|guidance|code|procedures?|policy|rules?)\\s(?:gives?|allows?|sets?|requires?|asks\\sfor)\\s(?:\\p{L}+\\s){0,4}?${duration}`,
    `\\b${duration}\\s(?:that\\s)?(?:(?:the|our|its)\\s)?(?:law|Act|regulations?|guidance|code|procedures?|policy|rules?)\\s(?:gives?|allows?|sets?|requires?)`,
    `\\b(?:24|48|72)\\s?-?\\s?hours?\\b`,
    // As an adjective: "a 3-year plan", "a 7-minute briefing".
    `\\b${numbers}[\\s-](?:minute|hour|day|night|week|month|year|term|working day)\\b(?![\\s-]olds?)`,
  ];
  return [
    {
      pattern: new RegExp(limits.join("|"), "giu"),
      unless: (before) =>
        /\b(?:average[ds]?|mean|median|typical(?:ly)?|longest|shortest|took|taken|lasted|waited|spent)\b[^.;:]{0,40}$/i.test(
          before,
        ),
    },
    { pattern: /\b24\/7\b|\b7 days a week\b|\b365 days(?: a year)?\b/gi },
    // Times of day.
    {
      pattern:
        /\b\d{1,2}(?:[.:]\d{2})?\s?(?:[-–]|to|and)?\s?(?:\d{1,2}(?:[.:]\d{2})?\s?)?(?:am|pm|noon|o['’]clock)\b/gi,
    },
    { pattern: /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/g },
  ];
}
