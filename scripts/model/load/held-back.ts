import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { isAnnual, type ReportId, reportFolder, reportName, reportOfFile } from "../values/report-id.ts";
import { say } from "../words/words.ts";
import type { BrokenFile, LoadedBoard, LoadedReport, LoadResult } from "./loaded-board.ts";

/** What a content file says about its release. */
interface Release {
  status?: "draft" | "final" | undefined;
  embargo?: string | undefined;
}

/** Something in the board folder that is not public on the day of a build. */
export interface HeldBack {
  /** "briefing/home-visits", "annual-report/2017-18", "report/arrangements-2024", "chapter/2016-17/money". */
  name: string;
  title: string;
  /** "a draft", "under embargo until 24 December 2026". */
  why: string;
  /** The file that says so. */
  file: string;
  /** Where everything that belongs to it is in the board folder: files, and folders with a trailing slash. */
  paths: string[];
}

/**
 * The mark that every page and PDF of a document carries while it is not public; null once it is.
 *
 * @param day the day of the build, "2026-11-30"; null if unknown, and then no embargo has ended
 */
export function releaseMark({ status, embargo }: Release, day: string | null): string | null {
  if (status === "draft") return say("Draft");
  return embargo !== undefined && (day === null || day < embargo)
    ? say("Embargo until {date}", { date: dateInWords(embargo) })
    : null;
}

/** Everything in a board folder that is a draft, or under an embargo that has not ended on the day. */
export function heldBackOf({ loaded, broken }: LoadResult): HeldBack[] {
  if (!loaded) return [];
  const held = (
    name: string,
    file: { file: string; matter: Release & { title: string } },
    paths = [file.file],
  ) => {
    const why = whyHeld(file.matter, loaded.day);
    return why === null ? [] : [{ name, title: file.matter.title, why, file: file.file, paths }];
  };
  const ofReport = ({ id, report, summary, chapters, editions, openings }: LoadedReport): HeldBack[] => {
    const whole = held(reportName(id), report, pathsOf(id));
    if (whole.length > 0) return whole;
    return [
      ...(summary ? held(`summary/${id}`, summary) : []),
      ...chapters.flatMap((file) => held(`chapter/${id}/${file.slug}`, file)),
      ...editions.flatMap((file) => held(`edition/${id}/${file.slug}`, file)),
      ...openings.flatMap((file) => held(`section/${id}/${file.slug}`, file)),
    ];
  };
  return [
    ...loaded.reports.flatMap(ofReport),
    ...loaded.briefings.flatMap((file) => held(`briefing/${file.slug}`, file)),
    ...loaded.posters.flatMap((file) => held(`poster/${file.slug}`, file)),
    ...loaded.committeeReports.flatMap((file) => held(`committee/${file.slug}`, file)),
    ...loaded.meetings.flatMap((file) => held(`meeting/${file.slug}`, file)),
    ...loaded.series.flatMap((file) => held(`series/${file.slug}`, file)),
    ...loaded.pages.flatMap((file) => held(`page/${file.slug}`, file)),
    ...(loaded.home ? held("home", loaded.home) : []),
    ...loaded.register.flatMap((file) =>
      held(`register/${file.slug}`, file, [`data/register/${file.slug}.yaml`]),
    ),
    ...broken.flatMap(brokenDraft),
  ];
}

function whyHeld(release: Release, day: string | null): string | null {
  const mark = releaseMark(release, day);
  if (mark === null) return null;
  return mark === say("Draft") ? "a draft" : `under ${mark.replace("Embargo", "embargo")}`;
}

// Data are as public as the annual report of their year; other reports only use them.
function pathsOf(id: ReportId): string[] {
  return [reportFolder(id), ...(isAnnual(id) ? [`data/${id}/`] : [])];
}

