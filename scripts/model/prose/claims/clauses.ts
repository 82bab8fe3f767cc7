import type { BoundFigure, ProseText, Span } from "../../markdown/prose-text.ts";
import { adverbs, movementWords, ordinals, yearBefore, yearWords } from "./movement-words.ts";

/** A part of a sentence in which a figure and the words about it belong together. */
export interface Clause extends Span {
  /** Its words, with each figure replaced by one sign and fillers up to the figure's length. */
  words: string;
  figures: BoundFigure[];
}

const firstSign = 0xe000;
const filler = "\uF8FF";

/** The words of a text with each figure replaced by its sign, and fillers up to the figure's length. */
export function signed(text: ProseText): string {
  let words = text.words;
  text.figures.forEach(({ start, end }, index) => {
    const sign = String.fromCharCode(firstSign + index) + filler.repeat(Math.max(0, end - start - 1));
    words = words.slice(0, start) + (end > start ? sign : "") + words.slice(end);
  });
  return words;
}

/** A pattern for a figure in the words of a clause. */
export const figureSign = `[\uE000-\uF8FE]${filler}*`;

const beside = "(?:against|from|up from|down from|compared with|compared to|after)";
const aside = `${figureSign}(?: (?:out )?of (?:the |all )?${figureSign}|,? (?:${beside} )?${figureSign}(?: (?:in ${yearWords}|${yearBefore}))?)?`;

// Words that begin another statement. "than", "since", "to" and "as many as" continue a comparison.
const conjunctions =
  "and|but|while|whilst|whereas|although|though|however|yet|or|because|when|whenever|(?<!looked[\\s-])after|(?<!year\\s)before|(?<!\\bas (?:many|much|few|high|low|large)(?: [\\w’'-]+){0,4} )as(?! (?:many|much|few|high|low|large)\\b)|if|unless|so|which|who|whose|where|until";

// After a comma these still refer to the figure before it: "767, a rise of 15%", "700, the lowest since 2012/13".
const appositions = [
  "(?:the|its|their) (?:lowest|highest)\\b",
  "(?:a|an) (?:further |\\w+ )?(?:rise|increase|growth|fall|drop|decrease|reduction)\\b",
  "(?:up|down) (?:by|from|on)\\b",
  `(?:${beside} )${figureSign}`,
  `to (?:about |almost |nearly |just |only |over |under )?${figureSign}`,
  `(?<=(?:last year|year before|year ago|year earlier|previous year),\\s)at ${figureSign}`,
  "(?:more|less|fewer) than half\\b",
  "(?:higher|lower|more|fewer|less) than\\b",
  "(?:about |almost |nearly |more than )?(?:twice|double|half|three times|four times)\\b",
  `(?:the|a|its|their) (?:${ordinals.join("|")}) (?:consecutive |successive )?(?:${movementWords.rose.noun}|${movementWords.fell.noun})\\b`,
  "unchanged\\b",
].join("|");

const ends = new RegExp(
  `[;!?()–—]|:(?!\\d)|\\.(?=\\s|$)|,(?!\\d)(?!\\s(?:${appositions}))|\\s-\\s|\\b(?:${conjunctions})\\b`,
  "gi",
);

const bracketed = new RegExp(`\\((${aside})\\)`, "gi");
const betweenCommas = new RegExp(`, (${figureSign}(?: (?:out )?of (?:the |all )?${figureSign})?),`, "g");

/** "At 45, it was the lowest since 2012/13": the figure and what is said of it. */
const atTheHead = new RegExp(`((?:^|[.;!?]\\s)At ${figureSign}),(?=\\s)`, "gi");

/** A colon between words of movement and the figure that they are about: "Referrals increased: 3,243 were received". */
export const joint = "\u2236";

const beforeColon = new RegExp(
  `((?:${movementWords.rose.verb}|${movementWords.fell.verb})${adverbs}|\\b(?:more|fewer)(?: [\\w’'-]+){1,3}|doubled|trebled|tripled|quadrupled|halved|on record|ever|since ${yearWords}|than in ${yearWords}|${yearBefore}): (?=(?:[\\w]+ ){0,2}${figureSign})`,
  "gi",
);

/**
 * Splits a text into clauses. A clause ends at a mark, and before a conjunction; brackets or commas around nothing but
 * a figure, or a part and its whole, belong to the surrounding clause: "Most plans (56%) were", "most, 60 of 90, were".
 */
export function clausesOf(text: ProseText): Clause[] {
  if (text.figures.length === 0) return [];
  const words = signed(text);
  const split = words
    .replace(bracketed, (_, inside: string) => ` ${inside.replaceAll(",", " ")} `)
    .replace(betweenCommas, "  $1 ")
    .replace(atTheHead, "$1 ")
    .replace(beforeColon, `$1${joint} `)
    // "The year before, there were 668."
    .replace(/\b((?:the year before|a year (?:earlier|before)|the previous year)),(?=\s)/gi, "$1 ");
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of [...split.matchAll(ends), null]) {
    const end = match?.index ?? split.length;
    const figures = text.figures.filter(
      (figure) => figure.start >= start && figure.end <= end && figure.end > figure.start,
    );
    if (figures.length > 0) clauses.push({ start, end, words: split.slice(start, end), figures });
    start = match ? match.index + match[0].length : end;
  }
  return clauses;
}

/** The figure whose sign is at an offset of a clause. */
export function figureAt(clause: Clause, offset: number): BoundFigure | undefined {
  return clause.figures.find(({ start }) => start === clause.start + offset);
}
