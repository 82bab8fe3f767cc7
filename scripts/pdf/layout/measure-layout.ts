import type { Page } from "puppeteer";
import { fitProblem, measureFit } from "../fit.ts";
import { inTurn } from "../in-turn.ts";
import { greyscaleProblem, measureGreyscale } from "./greyscale.ts";
import { freeLastHeadings } from "./last-headings.ts";
import { setPageWidths, unsetPageWidths } from "./page-widths.ts";
import { keepShortTextsWhole } from "./short-texts.ts";
import { leastPoints, measureTables, tableProblem } from "./tables.ts";
import { measureWideTexts, wideTextProblem } from "./wide-texts.ts";

/**
 * Measures a loaded document at the width of its printed pages: what is kept together is marked from here on.
 *
 * @param boxes whether its `[data-fit]` boxes are measured, too; those of one-page documents are, when they are printed
 * @returns what is wrong with it: boxes, tables and texts that do not fit, and what would be lost in a print without colour
 */
export async function measureLayout(page: Page, boxes: boolean): Promise<string[]> {
  const [, tables, wide, fit, losses] = await inTurn(
    page,
    [setPageWidths],
    [measureTables, leastPoints],
    [measureWideTexts],
    [measureFit],
    [measureGreyscale],
    [keepShortTextsWhole],
    [freeLastHeadings],
    [unsetPageWidths],
  );
  return [
    ...(boxes ? fit.map(fitProblem) : []),
    ...tables.map(tableProblem),
    ...wide.map(wideTextProblem),
    ...losses.map(greyscaleProblem),
  ];
}
