import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { compareText } from "../../system/compare-text.ts";
import { PlainError } from "../../system/plain-error.ts";
import { address } from "../addresses/addresses.ts";
import { escapeHtml } from "../filters/prose.ts";
import { pageQueue } from "./page-queue.ts";
import type { SearchRecord } from "./search-records.ts";

/** The index that the search page uses in the browser (https://pagefind.app), while it is being made. */
interface SearchIndex {
  /** Receives the file of a finished page. */
  add(page: string, file: Buffer): void;
  /**
   * Writes the index, and a file with the filter values of each page, by the index's own names of the pages.
   *
   * @throws PlainError if the program that makes the index does not run on this machine
   */
  write(output: string): Promise<void>;
  /** Ends the program that makes the index. */
  close(): Promise<unknown>;
}

/**
 * Starts the index of finished pages; a process of its own makes it, while other pages are made.
 *
 * Whatever the order in which pages arrive, they are indexed in that of the records: otherwise the same site would have
 * other bytes. Pagefind's own filters are not used, since it writes them in an order that differs from run to run.
 */
export function startSearchIndex(records: SearchRecord[], language: string): SearchIndex {
  const pages = pageQueue(records.map((record) => record.address));
  const filled = fill();
  // `write` reports the error, when everything else is done.
  filled.catch(() => {});

  return {
    add: pages.add,
    async write(output) {
      pages.end();
      const needed = await madeFiles();
      const folder = join(output, address.searchIndex);
      const folders = new Set(needed.map(({ path }) => dirname(join(folder, path))));
      for (const each of folders) await mkdir(each, { recursive: true });
      for (const { path, content } of needed) await writeFile(join(folder, path), content);
      await writeFile(join(folder, "choices.json"), `${JSON.stringify(choicesOf(records, needed))}\n`);
    },
    close,
  };

  async function madeFiles(): Promise<IndexFile[]> {
    try {
      const index = await filled;
      return (await index.getFiles()).files.filter(({ path }) => isNeeded(path));
    } catch (error) {
      throw new PlainError(
        `The search index could not be made: ${(error as Error).message}. Its program comes with npm ci, for Linux, macOS and Windows; see docs/finding.md.`,
        { cause: error },
      );
    }
  }

  async function fill(): Promise<PagefindIndex> {
    const index = await emptyIndex(language);
    const underway: Promise<void>[] = [];
    for (const record of records) {
      const file = await pages.take(record.address);
      // Enough that the program never waits for the next page, and no more: each is kept in memory until it is
      // answered.
      if (underway.length >= 16) await underway.shift();
      const added = addTo(index, record, file);
      added.catch(() => {});
      underway.push(added);
    }
    await Promise.all(underway);
    return index;
  }
}

async function emptyIndex(language: string): Promise<PagefindIndex> {
  const { index } = await createIndex({
    forceLanguage: language.split("-")[0] ?? language,
    keepIndexUrl: true,
    excludeSelectors: [
      ...["svg", "nav", "button", ".opening__above", ".number-badge", ".link-here"],
      ...[".reading__side", ".provenance", ".cite", ".visually-hidden", ".not-searched"],
    ],
  });
  if (!index) throw new Error("it makes no index");
  return index;
}

async function addTo(index: PagefindIndex, record: SearchRecord, file: Buffer): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.address, content: marked(file, record) });
  if (errors.length > 0) throw new Error(`${record.address}: ${errors.join("; ")}`);
}

/**
 * A page as the index reads it: only its main part, with its title and kind. They are added to this copy only; the
 * published page has no search attributes.
 */
function marked(file: Buffer, { title, kind, year }: SearchRecord): string {
  // Without drawings: the index ignores them in any case, and they are a fifth of what it would have to read.
  const main = file
    .toString("utf8", file.indexOf("<main"), file.indexOf("</main>"))
    .replace(/<svg\b.*?<\/svg>/gs, "");
  const meta = [["title", title] as const, ["kind", year === null ? kind : `${kind} ${year}`] as const].map(
    ([name, value]) =>
      `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  const opening = main.indexOf(">");
  return `<html><main data-pagefind-body${main.slice("<main".length, opening)}>${meta.join("")}${main.slice(opening + 1)}</main></html>`;
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

// A fragment contains the words of one page; its file name is the name of the page in the results.
function choicesOf(records: SearchRecord[], files: IndexFile[]): Record<string, Record<string, string[]>> {
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const choices = files.flatMap(({ path, content }): [string, Record<string, string[]>][] => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    const fragment = gunzipSync(content).toString("utf8");
    const { url } = JSON.parse(fragment.slice(fragment.indexOf("{"))) as { url: string };
    const record = byAddress.get(url);
    if (!record) throw new Error(`it names a page ${url} that it was not given`);
    const { kind, topics, audiences, year } = record;
    return [[id, { kind: [kind], topic: topics, audience: audiences, year: year === null ? [] : [year] }]];
  });
  return Object.fromEntries(choices.sort(([a], [b]) => compareText(a, b)));
}

// Pagefind also ships its own search boxes, with inline styles; ours is layouts/client/search.ts.
function isNeeded(path: string): boolean {
  return /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(index|fragment)\/.+)$/.test(
    path,
  );
}
