import type { Block } from "../../model/report/block.ts";
import type { PublishedDataset } from "../../model/report/dataset.ts";
import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { Chapter, LongReport } from "../../model/report/long-report.ts";
import type { RegisterSource } from "../../model/report/register.ts";
import type { Report } from "../../model/report/report.ts";
import type { DatasetLink } from "../../model/report/table.ts";
import { slugOf } from "../../model/values/slug.ts";
import { address } from "../addresses/addresses.ts";

/** What goes with a document: what shares most of its topics comes first. */
export interface Related {
  briefings: Briefing[];
  posters: Poster[];
  chapters: { report: LongReport; chapter: Chapter }[];
  /** Reviews and the like: those that name the document come first. */
  sources: RegisterSource[];
  /** Those that it shows. */
  datasets: PublishedDataset[];
  /** Its own, with the page of those that have one. */
  topics: { name: string; page: string | null }[];
  /** The next briefing or poster, from the first again after the last; null for others, or if it is the only one. */
  next: { address: string; title: string } | null;
}

/**
 * Finds what goes with a document.
 *
 * @param pages the topics that have a page
 */
export function relatedIn(
  report: Report,
  pages: { slug: string }[],
): (document: { topics: string[] }, blocks?: Block[]) => Related {
  const datasets = new Map(
    report.data.flatMap((year) => year.datasets.map((dataset) => [keyOf(dataset), dataset] as const)),
  );
  const chapters = report.reports.flatMap((annual) =>
    annual.chapters.map((chapter) => ({ report: annual, chapter, topics: chapter.topics })),
  );
  const withPage = new Set(pages.map(({ slug }) => slug));
  return (document, blocks = []) => ({
    briefings: sharing(report.briefings, document),
    posters: sharing(report.posters, document),
    chapters: sharing(chapters, document).filter(({ chapter }) => chapter !== document),
    sources: sourcesFor(report.register?.sources ?? [], document),
    datasets: [...new Set(datasetsIn(blocks).map(keyOf))].flatMap((key) => datasets.get(key) ?? []),
    topics: document.topics.map((name) => ({
      name,
      page: withPage.has(slugOf(name)) ? address.topic(name) : null,
    })),
    next:
      following(report.briefings, document, address.briefing) ??
      following(report.posters, document, address.poster),
  });
}

function sourcesFor(sources: RegisterSource[], document: { topics: string[] }): RegisterSource[] {
  const slug = "slug" in document ? document.slug : null;
  const kind = "statements" in document ? "poster" : "parts" in document ? "briefing" : null;
  const naming = sources.filter(({ documents }) =>
    documents.some((each) => each.kind === kind && each.slug === slug),
  );
  return [...new Set([...naming, ...sharing(sources, document)])];
}

function following<Item extends { slug: string; title: string }>(
  items: Item[],
  document: object,
  addressOf: (slug: string) => string,
): Related["next"] {
  const at = items.findIndex((item) => isSame(item, document));
  const next = items[(at + 1) % items.length];
  return at < 0 || !next || items.length < 2 ? null : { address: addressOf(next.slug), title: next.title };
}

/** The datasets that blocks show, also inside panels. */
export function datasetsIn(blocks: Block[]): Pick<DatasetLink, "year" | "name">[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "chart":
        return block.chart.dataset;
      case "table":
        return block.table.dataset;
      case "dataset":
        return block.dataset;
      case "key-figures":
        return block.figures.flatMap(({ dataset }) => dataset ?? []);
      case "panel":
        return datasetsIn(block.body);
      default:
        return [];
    }
  });
}

/** Different for each dataset. */
export function keyOf({ year, name }: Pick<DatasetLink, "year" | "name">): string {
  return `${year}/${name}`;
}

function sharing<Item extends { topics: string[] }>(items: Item[], document: { topics: string[] }): Item[] {
  const wanted = new Set(document.topics.map(slugOf));
  const shared = (item: Item) => item.topics.filter((topic) => wanted.has(slugOf(topic))).length;
  return items
    .filter((item) => !isSame(item, document) && shared(item) > 0)
    .sort((a, b) => shared(b) - shared(a));
}

/** A page may have a copy of a poster, with the target of its code. */
function isSame(item: object, document: object): boolean {
  return (
    item === document ||
    ("summary" in item &&
      "summary" in document &&
      "slug" in item &&
      "slug" in document &&
      item.slug === document.slug &&
      "statements" in item === "statements" in document)
  );
}
