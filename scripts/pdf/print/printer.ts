/** Prints HTML to PDF. */
import type { BrowserContext, Page } from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";
import { sequentially } from "../browser/sequentially.ts";
import { watchPage } from "../browser/watch-page.ts";
import { arrangePages } from "../layout/arrange-pages.ts";
import { endDrafts, endPrintings, skipFlows } from "../layout/drafts.ts";
import { keepPartsWhole } from "../layout/keep-parts-whole.ts";
import { keepShortTextsWhole } from "../layout/keep-short-texts-whole.ts";
import { layoutProblems } from "../layout/layout-problems.ts";
import { type Measured, measureLayout } from "../layout/measure-layout.ts";
import {
  findDeadLinks,
  finishLoading,
  tagDefinitionLists,
  visibleTexts,
  writePageNumbers,
} from "../layout/page-scripts.ts";
import { unsetPageWidths } from "../layout/page-widths.ts";
import { type PdfPlaces, readPlaces } from "../structure/read-places.ts";
import { openLoader, type Session } from "./load-document.ts";
import { printWithPageNumbers } from "./page-numbers.ts";
import type { PartPages, Printer, PrintJob } from "./print-job.ts";
import { screenshotOfSheet } from "./thumbnail.ts";
import { writtenTexts } from "./written-texts.ts";

/**
 * Opens the one page that prints every document: opening one for each would take three times as long.
 *
 * @param limitInSeconds how long a document may take
 * @throws BrowserLost from `print` when the browser ends, or its page crashes, before a document is printed
 */
