import { overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { type Place, type Problem, placeOfOffset, problemAt } from "../values/problem.ts";
import type { AcceptedTexts } from "./accepted.ts";
import { namesBesideCodes, namesInTitle } from "./not-statistics/names-beside-codes.ts";
import { plainLetters } from "./plain-letters.ts";
import { privateInReviews, privatePatterns } from "./private-patterns.ts";

/** Text that must not be published, and its place in its file. */
interface PrivateSpan extends Span {
  /** With its article, for messages. */
  what: string;
  /** Its first characters. Logs are read by more people than the folder: messages show only three characters. */
  beginning: string;
  /** Whether the editor has accepted it with a reason. */
  isAccepted: boolean;
}

/**
 * Finds what must not be published in the text of a whole file, comments and front matter included: NHS and National
 * Insurance numbers, dates of birth, full postcodes, phone numbers and e-mail addresses outside contacts, and names
 * beside codes such as "Child A"; in the register of reviews also exact ages, days of a death, somebody's sex beside a
 * place, and names in titles; all in plain letters, so that no kind of space, hyphen or mark hides it.
 *
 * @param known words that are nobody's name: of agencies, of the glossary, of the board
 */
export function privateTexts(
  file: string,
  text: string,
  known: Set<string>,
  accepted: AcceptedTexts,
): PrivateSpan[] {
  const open = plainLetters(withoutContacts(file, withoutAcceptances(withoutFigures(text))));
  const found: (Span & { what: string })[] = [];
  const isReview = /(?:^|\/)register\/[^/]+\.yaml$/.test(file);
  for (const { what, pattern, confirm } of [...privatePatterns, ...(isReview ? privateInReviews : [])])
    for (const match of open.text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if ((confirm?.(match[0]) ?? true) && !overlaps(span, found)) found.push({ ...span, what });
    }
  for (const span of namesBesideCodes(open.text, known))
    if (!overlaps(span, found))
      found.push({ ...span, what: "a person's name beside a code such as Child A or Adult B" });
  for (const title of isReview ? open.text.matchAll(/^title:(.*)$/gm) : [])
    for (const { start, end } of namesInTitle(title[0], known)) {
      const span = { start: title.index + start, end: title.index + end };
      if (!overlaps(span, found)) found.push({ ...span, what: nameInTitle });
    }
  return found.map(({ start, end, what }) => ({
    what,
    start: open.at[start] ?? 0,
    end: (open.at[end - 1] ?? 0) + 1,
    beginning: open.text.slice(start, start + 3).replace("\n", " "),
    isAccepted: accepted.covers(open.text, { start, end }),
  }));
}

/** The problems of the private texts that nobody has accepted. */
export function privateProblems(file: string, text: string, spans: PrivateSpan[]): Problem[] {
  return spans
    .filter(({ isAccepted }) => !isAccepted)
    .map(({ start, what, beginning }) =>
      problemAt(placeOfOffset(file, text, start), `"${beginning}…" looks like ${what}`, remedyFor(what)),
    );
}

/** Whether words are inside a private text: its digits are not a statistic, and its capitals not an abbreviation. */
export function insideOf(spans: PrivateSpan[], source: string): (text: ProseText, span: Span) => boolean {
  const lines = source.split("\n");
  const offsetOf = ({ line, column }: Place) =>
    lines.slice(0, line - 1).reduce((offset, before) => offset + before.length + 1, column - 1);
  return ({ placeAt }, { start, end }) => {
    if (spans.length === 0) return false;
    const from = offsetOf(placeAt(start));
    return overlaps({ start: from, end: from + end - start }, spans);
  };
}

const nameInTitle = "a person's name";

function remedyFor(what: string): string {
  if (what === nameInTitle)
    return "Write a code or a theme, with a capital at its beginning alone, or accept it under accepted-private with the reason";
  const accept = "or accept it under accepted-private with the reason";
  if (what === "a phone number" || what === "an e-mail address")
    return `Show it with ::: contact from data/board.yaml, ${accept}`;
  if (what === "a full postcode") return `Write the first half only, ${accept}`;
  return `Take it out, ${accept}`;
}

// The contacts in board.yaml are there to be published, and so is the officer who answers for a cover report.
function withoutContacts(file: string, text: string): string {
  if (file === "data/board.yaml")
    return text.replace(/^contact(?:s|-groups):.*\n(?:(?:[ \t#].*)?\n)*/gm, blank);
  const open = text.replace(/^::: contact\b[\s\S]*?^:::[ \t]*$/gm, blank);
  return file.startsWith("content/committee/")
    ? open.replace(/^author:.*\n(?:(?:[ \t#].*)?\n)*/m, blank)
    : open;
}

function withoutAcceptances(text: string): string {
  return text.replace(/^accepted-private:.*\n(?:(?:[ \t#-](?!--).*)?\n)*/m, blank);
}

// {{ plans@2016-17.change }} looks like an e-mail address.
function withoutFigures(text: string): string {
  return text.replace(/\{\{\s*[a-z0-9.-]+\s*@\s*(?:academic )?\d{4}[^{}\n@]*\}\}/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
