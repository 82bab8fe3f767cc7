import type { BoardToPublish } from "../../load/loaded-board.ts";
import { blockMarks } from "../../markdown/parser.ts";
import { type ProseText, straightQuotes } from "../../markdown/prose-text.ts";
import { isDate } from "../../values/period.ts";
import { isAnnual, reportFolder, reportOfFile } from "../../values/report-id.ts";
import { ageGroupsInWords } from "./age-groups.ts";
import {
  hostOf,
  type KnownContacts,
  nearlyAddresses,
  nearlyNumbers,
  otherNumbersForThat,
} from "./contacts.ts";
import {
  otherDaysOfCommittee,
  otherMeetingDays,
  otherReportYears,
  otherYearInTitle,
  wrongDates,
} from "./dates.ts";
import type { Finding } from "./finding.ts";
import { differentLimits } from "./limits.ts";
import { type KnownNames, nearAgencies, nearlyActs, nearlyAgencies, nearlyTerms } from "./names.ts";
import {
  absentAppendices,
  absentThings,
  cutSentences,
  emptyCells,
  repeatedTexts,
  wrongHeadingNumbers,
  wrongListLengths,
  wrongNumbersOfNames,
  wrongNumbersOfThings,
} from "./structure.ts";

/** The texts of a file, in their order. */
interface TextsOfFile {
  file: string;
  texts: ProseText[];
}

/**
 * What is wrong with the texts of a board whatever its numbers are: dates that cannot be, limits and ages that differ,
 * names that are nearly others, lists that are not as long as announced, and what stands there twice or is missing.
 */
export function proofreadTexts(loaded: BoardToPublish, files: TextsOfFile[]): Finding[] {
  const names: KnownNames = {
    agencyNear: nearAgencies(loaded.agencies.map(({ name }) => straightQuotes(name))),
    terms: loaded.glossary.map(({ term, abbreviation }) => ({ term, abbreviation: abbreviation ?? null })),
  };
  const own = files.map(({ texts }) => texts.filter(({ isSupplied, isQuoted }) => !isSupplied && !isQuoted));
  const all = own.flat();
  const contacts = contactsOf(loaded, all);
  const documents = documentsOf(loaded);
  return [
    ...all.flatMap((text) => [
      ...wrongDates(text),
      ...ageGroupsInWords(text),
      ...nearlyAgencies(text, names),
      ...nearlyNumbers(text, contacts),
      ...nearlyAddresses(text, contacts),
      ...otherNumbersForThat(text, contacts),
      ...wrongNumbersOfNames(text),
      ...wrongNumbersOfThings(text),
    ]),
    ...files.flatMap(({ file }, index) => {
      const texts = own[index] ?? [];
      const document = documents.get(file);
      const inText = texts.filter(({ path }) => path === null);
      return [
        ...wrongListLengths(inText),
        ...wrongHeadingNumbers(inText),
        ...repeatedTexts(inText, document?.appendices === undefined ? "checked" : "not checked"),
        ...emptyCells(inText),
        ...cutSentences(inText),
        ...(document ? inText.flatMap((text) => absentThings(text, document.shows)) : []),
        ...(document?.appendices === undefined
          ? []
          : inText.flatMap((text) => absentAppendices(text, document.appendices ?? 0))),
        ...(document?.meeting ? texts.flatMap((text) => otherMeetingDays(text, document.meeting ?? "")) : []),
        ...texts.flatMap((text) =>
          text.year === null || !isAnnual(reportOfFile(file) ?? text.year)
            ? []
            : otherReportYears(text, text.year),
        ),
        ...(document?.isOfYear
          ? texts.flatMap((text) =>
              text.path?.[0] === "title" && text.year ? otherYearInTitle(text, text.year) : [],
            )
          : []),
      ];
    }),
    ...enclosed(loaded, files, own),
    ...nearlyActs(all),
    ...nearlyTerms(all, names),
    ...differentLimits(all),
  ];
}

