import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { PlainError } from "../../plain-error.ts";
import { address } from "../addresses.ts";
import { escapeHtml } from "../filters/prose.ts";
import type { SearchRecord } from "./search-records.ts";

/**
 * Writes the index that the search page asks in the browser (https://pagefind.app), from the finished
 * pages, and beside it what a reader can choose by, by the index's own names of the pages.
 *
 * Pages are added one after another: in another order the same site would have other bytes. Pagefind's
 * own filters are not used, since it writes them in an order that differs from run to run.
 *
 * @throws PlainError when the program that makes the index does not run on this machine
 */
export async function writeSearchIndex(
  records: SearchRecord[],
  language: string,
  output: string,
): Promise<void> {
  try {
    const files = await indexFiles(records, language, output);
    for (const { path, content } of files) await write(join(output, address.searchIndex, path), content);
    await write(
      join(output, address.searchIndex, "choices.json"),
      `${JSON.stringify(choicesOf(records, files))}\n`,
    );
  } catch (error) {
    throw new PlainError(
      `The search index could not be made: ${(error as Error).message}. Its program comes with npm ci, for Linux, macOS and Windows; see docs/finding.md.`,
      { cause: error },
    );
  } finally {
    await close();
  }
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

async function indexFiles(records: SearchRecord[], language: string, output: string): Promise<IndexFile[]> {
  const { index } = await createIndex({
    forceLanguage: language.split("-")[0] ?? language,
    keepIndexUrl: true,
    excludeSelectors: [
      ...["svg", "nav", "button", ".opening__above", ".number-badge", ".link-here"],
      ...[".reading__side", ".provenance", ".cite", ".visually-hidden", ".not-searched"],
    ],
  });
  if (!index) throw new Error("it makes no index");
  for (const record of records) {
    const html = await readFile(join(output, record.address), "utf8");
    const { errors } = await index.addHTMLFile({ url: record.address, content: marked(html, record) });
    if (errors.length > 0) throw new Error(`${record.address}: ${errors.join("; ")}`);
  }
  const { files } = await index.getFiles();
  return files.filter(({ path }) => isNeeded(path));
}

/**
 * A page as the index reads it: its main part alone, with its title and what it is.
 * They are written into this copy only; the published page has no mark of the search.
 */
function marked(html: string, { title, kind, year }: SearchRecord): string {
  const meta = [["title", title] as const, ["kind", year === null ? kind : `${kind} ${year}`] as const].map(
    ([name, value]) =>
      `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  return html.replace(/<main\b([^>]*)>/, (_, attributes: string) =>
    ["<main data-pagefind-body", attributes, ">", ...meta].join(""),
  );
}

// A fragment holds the words of one page; its file's name is the name of the page in the results.
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
  return Object.fromEntries(choices.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Pagefind also brings its own search boxes, with inline styles; ours is layouts/client/search.ts.
function isNeeded(path: string): boolean {
  return /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(index|fragment)\/.+)$/.test(
    path,
  );
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
