import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import { fitProblem, measureFit } from "./fit.ts";
import { greyscaleProblem, measureGreyscale } from "./greyscale.ts";
import { freeLastHeadings } from "./last-headings.ts";
import { pageColours } from "./page-colours.ts";
import { findDeadLinks, finishLoading, idsToNumber, tagDefinitionLists } from "./page-scripts.ts";
import { setPageWidths, unsetPageWidths } from "./page-widths.ts";
import { fitTables, leastPoints, measureTables, tableProblem } from "./table-fit.ts";
import { measureWideTexts, wideTextProblem } from "./wide-texts.ts";

/** What is found in a document that was just loaded. */
export interface Measured {
  /** What is missing in it: fonts, pictures, what its links lead to. */
  missing: string[];
  /** Boxes, tables and texts that do not fit, and what would be lost in a print without colour. */
  problems: string[];
  /** Every id that a page number is wanted for. */
  idsToNumber: string[];
}

/**
 * Waits for all that a document has, and measures it at the width of its printed pages, which it keeps until
 * `unsetPageWidths`.
 *
 * @param boxes whether its `[data-fit]` boxes are measured, too; those of one-page documents are, when they are printed
 */
export async function measureLayout(page: Page, boxes: boolean): Promise<Measured> {
  // What changes the layout comes first.
  const [, , isOnItsSide] = await sequentially(page, [setPageWidths], [finishLoading], [fitTables]);
  if (isOnItsSide) await sequentially(page, [unsetPageWidths], [setPageWidths], [fitTables]);
  const [, , loading, deadLinks, tables, wide, fit, losses, ids] = await sequentially(
    page,
    [freeLastHeadings],
    [tagDefinitionLists],
    [finishLoading],
    [findDeadLinks],
    [measureTables, leastPoints],
    [measureWideTexts],
    [measureFit],
    [measureGreyscale, pageColours],
    [idsToNumber],
  );
  return {
    missing: [...loading, ...deadLinks],
    problems: [
      ...(boxes ? fit.map(fitProblem) : []),
      ...tables.map(tableProblem),
      ...wide.map(wideTextProblem),
      ...losses.map(greyscaleProblem),
    ],
    idsToNumber: ids,
  };
}
