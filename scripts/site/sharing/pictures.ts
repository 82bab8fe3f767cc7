import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";

/** The picture that other sites show with a link: drawn by the browser that prints, 1200 by 630 pixels. */
export interface Picture {
  /** The page for which it is shown. */
  page: string;
  /** Its own address. */
  file: string;
  alt: string;
  /** Above the title: "Briefing". */
  kind: string;
  title: string;
  text: string;
  /** A number and what it counts. */
  figure: { value: string; label: string; context: string } | null;
}

/**
 * A picture for the home page and for every report, briefing, poster and dataset; other pages use that of the home
 * page.
 */
export function picturesOf({ board, reports, briefings, posters, data }: Report): Picture[] {
  const picture = (
    page: string,
    name: string,
    kind: string,
    title: string,
    text: string,
    figure: Picture["figure"] = null,
  ): Picture => ({
    page,
    file: `${address.pictures}${name}.png`,
    alt: [
      `${kind}: ${title}.`,
      ...(figure ? [`${figure.label}: ${figure.value}${figure.context ? `, ${figure.context}` : ""}.`] : []),
    ].join(" "),
    kind,
    title,
    text,
    figure,
  });
  return [
    picture(
      address.home,
      "home",
      say("Yearly report"),
      board.name,
      say("How people in {area} are kept safe", { area: board.area }),
    ),
    ...reports.map((report) =>
      picture(
        address.report(report.year),
        `report-${report.year}`,
        marked(say("Yearly report"), report.mark),
        report.title,
        report.strapline ?? "",
      ),
    ),
    ...briefings.map(({ slug, title, summary, mark }) =>
      picture(
        address.briefing(slug),
        `briefing-${slug}`,
        marked(say("Seven-minute briefing"), mark),
        title,
        summary,
      ),
    ),
    ...posters.map(({ slug, title, strapline, mark }) =>
      picture(address.poster(slug), `poster-${slug}`, marked(say("Learning poster"), mark), title, strapline),
    ),
    ...data.flatMap(({ yearText, datasets }) =>
      datasets.map((dataset) => {
        const { leadingFigure } = dataset;
        const newest = leadingFigure?.values.at(-1);
        const hasNumber = newest?.value.state === "number";
        return picture(
          address.dataset(dataset.year, dataset.name),
          `data-${dataset.year}-${dataset.name}`,
          say("Data {year}", { year: yearText }),
          dataset.title,
          hasNumber ? "" : (dataset.summary ?? ""),
          leadingFigure && newest && hasNumber
            ? { value: newest.value.text, label: leadingFigure.title, context: newest.period.text }
            : null,
        );
      }),
    ),
  ];
}

/** Finds the picture of a page, or that of the home page if it has none; null if this build draws none. */
export function pictureOf(pictures: Picture[]): (page: string) => Picture | null {
  const byPage = new Map(pictures.map((picture) => [picture.page, picture]));
  return (page) => byPage.get(page) ?? byPage.get(address.home) ?? null;
}

function marked(kind: string, mark: string | null): string {
  return mark === null ? kind : `${kind}: ${mark}`;
}
