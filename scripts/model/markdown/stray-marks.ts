import type Token from "markdown-it/lib/token.mjs";
import { codeOf } from "../yaml/invisible-characters.ts";
import type { TextMistake } from "./text-mistake.ts";
import { typedLines, typedText } from "./typed-text.ts";

interface Rule {
  pattern: RegExp;
  what: (typed: string) => string;
  todo: string;
}

const takeOut = "Take it out, or write a backslash before it if it is to be printed";

/** Marks that mean something to Word, to another Markdown or to a template, anywhere in a line. */
const marks: Rule[] = [
  {
    pattern: /\*\*|(?<![\p{L}\d_])__(?=\S)|(?<=[^\s_])__(?![\p{L}\d_])/u,
    what: (typed) => `the mark ${typed} begins or ends nothing, and would be printed`,
    todo: "Write **bold** without spaces inside its marks, or take them out",
  },
  ...[/~~/, /==(?=\S)|(?<=\S)==/, /\{(?:\+\+|--|>>)/].map((pattern) => ({
    pattern,
    what: (typed: string) => `the mark ${typed} is not read here, and would be printed`,
    todo: "Take it out, with what is struck out",
  })),
  {
    pattern: /\]\[|\]\(/,
    what: (typed) => `the brackets ${typed} belong to no link, and would be printed`,
    todo: "Write [words](address), or take the brackets out",
  },
  {
    pattern: /!?\[\[[^[\]]+\]\]|^\[(?:_?TOC_?)\]$/i,
    what: (typed) => `${typed} is not read here, and would be printed`,
    todo: "Write a reference, such as [](chapter:its-name), or take it out",
  },
  {
    pattern: /\{[.:%][^{}]*\}/,
    what: (typed) => `${typed} is not read here, and would be printed`,
    todo: "Take it out: the layout chooses the form",
  },
  {
    pattern: /\{#[^{}]*\}/,
    what: (typed) => `${typed} is not read here, and would be printed`,
    todo: "Take it out, since headings have addresses by themselves; the name of a paragraph stands at its end, in small letters and hyphens: {#our-duties}",
  },
  {
    pattern: /&(?:[a-z]{3,}\d*;|(?:nbsp|amp|lt|gt|quot|shy)\b|#x?[\da-f]+\b)/,
    what: (typed) => `${typed} is not read here, and would be printed`,
    todo: "Write the letter itself",
  },
  {
    pattern: /•/,
    what: () => "a bullet • is in the text, and makes no list",
    todo: "Write each entry on a line of its own, with a hyphen and a space before it",
  },
];

/** Characters that are not words, also if written as entities. */
const unseen: Rule[] = [
  {
    pattern: /[\ue000-\uf8ff]/,
    what: (typed) => `a letter of a symbol font (${codeOf(typed)}) would be printed as an empty box`,
    todo: "Take it out; an entry of a list begins with a hyphen and a space",
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffd\ufffe\uffff]/,
    what: (typed) => `a letter that nobody can see (${codeOf(typed)}) is in the text`,
    todo: "Take it out; type the words again if they come from a PDF",
  },
];

/** Marks that mean something at the beginning of a line. */
const beginnings: Rule[] = [
  {
    pattern: /^(?:#{1,6}\s|#{2,})/,
    what: () => "a heading's # begins a text that is no heading",
    todo: "Write it on a line of its own with an empty line above it, no more than three spaces before it and one behind it",
  },
  {
    pattern: /^(?:[·▪■□●○◦‣∙⁃➢➤➔✓✔✗❖◆◇►▶]\s*|o[\t\u00a0 ]+)(?=\S)/u,
    what: (typed) => `the line begins with "${typed.trim()}", which makes no list`,
    todo: "Write a hyphen and a space in its place, and an empty line above the list",
  },
  {
    pattern: /^-[\s\u00a0]/,
    what: () => "the line begins with a hyphen, and is no entry of a list",
    todo: "Write it with no more than three spaces before the hyphen, or two more than the entry that it belongs to",
  },
  {
    pattern: /^(?:!{3}|\?{3}|\+{3}|%%|::(?!:)|={3,}|\$\$)/,
    what: (typed) => `the line begins with ${typed}, which is not read here, and would be printed`,
    todo: "Begin a block with ::: and its name, or take the mark out",
  },
  {
    pattern: /^\[(?:[ xX]?|![A-Z]+)\](?=\s|$)/,
    what: (typed) => `the line begins with ${typed}, which is not read here, and would be printed`,
    todo: takeOut,
  },
  {
    pattern: /^(?:\*?\[[^[\]]+\]:|:)\s/,
    what: (typed) => `the line begins with ${typed.trim()}, which is not read here, and would be printed`,
    todo: takeOut,
  },
];

/** Finds the marks that the parser left as text, which would be printed verbatim. */
export function strayMarks(inline: Token[]): TextMistake[] {
  const lines = typedLines(inline);
  const texts = inline.map(typedText).filter((text) => text !== "");
  const list = lettered(lines);
  return [
    ...marks.flatMap((rule) => mistakesOf(rule, texts)),
    ...unseen.flatMap((rule) =>
      mistakesOf(
        rule,
        inline.filter(({ type }) => type === "text").map(({ content }) => content),
      ),
    ),
    ...beginnings.flatMap((rule) => mistakesOf(rule, lines)),
    ...table(lines),
    ...(list === null
      ? []
      : [
          {
            typed: list,
            what: `"${list}" begins an entry, and makes no list`,
            todo: "Begin the list with a or i, or write numbers, 1. and 2., or hyphens",
          },
        ]),
  ];
}

// One message for each kind of mark: an editor who corrects one sees the others.
function mistakesOf({ pattern, what, todo }: Rule, texts: string[]): TextMistake[] {
  for (const text of texts) {
    const typed = pattern.exec(text)?.[0];
    if (typed !== undefined) return [{ typed: typed.trim() || typed, what: what(typed), todo }];
  }
  return [];
}

// The cells of an attempted table, between lines or tabs.
function table(lines: string[]): TextMistake[] {
  const row = lines.find((line) => /^\|.*\|$/.test(line.trim()));
  const barred = lines.filter((line) => line.includes("|"));
  const tabbed = lines.filter(
    (line) => !/^(?:o|\(?\w{1,3}[.)]|[^\p{L}\p{N}])\s/u.test(line) && /\S\s*\t\s*\S/.test(line),
  );
  const isTable = row !== undefined || barred.length > 1;
  if (isTable)
    return [
      {
        typed: (row ?? barred[0] ?? "").trim(),
        what: "lines with | make no table here",
        todo: "Write a line |---|---| below the head, with a part for each of its cells, and an empty line above it",
      },
    ];
  const first = tabbed[0];
  return first !== undefined && (tabbed.length > 1 || (first.match(/\S\s*\t/g) ?? []).length > 1)
    ? [
        {
          typed: first.trim(),
          what: "tabs between words make no table",
          todo: "Write | around each cell and a line |---|---| below the head, or enter the numbers in data/",
        },
      ]
    : [];
}

// The first of "a) … b) …" or "i. … ii. …" on lines of one paragraph, which would run together.
function lettered(lines: string[]): string | null {
  const marked = lines.flatMap((line) => {
    const [mark, letter = ""] = /^\(?([a-z]|[ivx]+)[.)](?=\s)/i.exec(line) ?? [];
    return mark === undefined ? [] : [{ mark, letter: letter.toLowerCase() }];
  });
  const follows = (one: string, other: string) =>
    (one === "i" && other === "ii") ||
    (one.length === 1 && other === String.fromCharCode(one.charCodeAt(0) + 1));
  const first = marked.findIndex(({ letter }, index) => follows(letter, marked[index + 1]?.letter ?? ""));
  const dashes = lines.filter((line) => /^[–—]\s/.test(line));
  return first >= 0
    ? (marked[first]?.mark ?? null)
    : dashes.length > 1
      ? (dashes[0]?.slice(0, 1) ?? null)
      : null;
}
