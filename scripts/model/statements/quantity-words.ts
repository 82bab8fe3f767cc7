import { numberInWords } from "../prose/number-words.ts";

const quantities =
  "all|every|everyone|everybody|each|both|no|none|nobody|neither|never|always|any|most|mostly|many|few|several|some|majority|" +
  "minority|half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|share|proportion|" +
  "percentage|per cent|average|dozens?|hundreds?|thousands?|millions?|handful|couple|pair|only|almost|nearly|hardly|" +
  "roughly|around|about|over|under|at least|up to|once|twice|entire|entirely|whole|nil|zero|enough|numerous|majorities";
const comparisons =
  "more|fewer|less|least|than|higher|highest|lower|lowest|larger|largest|smaller|smallest|greater|greatest|bigger|" +
  "biggest|longer|longest|shorter|shortest|better|best|worse|worst|older|oldest|younger|youngest|main|chief|second|" +
  "top|bottom|equal|equally|same|similar|exceed\\w*|outnumber\\w*|above|below|double|doubled|doubling|treble\\w*|triple\\w*|" +
  "times|against|compared|surplus|deficit|balance|break even|broke even|overspen\\w*|underspen\\w*|first|last";
const movements =
  "ros[ei]n?|rises?|rising|fell|falls?|fallen|falling|grow\\w*|grew|growth|increas\\w*|decreas\\w*|declin\\w*|drop\\w*|" +
  "reduc\\w*|climb\\w*|jump\\w*|surg\\w*|soar\\w*|plung\\w*|shr[aiu]nk\\w*|halv\\w*|improv\\w*|worsen\\w*|went|gone|going|c[ao]me|" +
  "coming|up|down|upward\\w*|downward\\w*|unchanged|stable|steady|level|remain\\w*|stayed|continu\\w*|trend\\w*|" +
  "chang\\w*|peak\\w*|record|still|again|further|longer|newly|missed|lost|gained|won|completed?|outstanding|achieved|met";

/**
 * Words of quantity, comparison or movement, and numbers in words. It is wide on purpose: a sentence that has one and
 * names what a figure counts is read by a person once, and a sentence that it misses by nobody.
 */
export const quantityWords = new RegExp(
  `(?<![\\p{L}’'-])(?:${quantities}|${comparisons}|${movements}|${numberInWords})(?![\\p{L}])`,
  "giu",
);

/** Words that stand for the subject of the sentences before: "The number went up by a third." */
export const standsForSubject =
  /(?<!\p{L})(?:numbers?|figures?|rates?|totals?|shares?|proportions?|percentages?|averages?|they|these|those|this|it|them)(?!\p{L})/iu;