export async function openPrinter(
  browser: Pick<BrowserContext, "newPage">,
  { limitInSeconds = 180 } = {},
): Promise<Printer> {
  const page = await browser.newPage();
  const whileAlive = watchPage(page, limitInSeconds);
  // One limit for the whole document replaces one for each step.
  page.setDefaultTimeout(0);
  const load = await whileAlive(
    "The first page",
    (async () => {
      await putAway(page);
      await page.emulateMediaType("print");
      return await openLoader(page);
    })(),
  );

  /** The name of the document that was printed last. */
  let name = "";
  let last: Promise<unknown> = Promise.resolve();
  return {
    print(job) {
      const printed = last.then(() => {
        name = job.name;
        const session: Session = { job, problems: new Set() };
        return whileAlive(name, print(page, session, load)).catch((error: Error) => {
          throw named(error, job);
        });
      });
      last = printed.catch(() => {});
      return printed;
    },
    visibleTexts: () => whileAlive(name, page.evaluate(visibleTexts)),
    written: () => whileAlive(name, writtenTexts(page)),
    thumbnail: () => whileAlive(name, screenshotOfSheet(page)),
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}

/** Nobody sees the window: if it is not drawn, the browser has a third less to do. */
async function putAway(page: Page): Promise<void> {
  const minimized = { windowState: "minimized" } as const;
  // Somebody else's browser may have none.
  await page
    .windowId()
    .then((id) => page.browser().setWindowBounds(id, minimized))
    .catch(() => {});
}

async function print(
  page: Page,
  session: Session,
  load: (session: Session) => Promise<void>,
): Promise<Uint8Array> {
  const { job } = session;
  // One page is measured when its paper is known, below.
  if (!job.onePage) await setPaper(page, a4);
  await load(session);
  stopAtProblems(session);
  // One page has no lines to keep together.
  const { missing, problems, idsToNumber } = job.onePage
    ? await finishOnePage(page)
    : await measureLayout(page, job.contents);
  stopAtProblems(session);
  stopAtProblems(session, missing);
  stopAtProblems(session, problems);

  const ids = job.contents ? idsToNumber : [];
  if (!job.onePage && ids.length === 0)
    await sequentially(page, [keepShortTextsWhole], [unsetPageWidths], [keepPartsWhole]);
  const bytes =
    ids.length > 0 ? await printNumbered(page, job.name, ids) : await printPage(page, { final: true });
  stopAtProblems(session);
  if (job.onePage || job.laidOut || job.expectedPages !== undefined || job.partPages) {
    const places = readPlaces(bytes);
    await setPaper(page, places);
    stopAtProblems(session, await layoutProblems(page, job.onePage === true));
    stopAtProblems(session, pageCountProblems(job, places));
  }
  return bytes;
}

async function finishOnePage(page: Page): Promise<Measured> {
  const [loading, deadLinks] = await sequentially(
    page,
    [finishLoading],
    [findDeadLinks],
    [tagDefinitionLists],
    [keepPartsWhole],
  );
  return { missing: [...loading, ...deadLinks], problems: [], idsToNumber: [] };
}

/** Prints a document with page numbers, see page-numbers.ts. */
async function printNumbered(page: Page, name: string, ids: string[]): Promise<Uint8Array> {
  // The window is in screen media meanwhile, see drafts.ts.
  const printAlone = async (way: { final: boolean }) => {
    await page.emulateMediaType();
    try {
      return await printPage(page, way);
    } finally {
      await page.emulateMediaType("print");
    }
  };
  try {
    return await printWithPageNumbers({
      name,
      ids,
      findPlaces: () =>
        arrangePages(page, async (flows) => {
          await page.evaluate(skipFlows, flows ?? null);
          return readPlaces(await printAlone({ final: false }));
        }),
      async writePageNumbers(pageOfId) {
        await sequentially(page, [endDrafts], [writePageNumbers, Object.fromEntries(pageOfId)]);
      },
      print: () => printAlone({ final: true }),
    });
  } finally {
    // The next document may take the place of this one.
    await page.evaluate(endPrintings);
  }
}

/** A draft is for finding out where things are: tags would make it take three times as long. */
async function printPage(page: Page, { final }: { final: boolean }): Promise<Uint8Array> {
  return await page.pdf({
    tagged: final,
    outline: final,
    preferCSSPageSize: true,
    printBackground: true,
    waitForFonts: false,
    timeout: 0,
  });
}

const a4 = { width: 595.28, height: 841.89 };

/** Makes the window as large as the paper (in points), so that boxes have the size in which they are printed. */
async function setPaper(page: Page, paper: { width: number; height: number }): Promise<void> {
  const pixels = (points: number) => Math.floor((points / 72) * 96);
  const size = { width: pixels(paper.width), height: pixels(paper.height) };
  const now = page.viewport();
  if (now?.width !== size.width || now.height !== size.height) await page.setViewport(size);
}

function pageCountProblems(job: PrintJob, places: PdfPlaces): string[] {
  if (job.partPages) return partPageProblems(job.partPages, places);
  const { pageCount } = places;
  const expected = job.onePage ? 1 : job.expectedPages;
  if (expected === undefined || pageCount === expected) return [];
  const pages = pageCount === 1 ? "1 page" : `${pageCount} pages`;
  return [
    `It has ${pages}, and should have ${expected}. Cut its text, or look for a margin that is too large.`,
  ];
}

function partPageProblems(parts: PartPages[], { pageCount, pageOfId }: PdfPlaces): string[] {
  const starts = [...parts.map(({ id }) => pageOfId.get(id) ?? 0), pageCount + 1];
  return parts.flatMap(({ name, pages: expected }, index) => {
    const actual = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    if (expected === null || actual === expected) return [];
    const pages = actual === 1 ? "1 page" : `${actual} pages`;
    return [`${name} has ${pages} in it, and should have ${expected}. Cut its text a little.`];
  });
}

/** What Puppeteer throws does not say for which document. */
function named(error: Error, { name }: PrintJob): Error {
  if (error.message.startsWith(`${name}  `)) return error;
  return new PlainError(`${name}  It could not be printed: ${error.message}`, { cause: error });
}

/** All problems at once; files are asked for in no certain order. */
function stopAtProblems({ job, problems }: Session, more: string[] = []): void {
  const all = [...[...problems].sort(), ...more];
  if (all.length > 0) throw new PlainError(all.map((problem) => `${job.name}  ${problem}`).join("\n"));
}
