import type { DataYear, PublishedDataset } from "../../model/report/dataset.ts";
import type { Chapter, LongReport, Section } from "../../model/report/long-report.ts";
import { say } from "../../model/words/words.ts";
import { datasetsIn, keyOf } from "./related.ts";

/** The datasets of a year that one section of its report shows. */
export interface DataTheme {
  title: string;
  /** As its section's; null for what no section shows. */
  colour: number | null;
  datasets: PublishedDataset[];
}

/** Where a report shows a dataset first, and in which chapters. */
export interface DatasetPlace {
  section: Section | null;
  chapters: Chapter[];
}

/** Finds where a report shows each of its datasets. */
export function placesOfDatasets(report: LongReport | null): (dataset: PublishedDataset) => DatasetPlace {
  const places = new Map<string, DatasetPlace>();
  for (const section of report?.sections ?? [])
    for (const chapter of section.chapters)
      for (const key of new Set(datasetsIn(chapter.blocks).map(keyOf))) {
        const place = places.get(key);
        if (place) place.chapters.push(chapter);
        else places.set(key, { section, chapters: [chapter] });
      }
  return (dataset) => places.get(keyOf(dataset)) ?? { section: null, chapters: [] };
}

/** The datasets of a year by the sections of its report, in their order; then those that it does not show. */
export function dataThemes({ datasets }: DataYear, report: LongReport | null): DataTheme[] {
  const placeOf = placesOfDatasets(report);
  const themes = new Map<string, DataTheme>();
  for (const { title, colour } of report?.sections ?? [])
    if (title !== null && !themes.has(title)) themes.set(title, { title, colour, datasets: [] });
  const others: DataTheme = {
    title: say(themes.size > 0 ? "Other data" : "All data"),
    colour: null,
    datasets: [],
  };
  for (const dataset of datasets)
    (themes.get(placeOf(dataset).section?.title ?? "") ?? others).datasets.push(dataset);
  return [...themes.values(), others].filter((theme) => theme.datasets.length > 0);
}
