import type { Written } from "../../pdf/structure/written.ts";
import type { DrawnLetter, DrawnPage } from "./drawn-page.ts";

export interface PlacedLetter extends DrawnLetter {
  /** From 1. */
  page: number;
}

/** Letters that stand beside one another and were painted one after another: a line of text, or a part of one. */
export type Run = PlacedLetter[];

export interface Matched {
  /** Drawn, and neither in the HTML nor known furniture. */
  strange: { run: Run; words: string }[];
  /** In the HTML, and not drawn. */
  lost: { words: string; near: PlacedLetter | null }[];
  /** The drawn letters of key figures, list by list. */
  rows: PlacedLetter[][];
  /** Letters of the editor's pictures. */
  inPictures: Set<PlacedLetter>;
}

/** How far from where the last text was found the next one is looked for first, in letters. */
const near = 600;
/** From how many letters on a run is told from others by its letters alone. */
const telling = 6;
/** How many texts of a drawing are looked for together. */
const mostTogether = 60;

/**
 * Finds each drawn letter in the HTML, and each of the HTML on the paper. Both are compared after NFKD and without
 * spaces, soft hyphens and what nobody sees. Hebrew words are drawn in the order of the paper: of them only how many
 * there are of each letter is compared. Arabic letters are not compared.
 */
