import { numberInWords } from "../values/number-words.ts";
import { month } from "./not-statistics/dates.ts";

/** A kind of text that must not be published, with a pattern for plain letters (see plain-letters.ts). */
interface PrivatePattern {
  /** With its article, for messages. */
  what: string;
  pattern: RegExp;
  /** If false, a match is something else. */
  confirm?: (match: string) => boolean;
}

// What people write between the groups of a number.
const gap = "(?: ?[-./] ?|\\s)?";
const ordinals =
  "first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)";
const dayOfMonth = `(?:\\d{1,2}(?:\\s?(?:st|nd|rd|th))?|${ordinals})`;
const monthName = `${month}\\.?`;
const shortYear = "(?:\\d{4}|['’]?\\d{2})\\b";
const date = [
  `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sat|Sun)(?:day)?,?\\s)?(?:the\\s)?${dayOfMonth}[\\s./-]?(?:(?:day\\s)?of\\s)?${monthName},?[\\s./-]?${shortYear}`,
  `${monthName}\\s(?:the\\s)?${dayOfMonth},?\\s${shortYear}`,
  "\\d{1,2}(?:\\s?[/.-]\\s?|\\s)\\d{1,2}(?:\\s?[/.-]\\s?|\\s)(?:\\d{4}|\\d{2})\\b",
  "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
].join("|");
const wordsOfBirth = "d\\.?\\s?o\\.?\\s?b\\b\\.?|date[\\s-]of[\\s-]birth|birth[\\s-]?da(?:te|y)";
const between = "(?:\\s|[:=(,|'\"-]|\\b(?:is|was|of|on|as|the|given)\\b){0,6}";
// "born or after", "born in the year to": not a date of birth.
const notOfBirth = "or|and|after|before|since|between|from|until|by|to|at|as|year|years|ending|ended";

