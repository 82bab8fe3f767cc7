import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../model/report/report.ts";
import { browserIdentity } from "../../pdf/browser/browser-identity.ts";
import { cacheFolder } from "../../pdf/browser/cache-folder.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { attributesInPrint } from "../../pdf/remediation/fixes/drawn-words.ts";
import { address } from "../../site/addresses/addresses.ts";
import { withStylesForLetters } from "../../site/assets/letters.ts";
import { keepWhole } from "../../site/transforms/keep-whole.ts";
import { markDrawnWords } from "../../site/transforms/right-to-left.ts";
import { PlainError } from "../../system/plain-error.ts";
import { projectFolder } from "../../system/project-folder.ts";
import { documentKey, resourceHash } from "../cache/document-key.ts";
import { openPrintedCache, type PrintedFile } from "../cache/printed-cache.ts";
import { hashOfCode } from "../cache/printing-code.ts";
import type { KnownFile } from "../output/manifest.ts";
import { openFinishingThreads } from "./finishing-threads.ts";
import { withPlaces } from "./place-in-source.ts";
import { type PreparedDocument, printDocument } from "./print-document.ts";
import { printSideBySide } from "./print-side-by-side.ts";
import type { Progress } from "./progress.ts";

interface PrintOptions {
  /** The folder for the PDFs. */
  folder: string;
  /** Where printed PDFs are kept; a folder of the user's if omitted. */
  cache?: string | undefined;
  /** The board folder, for the places of what does not fit. */
  board?: string | undefined;
}

interface PrintedDocuments {
  /**
   * What the manifest says about each file, by its name, when all are checked and in the folder. It rejects with
   * PlainError, with the document's name, if one fails a check.
   */
  known: Promise<Map<string, KnownFile>>;
  /** The names of the files that were printed; the others have not changed. */
  printed: string[];
}

/**
 * Puts the PDFs of documents into a folder: unchanged ones from the cache, changed ones printed. No browser is started
 * if there are none to print.
 *
 * @returns when the browsers have ended: what they have printed may still have to be finished and checked
 * @throws PlainError, with the document's name, if one does not fit, fails a check or asks for a missing file
 */
export async function printAll(
  documents: PrintDocument[],
  { board }: Pick<Report, "board">,
  { folder, cache: cachePath = join(cacheFolder(), "printed"), board: source }: PrintOptions,
  progress: Progress,
): Promise<PrintedDocuments> {
  const known = new Map<string, KnownFile>();
  if (documents.length === 0) return { known: Promise.resolve(known), printed: [] };
  mkdirSync(folder, { recursive: true });
  const cache = openPrintedCache(cachePath);
  const printing = await printEnvironment();
  const missing: (PreparedDocument & { key: string })[] = [];
  for (const document of documents) {
    const html = withStylesForLetters(keepWhole(markDrawnWords(document.html(), attributesInPrint)));
    const author = board.name;
    const subject = board.demonstration ?? document.title;
    const key = documentKey(document, html, { ...printing, author, subject });
    const kept = cache.read(key);
    if (kept && hasSameResources(document, kept)) put(document, kept);
    else missing.push({ document, html, author, subject, key });
  }
  const { finished } = await printMissing(missing, progress, ({ document, key }, file) => {
    put(document, file);
    cache.write(key, file);
  }).catch(placed);
  const all = finished.catch(placed).then(() => {
    cache.tidy();
    return known;
  });
  // Whoever waits for it may be at other work.
  all.catch(() => {});
  return { known: all, printed: missing.map(({ document }) => document.file) };

  function placed(error: unknown): never {
    if (source === undefined || !(error instanceof PlainError)) throw error;
    throw new PlainError(withPlaces(error.message, documents, source), { cause: error });
  }

  function put(document: PrintDocument, { bytes, pages, record, thumbnail }: PrintedFile): void {
    const { title, file } = document;
    writeFileSync(join(folder, file), bytes);
    known.set(file, { kind: manifestKind(document), title, pages });
    const recordFile = address.checks(file);
    writeFileSync(join(folder, recordFile), record);
    known.set(recordFile, { kind: "pdf-checks", title: `${title}: checks of the PDF` });
    if (!document.thumbnail || !thumbnail) return;
    writeFileSync(join(folder, document.thumbnail), thumbnail);
    known.set(document.thumbnail, { kind: "thumbnail", title });
  }
}

/** The names of the files that a document is printed to. */
export function filesOf({ file, thumbnail }: PrintDocument): string[] {
  return [file, address.checks(file), ...(thumbnail ? [thumbnail] : [])];
}

/** "poster", "poster-low-ink". */
function manifestKind({ kind, edition }: PrintDocument): string {
  return edition ? `${kind}-${edition}` : kind;
}

async function printEnvironment(): Promise<{ browser: string; code: string }> {
  const { platform, arch: architecture, env: environment } = process;
  return {
    browser: await browserIdentity({ platform, architecture, environment }),
    // Everything imported here, and in the other threads: nothing else may affect how a document is printed.
    code: ["print-all.ts", "finishing.ts"]
      .map((file) => hashOfCode(join(projectFolder, "scripts/build/print", file), projectFolder))
      .join(),
  };
}

function hasSameResources(document: PrintDocument, { resources }: PrintedFile): boolean {
  return resources.every(([path, hash]) => resourceHash(document.resources(path)) === hash);
}

/** The least number of documents worth the start of a second browser, and of threads that finish them. */
const manyDocuments = 6;

async function printMissing<Missing extends PreparedDocument>(
  missing: Missing[],
  progress: Progress,
  put: (prepared: Missing, file: PrintedFile) => void,
): Promise<{ finished: Promise<void> }> {
  if (missing.length === 0) return { finished: Promise.resolve() };
  // Loaded on demand, since loading takes longer than a build without changes: the browser's driver first, and the code
  // that finishes a PDF while the browser starts.
  const { openRetryingPrinter } = await import("../../pdf/print/retrying-printer.ts");
  const many = missing.length >= manyDocuments;
  const printers = [openRetryingPrinter(), ...(many ? [openRetryingPrinter()] : [])];
  for (const printer of printers) printer.prepare();
  const threads = many ? openFinishingThreads(missing.length) : null;
  try {
    const finish = threads?.finish ?? (await import("./finish-document.ts")).finishDocument;
    const longestFirst = missing.toSorted((one, other) => other.html.length - one.html.length);
    let begun = 0;
    const { finished } = await printSideBySide(longestFirst, printers, async (prepared, printer) => {
      progress.step(`Printing ${++begun} of ${missing.length}: ${prepared.document.file}`);
      const { finished } = await printDocument(prepared, printer, finish);
      return { finished: finished.then((file) => put(prepared, file)) };
    });
    const ended = finished.finally(() => threads?.close());
    // It may fail before anybody waits for it.
    ended.catch(() => {});
    return { finished: ended };
  } catch (error) {
    await threads?.close();
    throw error;
  } finally {
    await Promise.all(printers.map((printer) => printer.close()));
  }
}
