import type { Block } from "../../model/report/block.ts";
import type { OverviewEntry } from "../../model/report/dataset.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import type { PageLink } from "./chapter-pages.ts";

/** A summary of a dataset. */
export interface DatasetOverview {
  kind: string;
  title: string;
  /** The chapter that shows it in full, or its data page. */
  link: PageLink;
  entries: OverviewEntry[];
}

/** The dataset that an annual report's overview summarises, such as its priorities; null if its year has none. */
export function datasetOverview(report: LongReport, { data }: Pick<Report, "data">): DatasetOverview | null {
  const datasets = data.find(({ year }) => year === report.id)?.datasets ?? [];
  for (const { kind, year, name, title, overview } of datasets) {
    if (overview === null) continue;
    const chapter = report.chapters.find(({ blocks }) => shows(blocks, name));
    const link = chapter
      ? { address: address.chapter(report.id, chapter.slug), title: chapter.title }
      : { address: address.dataset(year, name), title };
    return { kind, title, link, entries: overview };
  }
  return null;
}

function shows(blocks: Block[], name: string): boolean {
  return blocks.some((block) =>
    block.type === "dataset"
      ? block.dataset.name === name
      : block.type === "panel" && shows(block.body, name),
  );
}
