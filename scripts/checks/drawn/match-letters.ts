import type { Written, WrittenText } from "../../pdf/structure/written.ts";
import type { DrawnLetter, DrawnPage } from "./drawn-page.ts";
import { furnitureOf } from "./furniture.ts";
import { isPartOfLetter, leftToRight, rightToLeft } from "./letters.ts";
import { type Run, wordsOf } from "./runs.ts";
import { WrittenLetters } from "./written-letters.ts";

interface Matched {
  /** Drawn, and neither in the HTML nor known furniture. */
  strange: { run: Run; words: string }[];
  /** In the HTML, and not drawn. */
  lost: { words: string; near: DrawnLetter | null }[];
  /** The drawn letters of key figures, list by list. */
  rows: DrawnLetter[][];
  /** Letters of the editor's pictures. */
  inPictures: Set<DrawnLetter>;
}

/** How far from where the last text was found the next one is looked for first, in letters. */
const near = 600;
/** From how many letters on a run differs from others by its letters alone. */
const telling = 6;
/** How many texts of a drawing are looked for together. */
const mostTogether = 60;

/**
 * Finds each drawn letter in the HTML, and each letter of the HTML on the paper. Both are compared after NFKD and
 * without spaces, soft hyphens and what nobody sees. Hebrew words are drawn in the order of the paper: only how many
 * there are of each letter is compared. Arabic letters are not compared.
 */
export function matchLetters(pages: DrawnPage[], runs: Run[], { texts, heads, margins }: Written): Matched {
  const written = new WrittenLetters(texts);
  const matcher = new PartMatcher(written);
  const furniture = furnitureOf(pages, heads, margins);
  const parts = runs.flatMap(partOf);
  const margin: Part[] = [];
  const left: Part[] = [];
  for (const part of parts) (furniture.isOfMargin(part) ? margin : left).push(part);
  matcher.matchBody(left);
  // Furniture is looked for only when the letters of the HTML are found.
  const pieces = matcher.splitUp(left.filter((part) => part.from >= 0 || !furniture.isKnown(part)));
  const isAnywhere = (part: Part, cursor: number) => written.nearest(part.text, cursor, written.all.length);
  matcher.matchEach(pieces, isAnywhere);
  // A sheet without margins may say at its foot what others say in theirs.
  matcher.matchEach(margin, (part) => (/^\d{1,3}$/.test(part.text) ? -1 : isAnywhere(part, 0)));
  const strange = pieces.filter((part) => part.from < 0 && !furniture.isKnown(part));
  const hebrew = matchRightToLeft(texts, runs, [...margins, ...heads]);
  return {
    strange: [
      ...strange.map(({ text, run }) => ({ run, words: `"${text}" in "${wordsOf(run)}"` })),
      ...hebrew.strange,
    ],
    lost: [...written.lost(), ...hebrew.lost],
    rows: written.rows(),
    inPictures: written.inPictures(),
  };
}

/** A run, or a part of one, that is looked for in the HTML. */
interface Part {
  text: string;
  /** The letter that each of its signs is drawn by. */
  letters: DrawnLetter[];
  run: Run;
  /** Where it is in the HTML; -1 as long as it is not found. */
  from: number;
}

function partOf(run: Run): Part[] {
  let text = "";
  const letters: DrawnLetter[] = [];
  for (const letter of run) {
    if (isPartOfLetter(letter)) continue;
    for (const sign of leftToRight(letter.text)) {
      text += sign[0];
      letters.push(letter);
    }
  }
  return letters.length === 0 ? [] : [{ text, letters, run, from: -1 }];
}

/** A part of a part. */
function sliceOf({ text, letters, run }: Part, from: number, to: number): Part {
  return { text: text.slice(from, to), letters: letters.slice(from, to), run, from: -1 };
}

/** Finds parts in the HTML: those that are certain first, then those between them. */
class PartMatcher {
  private readonly written: WrittenLetters;

  constructor(written: WrittenLetters) {
    this.written = written;
  }

  matchBody(parts: Part[]): void {
    const { written } = this;
    const isTelling = ({ text }: Part) => text.length >= telling;
    this.matchEach(parts, ({ text }, cursor) =>
      text.length < 3 * telling ? -1 : written.certainPlace(text, cursor),
    );
    this.matchTogether(parts);
    this.matchEach(parts, (part, cursor) =>
      isTelling(part) ? written.nearest(part.text, cursor, near) : -1,
    );
    this.matchEach(parts, (part, cursor) => written.nearest(part.text, cursor, near, true));
    this.matchEach(parts, (part, cursor) => written.nearest(part.text, cursor, isTelling(part) ? near : 60));
    this.matchEach(parts, (part, cursor) =>
      isTelling(part) ? written.nearest(part.text, cursor, written.all.length) : -1,
    );
    this.matchByNext(parts);
  }

