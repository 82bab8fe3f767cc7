/** node scripts/run.mjs bench/print-html FOLDER OUT WAY: what a build does to one document, as a process of its own. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../pdf/print/open-browser.ts";
import type { Resource } from "../pdf/print/print-job.ts";
import { openRetryingPrinter } from "../pdf/print/retrying-printer.ts";

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
};

const [folder = "", out = "", way = "checked"] = process.argv.slice(2);
const name = "document.pdf";
const html = readFileSync(join(folder, "index.html"), "utf8");
const metadata = { title: "Document", language: "en-GB", author: "", subject: "", date: "2017-11-14" };
writeFileSync(out, await (way === "raw" ? printOnce() : printFinished()));

/** The least that any program does which prints with this browser. */
async function printOnce(): Promise<Uint8Array> {
  const [{ context, close }, { openRawPage }] = await Promise.all([openBrowser(), import("./raw-page.ts")]);
  const page = await openRawPage(context, { name, html, resources: fileIn, contents: false });
  const printed = await page.print();
  await close();
  return printed;
}

async function printFinished(): Promise<Uint8Array> {
  const printer = openRetryingPrinter();
  try {
    printer.prepare();
    // Loaded while the browser starts.
    const { finishPdf } = await import("../pdf/remediation/finish-pdf.ts");
    const { checkPrinted } = await import("../build/print/check-printed.ts");
    const job = { name, html, resources: fileIn, contents: true };
    const { printed, texts } = await printer.print(job, async (bytes, { visibleTexts }) => ({
      printed: bytes,
      texts: way === "checked" ? await visibleTexts() : [],
    }));
    const finished = await finishPdf(printed, metadata);
    if (way === "checked") await checkPrinted(finished, { name, texts, expectedTexts: [] });
    return finished;
  } finally {
    await printer.close();
  }
}

function fileIn(path: string): Resource | null {
  const contentType = types[path.split(".").at(-1) ?? ""];
  return contentType ? { body: readFileSync(join(folder, path)), contentType } : null;
}
