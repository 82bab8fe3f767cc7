import type { HTTPRequest, Page } from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";
import type { PrintBrowser } from "../browser/print-browser.ts";
import { watchPage } from "../browser/watch-page.ts";
import { answerRequest, documentAddress } from "./answer-request.ts";
import type { Resource } from "./print-job.ts";

export interface ScreenshotJob {
  /** How errors call it. */
  name: string;
  html: string;
  resources: (path: string) => Resource | null;
}

/**
 * Draws pages as PNG pictures, one after another in one tab; like printing, without a network.
 *
 * @param size in pixels
 * @throws PlainError, with the picture's name, when it asks for a file that is not there
 * @throws BrowserLost when the browser ends; the pictures that are done are
 */
export async function takeScreenshots(
  browser: PrintBrowser["context"],
  jobs: ScreenshotJob[],
  size: { width: number; height: number },
  done: (job: ScreenshotJob, png: Uint8Array) => void,
): Promise<void> {
  const page = await browser.newPage();
  const whileAlive = watchPage(page, secondsForAPicture);
  let current: ScreenshotJob | null = null;
  const problems: string[] = [];
  page.on("request", (request) => {
    // What becomes of the page is reported where it is waited for.
    answer(request, current, problems).catch(() => {});
  });
  await whileAlive(
    jobs[0]?.name ?? "",
    Promise.all([page.setViewport({ ...size, deviceScaleFactor: 1 }), page.setRequestInterception(true)]),
  );
  for (const job of jobs) {
    current = job;
    const drawn = await whileAlive(job.name, draw(page, size));
    if (problems.length > 0) throw new PlainError(problems.map((what) => `${job.name}  ${what}`).join("\n"));
    done(job, drawn);
  }
  await page.close();
}

const secondsForAPicture = 60;

async function draw(page: Page, size: { width: number; height: number }): Promise<Uint8Array> {
  await page.goto(documentAddress, { waitUntil: "load" });
  await page.evaluate("document.fonts.ready");
  return await page.screenshot({ type: "png", clip: { x: 0, y: 0, ...size } });
}

async function answer(request: HTTPRequest, job: ScreenshotJob | null, problems: string[]): Promise<void> {
  if (!job) return await request.abort();
  const answer = answerRequest(request.url(), { ...job, contents: false });
  if (!("problem" in answer)) return await request.respond({ status: 200, ...answer });
  problems.push(answer.problem);
  await request.abort();
}