  /** What is painted after the rest of its page is far from what was painted before it, and near to what follows it. */
  private matchByNext(parts: Part[]): void {
    let next = -1;
    for (const part of parts.toReversed()) {
      if (part.from < 0 && next >= 0) {
        const from = this.written.nearest(part.text, next - part.text.length, 60, true);
        if (from >= 0) this.take(part, from);
      }
      if (part.from >= 0) next = part.from;
    }
  }

  /** @param find where a part is in the HTML, looked for from the end of the part before it; -1 if nowhere */
  matchEach(parts: Part[], find: (part: Part, cursor: number) => number): void {
    let cursor = 0;
    for (const part of parts) {
      if (part.from < 0) {
        const from = find(part, cursor);
        if (from >= 0) this.take(part, from);
      }
      if (part.from >= 0) cursor = part.from + part.text.length;
    }
  }

  /**
   * Of each run that is nowhere as a whole, the longest beginnings that are where they should be, and the letters
   * between them.
   */
  splitUp(parts: Part[]): Part[] {
    const pieces: Part[] = [];
    let cursor = 0;
    for (const part of parts) {
      if (part.from < 0) pieces.push(...this.split(part, cursor));
      else pieces.push(part);
      const last = pieces.at(-1);
      if (last && last.from >= 0) cursor = last.from + last.text.length;
    }
    return pieces;
  }

  /** The texts of a drawing are painted after those of its page, one after another: its numbers are found by their neighbours. */
  private matchTogether(parts: Part[]): void {
    let cursor = 0;
    for (let start = 0; start < parts.length; start++) {
      const first = parts[start] as Part;
      if (first.from < 0) {
        let end = start;
        while (end < parts.length && end < start + mostTogether && parts[end]?.from === -1) end++;
        this.matchLongestRow(parts.slice(start, end), cursor);
      }
      if (first.from >= 0) cursor = first.from + first.text.length;
    }
  }

  /** Finds as many of these parts as stand one after another in the HTML, two at least. */
  private matchLongestRow(parts: Part[], cursor: number): void {
    for (let count = parts.length; count > 1; count--) {
      const together = parts.slice(0, count);
      const text = together.map((part) => part.text).join("");
      if (text.length < telling) return;
      const reach = text.length < 2 * telling ? near : this.written.all.length;
      let from = this.written.nearest(text, cursor, reach);
      if (from < 0) continue;
      for (const part of together) {
        this.take(part, from);
        from += part.text.length;
      }
      return;
    }
  }

  private split(part: Part, from: number): Part[] {
    let cursor = from;
    const pieces: Part[] = [];
    let loose = 0;
    const endLoose = (end: number) => {
      if (loose < end) pieces.push(sliceOf(part, loose, end));
    };
    for (let start = 0; start < part.text.length; ) {
      const { from, length } = this.longest(part.text.slice(start), cursor);
      if (length === 0) {
        start++;
        continue;
      }
      endLoose(start);
      const found = sliceOf(part, start, start + length);
      this.take(found, from);
      pieces.push(found);
      cursor = from + length;
      start += length;
      loose = start;
    }
    endLoose(part.text.length);
    return pieces;
  }

  private longest(text: string, cursor: number): { from: number; length: number } {
    for (let length = text.length; length > 0; length--) {
      const from = this.written.nearest(text.slice(0, length), cursor, length > 3 ? near : 12);
      if (from >= 0) return { from, length };
    }
    return { from: -1, length: 0 };
  }

  private take(part: Part, from: number): void {
    part.from = from;
    this.written.take(from, part.letters);
  }
}

/** @param furniture what may be drawn without being in the HTML */
function matchRightToLeft(
  texts: WrittenText[],
  runs: Run[],
  furniture: string[],
): Pick<Matched, "strange" | "lost"> {
  const count = new Map<string, number>();
  for (const { text } of texts)
    for (const letter of rightToLeft(text)) count.set(letter, (count.get(letter) ?? 0) + 1);
  const strange: Matched["strange"] = [];
  for (const run of runs)
    for (const { text } of run)
      for (const letter of rightToLeft(text)) {
        const left = (count.get(letter) ?? 0) - 1;
        count.set(letter, left);
        if (left < 0 && !furniture.some((each) => each.includes(letter)))
          strange.push({ run, words: `"${letter}" in "${wordsOf(run)}"` });
      }
  const lost = [...count]
    .filter(([, left]) => left > 0)
    .map(([letter]) => ({ words: `the letter "${letter}"`, near: null }));
  return { strange, lost };
}
