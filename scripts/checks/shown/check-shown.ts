import type { Browser, Page } from "puppeteer";
import { hiddenLetters, overlaps } from "../drawn/ink.ts";
import { readDrawing } from "../drawn/read-drawing.ts";
import { type Run, runsOf, wordsOf } from "../drawn/runs.ts";
import { serveSite } from "../site/serve-site.ts";
import { measureShown } from "./measure-shown.ts";

/** From a phone at 400% zoom to a desk; in CSS pixels. */
const widths = [320, 390, 768, 1280];

/**
 * Opens pages of a finished site as a reader does, at four widths and in print, and lists what is wrong with how they
 * lie there: what is too wide, cut off, one over another, or hidden and shows; numbers that are broken over two lines.
 *
 * @param browser that reaches this machine's servers, see launch-reader.ts
 * @param pages paths in the site: "index.html"
 */
export async function checkShown(browser: Browser, site: string, pages: string[]): Promise<string[]> {
  const server = await serveSite(site);
  const page = await browser.newPage();
  const problems: string[] = [];
  try {
    for (const path of pages) {
      await page.emulateMediaType();
      for (const [index, width] of widths.entries()) {
        await page.setViewport({ width, height: 900 });
        if (index === 0) await page.goto(server.address + path, { waitUntil: "networkidle0" });
        for (const problem of await page.evaluate(measureShown))
          problems.push(`${path} (${width} px)  ${problem}`);
      }
      // What an email looks like on paper is up to the program that shows it.
      if (path.endsWith("-email.html")) continue;
      for (const problem of await printedProblems(page)) problems.push(`${path} (printed)  ${problem}`);
    }
  } finally {
    await page.close();
    await server.close();
  }
  return problems;
}

/** A page of the website as a reader's browser prints it: without its grounds. */
async function printedProblems(page: Page): Promise<string[]> {
  const margin = "15mm";
  // A reader's browser loads the pictures further down before it prints, which this way of printing does not.
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  });
  const bytes = await page.pdf({
    format: "A4",
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    printBackground: false,
  });
  const pages = await readDrawing(bytes);
  const problems = new Set<string>();
  for (const drawn of pages) {
    const runs = runsOf(drawn);
    const at = `on page ${drawn.page} “`;
    for (const run of runs) {
      const found = hiddenLetters(run, drawn);
      if (found) problems.add(`${at}${wordsOf(run)}” is ${found === "pale" ? "white on white" : found}`);
    }
    for (const [one, other] of overlaps(runs))
      problems.add(`${at}${wordsOf(other)}” lies over “${wordsOf(one)}”`);
    const column = narrowColumn(runs);
    if (column) problems.add(`${at}${wordsOf(column)}” stands in a column of one or two letters`);
    const last = lowest(runs);
    if (drawn.page < pages.length && last && isHeading(last))
      problems.add(`${at}${wordsOf(last)}” is a heading alone at the foot`);
  }
  return [...problems];
}

/** The first of five lines right under one another with one or two letters each; numbers of a list do not count. */
function narrowColumn(runs: Run[]): Run | null {
  const isNarrow = (run: Run) => run.length <= 2 && run.every(({ text }) => /\p{L}/u.test(text));
  for (let start = 0; start + 5 <= runs.length; start++) {
    const five = runs.slice(start, start + 5);
    const isUnder = five.every((run, index) => {
      const [letter, above] = [run[0], five[index - 1]?.[0]];
      if (!letter) return false;
      return (
        !above ||
        (Math.abs(letter.box[0] - above.box[0]) < 2 && above.box[1] - letter.box[1] < 2 * letter.size)
      );
    });
    if (isUnder && five.every(isNarrow)) return five[0] as Run;
  }
  return null;
}

function lowest(runs: Run[]): Run | undefined {
  return runs.toSorted((a, b) => (a[0]?.box[1] ?? 0) - (b[0]?.box[1] ?? 0))[0];
}

function isHeading([letter]: Run): boolean {
  return letter !== undefined && letter.size >= 13 && /Bold/.test(letter.font);
}
