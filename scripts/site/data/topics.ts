import type { PublishedDataset } from "../../model/report/dataset.ts";
import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { Chapter, LongReport } from "../../model/report/long-report.ts";
import type { RegisterSource } from "../../model/report/register.ts";
import type { Report } from "../../model/report/report.ts";
import { slugOf } from "../../model/values/slug.ts";
import { datasetsIn, keyOf } from "./related.ts";

/** Everything about one topic: each item leads to all the others. */
export interface Topic {
  name: string;
  slug: string;
  briefings: Briefing[];
  posters: Poster[];
  sources: RegisterSource[];
  chapters: { report: LongReport; chapter: Chapter }[];
  /** Those that name the topic, and those shown in its chapters. */
  datasets: PublishedDataset[];
}

/** One or two things lead to each other by themselves: a page of them would say no more. */
const ENOUGH_FOR_A_PAGE = 3;

/** The topics with enough about them for a page, from A to Z; two that differ only in capitals are the same. */
export function topicsOf(report: Report): Topic[] {
  const chapters = report.reports.flatMap((annual) =>
    annual.chapters.map((chapter) => ({ report: annual, chapter })),
  );
  const datasets = report.data.flatMap((year) => year.datasets);
  const sources = report.register?.sources ?? [];
  const names = new Map<string, string>();
  for (const { topics } of [
    ...report.briefings,
    ...report.posters,
    ...sources,
    ...chapters.map(({ chapter }) => chapter),
    ...datasets,
  ])
    for (const name of topics) if (!names.has(slugOf(name))) names.set(slugOf(name), name);

  const briefingsOf = byTopic(report.briefings, ({ topics }) => topics);
  const postersOf = byTopic(report.posters, ({ topics }) => topics);
  const sourcesOf = byTopic(sources, ({ topics }) => topics);
  const chaptersOf = byTopic(chapters, ({ chapter }) => chapter.topics);
  const datasetsOf = byTopic(datasets, ({ topics }) => topics);
  const collator = new Intl.Collator(report.board.language, { numeric: true });
  return [...names]
    .map(([slug, name]): Topic => {
      const ofTopic = chaptersOf(slug);
      const shown = new Set(ofTopic.flatMap(({ chapter }) => datasetsIn(chapter.blocks)).map(keyOf));
      const named = new Set(datasetsOf(slug));
      return {
        name,
        slug,
        briefings: briefingsOf(slug),
        posters: postersOf(slug),
        sources: sourcesOf(slug),
        chapters: ofTopic,
        datasets: datasets.filter((dataset) => named.has(dataset) || shown.has(keyOf(dataset))),
      };
    })
    .filter(
      ({ briefings, posters, sources, chapters, datasets }) =>
        briefings.length + posters.length + sources.length + chapters.length + datasets.length >=
        ENOUGH_FOR_A_PAGE,
    )
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Finds what names a topic, by the topic's slug; visits each thing only once, however many topics there are. */
function byTopic<Thing>(things: Thing[], topicsOf: (thing: Thing) => string[]): (slug: string) => Thing[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things)
    for (const slug of new Set(topicsOf(thing).map(slugOf)))
      groups
        .set(slug, groups.get(slug) ?? [])
        .get(slug)
        ?.push(thing);
  return (slug) => groups.get(slug) ?? [];
}
