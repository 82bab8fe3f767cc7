import { codeWords } from "./names-beside-codes.ts";
import { isNoShare, type Rule } from "./rule.ts";

const noName =
  "In|Of|The|On|At|By|For|From|To|And|Only|About|Over|Under|Nearly|Almost|Since|During|With|Across|A|An|Another|All|Some|Just|There|These|Those|When|While|Were|Was";

const places =
  "Room|Hall|Building|Floor|House|Flat|Block|Ward|Unit|Suite|Studio|Bay|Gate|Platform|Route|Bus|Junction|Zone|Area|Court|Plot|Box|Line";

/** Names that contain a number, and measures that give advice and count nothing. */
export function nameRules(): Rule[] {
  return [
    // "Graded Care Profile 2": two or more capitalised words, and one digit.
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:(?!(?:${noName})\\b)\\p{Lu}[\\p{L}’'-]+\\s){2,}\\d\\b(?!\\s(?:of|were|was|had|have|are|did)\\b)${isNoShare}`,
        "gu",
      ),
    },
    // "MARAC 2", the second of its kind; in "CSE 4 were" it is a count.
    {
      counts: "each",
      pattern: new RegExp(
        `\\b\\p{Lu}{2,}\\s\\d\\b(?!\\s(?:of|were|was|had|have|are|did|in|at|on)\\b)${isNoShare}`,
        "gu",
      ),
    },
    {
      counts: "each",
      pattern: new RegExp(`\\b(?:${places})\\s\\d{1,3}\\b(?!,\\d)${isNoShare}`, "g"),
    },
    // "Guildhall, room 4" at the end of what it says; in "in each room 4 children" it is a count.
    { counts: "each", pattern: /\broom\s\d{1,3}(?=\s*(?:[.;)]|,(?!\d)|$))/g },
    // "The 7-stage model", "1 Market Square".
    { pattern: /\b\d{1,2}-(?:stage|step|point|part|tier|level|strand|pillar)\b/gi },
    {
      pattern:
        /\b\d{1,4}[A-Za-z]?\s(?:\p{Lu}[\p{L}’'-]+\s){1,3}(?:Street|Road|Square|Lane|Avenue|Way|House|Court|Place|Gardens|Close|Drive|Terrace|Row|Hill|Park|Quay|Wharf|Green|Parade|Crescent)\b/gu,
    },
    // "The 6Rs", "the 4Ps model".
    { pattern: /\b\d{1,2}\p{Lu}s\b/gu },
    { pattern: /\b50[/-]50\b|\b1,?00[01]\s(?:\p{L}+\s)?days\b/giu },
    // "Child 4" in a case review.
    {
      counts: "each",
      pattern: new RegExp(`\\b(?:${codeWords})\\s\\d{1,2}\\b(?!,\\d)${isNoShare}`, "g"),
    },
    { pattern: /\b\d{1,3}(?:st|nd|rd|th)\b|\b\d{1,3}[a-eA-E]\b|\b\d[Dd]\b/g },
    // "WCAG 2.2": an abbreviation and its version.
    {
      counts: "each",
      pattern: new RegExp(
        `\\b\\p{Lu}{2,}\\)?\\s\\d\\.\\d\\b(?!\\s(?:days?|hours?|weeks?|months?|years?|times)\\b)${isNoShare}`,
        "gu",
      ),
    },
    // Ratios of one.
    { pattern: /\b1\s?(?::|-to-|to)\s?1\b/g },
    // The base of a rate, after a figure: "55.9 for every 10,000 children".
    {
      pattern:
        /\b(?:per|for every|in every|out of every|of every|for each)\s(?:100|1,?000|10,?000|100,?000|1 million)\b(?!,\d)/gi,
    },
    // Measures.
    {
      pattern:
        /\b\d+(?:\.\d+)?\s?(?:cm|mm|km|kg|ml|°C|°F|mph|degrees|litres?|metres?|centimetres?|inches)(?![\w²³])/g,
    },
    // Money in law.
    {
      pattern:
        /\b(?:fines?|penalt(?:y|ies))\sof\s(?:up\sto\s)?£[\d,.]*\d(?:\s?(?:k|m|bn|thousand|million)\b)?/gi,
    },
  ];
}
