import type Token from "markdown-it/lib/token.mjs";
import type { z } from "zod";
import { figuresIn } from "../documents/figures-in.ts";
import type { Parse } from "../documents/parts-of.ts";
import { boundEntry } from "../expressions/bound-entry.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { ContentFile } from "../load/front-matter.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import { type FigureMeta, plainText } from "../markdown/parser.ts";
import type { Block } from "../report/block.ts";
import type { PublishedContact } from "../report/board.ts";
import type { Poster } from "../report/learning.ts";
import type { RichText } from "../report/text.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { type Problem, problemAt, warningAt } from "../values/problem.ts";
import { type LearningState, learningOf } from "./learning-of.ts";

/** A poster: a list of statements and a slogan. */
export function publishPoster(
  file: ContentFile<z.output<typeof frontMatter.poster>>,
  state: LearningState,
  call: PublishedContact | null,
  parse: Parse,
  read: RichTextReader,
  book: ProtectedBook,
  problems: Problem[],
): Poster {
  const { matter } = file;
  const figure = matter.figure
    ? {
        number: read(matter.figure.number, ["figure", "number"]),
        words: read(matter.figure.words, ["figure", "words"]),
      }
    : null;
  const ofAHundred = figure && partOfAHundred(figure.number, book);
  if (ofAHundred !== null && matter.drawing)
    problems.push(
      problemAt(
        file.yaml.placeOf(["drawing"]),
        "the figure is drawn among a hundred people, where the drawing would stand",
        "Take out drawing:, or figure:",
      ),
    );
  const { statements, slogan, lost } = posterText(parse(file, `poster-${file.slug}`).blocks);
  const lostLines = [...lost.flatMap(({ map }) => (map ? [map[0]] : [])), ...blockLines(file.markdown)];
  for (const line of lostLines)
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + line + 1, column: 1 },
        "a poster has statements and one slogan, and this is neither: it would be lost",
        "Make it a statement, with a hyphen and a space before it, or take it out",
      ),
    );
  if (lostLines.length === 0 && (statements.length < 3 || statements.length > 8 || slogan === null))
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + 1, column: 1 },
        `a poster is a list of 3 to 8 statements and a last line as its slogan; this one has ${statements.length} statement${statements.length === 1 ? "" : "s"} and ${slogan === null ? "no" : "a"} slogan`,
        "Write each statement as a line that begins with a hyphen, then an empty line and the slogan",
      ),
    );
  const shown = [figure?.number, figure?.words, ...statements, slogan].map((text) => text?.text ?? "");
  const words = [matter.title, matter.strapline, ...shown].join(" ").match(/[\p{L}\p{N}][^\s]*/gu);
  if (words && words.length > MOST_WORDS)
    problems.push(
      warningAt(
        { file: file.file, line: file.linesAbove + 1, column: 1 },
        `the poster has ${words.length} words in its title, strapline, figure, statements and slogan, and people who pass it read about ${MOST_WORDS}`,
        "Take words out, or divide the poster into two",
      ),
    );
  for (const { tokens } of statements) keepKeyPhrasesWhole(tokens);
  return {
    slug: file.slug,
    ...learningOf(matter),
    ...state,
    call,
    audiences: matter.audiences ?? [],
    strapline: matter.strapline,
    figure,
    figures: figuresIn([{ type: "prose", tokens: figure?.number.tokens ?? [] }], book),
    ofAHundred,
    statements,
    slogan: slogan ?? { tokens: [], text: "" },
    webAddress: matter["web-address"] ?? null,
    bleed: matter.bleed,
  };
}

/** A share, a percentage or a figure of 100, as a number; null for any other and for one that is not shown. */
function partOfAHundred({ tokens, text }: RichText, book: ProtectedBook): number | null {
  const meta = tokens.find(({ type }) => type === "figure")?.meta as FigureMeta | undefined;
  const unit = boundEntry(meta, book).figure?.unit;
  const isPart = unit?.kind === "percent" || /^of 100\b/.test(unit?.label ?? "");
  if (meta?.part !== "share" && !(meta?.part === "value" && isPart)) return null;
  const number = Number(/^[\p{L} ]*([\d.]+)%?$/u.exec(text)?.[1] ?? Number.NaN);
  return number <= 100 ? number : null;
}

const MOST_WORDS = 40;
/** Letters of a key phrase that has room in a line, in capitals, wherever it stands. */
const WHOLE = 20;

// "OUT OF REACH" says less in two lines.
function keepKeyPhrasesWhole(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const end = tokens.findIndex(({ type }, at) => at > index && type === "strong_close");
    if (token.type === "strong_open" && plainText(tokens.slice(index + 1, end)).length <= WHOLE)
      token.attrJoin("class", "key-phrase");
  }
}

function posterText(blocks: Block[]): { statements: RichText[]; slogan: RichText | null; lost: Token[] } {
  const tokens = blocks.flatMap((block) => (block.type === "prose" ? block.tokens : []));
  const statements: RichText[] = [];
  const paragraphs: { text: RichText; opening: Token }[] = [];
  const lost: Token[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "bullet_list_open") depth++;
    if (token.type === "bullet_list_close") depth--;
    const opening = tokens[index - 1];
    if (depth === 0 && token.level === 0 && token.nesting >= 0 && !isOfPoster.has(token.type))
      lost.push(token);
    if (token.type !== "inline" || !opening) continue;
    const children = token.children ?? [];
    const text: RichText = { tokens: children, text: plainText(children) };
    if (depth > 0) statements.push(text);
    else if (opening.type === "paragraph_open" && opening.level === 0) paragraphs.push({ text, opening });
  }
  return {
    statements,
    slogan: paragraphs.at(-1)?.text ?? null,
    lost: [...paragraphs.slice(0, -1).map(({ opening }) => opening), ...lost],
  };
}

const isOfPoster = new Set(["bullet_list_open", "paragraph_open"]);

// The lines with `::: name`: a poster shows no block.
function blockLines(markdown: string): number[] {
  return markdown.split("\n").flatMap((line, index) => (/^ {0,3}:::\s*\S/.test(line) ? [index] : []));
}
