import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Report } from "../../model/report/report.ts";
import { compareText } from "../../system/compare-text.ts";
import { address } from "../addresses/addresses.ts";
import { alikeIn } from "./alike.ts";
import type { SearchIndex } from "./find.ts";
import { type PagePart, pageText } from "./page-text.ts";
import type { SearchRecord } from "./search-records.ts";
import { phraseFinder, searchWords } from "./search-words.ts";

/** The index that the search page loads in the browser, while pages are being made. */
interface SearchIndexInMaking {
  /** Receives the file of a finished page. */
  add(page: string, file: Buffer): void;
  /** The index, when all pages are there. */
  index(): SearchIndex;
  /** Writes the index, and what the results quote of each page. */
  write(output: string): Promise<void>;
}

/** Starts the index of a site: its words are taken from the finished pages, so that nothing held back is in it. */
export function startSearchIndex(report: Report, records: SearchRecord[]): SearchIndexInMaking {
  const wanted = new Set(records.flatMap(({ address, text }) => (text === null ? [address] : [])));
  const texts = new Map<string, PagePart[]>();
  const partsOf = ({ address, text, isList }: SearchRecord): PagePart[] => {
    const parts = texts.get(address) ?? [
      { id: null, title: "", sentences: [text ?? ""], words: [text ?? ""] },
    ];
    return isList ? parts.slice(0, 1) : parts;
  };
  const index = () => indexOf(report, records, partsOf);
  return {
    add(page, file) {
      if (wanted.has(page)) texts.set(page, pageText(file.toString("utf8")));
    },
    index,
    async write(output) {
      await write(join(output, address.searchIndex), index());
      for (const record of records)
        if (isQuoted(record))
          await write(
            join(output, address.searchText(record.address)),
            partsOf(record).map(({ id, title, sentences }) => ({ id, title, sentences })),
          );
    },
  };
}

async function write(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(content)}\n`);
}

/** Of a list, and of a term, the index itself has the sentence. */
function isQuoted({ isList, text }: SearchRecord): boolean {
  return !isList && text === null;
}

function indexOf(
  report: Report,
  records: SearchRecord[],
  partsOf: (record: SearchRecord) => PagePart[],
): SearchIndex {
  const { language } = report.board;
  const { alike, wishes, ignored } = alikeIn(report);
  const skipped = new Set(ignored);
  const phrasesIn = phraseFinder(alike, language);
  const wishGroups = new Set(Object.values(wishes));
  const words = new Map<string, Map<number, number>>();
  const groups = alike.map(() => new Map<number, number>());
  const texts = records.map((record) => {
    const parts = partsOf(record);
    return { parts, body: wordsIn(parts.flatMap(({ words }) => words).join(" ¶ ")) };
  });
  const usual = texts.reduce((sum, { body }) => sum + body.length, 0) / Math.max(1, records.length);

  for (const [page, record] of records.entries()) {
    const { parts, body } = texts[page] as (typeof texts)[number];
    const ofWord = new Map<string, number>();
    const ofGroup = new Map<number, number>();
    const count = (text: string[], add: (sum: number) => number) => {
      for (const word of text) if (!skipped.has(word)) ofWord.set(word, add(ofWord.get(word) ?? 0));
      for (const { groups } of phrasesIn(text))
        for (const group of groups)
          if (!wishGroups.has(group)) ofGroup.set(group, add(ofGroup.get(group) ?? 0));
    };
    count(body, (sum) => sum + 1);
    // After Okapi BM25: the tenth mention of a word says less than the second, and in a long text less than in a short.
    const lengthFactor = 1.2 * (0.25 + (0.75 * body.length) / usual);
    for (const counts of [ofWord, ofGroup] as Map<unknown, number>[])
      for (const [key, times] of counts) counts.set(key, (2.2 * times) / (times + lengthFactor));
    for (const { title } of parts) count(unique(wordsIn(title)), (sum) => sum + 0.6);
    count(unique(wordsIn(record.summary)), (sum) => sum + 0.6);
    for (const keyword of [...record.topics, ...record.keywords])
      count(unique(wordsIn(keyword)), (sum) => sum + 1.5);
    const title = wordsIn(record.title);
    count(
      unique(title),
      (sum) => sum + 6 / Math.sqrt(title.filter((word) => !skipped.has(word)).length || 1),
    );
    for (const wish of record.wishes) ofGroup.set(wishes[wish], wish === "numbers" ? 1 : 9);
    for (const [word, weight] of ofWord) put(words, word, page, weight * record.weight);
    for (const [group, weight] of ofGroup) groups[group]?.set(page, weight * record.weight);
  }
  return {
    language,
    pages: records.map((record) => {
      const { address, title, kind, year, topics, audiences } = record;
      return {
        address,
        title,
        kind: year === null ? kind : `${kind} ${year}`,
        choices: { kind: [kind], topic: topics, audience: audiences, year: year === null ? [] : [year] },
        ...(isQuoted(record) ? {} : { text: partsOf(record)[0]?.sentences[0] ?? "" }),
      };
    }),
    words: Object.fromEntries(
      [...words].sort(([a], [b]) => compareText(a, b)).map(([word, pages]) => [word, inTurn(pages)]),
    ),
    groups: groups.map(inTurn),
    alike,
    wishes,
    ignored,
  };
}

function put(all: Map<string, Map<number, number>>, word: string, page: number, weight: number): void {
  const pages = all.get(word) ?? new Map<number, number>();
  all.set(word, pages.set(page, weight));
}

/** Distances are smaller numbers than places, and a quarter is fine enough for a weight. */
function inTurn(pages: Map<number, number>): number[] {
  let last = 0;
  return [...pages].flatMap(([page, weight]) => {
    const distance = page - last;
    last = page;
    return [distance, Math.max(1, Math.round(weight * 4))];
  });
}

function wordsIn(text: string): string[] {
  return searchWords(text).map(({ word }) => word);
}

function unique(words: string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) === at);
}
