import type { DrawnPage } from "./drawn-page.ts";
import { leftToRight } from "./letters.ts";
import type { Run } from "./runs.ts";

/**
 * What may be drawn without being in the HTML once more: page numbers and what else the styles write into the margins,
 * the heads of tables that go on, the signs before the items of a list, the hyphen at which a word is divided.
 */
export function furnitureOf(pages: DrawnPage[], heads: string[], margins: string[]) {
  const signs = /^[•◦▪–—()]+$/u;
  const inMargins = margins.map(leftToRight).filter((text) => text !== "");
  const inHeads = heads.map(leftToRight);
  const numbers = new Set(pages.map(({ page }) => `${page}`));
  const blank = new Set(pages.filter(isBlank).map(({ page }) => page));
  const lineOf = (run: Run) => leftToRight(run.map((letter) => letter.text).join(""));
  return {
    /** Known by its place, too, so that it takes no letter of the text. */
    isOfMargin({ run }: { run: Run }): boolean {
      if (!isInMargin(run)) return false;
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

  /** In the outer part of a page, where its title and number are; on a blank page they are in the middle. */
  function isInMargin([first]: Run): boolean {
    const page = pages[(first?.page ?? 1) - 1];
    if (!first || !page) return false;
    const [left, bottom, right, top] = page.box;
    return (
      blank.has(page.page) ||
      first.box[3] < bottom + 66 ||
      first.box[1] > top - 72 ||
      first.box[2] < left + 36 ||
      first.box[0] > right - 36
    );
  }
}

function isBlank({ letters }: DrawnPage): boolean {
  return letters
    .map(({ text }) => text)
    .join("")
    .includes("intentionallyblank");
}
