import { slugOf } from "../model/markdown/slug.ts";
import type { Briefing, Poster, Report } from "../model/report.ts";
import { address } from "./addresses.ts";

/** The briefings and posters of a board, for somebody who looks for one. */
export interface Library {
  groups: { title: string; kind: "briefing" | "poster"; items: LibraryItem[] }[];
  /** What a reader can choose by; a list with fewer than two entries is no choice, and is empty. */
  topics: LibraryChoice[];
  audiences: LibraryChoice[];
}

export interface LibraryItem {
  document: Briefing | Poster;
  kind: "briefing" | "poster";
  address: string;
  /** Of the picture of its printed sheet; not every build has it. */
  thumbnail: string;
  /** The values of the choices that it belongs to, with spaces between. */
  topics: string;
  audiences: string;
}

export interface LibraryChoice {
  value: string;
  label: string;
}

/** Everything that is in use, in the order of the titles. */
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
  const groups: Library["groups"] = [
    {
      title: "Seven-minute briefings",
      kind: "briefing",
      items: briefings.map((document) => itemOf(document, "briefing")),
    },
    {
      title: "Learning posters",
      kind: "poster",
      items: posters.map((document) => itemOf(document, "poster")),
    },
  ];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    topics: choices(({ topics }) => topics),
    audiences: choices(({ audiences }) => audiences),
  };
}

function itemOf(document: Briefing | Poster, kind: LibraryItem["kind"]): LibraryItem {
  return {
    document,
    kind,
    address: kind === "briefing" ? address.briefing(document.slug) : address.poster(document.slug),
    thumbnail:
      kind === "briefing" ? address.briefingThumbnail(document.slug) : address.posterThumbnail(document.slug),
    topics: document.topics.map(slugOf).join(" "),
    audiences: document.audiences.map(slugOf).join(" "),
  };
}
