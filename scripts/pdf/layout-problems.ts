import type { Page } from "puppeteer";
import { fitProblem, measureFit } from "./fit.ts";
import { inTurn } from "./in-turn.ts";
import { measureSafeMargin, nearEdgeProblem } from "./safe-margin.ts";
import { measureTypeSize, smallTextProblem } from "./type-size.ts";

/**
 * What is wrong with how a document lies on its paper: boxes that do not hold their contents, texts that are too small,
 * texts and pictures too near to the edge. The window of the page has to be as large as the paper.
 */
export async function layoutProblems(page: Page): Promise<string[]> {
  const [fit, small, near] = await inTurn(page, [measureFit], [measureTypeSize], [measureSafeMargin]);
  return [...fit.map(fitProblem), ...small.map(smallTextProblem), ...near.map(nearEdgeProblem)];
}
