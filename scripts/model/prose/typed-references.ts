import type { BoardToPublish } from "../load/loaded-board.ts";
import type { ProseText, Span } from "../markdown/prose-text.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { annualOf } from "../values/report-id.ts";

/** A page, table or chapter of the report itself that is referred to by a typed number. */
interface TypedReference extends Span {
  /** As typed: "page 27". */
  typed: string;
  /** What to write instead: "[](chart:its-name)". */
  instead: string;
}

const number = "\\d{1,3}[a-zA-Z]?(?:\\.\\d+)*";
const inWords =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
const several = `${number}(?:(?:\\s?[-–]\\s?|\\sto\\s|,\\s|\\sand\\s)${number})*`;
const written = new RegExp(
  [
    `\\b(?<kind>pages?|chapters?|tables?|charts?|figures?|appendix|appendices|annex(?:es)?)\\s${several}(?![\\w%]|,\\d)`,
    `\\b(?:chapter|appendix|annex)\\s(?:${inWords})\\b`,
    // "Appendix B"; "appendix A" before a word is a name all the same.
    "\\b(?:[Aa]ppendix|[Aa]nnex)\\s[A-Z]\\b(?![-’'])",
    `\\bpp?\\.?\\s?${number}(?:\\s?[-–]\\s?${number})?(?![\\w%])`,
    // Sections of a law have no dot.
    "\\bsections?\\s\\d{1,2}(?:\\.\\d{1,2})+(?![\\w%]|,\\d)",
  ].join("|"),
  "gi",
);

// "Working Together to Safeguard Children 2015, chapter 2", the “Review”, page 3": in another document.
const titleBefore = /(?:\b(?:19|20)\d\d(?:[/-]\d\d)?|[”"’')])[,:;]?\s\(?$/;
const documentBehind =
  /^,?\s(?:of|in|from|to)\s(?!this\b|our\b|the (?:annual )?report\b|(?:the )?(?:first|second|third|appendix|annex)\b)/i;

/**
 * Finds references whose number is typed. Pages move, and charts and tables are numbered in reading order: a typed
 * number is right only until somebody adds a chapter. A reference to another document is allowed: the title comes
 * before it, or "of" and the name after it.
 */
export function typedReferences({ words, figures }: ProseText, ownReport?: RegExp): TypedReference[] {
  return [...words.matchAll(written)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const behind = words.slice(end);
    const isElsewhere = titleBefore.test(words.slice(0, start)) || documentBehind.test(behind);
    if (isElsewhere && !(ownReport?.test(behind) ?? false)) return [];
    // "table 2" whose 2 is the value of a figure.
    if (figures.some((figure) => figure.start < end && figure.end > start)) return [];
    return [{ start, end, typed: match[0], instead: insteadOf(match.groups?.kind ?? "page") }];
  });
}

export function typedReferenceProblem({ typed, instead, start }: TypedReference, text: ProseText): Problem {
  return problemAt(
    text.placeAt(start),
    `"${typed}" is a typed reference, and its number changes with the text`,
    `Write ${instead}, which prints the true number; or accept it under accepted-numbers with the reason`,
  );
}

/** Behind a reference: one of the reports that this board publishes here, by its name. */
export function ownReports({ board, reports }: Pick<BoardToPublish, "board" | "reports">): RegExp {
  const escaped = (text: string) => text.replace(/[^\p{L}\d ]/gu, "\\$&");
  const names = [board.name, board["short-name"]].map(escaped).join("|");
  const years = annualOf(reports)
    .map(({ year }) => year.replace("-", "[/-]"))
    .join("|");
  return new RegExp(
    `^,?\\s(?:of|in|from)\\s(?:the\\s)?(?:${names})(?:[’']s)?\\s(?:annual\\s)?report(?:,?\\s(?:for\\s)?(?:${years}))`,
    "i",
  );
}

function insteadOf(kind: string): string {
  if (/^table/i.test(kind)) return "[](table:its-name)";
  if (/^(?:chart|figure)/i.test(kind)) return "[](chart:its-name)";
  return /^page/i.test(kind)
    ? "[](chapter:its-name), [](chart:its-name) or [](table:its-name)"
    : "[](chapter:its-name)";
}
