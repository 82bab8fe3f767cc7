/**
 * Whether what was found has to do with what was asked. Pagefind shortens a word until something
 * begins with it, so that "whisper" finds every "why": such a word is no answer.
 *
 * @param asked the words that somebody typed
 * @param found the words of the pages that Pagefind has marked
 * @example isClose("neglected babies", ["neglect,", "baby"]) // true
 * @example isClose("whisper", ["why"]) // false
 */
export function isClose(asked: string, found: string[]): boolean {
  const marked = found.map(letters);
  return asked
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== "")
    .every((word) =>
      marked.some(
        (mark) => sharedBeginning(word, mark) >= Math.max(Math.min(2, word.length), word.length / 2),
      ),
    );
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
