import type { BrowserContext } from "puppeteer";
import { answerRequest, documentAddress } from "../pdf/print/answer-request.ts";
import type { PrintJob } from "../pdf/print/print-job.ts";

/** Opens a document as anybody would, to print it with one call: what our printing is measured by. */
export async function openRawPage(
  browser: Pick<BrowserContext, "newPage">,
  job: PrintJob,
): Promise<{ print(): Promise<Uint8Array>; close(): Promise<void> }> {
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().startsWith("data:")) return;
    const answer = answerRequest(request.url(), job);
    void ("problem" in answer ? request.abort() : request.respond({ status: 200, ...answer }));
  });
  await page.goto(documentAddress, { waitUntil: "load" });
  const options = { preferCSSPageSize: true, printBackground: true, timeout: 0 };
  return {
    print: () => page.pdf({ ...options, tagged: true, outline: true }),
    close: () => page.close(),
  };
}
