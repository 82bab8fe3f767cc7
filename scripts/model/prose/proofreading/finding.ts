import type { ProseText, Span } from "../../markdown/prose-text.ts";

/** Something that is wrong with the words of a text, whatever its numbers are. */
export interface Finding extends Span {
  text: ProseText;
  what: string;
  todo: string;
  /** Whether it may be right all the same: it stops nothing. */
  isWarning?: true;
}

/**
 * What is wrong with the words that a pattern finds in a text.
 *
 * @param judge says of each match what is wrong and what to do, or null if nothing is
 */
export function foundIn(
  text: ProseText,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => [what: string, todo: string] | null,
): Finding[] {
  return [...text.words.matchAll(pattern)].flatMap((match) => {
    const [what, todo] = judge(match) ?? [];
    return what === undefined || todo === undefined
      ? []
      : [{ text, start: match.index, end: match.index + match[0].length, what, todo }];
  });
}
