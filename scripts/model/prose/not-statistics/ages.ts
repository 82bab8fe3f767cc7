import { isNoShare, more, type Rule } from "./rule.ts";

const age = "\\d{1,2}";
const person =
  "child(?:ren)?|people|persons?|young people|anyone|anybody|everyone|everybody|someone|somebody|boys?|girls?|m[ae]n|wom[ae]n|those|bab(?:y|ies)|pupils?|students?|adults?|carers?|siblings?|leavers?|mothers?|fathers?|parents?|learners?|patients?|service|services|lives";
const under = "under|over|below|above|up to|younger than|older than|at least";

/** Ages in a definition, and age bands. */
export function ageRules(): Rule[] {
  const ages = `${age}\\b${more(`${age}\\b`)}*`;
  return [
    {
      pattern: new RegExp(
        `\\b(?:aged?|ages|age\\s(?:groups?|bands?|ranges?)),?\\s(?:of\\s|are\\s|is\\s)?(?:from\\s|between\\s)?(?:(?:${under})\\s)?${ages}(?:\\s(?:and|or)\\s(?:over|under|above|older|younger))?(?!\\s?%)`,
        "gi",
      ),
    },
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:${person})\\s(?:who\\s(?:is|are|was|were)\\s)?(?:${under})\\s(?:the\\sage\\sof\\s)?${age}\\b${isNoShare}`,
        "gi",
      ),
    },
    // "The age of criminal responsibility in England is 10."
    {
      counts: "each",
      pattern: new RegExp(
        `\\bage\\sof\\s(?:\\p{L}+\\s){1,6}(?:is|was|remains)\\s${age}\\b${isNoShare}`,
        "giu",
      ),
    },
    {
      pattern: new RegExp(`\\b${age}-?\\s(?:to|and|or)\\s${age}[\\s-]years?[\\s-]olds?\\b`, "gi"),
    },
    {
      pattern: new RegExp(
        `\\b${age}\\sto\\s${age}(?=\\s(?:service|team|programme|pathway|offer|age|years of age)\\b)`,
        "gi",
      ),
    },
    {
      pattern: new RegExp(
        `\\b(?:${person})\\s(?:from|between)\\s${age}\\s(?:to|and)\\s${age}\\syears\\b`,
        "gi",
      ),
    },
    // The ages in the law need no context; "under 5" and "under 10" may be small counts.
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:under|over|below)[\\s-](?:13|14|16|18|19|21|25)\\b(?!\\s(?!years?)\\w+s\\b)${isNoShare}`,
        "gi",
      ),
    },
    { pattern: new RegExp(`\\b(?:under|over)[\\s-]${age}['’]?s\\b`, "gi") },
    { pattern: /\b1[0-2]\d[\s-]years?[\s-]old\b/gi },
    { pattern: new RegExp(`\\b${ages}[\\s-](?:years?|months?|weeks?)[\\s-]olds?\\b`, "gi") },
    {
      pattern: new RegExp(`\\b(?<!,)${age}(?:\\+|\\s(?:and|or)\\s(?:over|under|above|older|younger))`, "g"),
    },
    { pattern: new RegExp(`\\b(?:post|pre)-${age}\\b|\\bbirth to ${age}\\b`, "gi") },
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:turn(?:s|ed|ing)?|reach(?:es)?|who (?:are|is)) (?:16|17|18|21|25)\\b${isNoShare}`,
        "gi",
      ),
    },
    // "People of 75 to 84"; "the adult was over 85".
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:${person})\\sof\\s${age}(?:\\sto\\s${age})?\\b(?!\\s(?:and|or)\\s\\d|\\s\\p{L}+(?:s|ren|men|ple)\\b)${isNoShare}`,
        "giu",
      ),
    },
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:child|person|adult|man|woman|boy|girl|resident|patient|victim|he|she)\\s(?:is|was)\\s(?:${under})\\s${age}\\b${isNoShare}`,
        "gi",
      ),
    },
    // "He was 74 when he died"; "planning begins at 14", where an age is spoken of.
    {
      pattern: /\b(?:was|is|were)\s(?:only\s|just\s)?\d{1,3}\s(?:when|at the time)\b/gi,
    },
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:begins?|starts?|ends?|stops?|changes?)\\sat\\s(?:the\\sage\\sof\\s)?${age}\\b${isNoShare}`,
        "gi",
      ),
      unless: (before) =>
        !/\b(?:aged?|ages|turns?|birthday|years old|young person|adulthood)\b[^.!?]*$/i.test(before),
    },
    // A band such as 0-19; "between 5-10" and "5-10 referrals" are counts.
    {
      counts: "each",
      pattern: new RegExp(
        `(?<!\\b(?:between|from|of|to|was|were|is|are|by|about)\\s)\\b(${age})\\s?[-–]\\s?(${age})s?\\b${isNoShare}`,
        "g",
      ),
      unless: (_before, [, from, to]) => Number(from) >= Number(to) || Number(to) > 25,
    },
  ];
}
