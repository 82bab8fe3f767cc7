/** The words of a template: found in its source, and exchanged there before it is compiled. */
import { directionOf } from "../../model/words/direction-of.ts";
import type { Words } from "../../model/words/words.ts";

/** A stretch of text with what is printed in it, or a text in an expression. */
interface Phrase {
  /** "Published {1} by <1>{2}</1>": values and elements in their order. */
  english: string;
  from: number;
  to: number;
  /** The source of each value and of each element's two tags. */
  parts: Map<string, string>;
  kind: "text" | "attribute" | "expression" | "counted";
}

interface Token {
  kind: "text" | "value" | "block" | "tag" | "inline";
  from: number;
  to: number;
}

const inline = /^<\/?(?:a|abbr|b|em|span|strong)\b/;
const spokenAttribute = / (?:aria-label|alt|title|label|placeholder)="([^"{]*\p{L}{2}[^"{]*)"/gu;
/** Blocks of a page's head, of which the texts cannot hold elements, and those that name styles. */
const blocks = {
  head: /^\{% block (?:title|description) /,
  names: /^\{% block (?:kind|policy) /,
  end: /^\{% endblock/,
};

/** The English phrases of a template. */
export function phrasesOf(source: string): string[] {
  return findPhrases(source).map(({ english }) => english);
}

/** A template that says other words. English that has no translation says in its element that it is English. */
export function withWords(source: string, { language, texts }: Words): string {
  const isEnglish = /^en\b/.test(language);
  // In a text from right to left its full stop would stand before it.
  const inEnglish = directionOf(language) === "rtl" ? 'lang="en" dir="ltr"' : 'lang="en"';
  let written = "";
  let at = 0;
  for (const { english, from, to, parts, kind } of findPhrases(source)) {
    const own = texts[english];
    if (kind === "counted" || (own === undefined && (isEnglish || kind !== "text"))) continue;
    const inside = source.slice(from, to);
    written += source.slice(at, from);
    written +=
      own === undefined
        ? `<span ${inEnglish}>${inside}</span>`
        : own.replace(/\{\d+\}|<\/?\d+>/g, (part) => parts.get(part) ?? "");
    at = to;
  }
  return written + source.slice(at);
}

function findPhrases(source: string): Phrase[] {
  const found: Phrase[] = [];
  let stretch: Token[] = [];
  let block: "head" | "names" | null = null;
  let isBare = false;
  for (const token of [...tokensOf(source), null]) {
    if (token && (token.kind === "text" || token.kind === "value" || token.kind === "inline")) {
      stretch.push(token);
    } else {
      if (block !== "names") found.push(...phrasesIn(source, stretch, block !== null || isBare));
      stretch = [];
    }
    if (!token) break;
    const inside = source.slice(token.from, token.to);
    if (token.kind === "block") {
      if (blocks.head.test(inside)) block = "head";
      else if (blocks.names.test(inside)) block = "names";
      else if (blocks.end.test(inside)) block = null;
    }
    if (token.kind === "tag") isBare = /^<(?:title|option|textarea)\b/.test(inside);
    if (token.kind === "tag" || token.kind === "inline") found.push(...attributesIn(inside, token.from));
    if (token.kind === "value" || token.kind === "block") found.push(...textsIn(inside, token.from));
  }
  // A value may stand in a phrase: what is within a phrase is exchanged with it.
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter(({ from }, index) => !sorted.slice(0, index).some((before) => from < before.to));
}

function phrasesIn(source: string, stretch: Token[], isBare: boolean): Phrase[] {
  const tokens = trimmed(source, stretch);
  if (!isBalanced(source, tokens)) {
    const at = tokens.findIndex(({ kind }) => kind === "inline");
    return [
      ...phrasesIn(source, tokens.slice(0, at), isBare),
      ...phrasesIn(source, tokens.slice(at + 1), isBare),
    ];
  }
  const parts = new Map<string, string>();
  const open: number[] = [];
  let [values, elements] = [0, 0];
  const words = tokens.map(({ kind, from, to }) => {
    const inside = source.slice(from, to);
    if (kind === "text") return inside;
    const name =
      kind === "value"
        ? `{${++values}}`
        : inside.startsWith("</")
          ? `</${open.pop()}>`
          : `<${open[open.push(++elements) - 1]}>`;
    parts.set(name, inside);
    return name;
  });
  const whole = words.join("");
  const english = whole.trim().replace(/\s+/g, " ");
  if (!/\p{L}{2}/u.test(english.replace(/\{\d+\}|<\/?\d+>/g, ""))) return [];
  const from = (tokens[0] as Token).from + whole.length - whole.trimStart().length;
  const to = (tokens.at(-1) as Token).to - (whole.length - whole.trimEnd().length);
  return [{ english, from, to, parts, kind: isBare ? "attribute" : "text" }];
}

/** Without elements around all of it, and without blank texts at its ends. */
function trimmed(source: string, tokens: Token[]): Token[] {
  const isBlank = (token: Token | undefined) =>
    token?.kind === "text" && source.slice(token.from, token.to).trim() === "";
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (isBlank(first)) return trimmed(source, tokens.slice(1));
  if (isBlank(last)) return trimmed(source, tokens.slice(0, -1));
  const isAround = first?.kind === "inline" && last?.kind === "inline" && first !== last;
  const within = tokens.slice(1, -1);
  return isAround && isBalanced(source, within) ? trimmed(source, within) : tokens;
}

function isBalanced(source: string, tokens: Token[]): boolean {
  let depth = 0;
  for (const { kind, from } of tokens) {
    if (kind !== "inline") continue;
    depth += source.startsWith("</", from) ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function attributesIn(tag: string, from: number): Phrase[] {
  return [...tag.matchAll(spokenAttribute)].map((match) => {
    const [whole, english = ""] = match;
    const start = from + match.index + whole.length - english.length - 1;
    return { english, from: start, to: start + english.length, parts: new Map(), kind: "attribute" };
  });
}

/** Texts in quotation marks that are shown: those that something is compared with, and names, are not. */
function textsIn(expression: string, from: number): Phrase[] {
  if (/^\{(?:#|%-? *(?:from|import|include|extends|block)\b)/.test(expression)) return [];
  return [...expression.matchAll(/(==|!=|in)?( *)"([^"]*)"/g)].flatMap((match) => {
    const [whole, compared, , english = ""] = match;
    const after = expression.slice(match.index + whole.length);
    // A filter says it in its plural form: the words for one are not looked up.
    const before = /\| *counted\((.*)$/.exec(expression.slice(0, match.index))?.[1];
    const isSaid = /^ *\| *say\b/.test(after) || before !== undefined;
    const isShown =
      /^[^a-z]*[A-Z].*[a-z]{2}|^[”“:, ]+\p{L}{2}/u.test(english) && !/--|\.njk$|^[./]/.test(english);
    if (compared || before === "" || !(isShown || isSaid)) return [];
    const kind = before === undefined ? "expression" : "counted";
    const start = from + match.index + whole.length - english.length - 1;
    return [{ english, from: start, to: start + english.length, parts: new Map(), kind }];
  });
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = source.startsWith("---\n") ? source.indexOf("\n---\n") + 5 : 0;
  while (at < source.length) {
    const [from, kind, to] = nextToken(source, at);
    if (from > at) tokens.push({ kind: "text", from: at, to: from });
    if (kind) tokens.push({ kind, from, to });
    at = to;
  }
  return tokens;
}

function nextToken(source: string, at: number): [from: number, kind: Token["kind"] | null, to: number] {
  const from = at + source.slice(at).search(/\{[{%#]|<[a-z!/]|$/i);
  if (from >= source.length || from < at) return [source.length, null, source.length];
  if (source[from] === "{") {
    const to = endOfExpression(source, from);
    return [from, source[from + 1] === "{" ? "value" : "block", to];
  }
  let end = from + 1;
  for (let quoted = false; end < source.length && (quoted || source[end] !== ">"); end++) {
    if (/^\{[{%#]/.test(source.slice(end, end + 2))) end = endOfExpression(source, end) - 1;
    else if (source[end] === '"') quoted = !quoted;
  }
  const tag = source.slice(from, end + 1);
  return [from, inline.test(tag) && !tag.includes("{%") ? "inline" : "tag", end + 1];
}

function endOfExpression(source: string, from: number): number {
  const close = { "{": "}}", "%": "%}", "#": "#}" }[source[from + 1] as "{"];
  const end = source.indexOf(close, from + 2);
  return end < 0 ? source.length : end + 2;
}
