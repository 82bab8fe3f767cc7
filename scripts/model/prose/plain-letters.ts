import { markdown } from "../markdown/parser.ts";

/** A text as a keyboard would type it, and the place of each of its letters in the original. */
interface PlainLetters {
  text: string;
  /** For each letter of `text`, and for its end: the offset in the original. */
  at: number[];
}

/** Rules for characters that represent another, or nothing; the first match applies. */
const rules: { pattern: RegExp; plain: (match: string) => string }[] = [
  // Entities written by converters: "&nbsp;", "&#8209;".
  {
    pattern: /&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/iuy,
    plain: (match) => plainLetters(markdown.utils.unescapeAll(match)).text,
  },
  // Escapes in YAML and in addresses: "\u00a0", "%20".
  {
    pattern: /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/uy,
    plain: (match) => plainLetters(letterOf(Number.parseInt(match.slice(2), 16))).text,
  },
  { pattern: /(?:%[\da-f]{2})+/iuy, plain: (match) => plainLetters(decoded(match)).text },
  // A sentence that continues on the next line of a paragraph, a quotation or a comment.
  {
    pattern: /(?:\\|<br\s*\/?>)?[^\S\n]*\n[^\S\n]*(?:(?:>|#(?=[ \t]))[^\S\n]*)*(?!\n)/iuy,
    plain: () => "\n",
  },
  { pattern: /<\/?[a-z][^<>\n]*>/iuy, plain: (match) => (/^<br\b/i.test(match) ? " " : "") },
  // Emphasis, code, and a mark escaped by a backslash.
  { pattern: /\\(?=[!-/:-@[-`{-~])/uy, plain: () => "" },
  { pattern: /(?<!(?:^|\n)[ \t]*)\*+|\*{2,}|`+|~~/uy, plain: () => "" },
  { pattern: /(?<![\p{L}\d])_+|_+(?![\p{L}\d])/uy, plain: () => "" },
  { pattern: /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/uy, plain: () => "" },
  { pattern: /[\p{Zs}\t\r\v\f]+/uy, plain: () => " " },
  { pattern: /[\p{Zl}\p{Zp}]/uy, plain: () => "\n" },
  { pattern: /[\p{Pd}\u2212\u2043\u02d7]/uy, plain: () => "-" },
  { pattern: /[·•∙⋅․]/uy, plain: () => "." },
  { pattern: /[‘’ʼ]/uy, plain: () => "'" },
  { pattern: /[“”]/uy, plain: () => '"' },
  { pattern: /\p{Nd}/uy, plain: (match) => String(digit(match)) },
];

/** What stays as it is: most of every text. */
const wordsOfKeyboard = /[a-z\d,.:;"'()-]+(?: [a-z\d,.:;"'()-]+)*/iy;

/**
 * Reads a text as people do: every kind of space, hyphen and digit becomes that of a keyboard, line breaks inside a
 * paragraph become one letter, and invisible characters are left out: zero-width letters, soft hyphens, marks of
 * emphasis, tags. Entities and escapes are decoded.
 *
 * @example plainLetters("943\u2011476&nbsp;**5919**").text → "943-476 5919"
 */
export function plainLetters(original: string): PlainLetters {
  const at: number[] = [];
  const parts: string[] = [];
  let last = "";
  const add = (letters: string, offset: number) => {
    // Adjacent spaces, also with something invisible between them, become one.
    const shown = letters === " " && (last === " " || last === "\n") ? "" : letters;
    parts.push(shown);
    last = shown.at(-1) ?? last;
    for (let index = 0; index < shown.length; index++) at.push(offset);
  };
  for (let offset = 0; offset < original.length; ) {
    wordsOfKeyboard.lastIndex = offset;
    const words = wordsOfKeyboard.exec(original)?.[0];
    if (words !== undefined) {
      parts.push(words);
      last = words;
      for (const end = offset + words.length; offset < end; offset++) at.push(offset);
      continue;
    }
    const letter = String.fromCodePoint(original.codePointAt(offset) ?? 0);
    const found = letter < "\u0250" && /\p{L}/u.test(letter) ? null : matchAt(original, offset);
    add(found ? found.plain : letter.normalize("NFKC"), offset);
    offset += found ? found.length : letter.length;
  }
  at.push(original.length);
  return { text: parts.join(""), at };
}

function matchAt(original: string, offset: number): { plain: string; length: number } | null {
  for (const { pattern, plain } of rules) {
    pattern.lastIndex = offset;
    const match = pattern.exec(original)?.[0];
    if (match) return { plain: plain(match), length: match.length };
  }
  return null;
}

// The digits of every script are in the order of their values.
function digit(letter: string): number {
  const plain = letter.normalize("NFKC");
  if (/\d/.test(plain)) return Number(plain);
  const point = letter.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++)
    if (!/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) return value;
  return 0;
}

function letterOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
