import { month } from "./not-statistics/dates.ts";

/** A kind of text that must not be published, and how to tell it. */
export interface PrivatePattern {
  /** With its article, for messages. */
  what: string;
  pattern: RegExp;
  /** Matches for which it is false are something else. */
  confirm?: (match: string) => boolean;
}

const date = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s\\d{4}|${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})`;

/** What is found by its form alone, in the order in which it is looked for. See docs/privacy-of-text.md. */
export const privatePatterns: PrivatePattern[] = [
  {
    what: "an e-mail address",
    pattern: /(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g,
  },
  {
    what: "a phone number",
    pattern: /(?<![\w#.,/-])(?:\(?0|\+44)[\d ()\u00a0-]{6,17}\d(?![\w,/])/g,
    confirm: (match) => {
      const digits = match.replace(/\D/g, "");
      if (match.startsWith("+")) return digits.length === 12 || digits.length === 13;
      return digits.length === 10 || digits.length === 11 || digits === "08001111";
    },
  },
  {
    what: "an NHS number",
    pattern: /(?<![\w.,/-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\w/-]|[.,]\d)/g,
    confirm: isNhsNumber,
  },
  {
    // The form that HM Revenue and Customs issues: two letters, six digits, A to D.
    what: "a National Insurance number",
    pattern: /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
  },
  {
    what: "a date of birth",
    pattern: new RegExp(
      `\\b(?:born(?:\\son)?|D\\.?O\\.?B\\.?|date\\sof\\sbirth)(?:\\s?[:(]|\\s(?:is|was|of))?\\s?${date}`,
      "gi",
    ),
  },
  {
    what: "a full postcode",
    pattern:
      /(?<![#\w])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:\d|[ABEHMNPRVWXY])?|\d[A-HJKPSTUW]) ?\d[ABD-HJLNP-UW-Z]{2})(?![\w-])/gi,
    // Upper case, or lower case throughout, and no ordinal: "l3 2nd floor".
    confirm: (match) =>
      match === match.toUpperCase() || (match === match.toLowerCase() && !/(?:st|nd|rd|th)$/.test(match)),
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
