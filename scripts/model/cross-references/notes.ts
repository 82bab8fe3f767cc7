import type Token from "markdown-it/lib/token.mjs";
import { type Place, type Problem, problemAt } from "../values/problem.ts";

/**
 * Notes: a mark without its note, a note without its mark, and two notes of one mark, of which the parser
 * keeps the later, are problems. The marks and
 * notes carry the document's id, so that documents can stand on one page.
 *
 * @param defined the notes that the text has, by what stands in their marks; -1 where no mark leads to one
 */
export function checkNotes(
  tokens: Token[],
  defined: Record<string, number>,
  documentId: string,
  lines: string[],
  placeOf: (line: number, column?: number) => Place,
): Problem[] {
  for (const token of withChildren(tokens))
    if (token.type.startsWith("footnote_")) token.meta = { ...token.meta, documentId };
  const placeOfWords = (words: string): Place => {
    const line = lines.findIndex((text) => text.includes(words));
    return placeOf(line + 1, (lines[line] ?? "").indexOf(words) + 1);
  };
  const seen = new Map<string, number>();
  const twice = lines.flatMap((text, index) => {
    const [mark, label = ""] = /^[\s>]*\[\^([^\]\s]+)\]:/.exec(text) ?? [];
    if (mark === undefined) return [];
    const before = seen.get(label);
    seen.set(label, before ?? index);
    return before === undefined
      ? []
      : [
          problemAt(
            placeOf(index + 1, text.indexOf("[") + 1),
            `there is a note [^${label}] in line ${placeOf(before + 1).line}, too`,
            "Give each note a mark of its own, in the text and before the note",
          ),
        ];
  });
  const unmarked = Object.entries(defined)
    .filter(([, id]) => id === -1)
    .map(([label]) => `[^${label.slice(1)}]:`)
    .map((mark) =>
      problemAt(
        placeOfWords(mark),
        `no mark leads to the note "${mark}"`,
        `Write ${mark.slice(0, -1)} where the note belongs, or take it out`,
      ),
    );
  const unnoted = withChildren(tokens)
    .filter(({ type }) => type === "text")
    .flatMap(({ content }) => content.match(/\[\^[^\]\s]+\]/g) ?? [])
    .map((mark) =>
      problemAt(
        placeOfWords(mark),
        `the mark ${mark} has no note`,
        `Write the note on a line of its own: ${mark}: …`,
      ),
    );
  return [...twice, ...unmarked, ...unnoted];
}

function withChildren(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...withChildren(token.children ?? [])]);
}
