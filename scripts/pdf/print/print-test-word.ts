import { PDFDocument } from "@cantoo/pdf-lib";
import type { BrowserContext } from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";
import { readPages } from "../structure/content/read-page.ts";
import { textProblems } from "../structure/text-problems.ts";
import { openPrinter } from "./printer.ts";

/**
 * Prints one word and reads it back: on a machine without fonts Chromium prints blank pages and reports success.
 *
 * @throws PlainError when the word is not there
 */
export async function printTestWord(context: Pick<BrowserContext, "newPage">): Promise<void> {
  const name = "trial.pdf";
  const printer = await openPrinter(context);
  const html = `<!doctype html><html lang="en"><title>Trial</title><p>Readable</p></html>`;
  const bytes = await printer.print({ name, html, resources: () => null, contents: false, expectedPages: 1 });
  await printer.close();
  const pages = readPages(await PDFDocument.load(bytes));
  const texts = pages.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  const problems = textProblems(texts, { name, expectedTexts: ["Readable"], pages: 1 });
  if (problems.length > 0) throw new PlainError(problems.join("\n"));
}
