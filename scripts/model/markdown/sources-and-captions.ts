import type { PluginSimple } from "markdown-it";
import Token from "markdown-it/lib/token.mjs";

/**
 * Puts the last line of a quotation, "— Source", into its caption, and a paragraph "Table: words" right before or right
 * after a table into the table's.
 */
export const sourcesAndCaptions = ((parser: Parameters<PluginSimple>[0]) => {
  parser.core.ruler.after("block", "sources_and_captions", (state) => {
    state.tokens = withCaptions(withSources(state.tokens));
  });
}) satisfies PluginSimple;

const source = /(?:^|\n)[ \t]*(?:[—–―]|--)[ \t]*(\S[^\n]*)$/;

function withSources(tokens: Token[]): Token[] {
  const result: Token[] = [];
  const opened: number[] = [];
  for (const token of tokens) {
    if (token.type === "blockquote_open") opened.push(result.length);
    result.push(token);
    if (token.type !== "blockquote_close") continue;
    const open = opened.pop() ?? 0;
    const [paragraph, words, end] = result.slice(-4, -1);
    const [typed, who] = (end?.type === "paragraph_close" && source.exec(words?.content ?? "")) || [];
    if (!paragraph || !words || typed === undefined || who === undefined) continue;
    const isAlone = typed === words.content;
    // Nothing is quoted: the line is a text.
    if (isAlone && result.length - open <= 5) continue;
    const line = (paragraph.map?.[1] ?? 1) - 1;
    if (isAlone) result.splice(-4, 3);
    else words.content = words.content.slice(0, -typed.length);
    const caption = captionTokens("figcaption", `— ${who}`, token.level, [line, line + 1]);
    result.splice(open, 0, tokenOf("quotation_open", "figure", 1, token.level));
    result.push(...caption, tokenOf("quotation_close", "figure", -1, token.level));
  }
  return result;
}

const captionText = /^Table:\s+(\S[^\n]*)$/;

function withCaptions(tokens: Token[]): Token[] {
  const result: Token[] = [];
  let open = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.type === "table_open") {
      const caption = captionOf(result.splice(captionBefore(result)), token.level);
      open = result.length;
      result.push(token, ...caption);
      continue;
    }
    result.push(token);
    if (token.type !== "table_close" || result[open + 1]?.type === "caption_open") continue;
    const behind = tokens.slice(index + 1, index + 4);
    const caption = captionOf(behind, token.level);
    result.splice(open + 1, 0, ...caption);
    if (caption.length > 0) index += 3;
  }
  return result;
}

/** Where the caption before a table begins; behind all tokens if there is none. */
function captionBefore(tokens: Token[]): number {
  return captionText.test(tokens.at(-2)?.content ?? "") && tokens.at(-1)?.type === "paragraph_close"
    ? tokens.length - 3
    : tokens.length;
}

function captionOf([open, words]: Token[], level: number): Token[] {
  const [, caption] = captionText.exec(words?.content ?? "") ?? [];
  if (open?.type !== "paragraph_open" || caption === undefined) return [];
  return captionTokens("caption", caption, level, open.map);
}

function captionTokens(
  tag: "caption" | "figcaption",
  words: string,
  level: number,
  map: Token["map"],
): [Token, Token, Token] {
  const inline = tokenOf("inline", "", 0, level + 1);
  inline.content = words;
  inline.map = map;
  inline.children = [];
  return [tokenOf(`${tag}_open`, tag, 1, level), inline, tokenOf(`${tag}_close`, tag, -1, level)];
}

function tokenOf(type: string, tag: string, nesting: Token["nesting"], level: number): Token {
  const token = new Token(type, tag, nesting);
  token.level = level;
  token.block = true;
  return token;
}
