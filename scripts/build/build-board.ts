import { join, resolve } from "node:path";
import { checkLinks } from "../checks/links.ts";
import { printDocuments } from "../pdf/documents.ts";
import { buildSite } from "../site/build-site.ts";
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
    progress.step("Building the website");
    const omit = all
      .filter((document) => !documents.includes(document))
      .map(({ file }) => `/downloads/${file}`);
    await buildSite(report, { output: staging, omit: new Set(omit) });
    const printed = await print(documents, report, join(staging, "downloads"), progress);
    checkLinks(staging);
    const files = writeManifest(
      staging,
      new Map([...printed].map(([file, known]) => [`downloads/${file}`, known])),
    );
    progress.done(`${files.length} files in ${resolve(out)}, ${documents.length} of them PDFs`);
  });
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
