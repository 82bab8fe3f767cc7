import type { BoardToPublish } from "../load/loaded-board.ts";
import { richTextReader } from "../markdown/rich-text.ts";
import type { GlossaryEntry } from "../report/report.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";
import type { PublishingContext } from "./datasets.ts";

/** The glossary in the alphabetical order of its terms. */
export function publishGlossary(
  loaded: BoardToPublish,
  { publisher, suppressionWords, problems, isBroken, texts }: PublishingContext,
): GlossaryEntry[] {
  const read = richTextReader(
    loaded.glossaryYaml,
    { book: publisher.book, year: null, suppressionWords, texts },
    problems,
    isBroken,
  );
  const unique = uniqueIds();
  return loaded.glossary
    .map((entry, index) => ({
      id: unique(slugOf(entry.abbreviation ?? entry.term)),
      term: entry.term,
      abbreviation: entry.abbreviation ?? null,
      meaning: read(entry.meaning, [index, "meaning"]),
    }))
    .sort((a, b) => compare(a.term.toLowerCase(), b.term.toLowerCase()));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
