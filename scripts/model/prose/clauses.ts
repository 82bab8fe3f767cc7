import type { BoundFigure, ProseText, Span } from "../markdown/prose-text.ts";

/** A part of a sentence in which a figure and what is said of it belong together. */
export interface Clause extends Span {
  /** Its words, in which each figure is one sign and as many fillers as it has letters. */
  words: string;
  figures: BoundFigure[];
}

const firstSign = 0xe000;
const filler = "\uF8FF";

/** A pattern for a figure in the words of a clause. */
export const figureSign = `[\uE000-\uF8FE]${filler}*`;

const aside = `${figureSign}(?: (?:out )?of (?:the |all )?${figureSign})?`;

// Words after which something else is said. "than", "since" and "to" keep a comparison together.
const conjunctions =
  "and|but|while|whilst|whereas|although|though|however|yet|or|because|when|whenever|(?<!looked[\\s-])after|(?<!year\\s)before|as|if|unless|so|which|who|whose|where|until";

// After a comma these still speak of the figure before it: "767, a rise of 15%", "700, the lowest since 2012/13".
const appositions =
  "the (?:lowest|highest)\\b|(?:a|an) (?:further |\\w+ )?(?:rise|increase|growth|fall|drop|decrease|reduction)\\b|(?:up|down) (?:by|from|on)\\b|(?:more|less|fewer) than half\\b|(?:higher|lower|more|fewer|less) than\\b|unchanged\\b";

const ends = new RegExp(
  `[;!?()–—]|:(?!\\d)|\\.(?=\\s|$)|,(?!\\d)(?!\\s(?:${appositions}))|\\s-\\s|\\b(?:${conjunctions})\\b`,
  "gi",
);

/**
 * Splits a text into clauses. A clause ends at a mark, and before a conjunction; brackets or commas
 * that hold nothing but a figure, or a part and its whole, belong to the clause around them: "Most
 * plans (56%) were", "most, 60 of 90, were".
 */
export function clausesOf(text: ProseText): Clause[] {
  if (text.figures.length === 0) return [];
  let words = text.words;
  text.figures.forEach(({ start, end }, index) => {
    const sign = String.fromCharCode(firstSign + index) + filler.repeat(Math.max(0, end - start - 1));
    words = words.slice(0, start) + (end > start ? sign : "") + words.slice(end);
  });
  const split = words
    .replace(new RegExp(`\\((${aside})\\)`, "g"), " $1 ")
    .replace(new RegExp(`, (${aside}),`, "g"), "  $1 ")
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

/** The figure whose sign stands at an offset of a clause. */
export function figureAt(clause: Clause, offset: number): BoundFigure | undefined {
  return clause.figures.find(({ start }) => start === clause.start + offset);
}
