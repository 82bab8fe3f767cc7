import { type Span, straightQuotes } from "../markdown/prose-text.ts";
import { type Problem, problemAt, warningAt } from "../values/problem.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import { plainLetters } from "./plain-letters.ts";

/** An entry of `accepted-numbers` or `accepted-private`: the accepted text, and the reason. */
export interface Accepted {
  text: string;
  reason: string;
}

/** The texts that an editor has accepted in one file, and which of them were needed. */
export interface AcceptedTexts {
  /** Whether an accepted text covers a span; private texts are compared in plain letters. */
  covers: (words: string, span: Span) => boolean;
  /** Notes which entries stand in a text, whether they are needed there or not. */
  read: (words: string) => void;
  /** Problems of the entries that nothing needed: a warning where the text is there, and is no number to be accepted. */
  unused: () => Problem[];
}

/** @param key where they are written in the file: "accepted-numbers" or "accepted-private" */
export function acceptedTexts(
  entries: Accepted[],
  yaml: YamlSource,
  key: "accepted-numbers" | "accepted-private",
): AcceptedTexts {
  const used = new Set<Accepted>();
  const seen = new Set<Accepted>();
  const letters = key === "accepted-private" ? (text: string) => plainLetters(text).text : straightQuotes;
  return {
    covers: (words, span) => {
      const read = key === "accepted-private" ? words : letters(words);
      const found = entries.filter(({ text }) => placesOf(letters(text), read, span));
      for (const entry of found) used.add(entry);
      return found.length > 0;
    },
    read: (words) => {
      if (key === "accepted-private" || seen.size === entries.length) return;
      const read = letters(words);
      for (const entry of entries) if (read.includes(letters(entry.text))) seen.add(entry);
    },
    unused: () =>
      entries.flatMap((entry, index) =>
        used.has(entry)
          ? []
          : seen.has(entry)
            ? [
                warningAt(
                  yaml.placeOf([key, index]),
                  `"${entry.text}" needs no acceptance: it is no statistic`,
                  `Take the entry out of ${key}`,
                ),
              ]
            : [
                problemAt(
                  yaml.placeOf([key, index]),
                  key === "accepted-numbers"
                    ? `"${entry.text}" is accepted as a number and is nowhere in this file as one`
                    : "an accepted private text is nowhere in this file",
                  `Take the entry out of ${key}, or write it as it is in the text`,
                ),
              ],
      ),
  };
}

// The accepted text occurs as a whole, with the span inside it.
function placesOf(accepted: string, words: string, { start, end }: Span): boolean {
  for (let at = words.indexOf(accepted); at >= 0; at = words.indexOf(accepted, at + 1)) {
    const after = at + accepted.length;
    const isWhole = !/[\p{L}\d]/u.test(words[at - 1] ?? "") && !/[\p{L}\d]/u.test(words[after] ?? "");
    if (isWhole && start >= at && end <= after) return true;
  }
  return false;
}
