/** node scripts/run.mjs bench/print-html FOLDER OUT: what a build does to one document, as a process of its own. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../pdf/render.ts";
import { openSteadyPrinter } from "../pdf/steady-printer.ts";

const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
};

const [folder = "", out = ""] = process.argv.slice(2);
const name = "document.pdf";
const html = readFileSync(join(folder, "index.html"), "utf8");
const printer = openSteadyPrinter();
try {
  printer.prepare();
  const { finishPdf } = await import("../pdf/finish/finish-pdf.ts");
  const { checkPrinted } = await import("../build/check-printed.ts");
  const job = { name, html, resources: fileIn, contents: true };
  const { printed, texts } = await printer.print(job, async (bytes, { visibleTexts }) => ({
    printed: bytes,
    texts: await visibleTexts(),
  }));
  const metadata = { title: "Document", language: "en-GB", author: "", subject: "", date: "2017-11-14" };
  const finished = await finishPdf(printed, metadata);
  await checkPrinted(finished, { name, texts, expectedTexts: [] });
  writeFileSync(out, finished);
} finally {
  await printer.close();
}

function fileIn(path: string): Resource | null {
  const contentType = types[path.split(".").at(-1) ?? ""];
  return contentType ? { body: readFileSync(join(folder, path)), contentType } : null;
}