/** What the documents that a cover report encloses say of its meeting. */
function enclosed(loaded: BoardToPublish, files: TextsOfFile[], own: ProseText[][]): Finding[] {
  return loaded.committeeReports.flatMap(({ matter, yaml }) => {
    const { committee, date } = matter.meeting;
    if (!isDate(date)) return [];
    const { file, line } = yaml.placeOf(["meeting", "date"]);
    return matter.appendices.flatMap(({ document = "" }) => {
      const { published, has } = documentNamed(loaded, document);
      const around = { meeting: date, published, paper: `${file}:${line}` };
      return files.flatMap((each, index) =>
        has(each.file)
          ? (own[index] ?? []).flatMap((text) => otherDaysOfCommittee(text, committee, around))
          : [],
      );
    });
  });
}

/** The files of a document that an appendix names: "annual-report/2016-17", "briefing/neglect". */
function documentNamed(loaded: BoardToPublish, document: string) {
  const [kind = "", slug = ""] = document.split("/");
  const folder = reportFolder(slug);
  const learning = [...loaded.briefings, ...loaded.posters].find(
    ({ file }) => file === `content/${kind}s/${slug}.md`,
  );
  const year = loaded.reports.find(({ id }) => id === slug);
  if (learning)
    return { published: learning.matter.published, has: (file: string) => file === learning.file };
  return {
    published: year?.report.matter.published ?? "",
    has: (file: string) =>
      kind === "summary"
        ? file === `${folder}summary.md`
        : ["annual-report", "report"].includes(kind) &&
          file.startsWith(folder) &&
          !file.startsWith(`${folder}editions/`),
  };
}

interface Document {
  shows: Set<string>;
  meeting: string | null;
  /** How many a cover report has; undefined for other texts. */
  appendices?: number | undefined;
  /** Whether its title is that of an annual report. */
  isOfYear: boolean;
}

function documentsOf(loaded: BoardToPublish): Map<string, Document> {
  const documents = new Map<string, Document>();
  const add = (
    file: { file: string; markdown: string },
    isOfYear: boolean,
    meeting: Pick<Document, "meeting" | "appendices"> = { meeting: null },
  ) => {
    const shows = new Set(blockMarks(file.markdown).map(({ name }) => name));
    if (/^\|.*\|\s*$/m.test(file.markdown)) shows.add("table");
    // A dataset of any kind is shown as a table, or with its charts.
    if ([...shows].some((name) => !/^(?:chart|key-figures|picture|logos)$/.test(name))) shows.add("table");
    if (/!\[(?!decorative\])/.test(file.markdown.replace(/^::: logos[\s\S]*?^:::$/gm, "")))
      for (const name of ["chart", "table"]) shows.add(name);
    documents.set(file.file, { shows, isOfYear, ...meeting });
  };
  for (const { id, report, summary, chapters, editions, openings } of loaded.reports) {
    const isOfYear = isAnnual(id);
    add(report, isOfYear);
    if (summary) add(summary, isOfYear);
    for (const edition of editions) add(edition, isOfYear);
    for (const file of [...chapters, ...openings]) add(file, false);
  }
  for (const file of [
    ...loaded.briefings,
    ...loaded.posters,
    ...loaded.meetings,
    ...loaded.series,
    ...loaded.pages,
    ...(loaded.home ? [loaded.home] : []),
  ])
    add(file, false);
  for (const report of loaded.committeeReports) {
    const { meeting, appendices } = report.matter;
    add(report, false, {
      meeting: isDate(meeting.date) ? meeting.date : null,
      appendices: appendices.length,
    });
  }
  return documents;
}

// An address that the texts use more than once is one of the board's.
function contactsOf({ board }: BoardToPublish, texts: ProseText[]): KnownContacts {
  const uses = new Map<string, number>();
  for (const { words } of texts)
    for (const [address] of words.matchAll(/(?:https?:\/\/|www\.)[^\s),;]+/gi)) {
      const host = hostOf(address.replace(/[.]$/, ""));
      uses.set(host, (uses.get(host) ?? 0) + 1);
    }
  return {
    numbers: [board.contacts, ...Object.values(board["contact-groups"])]
      .flatMap(({ numbers }) => numbers)
      .flatMap(({ number, sms, when = "" }) =>
        [number, sms].flatMap((each) => (each === undefined ? [] : [{ number: each, when }])),
      ),
    hosts: [
      ...(board.website === undefined ? [] : [hostOf(board.website)]),
      ...[...uses].flatMap(([host, count]) => (count > 1 ? [host] : [])),
    ],
  };
}
