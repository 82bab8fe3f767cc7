import { slugOf } from "../model/markdown/slug.ts";
import type {
  AnnualReport,
  Block,
  Briefing,
  Chapter,
  DatasetLink,
  Poster,
  PublishedDataset,
  Report,
} from "../model/report.ts";

/** Everything of one topic: each leads to all the others. */
export interface Topic {
  name: string;
  slug: string;
  briefings: Briefing[];
  posters: Poster[];
  chapters: { report: AnnualReport; chapter: Chapter }[];
  /** Those that name the topic, and those that its chapters show. */
  datasets: PublishedDataset[];
}

/** The topics of a board, from A to Z; two that differ only in capitals are one. */
export function topicsOf(report: Report): Topic[] {
  const chapters = report.reports.flatMap((annual) =>
    annual.chapters.map((chapter) => ({ report: annual, chapter })),
  );
  const datasets = report.data.flatMap((year) => year.datasets);
  const names = new Map<string, string>();
  for (const { topics } of [
    ...report.briefings,
    ...report.posters,
    ...chapters.map(({ chapter }) => chapter),
    ...datasets,
  ])
    for (const name of topics) if (!names.has(slugOf(name))) names.set(slugOf(name), name);

  const collator = new Intl.Collator(report.board.language, { numeric: true });
  return [...names]
    .map(([slug, name]): Topic => {
      const isOf = ({ topics }: { topics: string[] }) => topics.some((topic) => slugOf(topic) === slug);
      const ofTopic = chapters.filter(({ chapter }) => isOf(chapter));
      const shown = new Set(ofTopic.flatMap(({ chapter }) => datasetsIn(chapter.blocks)).map(keyOf));
      return {
        name,
        slug,
        briefings: report.briefings.filter(isOf),
        posters: report.posters.filter(isOf),
        chapters: ofTopic,
        datasets: datasets.filter((dataset) => isOf(dataset) || shown.has(keyOf(dataset))),
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

function datasetsIn(blocks: Block[]): Pick<DatasetLink, "year" | "name">[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "chart":
        return block.chart.dataset;
      case "table":
        return block.table.dataset;
      case "dataset":
        return block.dataset;
      case "key-figures":
        return block.figures.map(({ dataset }) => dataset);
      case "panel":
        return datasetsIn(block.body);
      default:
        return [];
    }
  });
}

function keyOf({ year, name }: Pick<DatasetLink, "year" | "name">): string {
  return `${year}/${name}`;
}
