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

/** The datasets that an annual report's overview summarises, such as its priorities, in the order of its chapters. */
export function datasetOverviews(report: LongReport, { data }: Pick<Report, "data">): DatasetOverview[] {
  const datasets = data.find(({ year }) => year === report.id)?.datasets ?? [];
  const placeOf = (name: string) => report.chapters.findIndex(({ blocks }) => shows(blocks, name));
  const inOrder = datasets.toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  return inOrder.flatMap(({ kind, year, name, title, overview }) => {
    if (overview === null) return [];
    const chapter = report.chapters[placeOf(name)];
    const link = chapter
      ? { address: address.chapter(report.id, chapter.slug), title: chapter.title }
      : { address: address.dataset(year, name), title };
    return { kind, title, link, entries: overview };
  });
}

function shows(blocks: Block[], name: string): boolean {
  return blocks.some((block) =>
    block.type === "dataset"
      ? block.dataset.name === name
      : block.type === "panel" && shows(block.body, name),
  );
}
