import Token from "markdown-it/lib/token.mjs";
import { checkNotes } from "../cross-references/notes.ts";
import { nameOfPicture } from "../images/picture-name.ts";
import { lostText, unusedDefinitions } from "../markdown/lost-text.ts";
import { type MarkMistake, mendMarks } from "../markdown/mend-marks.ts";
import { mistakesInText } from "../markdown/mistakes-in-text.ts";
import {
  blockMark,
  type MarkdownEnvironment,
  nameOfParagraph,
  parseInlineMarkdown,
  parseMarkdown,
  plainText,
} from "../markdown/parser.ts";
import { picturesAlone } from "../markdown/pictures-alone.ts";
import { type ProseText, proseText } from "../markdown/prose-text.ts";
import { figureWords, finishInline, type TextContext } from "../markdown/text-context.ts";
import type { Block, Document, PanelName } from "../report/block.ts";
import type { ShownImage } from "../report/board.ts";
import type { Heading, RichText } from "../report/text.ts";
import { type Place, type Problem, problemAt, warningAt } from "../values/problem.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import { proseOfDocument } from "./document-prose.ts";
import { figuresIn } from "./figures-in.ts";
import { numberShowings } from "./number-showings.ts";
import { blockNames, panelNames, paragraphId } from "./outline.ts";
import { checkCredit, logosOf } from "./pictures-of.ts";
import { swotParts } from "./swot-parts.ts";

const panels = new Set<string>(panelNames);

/** What `::: name argument` shows, or null after a problem has been reported. */
export type BlockResolver = (name: string, argument: string, place: Place) => Block | null;
/** The pictures that stand by themselves, with their captions, by the tokens of their paragraphs. */
type Captions = ReadonlyMap<Token, string>;

interface DocumentSource {
  file: string;
  markdown: string;
  linesAbove: number;
  /** Prefixed to the ids of headings: ids stay unique when several documents are on one page. */
  idPrefix: string;
  /** Whether a heading of the first level may begin a second side. */
  hasSides?: boolean;
}

interface DocumentContext extends TextContext {
  /** The words of every parsed file, for the checks of prose. */
  prose: ProseText[];
  resolveBlock: BlockResolver;
  /** The number of a captioned table in a chapter: "Table 2"; null outside a report. */
  labelOfTable: (name: string) => string | null;
  /** The number of a picture with a caption: "Figure 1"; null outside a report. */
  figureLabel: (name: string) => string | null;
}

/**
 * Parses a content file's Markdown once: fills in its figures, references and pictures, and resolves its blocks.
 * Problems are added to `context.problems`.
 */
export function parseDocument(source: DocumentSource, context: DocumentContext): Document {
  const lines = source.markdown.split("\n");
  const placeOf = (line: number, column = 1): Place => ({
    file: source.file,
    line: source.linesAbove + line,
    column,
  });
  const environment: MarkdownEnvironment = {
    lines,
    onFigure: (expression, { line, column }) => figureWords(expression, context, () => placeOf(line, column)),
  };
  const mended = mendMarks(lines);
  const tokens = parseMarkdown(mended.text, environment);
  const problemOf = ({ line, column, what, todo, cause }: MarkMistake) =>
    problemAt(placeOf(line, column), what, todo, cause && `${cause} of ${source.file}`);
  const mendedLines = mended.text.split("\n");
  context.problems.push(
    ...[
      ...mended.mistakes,
      ...lostText(tokens, mendedLines),
      ...unusedDefinitions(tokens, environment.references ?? {}, mendedLines),
    ].map(problemOf),
  );
  const headings = nameHeadings(tokens, source, placeOf, context.problems);
  for (const token of tokens) {
    const name = token.type === "paragraph_open" ? nameOfParagraph(token) : null;
    if (name !== null) token.attrSet("id", paragraphId(source.idPrefix, name));
  }
  refuseStrayMarks(lines, placeOf, tokens, context.problems);
  context.problems.push(
    ...checkNotes(tokens, environment.footnotes?.refs ?? {}, source.idPrefix, lines, placeOf),
  );
  // The words of references, which nobody typed, are not checked as prose.
  context.prose.push(...proseOfDocument(tokens, { file: source.file, year: context.year, lines, placeOf }));
  const captions = takeCaptions(tokens);
  for (const token of tokens)
    if (token.type === "inline" && token.children) {
      const placeOfText = placeOfWords(token.map?.[0] ?? 0, lines, placeOf);
      for (const { typed, what, todo } of mistakesInText(token.children, context))
        context.problems.push(problemAt(placeOfText(typed), what, todo, `${what} in ${source.file}`));
      token.children = finishInline(token.children, context, placeOfText);
    }
  labelTables(tokens, source.idPrefix, context);
  const blocks = numberShowings(blocksOf(tokens, captions, mendedLines, environment, placeOf, context));
  return { blocks, headings, figures: figuresIn(blocks, context.book) };
}

