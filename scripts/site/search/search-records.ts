import type { Block } from "../../model/report/block.ts";
import type { Report } from "../../model/report/report.ts";
import { english, say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";
import { initialCapital } from "../filters/initial-capital.ts";

/** A page that the search can find. */
export interface SearchRecord {
  address: string;
  title: string;
  /** What it is, to be chosen by: "Briefing"; an edition's own name: "Easy Read". */
  kind: string;
  topics: string[];
  audiences: string[];
  /** "2016/17"; null for a page that belongs to no year. */
  year: string | null;
  /** What it is called besides its title, by which it is found as well. */
  keywords: string[];
  summary: string;
  /** How much its words weigh, beside 1: data, for example, is found after the chapter that explains it. */
  weight: number;
  /** Which wishes it answers; see docs/finding.md. */
  wishes: ("help" | "numbers" | "report")[];
  /** What there is of it where it is no page of its own. */
  text: string | null;
  /** Whether it lists other pages: only its opening is its own. */
  isList: boolean;
}

/** The lists of a site that the search finds; empty ones have no page. */
export interface FoundLists {
  emptyLists: readonly string[];
  topics: { name: string; slug: string }[];
}

/** Everything that the search can find. */
export function searchRecords(report: Report, { emptyLists, topics }: FoundLists): SearchRecord[] {
  const none = {
    ...{ topics: [], audiences: [], year: null, keywords: [], summary: "" },
    ...{ weight: 1, wishes: [], text: null, isList: false },
  } satisfies Partial<SearchRecord>;
  const list = (to: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
    ...none,
    kind: english("About this site"),
    address: to,
    title,
    isList: true,
    ...more,
  });
  return [
    ...report.reports.flatMap((annual): SearchRecord[] => {
      const ofReport = {
        ...none,
        kind: annual.isAnnual ? english("Annual report") : annual.type.title,
        year: annual.yearText,
      };
      return [
        {
          ...ofReport,
          address: address.report(annual.id),
          title: annual.title,
          summary: annual.strapline ?? "",
          wishes: ["report"],
        },
        ...(annual.summary && !annual.summary.isChapter
          ? [{ ...ofReport, address: address.summary(annual.id), title: annual.summary.title, weight: 0.7 }]
          : []),
        ...annual.chapters.map(({ slug, title, topics }) => ({
          ...ofReport,
          address: address.chapter(annual.id, slug),
          title,
          topics,
        })),
        ...annual.editions.map(({ slug, title, label, summary, audiences }) => ({
          ...ofReport,
          kind: label,
          address: address.edition(annual.id, slug),
          title,
          audiences,
          keywords: [label, ...audiences],
          summary,
          // It says again what the report says.
          weight: 0.7,
        })),
      ];
    }),
    ...report.briefings.map(
      ({ slug, title, topics, audiences, summary }): SearchRecord => ({
        ...none,
        kind: english("Briefing"),
        address: address.briefing(slug),
        title,
        topics,
        audiences,
        summary,
      }),
    ),
    ...report.posters.map(
      ({ slug, title, topics, audiences, summary }): SearchRecord => ({
        ...none,
        kind: english("Poster"),
        address: address.poster(slug),
        title,
        topics,
        audiences,
        summary,
        weight: 0.9,
      }),
    ),
    ...topics.map(({ name, slug }) =>
      list(address.topic(slug), initialCapital(name), {
        kind: english("Topic"),
        topics: [name],
        weight: 0.6,
      }),
    ),
    ...report.data.flatMap(({ yearText, datasets }) =>
      datasets.map(
        ({ year, name, title, topics, summary }): SearchRecord => ({
          ...none,
          kind: english("Data"),
          address: address.dataset(year, name),
          title,
          topics,
          year: yearText,
          summary: summary ?? "",
          weight: 0.7,
          wishes: ["numbers"],
        }),
      ),
    ),
    ...report.committeeReports.map(
      ({ slug, title, isMinutes }): SearchRecord => ({
        ...none,
        kind: isMinutes ? english("Minutes") : english("Committee report"),
        address: address.committeeReport(slug),
        title,
        weight: 0.7,
      }),
    ),
    ...(report.register
      ? [
          list(address.register, say("Reviews and actions"), { kind: english("Review"), weight: 0.9 }),
          ...report.register.sources.map(
            ({ slug, title, type, topics, summary }): SearchRecord => ({
              ...none,
              kind: english("Review"),
              address: address.registerSource(slug),
              title,
              topics,
              keywords: [type.label],
              summary: summary?.text ?? "",
            }),
          ),
        ]
      : []),
    ...report.meetings.map(
      ({ slug, title }): SearchRecord => ({
        ...none,
        kind: english("Meeting"),
        address: address.meeting(slug),
        title,
        weight: 0.7,
      }),
    ),
    ...report.series.map(
      ({ slug, title, summary }): SearchRecord => ({
        ...none,
        kind: english("Series"),
        address: address.series(slug),
        title,
        summary,
        weight: 0.8,
      }),
    ),
    ...report.glossary.map(
      ({ id, term, abbreviation, meaning }): SearchRecord => ({
        ...none,
        kind: english("Glossary"),
        address: `${address.glossary}#${id}`,
        title: abbreviation === null ? term : `${term} (${abbreviation})`,
        text: meaning?.text ?? term,
        weight: 0.6,
      }),
    ),
    ...report.pages
      .filter(({ slug }) => slug !== "accessibility")
      .map(
        ({ slug, title, blocks }): SearchRecord => ({
          ...none,
          kind: english("About this site"),
          address: address.page(slug),
          title,
          weight: 0.8,
          // Who looks for the number of somebody finds all of them.
          ...(slug === "contact" || blocks.some(isContact)
            ? { wishes: ["help"], keywords: report.board.contacts.numbers.map(({ label }) => label) }
            : {}),
        }),
      ),
    list(address.accessibility, say("Accessibility statement"), { isList: false, weight: 0.8 }),
    list(address.downloads, say("Downloads"), { wishes: ["report"], weight: 0.8 }),
    list(address.archive, say("All years"), { wishes: ["report"], weight: 0.5 }),
    ...(
      [
        ["reports", say("Reports")],
        ["briefings", say("Seven-minute briefings")],
        ["posters", say("Learning posters")],
        ["library", say("Briefings and posters")],
        ["topics", say("Topics")],
        ["data", say("Data")],
        ["glossary", say("Glossary")],
        ["meetings", say("Meetings")],
      ] as const
    )
      .filter(([name]) => !emptyLists.includes(name))
      .map(([name, title]) => list(address[name], title, { wishes: name === "data" ? ["numbers"] : [] })),
  ];
}

function isContact(block: Block): boolean {
  return block.type === "contact";
}
