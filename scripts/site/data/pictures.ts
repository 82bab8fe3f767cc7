import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";
import { unit } from "../filters/unit.ts";
import { placesOfDatasets } from "./data-themes.ts";

/** The picture that other sites show with a link: 1200 by 630 pixels. */
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
  /** The section of the report whose colour it has, from 1; null for the board's own. */
  colour: number | null;
  /** A drawing of Phosphor, where there is no figure. */
  icon: string;
  /** A number and what it counts, with its published values through time. */
  figure: { value: string; label: string; context: string; points: (number | null)[] } | null;
}

/**
 * A picture for the home page and for every report, briefing, poster and dataset; other pages use that of the home
 * page.
 */
export function picturesOf({ board, home, reports, briefings, posters, data }: Report): Picture[] {
  const picture = (
    page: string,
    name: string,
    icon: string,
    kind: string,
    title: string,
    text: string,
    { figure = null, colour = null }: Partial<Pick<Picture, "figure" | "colour">> = {},
  ): Picture => ({
    page,
    file: `${address.pictures}${name}.png`,
    alt: [
      `${kind}: ${title}.`,
      ...(figure ? [`${figure.label}: ${figure.value}${figure.context ? `, ${figure.context}` : ""}.`] : []),
    ].join(" "),
    kind,
    icon,
    title,
    text,
    colour,
    figure,
  });
  return [
    picture(
      address.home,
      "home",
      "users-three",
      say("Annual report"),
      home?.title ?? board.name,
      home?.lead ?? say("How people in {area} are kept safe", { area: board.area }),
    ),
    ...reports.map((report) =>
      picture(
        address.report(report.id),
        `report-${report.id}`,
        "book-open-text",
        marked(report.isAnnual ? say("Annual report") : report.type.title, report.mark),
        report.title,
        report.strapline ?? "",
      ),
    ),
    ...briefings.map(({ slug, title, summary, mark, theme, drawing }) =>
      picture(
        address.briefing(slug),
        `briefing-${slug}`,
        drawing ?? "notebook",
        marked(say("Seven-minute briefing"), mark),
        title,
        summary,
        { colour: theme },
      ),
    ),
    ...posters.map(({ slug, title, strapline, mark, theme, drawing }) =>
      picture(
        address.poster(slug),
        `poster-${slug}`,
        drawing ?? "megaphone",
        marked(say("Learning poster"), mark),
        title,
        strapline,
        { colour: theme },
      ),
    ),
    ...data.flatMap(({ year, yearText, datasets }) => {
      const placeOf = placesOfDatasets(reports.find(({ id }) => id === year) ?? null);
      return datasets.map((dataset) => {
        const { leadingFigure } = dataset;
        const newest = leadingFigure?.values.at(-1);
        const hasNumber = newest?.value.state === "number";
        return picture(
          address.dataset(dataset.year, dataset.name),
          `data-${dataset.year}-${dataset.name}`,
          "chart-bar",
          say("Data {year}", { year: yearText }),
          dataset.title,
          hasNumber ? "" : (dataset.summary ?? ""),
          {
            colour: placeOf(dataset).section?.colour ?? null,
            figure:
              leadingFigure && newest && hasNumber
                ? {
                    value: [newest.value.text, unit(leadingFigure.unit, leadingFigure.title)]
                      .filter(Boolean)
                      .join(" "),
                    label: leadingFigure.title,
                    context: newest.period.text,
                    points: leadingFigure.values.map(({ value }) => value.number),
                  }
                : null,
          },
        );
      });
    }),
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