// Before the words of a caption, and no part of what somebody typed.
function labelTables(tokens: Token[], idPrefix: string, context: DocumentContext): void {
  tokens.forEach((token, index) => {
    const caption = tokens[index + 2];
    if (token.type !== "table_open" || tokens[index + 1]?.type !== "caption_open" || !caption) return;
    const name = slugOf(caption.content);
    const label = context.labelOfTable(name);
    token.meta = { ...token.meta, caption: plainText(caption.children ?? []) };
    if (label === null) return;
    token.attrSet("id", `${idPrefix}-table-${name}`);
    const number = new Token("table_label", "", 0);
    number.content = label;
    caption.children = [number, ...(caption.children ?? [])];
  });
}

// The first place at or below a line that contains the words: a paragraph's words are on it, a table's cells below its
// header.
function placeOfWords(from: number, lines: string[], placeOf: (line: number, column?: number) => Place) {
  return (words: string): Place => {
    const found = lines.findIndex((line, index) => index >= from && line.includes(words));
    return found < 0 ? placeOf(from + 1) : placeOf(found + 1, (lines[found] ?? "").indexOf(words) + 1);
  };
}

// A title that stays with its picture is one that nothing would print.
function takeCaptions(tokens: Token[]): Captions {
  const alone = picturesAlone(tokens, ({ children }) => children ?? []);
  for (const { picture } of alone) picture.attrs = (picture.attrs ?? []).filter(([name]) => name !== "title");
  return new Map(alone.map(({ inline, caption }) => [inline, caption]));
}

function blocksOf(
  tokens: Token[],
  captions: Captions,
  lines: string[],
  environment: MarkdownEnvironment,
  placeOf: (line: number, column?: number) => Place,
  context: DocumentContext,
  around: Token | null = null,
): Block[] {
  const blocks: Block[] = [];
  let prose: Token[] = [];
  const endProse = () => {
    if (prose.length > 0) blocks.push({ type: "prose", tokens: prose });
    prose = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const caption = captions.get(tokens[index + 1] as Token);
    const picture = caption === undefined ? null : tokens[index + 1]?.children?.[0];
    if (picture && caption !== undefined) {
      endProse();
      blocks.push(...pictureBlock(picture, caption, token));
      index += 2;
      continue;
    }
    if (token.type !== "container_block_open") {
      prose.push(token);
      continue;
    }
    endProse();
    const close = closingIndex(tokens, index);
    const inner = tokens.slice(index + 1, close);
    const place = placeOf((token.map?.[0] ?? 0) + 1);
    const { name, argument } = blockMark(token.info);
    const closed = isClosed(token, lines);
    index = close;
    if (name === "") {
      context.problems.push(
        problemAt(
          place,
          "this ::: ends no block",
          "Take it out, or write ::: and the block's name where it begins",
        ),
      );
      blocks.push(...blocksOf(inner, captions, lines, environment, placeOf, context));
      continue;
    }
    if (!closed)
      context.problems.push(
        problemAt(
          place,
          `the block "::: ${name}" has no end`,
          `Write ${token.markup} on a line of its own where it ends`,
        ),
      );
    else if (around && around.map?.[1] === token.map?.[1])
      context.problems.push({
        ...problemAt(
          place,
          `one line of colons ends this block and "::: ${blockMark(around.info).name}" around it`,
          "Begin and end the outer block with four colons, and end this one with :::; or end the outer one above",
        ),
        severity: "warning",
      });
    const title = () =>
      argument === "" ? null : panelTitle(argument, token, lines, environment, placeOf, context);
    if (name === "picture") {
      const isPicture = inner.length === 3 && captions.has(inner[1] as Token);
      context.problems.push(...checkCredit(argument, isPicture, place));
      const inside = blocksOf(inner, captions, lines, environment, placeOf, context);
      const credit = title();
      blocks.push(...inside.map((each) => (each.type === "picture" ? { ...each, credit } : each)));
      continue;
    }
    if (name === "logos") {
      blocks.push({ type: "logos", title: title(), logos: logosOf(inner, place, context.problems) });
      continue;
    }
    if (panels.has(name)) {
      if (name === "supplied" && argument === "")
        context.problems.push(
          problemAt(
            place,
            'the block "::: supplied" does not say by whom',
            "Write the agency's name behind it: ::: supplied Northern Police",
          ),
        );
      if (name === "case-study")
        context.problems.push(
          warningAt(
            place,
            "a story can identify a family, and nothing asks here whether this one does",
            "Move it to a dataset of kind case-studies, which has a check list: docs/voices.md",
          ),
        );
      const bodyOf = (tokens: Token[]) =>
        blocksOf(tokens, captions, lines, environment, placeOf, context, token);
      blocks.push({
        type: "panel",
        name: name as PanelName,
        title: title(),
        body: name === "swot" ? swotParts(inner, place, bodyOf, context.problems) : bodyOf(inner),
      });
      continue;
    }
    if (inner.length > 0 && closed && blockNames.includes(name))
      context.problems.push(
        problemAt(
          place,
          `the block "::: ${name}" shows data and can hold no text`,
          "Move the text above or below the block",
        ),
      );
    const block = context.resolveBlock(name, argument, place);
    if (block) blocks.push(block);
  }
  endProse();
  return blocks;

  function pictureBlock(picture: Token, caption: string, paragraph: Token): Block[] {
    const image = (picture.meta as { image?: ShownImage } | null)?.image;
    // A picture that is missing has a problem of its own.
    if (!image) return [];
    const name = nameOfPicture(`images/${image.name}`) ?? "";
    const { content: alt } = picture;
    // One without any words has been reported.
    if (alt === "" && caption !== "" && (picture.children ?? []).length > 0)
      context.problems.push(
        problemAt(
          placeOf((paragraph.map?.[0] ?? 0) + 1),
          "a picture with a caption says something, and this one has no alternative text",
          "Say between the square brackets what it shows, or take the caption out",
        ),
      );
    return [
      {
        type: "picture",
        image: context.pictures.offerWidths(image),
        alt,
        name,
        caption: caption === "" ? null : panelTitle(caption, paragraph, lines, environment, placeOf, context),
        credit: null,
        label: caption === "" ? null : context.figureLabel(name),
      },
    ];
  }
}

