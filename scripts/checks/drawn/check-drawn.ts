import { isOwn } from "../../model/letters/typefaces.ts";
import { foldSpace } from "../../pdf/structure/text-problems.ts";
import type { Written } from "../../pdf/structure/written.ts";
import type { DrawnLetter, DrawnPage } from "./drawn-page.ts";
import { hiddenLetters, overlaps } from "./ink.ts";
import { matchLetters } from "./match-letters.ts";
import { type Run, runsOf, wordsOf } from "./runs.ts";

interface DrawnRules {
  /** The least size of a letter, in points; the marks of notes and other raised letters may have two thirds. */
  leastPoints: number;
}

/** How many problems of one kind are reported: the others have the same cause. */
const mostOfAKind = 5;

/**
 * Compares what is on the paper with what was written, as PDF.js sees it, which knows neither our HTML nor our tags.
 * About 5 ms a page.
 *
 * @returns what is wrong, each with page, words and remedy
 */
export function checkDrawn(pages: DrawnPage[], written: Written, { leastPoints }: DrawnRules): string[] {
  const runsOfPages = pages.map(runsOf);
  const { strange, lost, rows, inPictures } = matchLetters(pages, runsOfPages.flat(), written);
  const own = runsOfPages.flat().filter(([first]) => first && !inPictures.has(first));
  const kinds: string[][] = [
    strange.map(
      ({ words, run }) =>
        `${where(run[0])}${words} is drawn, and the text does not have it. ${report} (a style that writes by itself)`,
    ),
    lost.map(({ words, near }) => `${where(near)}${words} is not drawn. ${report} (a style that hides it)`),
    runsOfPages.flatMap((runs, index) => hiddenOn(runs, pages[index] as DrawnPage)),
    runsOfPages.flatMap((runs) =>
      overlaps(runs).map(
        ([one, other]) =>
          `${where(one[0])}"${wordsOf(other)}" lies over "${wordsOf(one)}". Shorten one of the two; in a chart, show fewer values; or else report it`,
      ),
    ),
    smallTexts(own, leastPoints),
    otherFonts(own),
    unlikeSizes(rows),
    chartsWithoutInk(pages, written),
  ];
  return kinds.flatMap((kind) => [
    ...[...new Set(kind)].slice(0, mostOfAKind).map((problem) => `${problem}.`),
    ...(new Set(kind).size > mostOfAKind
      ? [`… and ${new Set(kind).size - mostOfAKind} more of this kind`]
      : []),
  ]);
}

const report = "Report it: the layout is at fault, not your text";

function where(letter: DrawnLetter | null | undefined): string {
  return letter ? `page ${letter.page}: ` : "";
}

function hiddenOn(runs: Run[], page: DrawnPage): string[] {
  return runs.flatMap((run) => {
    const found = hiddenLetters(run, page);
    return found === null ? [] : [`${where(run[0])}"${wordsOf(run)}" ${hidden[found]}`];
  });
}

const hidden = {
  cut: "is cut off by the edge of the paper or of a box. Shorten it, or else report it",
  covered: `is covered by what is drawn over it. ${report}; a shorter text or a smaller picture may help`,
  pale: "has nearly the colour of its ground, so that nobody can read it. Look at the board's colours, or else report it",
};

function smallTexts(runs: Run[], leastPoints: number): string[] {
  return runs.flatMap((run) => {
    const size = Math.max(...run.map((letter) => letter.size));
    // Sizes are rounded on their way through the browser.
    if (size >= leastPoints - 0.1 || isNoteMark(run, size, leastPoints)) return [];
    return `${where(run[0])}"${wordsOf(run)}" is drawn in ${size.toFixed(1)} pt, and ${leastPoints} pt is the least. Shorten it; in a chart, show fewer rows or values`;
  });
}

/** "12" or "[12]", raised. */
function isNoteMark(run: Run, size: number, leastPoints: number): boolean {
  return /^\[?\d{1,3}\]?$/.test(wordsOf(run)) && size >= (leastPoints * 2) / 3;
}

/** Fonts of the board, and those that stand in for the letters that it does not have. */
function otherFonts(runs: Run[]): string[] {
  return runs.flatMap((run) => {
    const other = run.find(({ font, text }) => {
      if (/^(?:AtkinsonHyperlegibleNext|Lexend)/.test(font)) return false;
      return !/^(?:Noto|DejaVuSans)/.test(font) || ([...text].length === 1 && isOwn(text));
    });
    if (!other) return [];
    return `${where(other)}"${wordsOf(run)}" is drawn in the font ${other.font}, and not in that of the board. ${report}`;
  });
}

function unlikeSizes(rows: DrawnLetter[][]): string[] {
  return rows.flatMap((letters) => {
    const sizes = [...new Set(letters.map(({ size }) => Number(size.toFixed(1))))];
    if (sizes.length < 2) return [];
    return `${where(letters[0])}the figures of one row are drawn in ${sizes.join(" and ")} pt. Shorten what stands in place of the longest number, or else report it`;
  });
}

function chartsWithoutInk(pages: DrawnPage[], { charts }: Written): string[] {
  const figures = pages.flatMap((page) => page.figures);
  return charts
    .filter(
      ({ alternatives }) =>
        !figures.some(
          ({ alt, ink }) =>
            ink > 0 && alternatives.some((alternative) => foldSpace(alternative) === foldSpace(alt)),
        ),
    )
    .map(({ title }) => `The chart "${title.trim()}" is not drawn. ${report}`);
}
