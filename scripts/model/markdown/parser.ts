import MarkdownIt, { type PluginSimple, type StateInline } from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import container from "markdown-it-container";
import footnote from "markdown-it-footnote";
import type { FigurePart } from "../expressions/resolve.ts";
import { nameOfPicture } from "../images/picture-name.ts";
import { letteredLists } from "./lettered-lists.ts";
import { picturesAlone } from "./pictures-alone.ts";
import { sourcesAndCaptions } from "./sources-and-captions.ts";
import { keepTypedText } from "./typed-text.ts";

/** The printed words of a figure, and which value of which figure they are; null if it could not be resolved. */
export interface FigureWords {
  text: string;
  meta: FigureMeta | null;
}

export interface FigureMeta {
  figure: string;
  period: string;
  part: FigurePart;
  /** The period that it is compared with, where it says so. */
  since?: string;
}

/** What the rules need to know while a text is parsed. */
export interface MarkdownEnvironment {
  /** Called for each `{{ … }}` with the text between the braces and its place. */
  onFigure: (expression: string, place: { line: number; column: number }) => FigureWords;
  /** The lines of the Markdown text, to find columns. */
  lines: string[];
  /** Filled by the parser: the addresses defined by lines such as "[label]: address". */
  references?: Record<string, { href: string }>;
  /** Filled by the rules for notes: the label of each, with -1 if no mark leads to it. */
  footnotes?: { refs?: Record<string, number> };
  /** The lines [from, to) of the inline text being parsed. */
  inlineLines?: [number, number];
}

/**
 * The one Markdown parser: CommonMark with tables, `{{ figures }}` and `:::` blocks. HTML is printed as text, so that
 * content cannot inject markup. An indented paragraph is still a paragraph: reports contain no code and no
 * strikethrough.
 */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
  .disable(["replacements", "code", "strikethrough"])
  .use(blocks)
  .use(keepTypedText);

// The plugins' types are for other versions of markdown-it's.
function blocks(parser: Parameters<PluginSimple>[0]): void {
  containers(parser);
  (footnote as unknown as PluginSimple)(parser);
  letteredLists(parser);
  sourcesAndCaptions(parser);
  parser.core.ruler.after("block", "paragraph_names", nameParagraphs);
}

