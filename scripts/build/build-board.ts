import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkLinks } from "../checks/links.ts";
import { type PrintDocument, printDocuments } from "../pdf/documents.ts";
import { address } from "../site/addresses.ts";
import { buildSite } from "../site/build-site.ts";
import type { MadeFile } from "../site/downloads.ts";
import { chooseDocuments } from "./choose-documents.ts";
import { type KnownFile, writeManifest } from "./manifest.ts";
import { replaceFolder } from "./output-folder.ts";
import { showProgress } from "./progress.ts";
import { type BoardOptions, readBoard } from "./read-board.ts";

export interface BuildOptions extends BoardOptions {
  /** The folder to replace with the finished site. */
  out: string;
  /** False leaves out every PDF, and the links to them. */
  pdf: boolean;
  /** Prints this document alone: "briefing/escalation". */
  only: string | null;
}

/**
 * Builds a board's website and PDFs, and puts them in place when all of it has succeeded.
 *
 * @throws BoardProblems with everything that an editor has to mend
 * @throws PlainError when a document does not fit, a link is dead, or another build is at work on the folder
 */
export async function buildBoard({ out, pdf, only, ...options }: BuildOptions): Promise<void> {
  const progress = showProgress();
  progress.step("Reading the board folder");
  const report = readBoard(options);
  const all = printDocuments(report);
  const wanted = only === null ? all : chooseDocuments(all, only);
  const documents = pdf ? wanted : [];
  await replaceFolder(out, async (staging) => {
    // First the PDFs: the pages say how large they are.
    const downloads = join(staging, "downloads");
    const printed = await print(documents, report, downloads, progress);
    progress.step("Building the website");
    const omit = all.filter((document) => !documents.includes(document)).flatMap(filesOf);
    await buildSite(report, { output: staging, omit: new Set(omit), made: madeFiles(printed, downloads) });
    checkLinks(staging);
    const files = writeManifest(
      staging,
      new Map([...printed].map(([file, known]) => [`downloads/${file}`, known])),
    );
    progress.done(`${files.length} files in ${resolve(out)}, ${documents.length} of them PDFs`);
  });
}

/** The addresses of what a document is printed into. */
function filesOf({ file, thumbnail }: PrintDocument): string[] {
  return [file, ...(thumbnail ? [thumbnail] : [])].map(address.download);
}

function madeFiles(printed: Map<string, KnownFile>, downloads: string): Map<string, MadeFile> {
  return new Map(
    [...printed].map(([file, { pages }]) => [
      address.download(file),
      { bytes: statSync(join(downloads, file)).size, pages },
    ]),
  );
}

// Loaded when it is needed: the browser's driver and the PDF reader take longer to load than a preview takes.
async function print(
  ...what: Parameters<typeof import("./print-all.ts").printAll>
): Promise<Map<string, KnownFile>> {
  const [documents] = what;
  if (documents.length === 0) return new Map();
  const { printAll } = await import("./print-all.ts");
  return await printAll(...what);
}