// A mistake in a draft does not stop anybody from correcting what is public.
function brokenDraft({ name, text }: BrokenFile): HeldBack[] {
  const [, folder, slug = ""] =
    /^content\/(?:(.+)\/)?([^/]+)\.md$/.exec(name) ?? /^data\/(register)\/([^/]+)\.yaml$/.exec(name) ?? [];
  const matter = /^---\n([\s\S]*?)^---/m.exec(text)?.[1] ?? text;
  if (folder === undefined || !/^status:[ \t]*(["']?)draft\1[ \t]*(#.*)?$/m.test(matter)) return [];
  const id = slug === "report" ? reportOfFile(name) : null;
  return [
    {
      name: id === null ? `${folder}/${slug}` : reportName(id),
      title: slug,
      why: "a draft",
      file: name,
      paths: id === null ? [name] : pathsOf(id),
    },
  ];
}

/**
 * What a build for the public reads: a board folder as if what is held back were not there, with only the mistakes of
 * the remaining files.
 */
export function withoutHeldBack(read: LoadResult, heldBack: HeldBack[]): LoadResult {
  const { loaded } = read;
  const paths = heldBack.flatMap((held) => held.paths);
  const isHeld = (name: string) =>
    paths.some((path) => name === path || (path.endsWith("/") && name.startsWith(path)));
  // A message may use another path for a file: that of the private folder.
  const shown = new Set([...read.files].filter(([name]) => isHeld(name)).map(([, file]) => file));
  const isOpen = ({ file }: { file: string }) => !shown.has(file) && !isHeld(file);
  const texts = new Map([...(loaded?.texts ?? [])].filter(([file]) => isOpen({ file })));
  // A picture shown by nothing else is held back with the text that shows it.
  const shows = (name: string, text: string) => text.includes(`images/${name}`);
  const isShown = (name: string) =>
    [...texts.values()].some((text) => shows(name, text)) ||
    ![...(loaded?.texts.values() ?? [])].some((text) => shows(name, text));
  return {
    ...read,
    problems: read.problems.filter(isOpen),
    broken: read.broken.filter(({ name }) => !isHeld(name)),
    loaded: loaded && {
      ...loaded,
      datasets: loaded.datasets.filter(({ year, name }) => !isHeld(`data/${year}/${name}.yaml`)),
      reports: loaded.reports
        .filter(({ report }) => isOpen(report))
        .map((report) => ({
          ...report,
          summary: report.summary && isOpen(report.summary) ? report.summary : null,
          chapters: report.chapters.filter(isOpen),
          editions: report.editions.filter(isOpen),
          openings: report.openings.filter(isOpen),
        })),
      briefings: loaded.briefings.filter(isOpen),
      posters: loaded.posters.filter(isOpen),
      committeeReports: loaded.committeeReports.filter(isOpen),
      meetings: loaded.meetings.filter(isOpen),
      series: loaded.series.filter(isOpen),
      pages: loaded.pages.filter(isOpen),
      home: loaded.home && isOpen(loaded.home) ? loaded.home : null,
      register: loaded.register.filter(isOpen),
      images: new Map([...loaded.images].filter(([name]) => isShown(name))),
      texts,
      unread: new Set([...loaded.unread].filter((file) => isOpen({ file }))),
    },
  };
}

/** Final texts with a publication date in the future. */
export function publishedInTheFuture(loaded: LoadedBoard): Problem[] {
  const { day } = loaded;
  if (day === null) return [];
  return [
    ...loaded.reports.flatMap(({ report, editions }) =>
      releaseMark(report.matter, day) === null ? [report, ...editions] : [],
    ),
    ...loaded.briefings,
    ...loaded.posters,
    ...loaded.committeeReports,
    ...loaded.meetings,
    ...loaded.series,
    ...loaded.register.map(({ matter, yaml }) => ({
      matter: { ...matter, published: matter.published.on ?? "" },
      yaml,
    })),
  ].flatMap(({ matter, yaml }) =>
    matter.published > day && releaseMark(matter, day) === null
      ? [
          problemAt(
            yaml.placeOf(["published"]),
            `this would be published before its day: ${dateInWords(matter.published)} is after ${dateInWords(day)}`,
            `Write embargo: ${matter.published} to hold it back until then, or mend the date`,
          ),
        ]
      : [],
  );
}
