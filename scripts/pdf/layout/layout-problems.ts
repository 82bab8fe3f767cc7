import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import { fitProblem, measureFit } from "./fit.ts";
import { greyscaleProblem, measureGreyscale } from "./greyscale.ts";
import { pageColours } from "./page-colours.ts";
import { measureSafeMargin, nearEdgeProblem } from "./safe-margin.ts";
import { leastPoints, measureTables, tableProblem } from "./table-fit.ts";
import { measureTypeSize, smallTextProblem } from "./type-size.ts";

/**
 * What is wrong with how a document lies on its paper: boxes that do not hold their contents, texts that are too small,
 * texts and pictures too near to the edge. The window of the page has to be as large as the paper.
 *
 * @param onePage whether it has one page, and was not measured before, see measure-layout.ts
 */
export async function layoutProblems(page: Page, onePage: boolean): Promise<string[]> {
  const [fit, small, near, tables, losses] = await sequentially(
    page,
    [measureFit],
    [measureTypeSize],
    [measureSafeMargin],
    [measureTables, leastPoints],
    [measureGreyscale, pageColours],
  );
  return [
    ...fit.map(fitProblem),
    ...small.map(smallTextProblem),
    ...near.map(nearEdgeProblem),
    ...(onePage ? [...tables.map(tableProblem), ...losses.map(greyscaleProblem)] : []),
  ];
}
