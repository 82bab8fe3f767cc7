import type { Block } from "../../model/report/block.ts";
import type { PublishedDataset } from "../../model/report/dataset.ts";
import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { Report } from "../../model/report/report.ts";
import type { DatasetLink } from "../../model/report/table.ts";
import { slugOf } from "../../model/values/slug.ts";

/** What a document has to do with: documents of its topics, and data that it shows. */
export interface Related {
  briefings: Briefing[];
  posters: Poster[];
  datasets: PublishedDataset[];
}

/** Finds what goes with a document: those that share most of its topics first, and not the document itself. */
export function relatedIn(report: Report): (document: { topics: string[] }, blocks?: Block[]) => Related {
  const datasets = new Map(
    report.data.flatMap((year) => year.datasets.map((dataset) => [keyOf(dataset), dataset] as const)),
  );
  return (document, blocks = []) => ({
    briefings: sharing(report.briefings, document),
    posters: sharing(report.posters, document),
    datasets: [...new Set(datasetsIn(blocks).map(keyOf))].flatMap((key) => datasets.get(key) ?? []),
  });
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
    .filter((item) => (item as unknown) !== document && shared(item) > 0)
    .sort((a, b) => shared(b) - shared(a));
}
