import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import type { PdfPlaces } from "../structure/read-places.ts";
import { balanceLastPages } from "./balance-last-pages.ts";
import { insertBlankPages, linkSides } from "./blank-pages.ts";
import { extentsOfBlocks, markBlocks, removeBlockMarks } from "./blocks.ts";
import { closeGaps } from "./close-gaps.ts";
import { beginDrafts } from "./drafts.ts";
import { heightsOfFlows, marginsOfFlows, markFlows, removeFlowMarks } from "./flows.ts";
import { keepShortTextsWhole } from "./keep-short-texts-whole.ts";
import { unsetPageWidths } from "./page-widths.ts";
import { placesOfFlows } from "./places-of-flows.ts";

/**
 * Prints a document to find out where things are.
 *
 * @param flows the names of those that are printed; of the others only the beginning is. Missing means all
 */
type PrintDraft = (flows?: string[]) => Promise<PdfPlaces>;

/**
 * Improves the pages of a document by what its drafts show: last pages that hold only a few lines, and large gaps;
 * then, in an edition for both sides of the paper, the parts that have to begin on a right-hand page. After the first
 * draft only what was changed is printed.
 *
 * @param page with a document that is as wide as its pages, see `measureLayout`
 * @returns where everything is in the end
 */
export async function arrangePages(page: Page, printDraft: PrintDraft): Promise<PdfPlaces> {
  const [flows, margins, blocks, , heights, extents] = await sequentially(
    page,
    [markFlows],
    [marginsOfFlows],
    [markBlocks],
    [linkSides],
    [heightsOfFlows, null, [""]],
    [extentsOfBlocks, null, [""]],
    // Only now: it needs another layout.
    [keepShortTextsWhole],
    [unsetPageWidths],
    [beginDrafts],
  );
  const usual = new Map(flows.map((flow) => [flow, heights[flow]?.[0] ?? 0]));
  // Both look at the same drafts.
  const adjustments = [
    balanceLastPages(page, usual, margins),
    closeGaps(page, blocks, extents[0] ?? [], margins),
  ];
  const first = await printDraft();
  const printings = new Map(flows.map((flow) => [flow, first]));
  /** Those that another adjustment has in hand. */
  const taken = new Set<string>();
  const adjust = async (): Promise<string[]> => {
    const changed: string[] = [];
    for (const each of adjustments) {
      const adjusted = await each(placesOfFlows(printings, first), [...taken]);
      changed.push(...adjusted.changed);
      for (const flow of adjusted.changed) taken.add(flow);
      for (const [flow, earlier] of adjusted.asBefore) {
        printings.set(flow, earlier);
        taken.delete(flow);
      }
    }
    return changed;
  };

  let changed = await adjust();
  while (changed.length > 0) {
    const draft = await printDraft(changed);
    for (const flow of changed) printings.set(flow, draft);
    changed = await adjust();
  }
  const places = placesOfFlows(printings, first);
  const [, , inserted] = await sequentially(
    page,
    [removeFlowMarks],
    [removeBlockMarks],
    [insertBlankPages, Object.fromEntries(places.pageOfId)],
  );
  return inserted > 0 ? await printDraft() : places;
}
