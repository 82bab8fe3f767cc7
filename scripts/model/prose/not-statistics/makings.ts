import { numberInWords } from "../../values/number-words.ts";
import type { Rule } from "./rule.ts";

const number = `(?:\\d{1,3}|${numberInWords})`;
const said =
  "(?:said|says|told|tells|wrote|writes|asked|added|explained|commented|recalled|put it|remembers?|answered|replied)";
const quotation = '[“"][^“”"]{12,}[”"]';

/** Numbers of what something is made of or has room for, and what somebody said. */
export function makingRules(): Rule[] {
  return [
    // "The survey has twelve questions"; a board whose figures count questions means those.
    {
      counts: "each",
      pattern: new RegExp(
        `\\b(?:has|have|with|in|of|asks|and)\\s${number}(?=\\s(?:questions|modules|parts|sections|steps|principles|items|pages|slides|languages)\\b)`,
        "gi",
      ),
    },
    {
      pattern: new RegExp(
        `\\b(?:(?:room|space) for|limited to|groups? of)\\s(?:(?:up to|about|at most|no more than)\\s)?${number}(?:\\s(?:to|or)\\s${number})?\\b(?!\\s?%)`,
        "gi",
      ),
    },
    { pattern: /\bscale\s(?:from|of)\s\d{1,2}\s(?:to|[-–])\s\d{1,3}\b/gi },
    { pattern: /\b(?:adds?|adding|sum) (?:up )?to 100\b(?:\s?%| per cent)?/gi },
    { pattern: /\b1\s?:\s?\d{1,3}\b/g },
    {
      pattern: new RegExp(`\\b${number}\\s\\p{L}+\\s(?:in a row|running|in succession)\\b`, "giu"),
    },
    // "The e-learning takes 45 minutes"; what it takes now, or on average, was measured.
    {
      pattern: /\btakes\s(?:(?:about|around|up to)\s)?\d{1,3}\s(?:minutes|hours)\b(?!\son average)/gi,
      unless: (before) => /\b(?:now|average|currently|still|typically)\b[^.;:]{0,40}$/i.test(before),
    },
    // "The Munro review made 15 recommendations", "the second national analysis … made 29".
    {
      pattern: new RegExp(
        `\\b(?:[Tt]he (?!Ofsted|Serious|Safeguarding|Annual|Peer|Local|Joint)\\p{Lu}\\p{Ll}+ (?:[Rr]eview|[Rr]eport|[Ii]nquiry)|[Nn]ational (?:[Aa]nalysis|[Rr]eview|[Rr]eport|[Ii]nquiry|[Ss]trategy|[Pp]anel)|(?:[Pp]ublic|[Ii]ndependent) [Ii]nquiry)\\b[^.;:]{0,100}?\\b(?:made|makes|has|had|contains|contained|with|lists|listed|and|set out)\\s${number}(?=\\s(?:recommendations|findings|lessons|themes)\\b)`,
        "gu",
      ),
    },
    // What somebody is quoted with is not said by the board.
    {
      pattern: new RegExp(
        `${quotation}(?=,?\\s(?:[\\p{L}’'-]+\\s){0,4}${said}\\b)|(?<=\\b${said}\\b[^.!?“”"]{0,40}\\s)${quotation}`,
        "giu",
      ),
    },
  ];
}
