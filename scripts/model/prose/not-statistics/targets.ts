import { numberInWords } from "../../values/number-words.ts";
import type { Rule } from "./rule.ts";

const number = `(?:£\\s?)?(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|${numberInWords})(?:\\s?(?:%|per\\s?cent\\b))?`;
const share = "\\d{1,3}(?:\\.\\d+)?\\s?(?:%|per\\s?cent\\b)";
const rough =
  "(?:at least|at most|no (?:more|fewer|less) than|more than|less than|fewer than|about|around|up to|over|under|a minimum of|a maximum of)";
// "And saw 40" tells a result; "the 45 families" are counted already.
const between =
  "(?:\\s(?!(?:and|but|while|whereas|which|who|when|because|so|with|by|met|meets|missed|reached|achieved|exceeded|left|saw|had|all|these|those|our|their)\\b)(?:[\\p{L}’'-]+|\\d{4}(?:/\\d{2})?)){0,8}?";
const notTheKnown = "(?<!\\b(?:the|all|these|those|our|their)\\s)";

/** What is aimed at, expected or asked for: a number of a rule or a plan, and of nothing that was counted. */
export function targetRules(): Rule[] {
  return [
    // "A target of 75%", "our aim is that 95% have one", "the target is to visit 90% of them".
    `\\b(?:targets?|aims?|goals?|ambitions?|benchmarks?)(?:,?\\s(?:of|is|was|that|to|for|are|were|set|at))${between}\\s(?:${rough}\\s)?${notTheKnown}${number}`,
    `\\b(?:pass mark|threshold|ceiling|cap|limit)\\sof\\s(?:${rough}\\s)?${number}`,
    `\\b(?:quorum|quorate)\\b[^.;:]{0,40}?(?:${number}|half(?:\\sof)?(?:\\sthe)?)`,
    // "We want to hear from at least 250 adults".
    `\\b(?:aim(?:s|ed|ing)?|want(?:s|ed)?|hop(?:es?|ed|ing)|plan(?:s|ned)?|intend(?:s|ed)?|would like)\\s(?:to|for)\\b${between}\\s(?:${rough}\\s)?${notTheKnown}${number}`,
    `\\b(?:planned|expected|budgeted)\\s(?:for\\s)?(?:${rough}\\s)?${number}`,
    // "No more than 10% should …", "should not be larger than 10%".
    `\\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) to)\\b${between}\\s(?:${rough}|(?:larger|smaller|higher|lower) than)\\s${share}`,
    `\\b${share}\\sof\\s(?:[\\p{L}’'-]+\\s){1,4}?(?:should|must|shall|ought|has to|have to)\\b`,
    // "A rise of 3% is planned".
    `${number}(?:\\s\\p{L}+){0,3}\\s(?:is|are|was|were|has been|had been)\\s(?:planned|expected|proposed|forecast|budgeted)\\b`,
    `\\b(?:at least|no (?:more|fewer|less) than|at most|a minimum of|up to)\\s${share}\\s(?:of\\s)?(?:[\\p{L}’'-]+\\s){1,6}?(?:should|must|shall|ought|has to|have to)\\b`,
  ].map((source) => ({ pattern: new RegExp(source, "giu") }));
}
