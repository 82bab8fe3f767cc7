import { figureSign } from "./clauses.ts";
import { about, adverbs, movementWords, yearBefore } from "./movement-words.ts";

const when = "(?:\\s(?:in|on|at|by)(?:\\s(?:the|end|of|year|31|March|\\d{4}(?:[/-]\\d{2,4})?)){1,5})?";
/** "Rose from 668 to 767", and "767, up from 668". */
export const fromTo = (["rose", "fell"] as const).map((direction) => {
  const { verb, noun } = movementWords[direction];
  const way = direction === "rose" ? "up" : "down";
  return {
    direction,
    pattern: new RegExp(
      `\\b(?<said>(?:${verb})${adverbs}|(?:an?|the) (?:[\\w-]+ )?(?:${noun})(?: in(?: [\\w’'-]+){1,6}?)?|${way})(?: by${about} ${figureSign})?,? from${about} (?<from>${figureSign})${when} to${about} (?<to>${figureSign})`,
      "gi",
    ),
    behind: new RegExp(
      `(?<to>${figureSign})(?:,?\\s[\\w’'-]+){0,6}?,?\\s(?<said>${way}) from${about} (?<from>${figureSign})`,
      "gi",
    ),
  };
});

/** Movements without a direction of their own: "improved from 668 to 767". */
export const movedFromTo = new RegExp(
  `\\b(?<said>(?:improved|worsened|deteriorated|changed|moved|doubled|trebled|tripled|quadrupled|halved)${adverbs}),? from${about} (?<from>${figureSign})${when} to${about} (?<to>${figureSign})`,
  "gi",
);

// "Last year" may be the year of the report.
const before = `(?<said>(?<!\\b(?:than|on|from|as|since|over|with|against|of)\\s)(?!last year)${yearBefore})`;
/** "The year before there were 668." */
export const besideYearBefore = [
  new RegExp(`(?<figure>${figureSign})\\s${before}`, "gi"),
  new RegExp(
    `${before}\\s+(?:there|it|they|we|the \\w+|\\w+s)\\s(?:were|was|had|made|saw|held)\\s(?<figure>${figureSign})`,
    "gi",
  ),
];
/** "668 in 2015/16". */
export const besideYear = new RegExp(
  `(?<figure>${figureSign})\\sin\\s(?<said>\\d{4}[/-]\\d{2})(?![\\d-])|\\bin\\s(?<year>\\d{4}[/-]\\d{2})\\s(?:there|it|they|we)\\s(?:were|was|had|made|saw|held)\\s(?<other>${figureSign})`,
  "gi",
);