export function matchLetters(pages: DrawnPage[], runs: Run[], { texts, heads, margins }: Written): Matched {
  const written: string[] = [];
  const textOf: number[] = [];
  for (const [index, { text }] of texts.entries())
    for (const letter of leftToRight(text)) {
      written.push(letter);
      textOf.push(index);
    }
  const whole = written.join("");
  // Letters outside the Basic Multilingual Plane would shift all that follow.
  const at = whole.length === written.length ? whole : written.map((each) => each[0] ?? "").join("");
  const drawnBy: (PlacedLetter | null)[] = written.map(() => null);

  const parts: Part[] = runs.flatMap((run) => {
    const whole = run.filter((letter) => !isPartOfLetter(letter));
    const letters = whole.flatMap((letter) =>
      [...leftToRight(letter.text)].map((text) => ({ text, letter })),
    );
    return letters.length === 0
      ? []
      : [{ text: letters.map(({ text }) => text[0]).join(""), letters, run, from: -1 }];
  });

  const furniture = furnitureOf(pages, heads, margins);
  const [margin, left] = [true, false].map((inMargin) =>
    parts.filter((part) => furniture.isOfMargin(part) === inMargin),
  ) as [Part[], Part[]];
  takeEach(left, (part) => onlyPlace(part.text));
  takeTogether(left);
  takeEach(left, (part, cursor) => (part.text.length < telling ? -1 : nearest(part.text, cursor, near)));
  takeEach(left, (part, cursor) => nearest(part.text, cursor, near, isWholeText));
  takeEach(left, (part, cursor) => nearest(part.text, cursor, part.text.length < telling ? 60 : near));
  takeEach(left, (part, cursor) => (part.text.length < telling ? -1 : nearest(part.text, cursor, at.length)));
  // Furniture is no sooner looked for than the letters of the HTML are found.
  const pieces = splitUp(left.filter((part) => part.from >= 0 || !furniture.isKnown(part)));
  takeEach(pieces, (part, cursor) => nearest(part.text, cursor, at.length));
  // A sheet without margins may say at its foot what others say in theirs.
  takeEach(margin, (part) => (/^\d{1,3}$/.test(part.text) ? -1 : nearest(part.text, 0, at.length)));
  const strange = pieces.filter((part) => part.from < 0 && !furniture.isKnown(part));

  return {
    strange: [
      ...strange.map(({ text, run }) => ({ run, words: `"${text}" in "${wordsOf(run)}"` })),
      ...rightToLeftProblems().strange,
    ],
    lost: [...lostTexts(), ...rightToLeftProblems().lost],
    rows: rowsOf(),
    inPictures: new Set(
      drawnBy.filter(
        (letter, index) => letter !== null && texts[textOf[index] ?? 0]?.inPicture,
      ) as PlacedLetter[],
    ),
  };

  interface Part {
    text: string;
    letters: { text: string; letter: PlacedLetter }[];
    run: Run;
    /** Where it is in the HTML. */
    from: number;
  }

  function takeEach(some: Part[], find: (part: Part, cursor: number) => number): void {
    let cursor = 0;
    for (const part of some) {
      if (part.from < 0) {
        const from = find(part, cursor);
        if (from >= 0) take(part, from);
      }
      if (part.from >= 0) cursor = part.from + part.text.length;
    }
  }

  /** The texts of a drawing are painted after those of its page, one after another: their numbers are told by their neighbours. */
  function takeTogether(some: Part[]): void {
    let cursor = 0;
    for (let start = 0; start < some.length; start++) {
      const first = some[start] as Part;
      if (first.from < 0) {
        let end = start;
        while (end < some.length && end < start + mostTogether && some[end]?.from === -1) end++;
        for (; end > start + 1; end--) {
          const together = some.slice(start, end);
          const text = together.map((part) => part.text).join("");
          if (text.length < telling) break;
          let from = nearest(text, cursor, text.length < 2 * telling ? near : at.length);
          if (from < 0) continue;
          for (const part of together) {
            take(part, from);
            from += part.text.length;
          }
          break;
        }
      }
      if (first.from >= 0) cursor = first.from + first.text.length;
    }
  }

  function take(part: Part, from: number): void {
    part.from = from;
    for (const [index, { letter }] of part.letters.entries()) drawnBy[from + index] = letter;
  }

  /** Where these letters stand nearest to a place, and were not drawn yet; -1 where they do not. */
  function nearest(text: string, cursor: number, reach: number, suits = isFree): number {
    let best = -1;
    const from = Math.max(0, cursor - reach);
    const stretch = at.slice(from, cursor + reach + text.length);
    for (let found = stretch.indexOf(text); found >= 0; found = stretch.indexOf(text, found + 1)) {
      const place = from + found;
      if (!suits(place, text.length)) continue;
      if (best >= 0 && Math.abs(place - cursor) >= Math.abs(best - cursor)) break;
      best = place;
    }
    return best;
  }

  function isFree(from: number, length: number): boolean {
    for (let index = from; index < from + length; index++) if (drawnBy[index] !== null) return false;
    return true;
  }

  /** Where a long text stands that stands nowhere else. */
  function onlyPlace(text: string): number {
    if (text.length < 3 * telling) return -1;
    const from = at.indexOf(text);
    return from < 0 || at.includes(text, from + 1) || !isFree(from, text.length) ? -1 : from;
  }

  /** A number stands in many others: first it is looked for where it is all that is said. */
  function isWholeText(from: number, length: number): boolean {
    const [text, to] = [textOf[from], from + length];
    return (
      textOf[from - 1] !== text && textOf[to - 1] === text && textOf[to] !== text && isFree(from, length)
    );
  }

  /** Of each run that is nowhere as a whole, the longest beginnings that are where it should be, and the rest. */
  function splitUp(some: Part[]): Part[] {
    const pieces: Part[] = [];
    let cursor = 0;
    for (const part of some) {
      if (part.from < 0) pieces.push(...split(part, cursor));
      else pieces.push(part);
      const last = pieces.at(-1);
      if (last && last.from >= 0) cursor = last.from + last.text.length;
    }
    return pieces;
  }

  function split(part: Part, from: number): Part[] {
    let cursor = from;
    const pieces: Part[] = [];
    let loose: Part["letters"] = [];
    const piece = (letters: Part["letters"]): Part => ({
      text: letters.map(({ text }) => text[0]).join(""),
      letters,
      run: part.run,
      from: -1,
    });
    const endLoose = () => {
      if (loose.length > 0) pieces.push(piece(loose));
      loose = [];
    };
    for (let start = 0; start < part.text.length; ) {
      const { from, length } = longest(part.text.slice(start), cursor);
      if (length === 0) {
        loose.push(part.letters[start++] as Part["letters"][number]);
        continue;
      }
      endLoose();
      const found = piece(part.letters.slice(start, start + length));
      take(found, from);
      pieces.push(found);
      cursor = from + length;
      start += length;
    }
    endLoose();
    return pieces;
  }

  function longest(text: string, cursor: number): { from: number; length: number } {
    for (let length = text.length; length > 0; length--) {
      const from = nearest(text.slice(0, length), cursor, length > 3 ? near : 12);
      if (from >= 0) return { from, length };
    }
    return { from: -1, length: 0 };
  }

  function lostTexts(): Matched["lost"] {
    const lost: Matched["lost"] = [];
    for (let from = 0; from < at.length; from++) {
      const text = texts[textOf[from] ?? 0];
      if (drawnBy[from] !== null || !text?.required) continue;
      let to = from;
      while (to < at.length && drawnBy[to] === null && textOf[to] === textOf[from]) to++;
      const whole = text.text.trim().replace(/\s+/g, " ").slice(0, 60);
      const part = at.slice(from, to);
      lost.push({
        words: leftToRight(whole) === part ? `"${whole}"` : `"${part.slice(0, 60)}" of "${whole}"`,
        near: drawnBy.slice(0, from).findLast((letter) => letter !== null) ?? null,
      });
      from = to - 1;
    }
    return lost;
  }

  function rightToLeftProblems(): Pick<Matched, "strange" | "lost"> {
    const count = new Map<string, number>();
    for (const { text } of texts)
      for (const letter of rightToLeft(text)) count.set(letter, (count.get(letter) ?? 0) + 1);
    const strange: Matched["strange"] = [];
    for (const run of runs)
      for (const { text } of run)
        for (const letter of rightToLeft(text)) {
          const left = (count.get(letter) ?? 0) - 1;
          count.set(letter, left);
          const isFurniture = [...margins, ...heads].some((each) => each.includes(letter));
          if (left < 0 && !isFurniture) strange.push({ run, words: `"${letter}" in "${wordsOf(run)}"` });
        }
    const lost = [...count]
      .filter(([, left]) => left > 0)
      .map(([letter]) => ({ words: `the letter "${letter}"`, near: null }));
    return { strange, lost };
  }

  function rowsOf(): PlacedLetter[][] {
    const rows = new Map<number, PlacedLetter[]>();
    for (const [index, letter] of drawnBy.entries()) {
      const row = texts[textOf[index] ?? 0]?.row;
      if (row === undefined || letter === null) continue;
      rows.set(row, [...(rows.get(row) ?? []), letter]);
    }
    return [...rows.values()];
  }
}