function panelTitle(
  text: string,
  { map }: Token,
  lines: string[],
  environment: MarkdownEnvironment,
  placeOf: (line: number, column?: number) => Place,
  context: DocumentContext,
): RichText {
  const line = map?.[0] ?? 0;
  const place = placeOf(line + 1);
  const placeOfText = placeOfWords(line, lines, placeOf);
  const tokens = parseInlineMarkdown(text, environment);
  for (const { typed, what, todo } of mistakesInText(tokens, context))
    context.problems.push(problemAt(placeOfText(typed), what, todo));
  const column = (lines[line] ?? "").indexOf(text) + 1;
  context.prose.push(
    proseText(tokens, {
      file: place.file,
      year: context.year,
      source: text,
      placeInSource: (offset) => ({ ...place, column: column + offset }),
    }),
  );
  const finished = finishInline(tokens, context, placeOfText);
  return { tokens: finished, text: plainText(finished) };
}

function closingIndex(tokens: Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]?.type === "container_block_open") depth++;
    if (tokens[index]?.type === "container_block_close" && --depth === 0) return index;
  }
  return tokens.length;
}

// The parser silently closes an open block at the end of the text; the editor has forgotten its closing mark.
function isClosed(open: Token, lines: string[]): boolean {
  const line = open.map?.[1] ?? lines.length;
  return [lines[line], lines[line - 1]].some((text) => /^[\s>]*:{2,}\s*$/.test(text ?? ""));
}

// Headings in content start at ##: the title is the file's own heading.
function nameHeadings(
  tokens: Token[],
  { idPrefix, hasSides }: DocumentSource,
  placeOf: (line: number) => Place,
  problems: Problem[],
): Heading[] {
  const unique = uniqueIds();
  const headings: Heading[] = [];
  let swot: Token | null = null;
  tokens.forEach((token, index) => {
    if (token.type === "container_block_open" && blockMark(token.info).name === "swot") swot ??= token;
    if (token.type === "container_block_close" && token.level === swot?.level) swot = null;
    if (token.type !== "heading_open") return;
    // It is a title of the block, at whatever level, and none of the text.
    if (swot !== null) {
      token.attrSet("id", unique(`${idPrefix}-${slugOf(plainText(tokens[index + 1]?.children ?? []))}`));
      return;
    }
    const level = Number(token.tag.slice(1));
    const text = plainText(tokens[index + 1]?.children ?? []);
    const place = placeOf((token.map?.[0] ?? 0) + 1);
    const deepest = (headings.at(-1)?.level ?? 1) + 1;
    if (level === 1 && !hasSides)
      problems.push(
        problemAt(
          place,
          `"# ${text}" is a heading of the first level, which the title has`,
          "Write ## for a heading in the text",
        ),
      );
    else if (level > deepest)
      problems.push(
        problemAt(
          place,
          `the heading "${text}" skips a level`,
          `Write ${"#".repeat(deepest)} instead of ${"#".repeat(level)}`,
        ),
      );
    const id = unique(`${idPrefix}-${slugOf(text)}`);
    token.attrSet("id", id);
    headings.push({ level, id, text });
  });
  return headings;
}

// A ::: that the parser has not taken for a block is a typing mistake, and would be printed.
function refuseStrayMarks(
  lines: string[],
  placeOf: (line: number) => Place,
  tokens: Token[],
  problems: Problem[],
): void {
  const fences = tokens.filter(({ type }) => type === "fence" || type === "code_block").map(({ map }) => map);
  const marks = new Set<number>();
  for (const token of tokens)
    if (token.type === "container_block_open" && token.map) {
      marks.add(token.map[0]);
      marks.add(token.map[1]);
      marks.add(token.map[1] - 1);
    }
  lines.forEach((line, index) => {
    if (!/^\s*:{3,}/.test(line) || marks.has(index)) return;
    if (fences.some((map) => map && index >= map[0] && index < map[1])) return;
    problems.push(
      problemAt(
        placeOf(index + 1),
        `the line "${line.trim()}" belongs to no block`,
        "Begin a block at the start of a line with ::: and its name, and end it with :::",
        `marks of ${placeOf(1).file}`,
      ),
    );
  });
}
