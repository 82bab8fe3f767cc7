import type { Browser } from "puppeteer";
import type { PreparedDocument } from "../build/print-document.ts";
import { answerRequest, documentAddress } from "../pdf/answer-request.ts";

/** Opens a document as anybody would, to print it with one call: what our printing is measured by. */
export async function openRawPage(
  browser: Browser,
  { document, html }: PreparedDocument,
): Promise<{ print(): Promise<unknown>; close(): Promise<void> }> {
  const { resources, contents } = document;
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().startsWith("data:")) return;
    const answer = answerRequest(request.url(), { name: document.file, html, resources, contents });
    void ("problem" in answer ? request.abort() : request.respond({ status: 200, ...answer }));
  });
  await page.goto(documentAddress, { waitUntil: "load" });
  const options = { preferCSSPageSize: true, printBackground: true, timeout: 0 };
  return {
    print: () => page.pdf({ ...options, tagged: true, outline: true }),
    close: () => page.close(),
  };
}
