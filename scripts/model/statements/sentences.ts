import { isInside, type ProseText, type Span } from "../markdown/prose-text.ts";

// One for each language of a board: making one takes longer than using it.
const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, without the spaces around them. A figure is never divided. */
export function sentencesOf({ words, figures }: ProseText, language: string): Span[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  const sentences: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(words)) {
    const end = index + segment.length;
    // "e.g. Referrals", "No. 4": what goes on is no new sentence.
    if (end < words.length && /\b(?:e\.g|i\.e|etc|No|St|Dr|Mr|Mrs|Ms|vs|approx)\.\s*$/.test(segment))
      continue;
    if (figures.some((figure) => isInside({ start: end - 1, end: end + 1 }, [figure]))) continue;
    const said = words.slice(start, end);
    const trimmed = said.trim();
    if (trimmed !== "") {
      const from = start + said.indexOf(trimmed);
      sentences.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  }
  return sentences;
}
