import type { ProseText, Span } from "../markdown/prose-text.ts";

// One for each language of a board: making one takes longer than using it.
const segmenters = new Map<string, Intl.Segmenter>();

// Unicode's rules see no end before "26 more plans", and one behind "No.".
const endBeforeNumber = /[.!?][”’"')]?\s+(?=[£\d“"])/g;
const abbreviation = /(?<!\p{L})(?:e\.g|i\.e|etc|No|Nos|St|Dr|Mr|Mrs|Ms|vs|approx|p|pp|c)\.\s*$/u;

/** The sentences of a text, without the spaces around them. A figure is never divided. */
export function sentencesOf(
  { words, figures }: Pick<ProseText, "words" | "figures">,
  language: string,
): Span[] {
  // Most texts are one sentence: a title, a cell, a bullet.
  if (!/[.!?…。]./su.test(words)) return trimmed(words, 0, words.length);
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  const ends = [...segmenter.segment(words)].map(({ segment, index }) => index + segment.length);
  for (const match of words.matchAll(endBeforeNumber)) ends.push(match.index + match[0].length);
  const sentences: Span[] = [];
  let start = 0;
  for (const end of [...new Set(ends)].sort((a, b) => a - b)) {
    const isInFigure = figures.some((figure) => figure.start < end && figure.end > end);
    if (end < words.length && (isInFigure || abbreviation.test(words.slice(start, end)))) continue;
    sentences.push(...trimmed(words, start, end));
    start = end;
  }
  return sentences;
}

function trimmed(words: string, start: number, end: number): Span[] {
  const said = words.slice(start, end);
  const inner = said.trim();
  const from = start + said.indexOf(inner);
  return inner === "" ? [] : [{ start: from, end: from + inner.length }];
}

/** The words of a sentence without what stands in some places: spaces take it, so that words on both sides stay apart. */
export function wordsWithout(words: string, sentence: Span, taken: Span[]): string {
  let rest = words;
  for (const { start, end } of taken) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest.slice(sentence.start, sentence.end);
}
