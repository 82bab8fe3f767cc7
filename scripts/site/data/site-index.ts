import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";
import { initialCapital } from "../filters/initial-capital.ts";
import { type Topic, topicsOf } from "./topics.ts";

interface IndexEntry {
  title: string;
  /** Its kind: say("chapter"), "briefing", "data" … */
  kind: string;
  address: string;
}

export interface IndexLetter {
  /** "A" … "Z", "0–9", or "Other" if a title has neither letters nor digits. */
  letter: string;
  entries: IndexEntry[];
}

/** Everything on the site from A to Z: how to find a page without a search script. */
export function siteIndex(report: Report, topics = topicsOf(report)): IndexLetter[] {
  // In the board's language, not the machine's: the order must not depend on who builds.
  const collator = new Intl.Collator(report.board.language, { numeric: true });
  const entries = entriesOf(report, topics).sort(
    (a, b) =>
      collator.compare(fromFirstLetter(a.title), fromFirstLetter(b.title)) ||
      collator.compare(a.title, b.title) ||
      collator.compare(a.kind, b.kind),
  );
  const letters = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const letter = letterOf(entry.title);
    letters
      .set(letter, letters.get(letter) ?? [])
      .get(letter)
      ?.push(entry);
  }
  return [...letters].map(([letter, grouped]) => ({ letter, entries: grouped }));
}

function entriesOf(report: Report, topics: Topic[]): IndexEntry[] {
  return [
    ...report.reports.flatMap((annual) => [
      {
        title: annual.title,
        kind: annual.isAnnual ? say("annual report") : annual.type.title,
        address: address.report(annual.id),
      },
      ...(annual.summary && !annual.summary.isChapter
        ? [{ title: annual.summary.title, kind: say("summary"), address: address.summary(annual.id) }]
        : []),
      ...annual.chapters.map((chapter) => ({
        title: chapter.title,
        kind: annual.isAnnual ? say("annual report {year}", { year: annual.yearText ?? "" }) : annual.title,
        address: address.chapter(annual.id, chapter.slug),
      })),
      ...annual.editions.map((edition) => ({
        title: edition.title,
        kind: `${edition.label}, ${annual.isAnnual ? annual.yearText : annual.title}`,
        address: address.edition(annual.id, edition.slug),
      })),
    ]),
    ...topics.map(({ name, slug }) => ({
      title: initialCapital(name),
      kind: say("topic"),
      address: address.topic(slug),
    })),
    { title: say("Accessibility statement"), kind: say("page"), address: address.accessibility },
    ...(report.meetings.length > 0
      ? [{ title: say("Meetings"), kind: say("page"), address: address.meetings }]
      : []),
    ...report.data.flatMap(({ yearText, datasets }) =>
      datasets.map((dataset) => ({
        title: dataset.title,
        kind: say("data {year}", { year: yearText }),
        address: address.dataset(dataset.year, dataset.name),
      })),
    ),
    ...report.briefings.map((briefing) => ({
      title: briefing.title,
      kind: say("briefing"),
      address: address.briefing(briefing.slug),
    })),
    ...report.posters.map((poster) => ({
      title: poster.title,
      kind: say("poster"),
      address: address.poster(poster.slug),
    })),
    ...report.committeeReports.map((committee) => ({
      title: committee.title,
      kind: committee.isMinutes ? say("minutes") : say("committee report"),
      address: address.committeeReport(committee.slug),
    })),
    ...(report.register?.sources ?? []).map((source) => ({
      title: source.title,
      kind: say("review"),
      address: address.registerSource(source.slug),
    })),
    ...report.meetings.map(({ title, slug }) => ({
      title,
      kind: say("meeting"),
      address: address.meeting(slug),
    })),
    ...report.series.map(({ title, slug }) => ({
      title,
      kind: say("series"),
      address: address.series(slug),
    })),
    ...report.withdrawn.briefings.map((briefing) => ({
      title: briefing.title,
      kind: say("briefing, withdrawn"),
      address: address.briefing(briefing.slug),
    })),
    ...report.withdrawn.posters.map((poster) => ({
      title: poster.title,
      kind: say("poster, withdrawn"),
      address: address.poster(poster.slug),
    })),
    ...report.pages
      .filter(({ slug }) => slug !== "accessibility")
      .map((page) => ({ title: page.title, kind: say("page"), address: address.page(page.slug) })),
    ...report.glossary.map((entry) => ({
      title: entry.abbreviation ? `${entry.term} (${entry.abbreviation})` : entry.term,
      kind: say("glossary"),
      address: `${address.glossary}#${entry.id}`,
    })),
  ];
}

// "‘Was not brought’" is listed under W.
function fromFirstLetter(title: string): string {
  return title.replace(/^[^\p{L}\p{N}]+/u, "");
}

function letterOf(title: string): string {
  // "É" is listed under E.
  const first = Array.from(fromFirstLetter(title).normalize("NFD"))[0]?.toUpperCase() ?? "Other";
  return /^\p{N}/u.test(first) ? "0–9" : first;
}
