import { resolve } from "node:path";
import { checkLinks } from "../checks/links.ts";
import { buildReport } from "../model/build-report.ts";
import { didYouMean } from "../model/nearest-names.ts";
import { type PrintDocument, printDocuments } from "../pdf/documents.ts";
import { PlainError } from "../plain-error.ts";
import { buildSite } from "../site/build-site.ts";
import { writeManifest } from "./manifest.ts";
import { replaceFolder } from "./output-folder.ts";
import { printAll } from "./print-all.ts";
import { type Progress, showProgress } from "./progress.ts";

export interface BuildOptions {
  /** The folder that holds content/ and data/. */
  board: string;
  /** The folder to replace with the finished site. */
  out: string;
  /** False leaves out every PDF, and the links to them. */
  pdf: boolean;
  /** Prints this document alone: "briefing/escalation". */
  only: string | null;
}

/** Builds a board's website and PDFs, and puts them in place when all of it has succeeded. */
export async function buildBoard({ board, out, pdf, only }: BuildOptions): Promise<void> {
  const progress = showProgress();
  progress.step("Reading the board folder");
  const report = buildReport(board);
  const documents = printDocuments(report);
  const chosen = pdf ? choose(documents, only) : [];
  await replaceFolder(out, async (staging) => {
    progress.step("Building the website");
    const printed = new Set(chosen.map(({ file }) => file));
    const missing = documents
      .filter(({ file }) => !printed.has(file))
      .map(({ file }) => `/downloads/${file}`);
    await buildSite(report, { output: staging, omit: new Set(missing) });
    const known = await printAll(chosen, report, staging, progress);
    checkLinks(staging);
    summarise(writeManifest(staging, known).length, chosen, out, progress);
  });
}

function choose(documents: PrintDocument[], only: string | null): PrintDocument[] {
  if (only === null) return documents;
  const chosen = documents.filter(({ kind, slug }) => `${kind}/${slug}` === only);
  if (chosen.length > 0) return chosen;
  const names = documents.map(({ kind, slug }) => `${kind}/${slug}`);
  throw new PlainError(
    `There is no document "${only}". ${didYouMean(only, names, `Write one of: ${names.join(", ")}.`)}`,
  );
}

function summarise(files: number, printed: PrintDocument[], out: string, progress: Progress): void {
  progress.done(`${files} files in ${resolve(out)}, ${printed.length} of them PDFs`);
}
