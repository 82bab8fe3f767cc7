/** What a PDF says to its reader and to a screen reader: text, title, language, bookmarks, whether it is tagged. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  getDocument,
  PDFDateString,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";

interface ReadPdf {
  pages: ReadPage[];
  title: string | null;
  language: string | null;
  author: string | null;
  subject: string | null;
  producer: string | null;
  /** ISO: "2026-11-21T00:00:00.000Z". */
  created: string | null;
  modified: string | null;
  tagged: boolean;
  /** Whether the reader's window shows the title, and not the file's name. */
  titleInWindow: boolean;
  outline: OutlineEntry[];
}

interface ReadPage {
  /** In points, 72 to the inch. */
  width: number;
  height: number;
  text: string;
}

interface OutlineEntry {
  title: string;
  /** Counted from 1. */
  page: number;
  children?: OutlineEntry[];
}

/** Reads a whole PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return await withDocument(bytes, async (document) => {
    const info = (await document.getMetadata()).info as Record<string, string | undefined>;
    const preferences = (await document.getViewerPreferences()) as Record<string, unknown> | null;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return {
      pages,
      title: info.Title ?? null,
      language: info.Language ?? null,
      author: info.Author ?? null,
      subject: info.Subject ?? null,
      producer: info.Producer ?? null,
      created: isoDate(info.CreationDate),
      modified: isoDate(info.ModDate),
      tagged: (await document.getMarkInfo())?.Marked === true,
      titleInWindow: preferences?.DisplayDocTitle === true,
      outline: await readOutline(document, (await document.getOutline()) ?? []),
    };
  });
}

async function withDocument<Result>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // A copy: PDF.js takes away the bytes that it is given.
    data: new Uint8Array(bytes),
    standardFontDataUrl: join(folder, "standard_fonts/"),
    cMapUrl: join(folder, "cmaps/"),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return { width, height, text };
}

type OutlineNodes = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

async function readOutline(document: PDFDocumentProxy, nodes: OutlineNodes): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  for (const node of nodes) {
    const destination =
      typeof node.dest === "string" ? await document.getDestination(node.dest) : (node.dest ?? []);
    const entry: OutlineEntry = { title: node.title, page: await pageOf(document, destination ?? []) };
    if (node.items.length > 0) entry.children = await readOutline(document, node.items);
    entries.push(entry);
  }
  return entries;
}

async function pageOf(document: PDFDocumentProxy, destination: unknown[]): Promise<number> {
  return (await document.getPageIndex(destination[0] as { num: number; gen: number })) + 1;
}

function isoDate(text: string | undefined): string | null {
  return PDFDateString.toDateObject(text ?? "")?.toISOString() ?? null;
}
