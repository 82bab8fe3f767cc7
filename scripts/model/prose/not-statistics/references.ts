import { numberInWords } from "../../values/number-words.ts";
import { isNoShare, more, type Rule } from "./rule.ts";

const law = "section|subsection|schedule|article|regulation|paragraph|para|part|clause|rule|code|order";
const place = "page|chapter|table|chart|figure|box|appendix|annex|note|line|slide|column|row";
const item =
  "priority|recommendation|objective|outcome|standard|question|theme|action|finding|point|audit|item|principle|aim|criterion|indicator|goal|task";
const level =
  "level|grade|phase|step|stage|tier|band|category|class|type|group|cohort|round|wave|key stage|quarter|priority";
const edition = "version|volume|issue|edition|module|unit|form|series|release";

const plural = (words: string) =>
  words.replace(/[a-z ]+/g, (word) => (word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}e?s`));
const reference = "\\d{1,3}[A-Z]{0,2}(?:\\.\\d+)*(?:\\(\\w{1,4}\\))*(?!\\w)";

/**
 * Numbers that name something: law, pages, items of a list, levels and grades. One thing has one
 * number ("Level 3"); several have several ("Levels 3 and 4"), so that "of the actions 12" is a count.
 */
export function referenceRules(): Rule[] {
  const others = more(`${reference}${isNoShare}`);
  const numbered = (words: string): Rule[] => [
    // "Section 11 audits" are audits under section 11, "Level 3 and 12 children" are twelve children.
    {
      counts: "later",
      pattern: new RegExp(`\\b(?:${words})\\s${reference}(?!\\s?%)${others}*`, "gi"),
    },
    {
      counts: "later",
      pattern: new RegExp(`\\b(?:${plural(words)}|appendices|criteria)\\s${reference}${others}+`, "gi"),
    },
  ];
  return [
    ...numbered(law),
    { pattern: /(?<![\w'’])ss?\.?\s?\d{1,3}[A-Z]?(?:\(\w{1,4}\))*/g },
    ...numbered(place),
    { pattern: /\bpp?\.?\s?\d+(?:\s?[-–]\s?\d+)?\b/g },
    { pattern: new RegExp(`\\b(?:${place})\\s${numberInWords}\\b`, "gi") },
    // A mark without its note has a message of its own.
    { pattern: /\[\^[^\]\s]+\]/g },
    ...numbered(item),
    { pattern: /^\(?\d{1,2}[.)]\s|(?<=\s)\(?\d{1,2}\)(?=\s)/g },
    ...numbered(level),
    {
      pattern: /\b(?:grade|level|band|tier) (?:of|below|above) \d\b(?![.,]?\d|\s?%)/gi,
    },
    {
      // Years at school; in "in the year 12 left" it is a count.
      counts: "each",
      pattern: new RegExp(
        `(?<!\\b(?:the|that|this|last|next|each|per|a)\\s)\\byears?\\s(?:1[0-3]|[1-9])\\b${more("\\d{1,2}\\b")}*${isNoShare}`,
        "gi",
      ),
    },
    ...numbered(edition),
  ];
}
