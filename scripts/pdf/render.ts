/** Prints HTML to PDF. The only file that uses Puppeteer's pages. */
import type { Browser, HTTPRequest, Page } from "puppeteer";
import { PlainError } from "../plain-error.ts";
import { answerRequest, documentAddress } from "./answer-request.ts";
import { printWithPageNumbers } from "./contents.ts";
import {
  findDeadLinks,
  finishLoading,
  hideEverything,
  idsToNumber,
  showEverything,
  tagDefinitionLists,
  visibleTexts,
  writePageNumbers,
} from "./in-page.ts";
import { arrangePages } from "./layout/arrange-pages.ts";
import { measureLayout } from "./layout/measure-layout.ts";
import { layoutProblems } from "./layout-problems.ts";
import { type PdfPlaces, readPlaces } from "./read-pdf.ts";
import { photographSheet } from "./thumbnail.ts";

export interface PrintJob {
  /** How errors call the document: "annual-report-2016-17.pdf". */
  name: string;
  html: string;
  /** What is at a path such as "/assets/print.css"; null where there is nothing. */
  resources: (path: string) => Resource | null;
  /** Whether to write page numbers into `<span class="page-number" data-for="ID"></span>`. */
  contents: boolean;
  /** An error unless the document has so many pages and is laid out well, see layout-problems.ts. */
  expectedPages?: number;
  /** An error unless it has one page and is laid out well. */
  onePage?: boolean;
  /** An error unless it is laid out well, on as many pages as it takes. */
  laidOut?: boolean;
  /** The parts at its end. An error unless each has the pages that it should have and every `[data-fit]` box holds its contents. */
  partPages?: PartPages[];
}

export interface PartPages {
  /** Where it begins, with a page of its own; something must link there. */
  id: string;
  /** How errors call it: "Appendix 3 (Private fostering)". */
  name: string;
  /** null where it may have any number. */
  pages: number | null;
}

export interface Resource {
  body: Uint8Array | string;
  contentType: string;
  /** Whether it is the same for every document, so that the browser need not ask again. */
  constant?: boolean;
}

export interface Printer {
  /** Prints one document at a time: a second call waits for the first. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** What can be seen of the document that was printed last, in the order of its HTML. */
  visibleTexts(): Promise<string[]>;
  /** A picture of the first sheet of the document that was printed last, see thumbnail.ts. */
  thumbnail(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What is being printed, and what went wrong with it so far. */
interface Session {
  job: PrintJob;
  problems: Set<string>;
}

/** Opens the one page that prints every document: opening one for each would take three times as long. */
export async function openPrinter(browser: Browser): Promise<Printer> {
  const page = await browser.newPage();
  let session: Session | null = null;
  await page.emulateMediaType("print");
  // tsx wraps named functions in calls of __name, which is not there inside the page.
  await page.evaluateOnNewDocument("globalThis.__name = (value) => value;");
  await page.evaluateOnNewDocument(tagDefinitionLists);
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request, session));
  page.on("pageerror", (error) => {
    session?.problems.add(`A script in it fails: ${error instanceof Error ? error.message : error}`);
  });
  page.on("console", (message) => {
    // What does not load is a problem already, with more words, since every request is answered here.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    session?.problems.add(`The browser says: ${message.text()}`);
  });

  let last: Promise<unknown> = Promise.resolve();
  return {
    print(job) {
      const printed = last.then(() => {
        session = { job, problems: new Set() };
        return print(page, session).catch((error: Error) => {
          throw named(error, job);
        });
      });
      last = printed.catch(() => {});
      return printed;
    },
    visibleTexts: () => page.evaluate(visibleTexts),
    thumbnail: () => photographSheet(page),
    close: () => page.close(),
  };
}

async function answer(request: HTTPRequest, session: Session | null): Promise<void> {
  // What is written into the document is told here too, and needs no answer.
  if (request.url().startsWith("data:")) return;
  if (!session) return await request.abort();
  try {
    const response = answerRequest(request.url(), session.job);
    if (!("problem" in response)) return await request.respond(asResponse(response));
    session.problems.add(response.problem);
  } catch (error) {
    session.problems.add(`It asks for ${request.url()}: ${(error as Error).message}`);
  }
  await request.abort();
}

function asResponse({ body, contentType, constant }: Resource) {
  const headers = constant ? { "cache-control": "max-age=31536000, immutable" } : {};
  return { status: 200, body, contentType, headers };
}

async function print(page: Page, session: Session): Promise<Uint8Array> {
  const { job } = session;
  await setPaper(page, a4);
  await page.goto(documentAddress, { waitUntil: "load", timeout });
  const loading = await page.evaluate(finishLoading);
  stopAtProblems(session);
  stopAtProblems(session, [...loading, ...(await page.evaluate(findDeadLinks))]);
  stopAtProblems(session, await measureLayout(page, job.contents));

  const ids = job.contents ? await page.evaluate(idsToNumber) : [];
  const bytes =
    ids.length === 0
      ? await printPage(page, "final")
      : await printWithPageNumbers({
          name: job.name,
          ids,
          writePageNumbers: (pageOfId) => page.evaluate(writePageNumbers, Object.fromEntries(pageOfId)),
          print: (way) => printPage(page, way),
          arrange: await arrangePages(page),
        });
  stopAtProblems(session);
  if (job.onePage || job.laidOut || job.expectedPages !== undefined || job.partPages) {
    const places = await readPlaces(bytes);
    await setPaper(page, places);
    stopAtProblems(session, await layoutProblems(page));
    stopAtProblems(session, pageCountProblems(job, places));
  }
  return bytes;
}

const timeout = 120_000;

/** A draft is for finding out where things are: tags and anything to be seen would make it take three times as long. */
async function printPage(page: Page, way: "draft" | "final"): Promise<Uint8Array> {
  const final = way === "final";
  if (!final) await page.evaluate(hideEverything);
  const bytes = await page.pdf({
    tagged: final,
    outline: final,
    preferCSSPageSize: true,
    printBackground: true,
    timeout,
  });
  if (!final) await page.evaluate(showEverything);
  return bytes;
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

/** What Puppeteer throws, such as a time that ran out, does not say for which document. */
function named(error: Error, { name }: PrintJob): Error {
  if (error.message.startsWith(`${name}  `)) return error;
  return new PlainError(`${name}  It could not be printed: ${error.message}`, { cause: error });
}

/** All problems at once; files are asked for in no certain order. */
function stopAtProblems({ job, problems }: Session, more: string[] = []): void {
  const all = [...[...problems].sort(), ...more];
  if (all.length > 0) throw new PlainError(all.map((problem) => `${job.name}  ${problem}`).join("\n"));
}