/** What is recognised by its form alone, in the order of the search. See docs/privacy-of-text.md. */
export const privatePatterns: PrivatePattern[] = [
  {
    what: "an e-mail address",
    pattern:
      /(?<![\p{L}\p{M}\p{N}_.+'-])[\p{L}\p{M}\p{N}_.+'-]+(?:@| @ |\s?[([](?:at|@)[)\]]\s?)[\p{L}\p{M}\p{N}-]+(?:(?:\.|\s?[([]dot[)\]]\s?)[\p{L}\p{M}\p{N}-]+)+/giu,
  },
  {
    what: "a phone number",
    pattern:
      /(?<![\w#/]|\d[.,-])(?:(?:\+|00) ?44|\(?0(?=[1-9]\d)|\+(?=[1-9]))(?:(?:[ ().-]{0,3}|[().-]{0,2}\n)\d){7,14}(?!\w|[.,/-]\d)/g,
    confirm: (match) => {
      const digits = match.replace(/\D/g, "");
      if (/^(?:\+|00) ?44/.test(match)) return /^(?:00)?44\d{9,11}$/.test(digits);
      if (match.startsWith("+")) return digits.length >= 9;
      return digits.length === 10 || digits.length === 11 || digits === "08001111";
    },
  },
  {
    what: "an NHS number",
    pattern: new RegExp(
      `(?<!\\w|\\d[.,/-])(?:\\d{3}${gap}\\d{3}${gap}\\d{4}|(?<![/-])\\d{10}(?![/-]))(?!\\w|[.,/-]\\d)`,
      "g",
    ),
    confirm: isNhsNumber,
  },
  {
    // The form issued by HM Revenue and Customs: two letters, six digits, A to D.
    what: "a National Insurance number",
    pattern:
      /(?<![\w#/])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?[A-D](?!\w)/gi,
    // In lower case only as one word: "as at 31.03.17 a total" is not one.
    confirm: (match) => /^[A-Z]{2}.*[A-D]$/s.test(match) || /^[a-z]{2}\d.*\d[a-d]$/is.test(match),
  },
  {
    what: "a date of birth",
    pattern: new RegExp(
      [
        `\\b(?:born|${wordsOfBirth})${between}(?:${date})`,
        `\\b(?:${wordsOfBirth})${between}(?:\\d{6}|\\d{8})(?!\\w|[.,/-]\\d)`,
        `\\bborn(?:\\s(?!(?:${notOfBirth})\\b)[\\p{L}'-]+){1,6},?\\son\\s(?:${date})`,
        `\\b(?:${date})[\\s,(|-]{1,3}(?:(?:is|was|his|her|their|the|child's)\\s){0,3}(?:${wordsOfBirth})`,
      ].join("|"),
      "giu",
    ),
  },
  {
    what: "a full postcode",
    pattern:
      /(?<![#\w])(?:GIR[\s.-]?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRVWXY])?|\d[A-HJKPSTUW])[\s.-]?\d[ABD-HJLNP-UW-Z]{2})(?!\w)/gi,
    // Not an ordinal, as in "l3 2nd floor", and not part of an address or of a lower-case name.
    confirm: (match) =>
      match === match.toUpperCase() || (!/\d(?:st|nd|rd|th)$/.test(match) && !/[.-]/.test(match)),
  },
];

const child = "boy|girl|son|daughter|baby|infant|toddler|child|teenager|young person";
const grown = "man|woman|mother|father|male|female|lady|gentleman|adult|resident|patient";
const number = `(?:\\d{1,3}|${numberInWords})`;
const span = "(?:day|week|month|year)s?";

/**
 * What identifies somebody in a register of reviews, where each source may be about one child or adult: how old they were,
 * the day on which they died or were hurt, and their sex beside a place. Other texts speak of many people.
 */
export const privateInReviews: PrivatePattern[] = [
  {
    what: "the exact age of a child or an adult",
    pattern: new RegExp(
      [
        `\\b${number}[\\s-]${span}[\\s-]old\\b`,
        `\\baged?\\s(?:of\\s)?(?:only\\s|just\\s|about\\s)?${number}\\b(?!\\s(?:to|and|or)\\b|\\s?[-–]\\s?\\d)`,
        `\\b(?:${child}|${grown})\\s(?:was\\s|of\\s|in\\s(?:his|her|their)\\s)(?:only\\s|just\\s|about\\s|nearly\\s)?(?:${number}\\b(?!\\s(?!${span}\\b|when\\b|at\\b)\\p{L})|[1-9]0s\\b)`,
        `\\b(?:at|of)\\s${number}\\s${span}(?:\\sof\\sage|\\sold)\\b`,
      ].join("|"),
      "giu",
    ),
  },
  {
    what: "the day of a death or an injury",
    pattern: new RegExp(
      [
        `\\b(?:died|dead|death|killed|murdered|injured|assaulted|stabbed|found\\s(?:dead|unconscious|unresponsive))\\b(?:\\s(?!(?:review|panel|overview|meeting|conference|inquest|report)\\w*\\b)[\\p{L}'’,-]+){0,6}\\s(?:${date})`,
        `\\bon\\s(?:${date}),?(?:\\s[\\p{L}'’-]+){0,5}\\s(?:died|was\\skilled|was\\smurdered|was\\sinjured|was\\sfound)\\b`,
      ].join("|"),
      "giu",
    ),
  },
  {
    what: "somebody's sex beside a place",
    // "a boy from Northmoor", "the woman, who lived in the Dale"; not "a girl in Year 9", nor "in March".
    pattern: new RegExp(
      `\\b(?:boy|girl|son|daughter|man|woman|male|female|mother|father)\\b,?(?:\\s(?:who|was|had|has|is|living|lived|lives|born|placed|resident|then|and|her|his|baby)){0,4}\\s(?:from|in|at|of)\\s(?:the\\s)?(?!(?:Year|Key|Section|Part|Chapter|Child|Adult|${month})\\b)\\p{Lu}[\\p{L}’'-]+`,
      "gu",
    ),
  },
];

/**
 * Whether ten digits are an NHS number: the last is the check digit of the first nine, weighted
 * from 10 down to 2, modulo 11 (NHS Data Dictionary, "NHS number").
 */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}
