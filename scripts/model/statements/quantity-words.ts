import { numberInWords } from "../values/number-words.ts";

const time = "(?:other\\s|single\\s)?(?:days?|weeks?|months?|years?|terms?|quarters?)";

// "Every month" says how often, "over two years" how long.
const quantities =
  `all|every(?!\\s${time})|everyone|everybody|each(?!\\s${time})|both|no|none|nobody|neither|never|most|mostly|many|few|several|` +
  "some|majority|minority|half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|share|" +
  "proportion|percentage|per cent|average|dozens?|hundreds?|thousands?|millions?|handful|couple|pair|only|almost|nearly|" +
  "hardly|twice|entire|entirely|whole|nil|zero|numerous|every other";
const comparisons =
  "more|fewer|less|least|higher|highest|lower|lowest|larger|largest|smaller|smallest|greater|greatest|bigger|biggest|" +
  "longer|longest|shorter|shortest|oldest|youngest|commonest|second|third|equal|equally|exceed\\w*|outnumber\\w*|above|" +
  "below|double|doubled|doubling|treble\\w*|triple\\w*|quadrupl\\w*|times|against|compared|surplus|deficit|break even|" +
  "broke even|overspen\\w*|underspen\\w*|too|on time|in full|as\\s\\w+\\sas";
const movements =
  "rose|risen|rises?|rising|fell|falls?|fallen|falling|grow\\w*|grew|growth|increas\\w*|decreas\\w*|declin\\w*|drop\\w*|" +
  "reduc\\w*|climb\\w*|jump\\w*|surg\\w*|soar\\w*|plung\\w*|shr[aiu]nk\\w*|halv\\w*|improved|worsened|" +
  "(?:went|gone|going|goes|go|c[ao]me|comes|coming)\\s(?:up|down|back)|(?:up|down)\\s(?:by|from|on|to)|(?:is|was|are|were)\\s(?:up|down)|" +
  "unchanged|stable|steady|remain\\w*|stayed|trend\\w*|peak\\w*|on record|record\\s(?:high|low|number|level)|since|missed|" +
  "(?:was|were|is|are|did|came|fared|worked)\\s(?:the\\s)?(?:best|worst|better|worse|weakest|strongest|poorest)";

/**
 * Words of quantity, comparison or movement, and numbers in words. It is wide on purpose: a sentence that has one and
 * names what a figure counts is read by a person once, and a sentence that it misses by nobody.
 */
export const quantityWords = new RegExp(
  `(?<![’'-])\\b(?:${quantities}|${comparisons}|${movements}|(?!one\\b(?!\\s(?:in|out)\\s))${numberInWords})\\b`,
  "gi",
);

/** Words that stand for the subject of the sentences before: "The number went up by a third." */
export const standsForSubject =
  /(?<!\p{L})(?:numbers?|figures?|rates?|totals?|shares?|proportions?|percentages?|averages?|they|these|those|this|it|them)(?!\p{L})/iu;

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

const datesAndNames = new RegExp(
  [
    `\\b\\d{1,2}(?:\\s(?:and|to)\\s\\d{1,2})?\\s${month}(?:\\s\\d{4})?\\b`,
    `\\b${month}\\s\\d{4}\\b`,
    "\\b\\d{4}[/–-]\\d{2,4}\\b",
    // A year; but not in "stood at 1998".
    "(?<!\\b(?:at|was|were|reached|exceeded)\\s)\\b(?:19|20)\\d\\d\\b(?!\\s(?:children|people|cases))",
    "\\b(?:sections?|articles?|parts?|levels?|grades?|chapters?|tables?|charts?|pages?|priorit(?:y|ies)|recommendations?|appendix|child|adult|form|version|phase|step|stage|tier|band|group|key stage|call|ring|phone)\\s\\d+(?:\\s(?:and|or|to)\\s\\d+)?\\b",
    "\\b\\d+(?:st|nd|rd|th)\\b",
    "\\b\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]m\\b",
    "\\b24/7\\b",
    // A telephone number.
    "\\b0\\d{2,4}[\\s\\d]{6,}\\b",
  ].join("|"),
  "gi",
);

// What ought to be, or will be, no data can decide yet.
const wishes =
  /(?<!\p{L})(?:must|should|shall|will|would|can|could|may|might|cannot|needs?\sto|aims?\sto|wants?\sto|plans?\sto|(?:ha[sv]e?|is|are)\sto)(?!\p{L})[^,;:.]*/giu;

/** Whether a sentence has a word of quantity, comparison or movement in a part that says what was or is. */
export function saysQuantity(words: string): boolean {
  return words.search(quantityWords) >= 0 && words.replace(wishes, " ").search(quantityWords) >= 0;
}

/** Whether a number is typed that is no date, no period and no name: "over 30 hours", "stood at 1998". */
export function hasTypedNumber(words: string): boolean {
  return /\d/.test(words) && /(?<![\p{L}\d])\d/u.test(words.replace(datesAndNames, ""));
}

const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}|${month}\\s\\d{4}|(?:in|on|from|to|until|since|by|between|and|of|during|after|before)\\s(?:early\\s|late\\s|mid-?\\s?)?${month})\\b`,
);

/** Whether a sentence says when something was or will be, which no figure knows. */
export function hasDate(words: string): boolean {
  return date.test(words);
}

const people = "(?:children|people|persons|adults|parents|carers|staff|professionals|families)";

/** "Most of the children", "many young people": people are counted, and not only spoken of. */
export const countedPeople = new RegExp(
  `(?<!\\p{L})(?:${quantities}|more|fewer|less|${numberInWords})\\s(?:\\p{L}+\\s){0,2}${people}(?!\\p{L})|(?<!\\p{L})number of\\s(?:\\p{L}+\\s){0,2}${people}(?!\\p{L})`,
  "iu",
);

/** Units in which a text may speak of anybody: "No bed of the child's own" counts nobody. */
export const unitOfPeople = new RegExp(`^${people}$`, "i");

/** Numbers that nobody counts by accident: "hundreds came", "a dozen". */
export const largeNumberWords = /(?<!\p{L})(?:dozens?|hundreds?|thousands?|millions?)(?!\p{L})/iu;
