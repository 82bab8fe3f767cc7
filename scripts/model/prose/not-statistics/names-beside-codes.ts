import type { Span } from "../../markdown/prose-text.ts";

/** Words before a letter or a number that refer to a person in a case review: "Child A", "Sibling 2". */
export const codeWords =
  "Child|Children|Baby|Infant|Sibling|Brother|Sister|Mother|Father|Parent|Adult|Carer|Grandmother|Grandfather|Family|Young Person|YP|Person|Subject|Boy|Girl|Male|Female";
const code = new RegExp(
  `\\b(?:${codeWords})\\s(?:[A-Z]{1,2}|\\d{1,2})\\b(?![\\w&%]|[’']s [A-Z]\\w+ \\d)`,
  "g",
);

/** Words of the field, of offices and of the calendar, which are capitalised and are nobody's name. */
const noName = new Set(
  "A An The This That These Those In On At By For From To And Or But If When While Where After Before Since During With Without As It Its He She They We Our Their His Her Both Each All Some Many Most No Not There Here What Who How Why Was Were Is Are Had Has Have Did Do Then Later Next First Last Second One Two Three Child Children Baby Sibling Brother Sister Mother Father Parent Adult Carer Grandmother Grandfather Family Families Young Person People Subject Boy Girl Male Female Board Council Committee Panel Group Team Service Services Department Trust Hospital School College University Court Police Constabulary Probation Health Social Care Worker Work Working Together Safeguarding Local Authority Serious Case Review Reviews Report Annual Practice Learning Lessons Plan Plans Protection Need Early Help Multi Agency Act Section Part Chapter Order National Regional Independent Chair Officer Designated Doctor Nurse Partnership Strategy Framework Programme Project Assessment Conference Initial Strategic Statutory Guidance Government England Wales Scotland Britain British Royal North South East West Central New Great County City Borough District Street Road House Centre January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ofsted Number Page Table Figure Appendix".split(
    " ",
  ),
);

const capitalised =
  /(?<!\p{L})\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?)+/gu;

const named = new RegExp(`(?<!\\p{L})(?:${codeWords})\\s(\\p{Lu}\\p{Ll}[\\p{Ll}’'-]*)`, "gu");

/**
 * Finds what may be a person's name in a title: capitalised words that are none of the field's, or one behind a word such
 * as Child.
 */
export function namesInTitle(title: string, known: Set<string>): Span[] {
  const isName = (name: string) => !noName.has(name) && !known.has(name);
  const spans = [
    ...[...title.matchAll(capitalised)].filter(([words]) => namesOf(words).filter(isName).length >= 2),
    ...[...title.matchAll(named)].filter(([, name = ""]) => isName(name)),
  ];
  return spans.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function namesOf(words: string): string[] {
  return words.split(/\s+/).map((name) => name.replace(/[’']s$/, ""));
}

/**
 * Finds what may be a person's name in the same sentence as a code such as "Child A".
 *
 * @param known words of agencies, of the glossary and of the board's own name, which are nobody's name
 */
export function namesBesideCodes(text: string, known: Set<string>): Span[] {
  const found: Span[] = [];
  for (const { start, end } of sentences(text)) {
    const words = text.slice(start, end);
    if (words.search(code) < 0) continue;
    // The codes themselves are capitalised as well.
    const rest = words.replace(code, (match) => "-".repeat(match.length)).replaceAll("\n", " ");
    for (const match of rest.matchAll(capitalised)) {
      if (namesOf(match[0]).filter((name) => !noName.has(name) && !known.has(name)).length < 2) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found;
}

// A sentence ends at its mark, at an empty line, and before a list, a heading or a YAML key.
function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s)|\n(?=\s*(?:\n|[-*#|:>]|\d+\.|[\w-]+:))|$/g)) {
    spans.push({ start, end: match.index });
    start = match.index;
  }
  return spans;
}
