import type { z } from "zod";
import type { Parse } from "../documents/parts-of.ts";
import type { ContentFile } from "../load/front-matter.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import type { AgendaItem, Meeting, PackedDocument } from "../report/pack.ts";
import { publishedDate } from "../report/published-date.ts";
import type { PublishedPeriod } from "../report/value.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Place, type Problem, problemAt, warningAt } from "../values/problem.ts";
import { type Appendable, appendable } from "./committee/appendices.ts";
import { alike } from "./committee/meeting-dates.ts";
import type { MarkOf } from "./document-control.ts";

type MeetingFile = ContentFile<z.output<typeof frontMatter.meeting>>;

/** What an agenda can have as a paper. */
interface Papers {
  documents: Appendable;
  committeeReports: CommitteeReport[];
}

/** Every meeting of the folder, the newest first. */
export function publishMeetings(
  loaded: BoardToPublish,
  papers: Papers,
  parse: Parse,
  markOf: MarkOf,
  problems: Problem[],
): Meeting[] {
  return loaded.meetings
    .map((file): Meeting => {
      const { matter, yaml } = file;
      if (matter.published > matter.date)
        problems.push(
          warningAt(
            yaml.placeOf(["published"]),
            `this agenda is published on ${publishedDate(matter.published).text}, after its meeting on ${publishedDate(matter.date).text} (${placeInWords(yaml.placeOf(["date"]))})`,
            "Mend one of the two dates",
          ),
        );
      return {
        slug: file.slug,
        title: matter.title,
        status: matter.status,
        published: publishedDate(matter.published),
        committee: matter.committee,
        date: publishedDate(matter.date),
        // "2 pm" stays in one line.
        time: matter.time?.replaceAll(" ", "\u00a0") ?? null,
        place: matter.place ?? null,
        items: itemsOf(file, papers, loaded.unread, problems),
        packPages: matter["pack-pages"] ?? null,
        mark: markOf(file),
        ...parse(file, `meeting-${file.slug}`),
      };
    })
    .sort((a, b) => (a.date.key > b.date.key ? -1 : a.date.key < b.date.key ? 1 : 0));
}

function itemsOf(
  { matter, yaml }: MeetingFile,
  papers: Papers,
  unread: Set<string>,
  problems: Problem[],
): AgendaItem[] {
  const known = knownPapers(papers);
  return matter.items.map((item, index) => {
    const { paper: name } = item;
    const place = yaml.placeOf(["items", index, "paper"]);
    const found = name === undefined ? undefined : known.get(name);
    if (name !== undefined && matter.items.findIndex(({ paper }) => paper === name) < index)
      problems.push(
        problemAt(
          place,
          `"${name}" is the paper of an item above`,
          "Name each paper once, at its first item",
        ),
      );
    if (
      name !== undefined &&
      !found &&
      ![...unread].some((file) => file.endsWith(`/${name.split("/")[1]}.md`))
    )
      problems.push(
        problemAt(
          place,
          `there is no paper "${name}" in this folder`,
          didYouMean(
            name,
            known.keys(),
            `Write one of: ${[...known.keys()].join(", ")}; or title: alone for a paper that follows`,
          ),
        ),
      );
    if (found) problems.push(...otherMeeting(found, matter, place, yaml.placeOf(["date"])));
    return {
      number: index + 1,
      title: item.title ?? found?.document.title ?? "",
      lead: item.lead ?? null,
      minutes: item.minutes ?? null,
      purpose: item.for ?? null,
      restricted: item.restricted ? (item.because ?? "") : null,
      paper: found?.document ?? null,
    };
  });
}

interface KnownPaper {
  document: PackedDocument;
  published: PublishedPeriod;
  /** If it is a committee paper. */
  report: CommitteeReport | null;
}

function knownPapers({ documents, committeeReports }: Papers): Map<string, KnownPaper> {
  return new Map([
    ...committeeReports.map((report): [string, KnownPaper] => [
      `committee/${report.slug}`,
      {
        document: {
          kind: "committee",
          slug: report.slug,
          title: report.title,
          appendices: report.appendices,
        },
        published: report.published,
        report,
      },
    ]),
    ...[...appendable(documents)].map(([name, { published, ...document }]): [string, KnownPaper] => [
      name,
      { document: { ...document, appendices: [] }, published, report: null },
    ]),
  ]);
}

/** A paper that was written for another meeting, minutes of a meeting to come, a document that is published later. */
function otherMeeting(
  { document, published, report }: KnownPaper,
  { committee, date }: MeetingFile["matter"],
  place: Place,
  dated: Place,
): Problem[] {
  const meets = `this meeting is on ${publishedDate(date).text} (${placeInWords(dated)})`;
  const mend = "Mend one of the two dates, or take the paper out";
  if (report?.isMinutes)
    return report.meetingDate === null || report.meetingDate.key < date
      ? []
      : [
          warningAt(
            place,
            `${meets}, and "${document.title}" is minutes of ${report.meetingDate.text}`,
            mend,
          ),
        ];
  if (report && !alike(report.committee, committee))
    return [
      warningAt(
        place,
        `this is a meeting of "${committee}", and "${document.title}" is a paper for "${report.committee}"`,
        "Mend the name of the committee in one of the two",
      ),
    ];
  if (report?.meetingDate && report.meetingDate.key !== date)
    return [
      warningAt(place, `${meets}, and "${document.title}" is a paper for ${report.meetingDate.text}`, mend),
    ];
  return published.key > date
    ? [warningAt(place, `${meets}, and "${document.title}" is published later, on ${published.text}`, mend)]
    : [];
}

function placeInWords({ file, line }: Place): string {
  return `${file}:${line}`;
}
