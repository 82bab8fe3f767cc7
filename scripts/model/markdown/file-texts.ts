import type { RichText } from "../report/text.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Places } from "../yaml/yaml.ts";
import { mistakesInText } from "./mistakes-in-text.ts";
import { parseInlineMarkdown, plainText } from "./parser.ts";
import { type ProseText, proseText } from "./prose-text.ts";
import { figureWords, finishInline, type TextContext } from "./text-context.ts";

/** Reads a text at a path of a file. */
export type RichTextReader = (text: string, path: PropertyKey[]) => RichText;

/** The texts of one YAML file or front matter, each read once. */
export class FileTexts {
  private readonly yaml: Places;
  private readonly context: TextContext;
  private readonly texts = new Map<string, { rich: RichText; prose: ProseText }>();
  private readonly wereRead = new Set<string>();

  constructor(yaml: Places, context: TextContext) {
    this.yaml = yaml;
    this.context = context;
  }

  /** The text at a path with its figures, references and pictures; its problems are reported only once. */
  readonly read: RichTextReader = (text, path) => {
    this.wereRead.add(text);
    const key = keyOf(text, path);
    const known = this.texts.get(key) ?? this.make(text, path, this.context);
    this.texts.set(key, known);
    return known.rich;
  };

  /** A note on a row, prefixed with the row's label. */
  readNote(label: string, note: string): RichText {
    this.wereRead.add(note);
    return this.read(`${label}: ${note}`, []);
  }

  /** Whether the figures of a text are filled in when it is printed. */
  hasRead(text: string): boolean {
    return this.wereRead.has(text);
  }

  /** The words of a text for the checks of prose, whether or not its figures are filled in. */
  proseAt(text: string, path: PropertyKey[]): ProseText {
    const known =
      this.texts.get(keyOf(text, path)) ?? this.make(text, path, { ...this.context, problems: [] });
    return known.prose;
  }

  private make(text: string, path: PropertyKey[], context: TextContext) {
    const yaml = this.yaml;
    const placeOf = (words: string) => yaml.placeOfText(path, words);
    const tokens = parseInlineMarkdown(text, {
      lines: text.split("\n"),
      onFigure: (expression) => figureWords(expression, context, () => placeOf(`{{ ${expression}`)),
    });
    for (const { typed, what, todo } of mistakesInText(tokens, context))
      context.problems.push(problemAt(placeOf(typed), what, todo));
    const prose = proseText(tokens, {
      file: yaml.file,
      year: context.year,
      path,
      source: text,
      placeInSource: (offset) => yaml.placeOfText(path, ...wordAt(text, offset)),
    });
    const finished = finishInline(tokens, context, placeOf);
    return { rich: { tokens: finished, text: plainText(finished) }, prose };
  }
}

function keyOf(text: string, path: PropertyKey[]): string {
  return JSON.stringify([text, ...path.map(String)]);
}

// YAML may fold or quote a text, but keeps its words intact: returns the word, and how many like it come before.
function wordAt(source: string, offset: number): [word: string, before: number] {
  const word = /^[^\s"'\\]+/.exec(source.slice(offset))?.[0] ?? "";
  return [word, word === "" ? 0 : source.slice(0, offset).split(word).length - 1];
}

const markPrintedRaw = /\*\*|\]\(|<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,}|#\d+);/;

/** Keys whose texts are read with the whole board. */
const readElsewhere = new Set(["stated", "accepted", "reconcile", "unrelated"]);

/**
 * Finds the figures, Markdown marks and HTML in texts that are printed verbatim: a title, a label, a name.
 *
 * @param value the contents of a file, or a part of them
 * @param isRead whether the figures of a text are filled in
 */
export function figuresPrintedRaw(
  yaml: Places,
  value: unknown,
  isRead: (text: string) => boolean,
  path: PropertyKey[] = [],
): Problem[] {
  if (typeof value === "string") {
    if (isRead(value)) return [];
    const mark = markPrintedRaw.exec(value)?.[0];
    if (mark !== undefined)
      return [
        problemAt(
          yaml.placeOfText(path, mark),
          `Markdown is not read here: "${mark}" would be printed`,
          "Write the words alone, and the letter itself in place of an entity",
        ),
      ];
    if (!value.includes("{{")) return [];
    return [
      problemAt(
        yaml.placeOf(path),
        "figures are not filled in here: the braces would be printed",
        "Write the text without a figure, or put the sentence into the summary, a note or the prose",
      ),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    readElsewhere.has(key)
      ? []
      : figuresPrintedRaw(yaml, inner, isRead, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
