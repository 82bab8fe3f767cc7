import type { DrawnLetter, DrawnPage } from "./drawn-page.ts";

export interface PlacedLetter extends DrawnLetter {
  /** From 1. */
  page: number;
}

/** Letters that stand beside one another and were painted one after another: a line of text, or a part of one. */
export type Run = PlacedLetter[];

/** The lines of a page, each from its first letter to its last. */
export function runsOf({ page, letters }: DrawnPage): Run[] {
  const runs: Run[] = [];
  let last: PlacedLetter | null = null;
  for (const letter of withoutDoubles(letters)) {
    const next = { ...letter, page };
    if (last !== null && isBeside(last, next)) runs.at(-1)?.push(next);
    else runs.push([next]);
    last = next;
  }
  return runs;
}

/** A letter with an edge of another colour is painted twice at its place. */
function withoutDoubles(letters: DrawnLetter[]): DrawnLetter[] {
  const seen = new Set<string>();
  return letters.filter(({ text, box: [left, bottom, right] }) => {
    const key = `${text} ${Math.round(left * 10)} ${Math.round(bottom * 10)} ${Math.round(right * 10)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isBeside(one: DrawnLetter, next: DrawnLetter): boolean {
  const gap = (low: number, high: number) => next.box[low as 0] - one.box[high as 2];
  const room = Math.max(one.size, next.size) * 0.8;
  const [right, left] = [gap(0, 2), one.box[0] - next.box[2]];
  const [up, down] = [gap(1, 3), one.box[1] - next.box[3]];
  return Math.max(right, left) < room && Math.max(up, down) < room * 0.2;
}

/** What a run says, with its spaces; of a long one the beginning. */
export function wordsOf(run: Run): string {
  let words = "";
  let last: DrawnLetter | null = null;
  for (const letter of run) {
    if (last !== null && letter.box[0] - last.box[2] > 0.12 * letter.size) words += " ";
    words += letter.text;
    last = letter;
  }
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
