import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { Report } from "../../model/report/report.ts";
import { slugOf } from "../../model/values/slug.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";

/** The briefings and posters of a board, for somebody who is looking for one. */
export interface Library {
  groups: { title: string; kind: "briefing" | "poster"; items: LibraryItem[] }[];
  /** What a reader can filter by; a list with fewer than two entries is not a choice, and is empty. */
  topics: LibraryChoice[];
  audiences: LibraryChoice[];
}

interface LibraryItem {
  document: Briefing | Poster;
  kind: "briefing" | "poster";
  address: string;
  /** The thumbnail of its printed page; not every build has it. */
  thumbnail: string;
  /** The values of the filters that it matches, separated by spaces. */
  topics: string;
  audiences: string;
}

interface LibraryChoice {
  value: string;
  label: string;
}

/** Everything in use, sorted by title. */
export function libraryOf({ briefings, posters, board }: Report): Library {
  const documents = [...briefings, ...posters];
  const choices = (of: (document: Briefing | Poster) => string[]): LibraryChoice[] => {
    const labels = new Map<string, string>();
    for (const label of documents.flatMap(of))
      if (!labels.has(slugOf(label))) labels.set(slugOf(label), label);
    const collator = new Intl.Collator(board.language, { numeric: true });
    const sorted = [...labels]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => collator.compare(a.label, b.label));
    return sorted.length < 2 ? [] : sorted;
  };
  const readers = documents.flatMap(({ audiences }) => audiences);
  const groups: Library["groups"] = [
    {
      title: say("Seven-minute briefings"),
      kind: "briefing",
      items: briefings.map((document) => itemOf(document, "briefing", readers)),
    },
    {
      title: say("Learning posters"),
      kind: "poster",
      items: posters.map((document) => itemOf(document, "poster", readers)),
    },
  ];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    topics: choices(({ topics }) => topics),
    audiences: choices(({ audiences }) => audiences),
  };
}

/** Readers who are served, and do not work with others. */
const families =
  /^(?:parents|carers|families|young people|(?:children|adults|people)(?! who work\b|['’])|residents|patients|the public)/i;

/**
 * @param readers of all documents: an item for everyone, or for everyone who works with those served, is for each of them
 */
function itemOf(document: Briefing | Poster, kind: LibraryItem["kind"], readers: string[]): LibraryItem {
  const everyone = document.audiences.find((audience) => /^every(?:one|body)\b/i.test(audience));
  const others = readers.filter(
    (reader) => !(/\bwho works?\b/.test(everyone ?? "") && families.test(reader)),
  );
  const audiences = everyone === undefined ? document.audiences : [...document.audiences, ...others];
  return {
    document,
    kind,
    address: kind === "briefing" ? address.briefing(document.slug) : address.poster(document.slug),
    thumbnail:
      kind === "briefing" ? address.briefingThumbnail(document.slug) : address.posterThumbnail(document.slug),
    topics: document.topics.map(slugOf).join(" "),
    audiences: [...new Set(audiences.map(slugOf))].join(" "),
  };
}