/**
 * What may be drawn without being in the HTML once more: page numbers and what else the styles write into the margins,
 * the heads of tables that go on, the signs before the items of a list, the hyphen at which a word is divided.
 */
function furnitureOf(pages: DrawnPage[], heads: string[], margins: string[]) {
  const signs = /^[•◦▪–—()]+$/u;
  const inMargins = margins.map(leftToRight).filter((text) => text !== "");
  const inHeads = heads.map(leftToRight);
  const numbers = new Set(pages.map(({ page }) => `${page}`));
  const lineOf = (run: Run) => leftToRight(run.map((letter) => letter.text).join(""));
  return {
    /** Known by its place, too, so that it takes no letter of the text. */
    isOfMargin({ run }: { run: Run }): boolean {
      if (!isInMargin(run, pages)) return false;
      const line = lineOf(run);
      // The number that a page has in a pack.
      if (inMargins.includes("Page") && /^(?:Page)?\d+$|^Page$/.test(line)) return true;
      return (
        numbers.has(line) || inMargins.some((margin) => margin.includes(line) || isPageNumber(line, margin))
      );
    },
    isKnown({ text, run }: { text: string; run: Run }): boolean {
      if (signs.test(text)) return true;
      const line = lineOf(run);
      if ((text === "-" || text === "‐") && line.endsWith(text) && line.length > 1) return true;
      return inHeads.some((head) => head.includes(line));
    },
  };

  /** "Page 3 of 12", of which the style says "Page " and " of ". */
  function isPageNumber(line: string, margin: string): boolean {
    return (
      line.includes(margin) &&
      line
        .split(/\d+/)
        .filter(Boolean)
        .every((word) => inMargins.includes(word))
    );
  }
}

/** In the outer part of a page, where its title and number stand; on a blank page they stand in the middle. */
function isInMargin([first]: Run, pages: DrawnPage[]): boolean {
  const page = pages[(first?.page ?? 1) - 1];
  if (!first || !page) return false;
  const [left, bottom, right, top] = page.box;
  const isBlank = page.letters
    .map(({ text }) => text)
    .join("")
    .includes("intentionallyblank");
  return (
    isBlank ||
    first.box[3] < bottom + 66 ||
    first.box[1] > top - 72 ||
    first.box[2] < left + 36 ||
    first.box[0] > right - 36
  );
}

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
  return letters.filter(({ text, box }) => {
    const key = `${text} ${box.map((each) => each.toFixed(1)).join()}`;
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

/** Arabic letters are drawn in parts, of which many say nothing of what they are: the tags alone can be compared. */
function isPartOfLetter({ text, font }: DrawnLetter): boolean {
  return text === "\ufffd" && font.startsWith("NotoNaskhArabic");
}

const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;

function leftToRight(text: string): string {
  return folded(text).replace(rightToLeftLetters, "");
}

function rightToLeft(text: string): string[] {
  // Points above and below letters are drawn in many ways.
  return (folded(text).match(rightToLeftLetters) ?? []).filter(
    (letter) => /\p{Script=Hebrew}/u.test(letter) && !/\p{M}/u.test(letter),
  );
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\s\p{Cf}\p{Cc}]/gu, "")
    .replace(/[‐‑]/g, "-");
}