/** What an editor writes behind a paragraph to refer to it: `{#duties}`. */
const paragraphName = /\s*\{#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}$/;

function nameParagraphs({ tokens }: { tokens: Token[] }): void {
  tokens.forEach((token, index) => {
    const words = tokens[index + 1];
    if (token.type !== "paragraph_open" || !words) return;
    const [typed, name] = paragraphName.exec(words.content) ?? [];
    if (typed === undefined || name === undefined || typed === words.content) return;
    words.content = words.content.slice(0, -typed.length);
    token.meta = { ...token.meta, name };
  });
}

/** The name that `{#name}` gives to the paragraph that a token opens. */
export function nameOfParagraph({ meta }: Token): string | null {
  return (meta as { name?: string } | null)?.name ?? null;
}

function containers(parser: Parameters<PluginSimple>[0]): void {
  (container as unknown as (md: typeof parser, name: string, options: object) => void)(parser, "block", {
    validate: () => true,
  });
}

/** Finds blocks without parsing their content. */
const blocksAlone = new MarkdownIt({ html: false }).disable([
  "inline",
  "linkify",
  "replacements",
  "smartquotes",
]);
blocksAlone.disable("code").use(blocks);
const linesAlone = new MarkdownIt({ html: false });

markdown.inline.ruler.before("escape", "figure", figureRule);
markdown.core.ruler.at("inline", (state) => {
  let lines: [number, number] = [0, 1];
  for (const token of state.tokens) {
    // The cells of a table have no lines of their own, but their row has.
    if (token.map) lines = token.map;
    if (token.type !== "inline") continue;
    (state.env as MarkdownEnvironment).inlineLines = lines;
    state.md.inline.parse(token.content, state.md, state.env, token.children ?? []);
  }
});

/** Parses a whole text into tokens; line numbers in `map` count from 0. */
export function parseMarkdown(text: string, environment: MarkdownEnvironment): Token[] {
  return markdown.parse(text, environment);
}

/** The tokens of a text's blocks, whose words are not parsed. */
export function blockTokens(text: string): Token[] {
  return blocksAlone.parse(text, {});
}

/** The marks of a text's blocks, in order, with those inside other blocks: `::: chart referrals`. */
export function blockMarks(text: string): { name: string; argument: string; line: number }[] {
  return blockTokens(text).flatMap(({ type, info, map }) =>
    type === "container_block_open" ? [{ ...blockMark(info), line: (map?.[0] ?? 0) + 1 }] : [],
  );
}

/** The names of a text's pictures with a caption, in order. */
export function captionedPictures(text: string): string[] {
  if (!text.includes("![")) return [];
  const childrenOf = ({ content }: Token) =>
    content.startsWith("![") ? (linesAlone.parseInline(content, {})[0]?.children ?? []) : [];
  return picturesAlone(blocksAlone.parse(text, {}), childrenOf).flatMap(({ picture, caption }) =>
    caption === "" ? [] : (nameOfPicture(picture.attrGet("src") ?? "") ?? []),
  );
}

/** @example blockMark(" chart referrals") → { name: "chart", argument: "referrals" } */
export function blockMark(info: string): { name: string; argument: string } {
  const [, name = "", argument = ""] = /^(\S*)\s*(.*)$/.exec(info.trim()) ?? [];
  return { name, argument: argument.trim() };
}

/** Parses one line of Markdown (a text in YAML, a heading) into inline tokens. */
export function parseInlineMarkdown(text: string, environment: MarkdownEnvironment): Token[] {
  if (isPlain.test(text)) return [plainToken(text)];
  environment.inlineLines = [0, 1];
  return markdown.parseInline(text, environment)[0]?.children ?? [];
}

// Most texts in data files are plain words, which the parser would return unchanged.
const isPlain = /^[^\\`*_~^[\]!<>&{}'"\n\r\0]+$/;

function plainToken(text: string): Token {
  const token = new Token("text", "", 0);
  token.content = text;
  return token;
}

/** The words of inline tokens without marks. */
export function plainText(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "text" || token.type === "code_inline" || token.type === "figure")
        return token.content;
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "image") return token.content;
      return token.children ? plainText(token.children) : "";
    })
    .join("");
}

// A figure becomes a token of its own within the sentence, with the printed text.
function figureRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("{{", state.pos)) return false;
  const end = state.src.indexOf("}}", state.pos + 2);
  // If braces are opened again before they are closed, the closing ones are missing.
  if (end < 0 || state.src.slice(state.pos + 2, end).includes("{{")) return false;
  if (!silent) {
    const environment = state.env as MarkdownEnvironment;
    const expression = state.src.slice(state.pos + 2, end).trim();
    const token = state.push("figure", "", 0);
    const place = placeInText(state.src, state.pos, environment.lines, environment.inlineLines?.[0] ?? 0);
    const { text, meta } = environment.onFigure(expression, place);
    const beginsSentence = state.pos === 0 && /[.!?]$/.test(state.src);
    token.content = beginsSentence ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    token.meta = meta;
  }
  state.pos = end + 2;
  return true;
}

/**
 * The place of a position in an inline text; line and column count from 1. The lines of a paragraph lose their indent
 * before the inline rules: the column is found in the line itself.
 *
 * @param firstLine the line on which the text begins, counted from 0
 */
export function placeInText(
  source: string,
  position: number,
  lines: string[],
  firstLine: number,
): { line: number; column: number } {
  const before = source.slice(0, position).split("\n");
  const line = firstLine + before.length - 1;
  const inlineLine = source.split("\n")[before.length - 1] ?? "";
  const indent = Math.max(
    0,
    (lines[line] ?? "").indexOf(inlineLine.trim()) - (inlineLine.length - inlineLine.trimStart().length),
  );
  return { line: line + 1, column: indent + (before.at(-1)?.length ?? 0) + 1 };
}
