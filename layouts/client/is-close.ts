/**
 * Whether the words found have to do with the words typed. Pagefind shortens a word until something begins with it, so
 * that "whisper" finds every "why": such a word is no match.
 *
 * @param asked the words that somebody typed
 * @param found the words of the pages that Pagefind has marked
 * @example isClose("neglected babies", ["neglect,", "baby"]) // true
 * @example isClose("whisper", ["why"]) // false
 */
export function isClose(asked: string, found: string[]): boolean {
  // A page's "out-of-hours" answers "out of hours".
  const marked = found.flatMap((word) => [letters(word), ...indexWords(word).split(" ").map(letters)]);
  return indexWords(asked)
    .split(" ")
    .map(letters)
    .filter((word) => word !== "")
    .every((word) =>
      marked.some(
        (mark) => sharedBeginning(word, mark) >= Math.max(Math.min(2, word.length), word.length / 2),
      ),
    );
}

/**
 * A query in the words of the index: "face-to-face" is three words, as on the pages that write it without hyphens.
 *
 * @example indexWords("Face-to-face work") // "Face to face work"
 */
export function indexWords(asked: string): string {
  return asked
    .replace(/(?<=\p{L})[-\u2010-\u2015](?=\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}
