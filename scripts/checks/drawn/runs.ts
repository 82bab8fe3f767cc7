import type { DrawnLetter, DrawnPage } from "./drawn-page.ts";

/** Letters that stand beside one another and were painted one after another: a line of text, or a part of one. */
export type Run = DrawnLetter[];

/** The lines of a page, each from its first letter to its last. */
export function runsOf({ letters }: DrawnPage): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  let last: DrawnLetter | null = null;
  for (const letter of withoutDoubles(letters)) {
    if (last === null || !isBeside(last, letter)) {
      run = [];
      runs.push(run);
    }
    run.push(letter);
    last = letter;
  }
  return runs;
}

/** A letter with an edge of another colour is painted twice at its place. */
function withoutDoubles(letters: DrawnLetter[]): DrawnLetter[] {
  const tenth = (length: number) => Math.round(length * 10);
  const byPlace = new Map<number, DrawnLetter[]>();
  return letters.filter((letter) => {
    const place = tenth(letter.box[0]) * 1_000_000 + tenth(letter.box[1]);
    const others = byPlace.get(place);
    if (others === undefined) {
      byPlace.set(place, [letter]);
      return true;
    }
    const isDouble = others.some(
      ({ text, box }) => text === letter.text && tenth(box[2]) === tenth(letter.box[2]),
    );
    if (!isDouble) others.push(letter);
    return !isDouble;
  });
}

function isBeside(one: DrawnLetter, next: DrawnLetter): boolean {
  const room = Math.max(one.size, next.size) * 0.8;
  const aside = Math.max(next.box[0] - one.box[2], one.box[0] - next.box[2]);
  const above = Math.max(next.box[1] - one.box[3], one.box[1] - next.box[3]);
  return aside < room && above < room * 0.2;
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
