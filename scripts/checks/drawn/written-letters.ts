import type { WrittenText } from "../../pdf/structure/written.ts";
import { groupBy } from "../../system/group-by.ts";
import type { DrawnLetter } from "./drawn-page.ts";
import { leftToRight } from "./letters.ts";

/** The letters of the HTML in their order, and which drawn letter each of them is. */
export class WrittenLetters {
  /** All letters, one after another. */
  readonly all: string;
  private readonly texts: WrittenText[];
  /** The text that each letter is of. */
  private readonly textOf: number[] = [];
  private readonly drawnBy: (DrawnLetter | null)[];

  constructor(texts: WrittenText[]) {
    this.texts = texts;
    const letters: string[] = [];
    for (const [index, { text }] of texts.entries())
      for (const letter of leftToRight(text)) {
        // A letter outside the Basic Multilingual Plane would shift all that follow.
        letters.push(letter[0] ?? "");
        this.textOf.push(index);
      }
    this.all = letters.join("");
    this.drawnBy = letters.map(() => null);
  }

  take(from: number, letters: DrawnLetter[]): void {
    for (let index = 0; index < letters.length; index++) this.drawnBy[from + index] = letters[index] ?? null;
  }

  /**
   * Where these letters stand nearest to a place, and were not drawn yet; -1 if nowhere within reach.
   *
   * @param isWhole whether they have to be all that a text says: a number stands in many others
   */
  nearest(letters: string, cursor: number, reach: number, isWhole = false): number {
    let best = -1;
    const from = Math.max(0, cursor - reach);
    const stretch = this.all.slice(from, cursor + reach + letters.length);
    for (let found = stretch.indexOf(letters); found >= 0; found = stretch.indexOf(letters, found + 1)) {
      const place = from + found;
      if (!this.isFree(place, letters.length) || (isWhole && !this.isWholeText(place, letters.length)))
        continue;
      if (best >= 0 && Math.abs(place - cursor) >= Math.abs(best - cursor)) break;
      best = place;
    }
    return best;
  }

  /** Where these letters stand, if that is at this place, or nowhere else, and they were not drawn yet; otherwise -1. */
  certainPlace(letters: string, cursor: number): number {
    if (this.all.startsWith(letters, cursor) && this.isFree(cursor, letters.length)) return cursor;
    const from = this.all.indexOf(letters);
    const isOnly = from >= 0 && !this.all.includes(letters, from + 1) && this.isFree(from, letters.length);
    return isOnly ? from : -1;
  }

  /** What has to be on the paper, and is not. */
  lost(): { words: string; near: DrawnLetter | null }[] {
    const lost: { words: string; near: DrawnLetter | null }[] = [];
    for (let from = 0; from < this.all.length; from++) {
      const text = this.textAt(from);
      if (this.drawnBy[from] !== null || !text?.required) continue;
      let to = from;
      while (to < this.all.length && this.drawnBy[to] === null && this.textAt(to) === text) to++;
      const whole = text.text.trim().replace(/\s+/g, " ").slice(0, 60);
      const part = this.all.slice(from, to);
      lost.push({
        words: leftToRight(whole) === part ? `"${whole}"` : `"${part.slice(0, 60)}" of "${whole}"`,
        near: this.drawnBy.slice(0, from).findLast((letter) => letter !== null) ?? null,
      });
      from = to - 1;
    }
    return lost;
  }

  /** The drawn letters of key figures, list by list. */
  rows(): DrawnLetter[][] {
    const inRows = this.drawn().filter(({ text }) => text?.row !== undefined);
    return [...groupBy(inRows, ({ text }) => text?.row).values()].map((row) =>
      row.map(({ letter }) => letter),
    );
  }

  /** The drawn letters of the editor's pictures. */
  inPictures(): Set<DrawnLetter> {
    return new Set(this.drawn().flatMap(({ letter, text }) => (text?.inPicture ? [letter] : [])));
  }

  private drawn(): { letter: DrawnLetter; text: WrittenText | undefined }[] {
    return this.drawnBy.flatMap((letter, index) => (letter ? [{ letter, text: this.textAt(index) }] : []));
  }

  private textAt(index: number): WrittenText | undefined {
    return this.texts[this.textOf[index] ?? -1];
  }

  private isFree(from: number, length: number): boolean {
    for (let index = from; index < from + length; index++) if (this.drawnBy[index] !== null) return false;
    return true;
  }

  private isWholeText(from: number, length: number): boolean {
    const [text, to] = [this.textOf[from], from + length];
    return this.textOf[from - 1] !== text && this.textOf[to - 1] === text && this.textOf[to] !== text;
  }
}
