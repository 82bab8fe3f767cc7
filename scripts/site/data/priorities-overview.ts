import type { AnnualReport, Block, Rating, Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import type { PageLink } from "./chapter-pages.ts";

export interface PriorityOverview {
  number: number;
  title: string;
  /** "6 outcomes, with work left on 5". */
  outcomes: string;
  /** How many outcomes have each rating, in the order in which they come; empty where none is rated. */
  ratings: { rating: Rating; count: number }[];
}

/** A year's priorities in short. */
export interface PrioritiesOverview {
  title: string;
  /** Where they are told in full: the chapter that shows them, or their data page. */
  link: PageLink;
  priorities: PriorityOverview[];
}

/** The priorities of a report's year in short, for its overview; null where the year has none. */
export function prioritiesOverview(
  report: AnnualReport,
  { data }: Pick<Report, "data">,
): PrioritiesOverview | null {
  const dataset = data
    .find(({ year }) => year === report.year)
    ?.datasets.find(({ kind }) => kind === "priorities");
  if (dataset?.kind !== "priorities") return null;
  const chapter = report.chapters.find(({ blocks }) => shows(blocks, dataset.name));
  return {
    title: dataset.title,
    link: chapter
      ? { address: address.chapter(report.year, chapter.slug), title: chapter.title }
      : { address: address.dataset(dataset.year, dataset.name), title: dataset.title },
    priorities: dataset.priorities.map(({ number, title, outcomes }) => {
      const left = outcomes.filter(({ next }) => next.length > 0).length;
      const rated = new Map<string, { rating: Rating; count: number }>();
      for (const { rating } of outcomes)
        if (rating) rated.set(rating.label, { rating, count: (rated.get(rating.label)?.count ?? 0) + 1 });
      return {
        number,
        title,
        outcomes: `${counted(outcomes.length, "outcome")}, ${left === 0 ? "with no work left" : `with work left on ${left === outcomes.length ? "each" : left}`}`,
        ratings: [...rated.values()],
      };
    }),
  };
}

function shows(blocks: Block[], name: string): boolean {
  return blocks.some((block) =>
    block.type === "dataset"
      ? block.dataset.name === name
      : block.type === "panel" && shows(block.body, name),
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
