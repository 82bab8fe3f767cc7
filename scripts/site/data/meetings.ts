import type { CommitteeReport } from "../../model/report/committee-report.ts";
import type { Meeting } from "../../model/report/pack.ts";
import type { Report } from "../../model/report/report.ts";
import type { PublishedPeriod } from "../../model/report/value.ts";
import { slugOf } from "../../model/values/slug.ts";
import { compareText } from "../../system/compare-text.ts";
import { groupBy } from "../../system/group-by.ts";

/** The meetings of one committee. */
export interface MeetingGroup {
  /** Of the committee: "health-and-wellbeing-board". */
  name: string;
  committee: string;
  /** On the newest date of publication or later, the first to come before the others. */
  next: ListedMeeting[];
  /** The newest first. */
  past: ListedMeeting[];
}

/** A meeting with its agenda, its minutes or both. */
export interface ListedMeeting {
  committee: string;
  date: PublishedPeriod;
  agendas: Meeting[];
  minutes: CommitteeReport[];
}

/** The meetings by committee from A to Z: those with an agenda, and with minutes alone. */
export function meetingGroupsOf({ meetings, committeeReports, date }: Report): MeetingGroup[] {
  const minutes = committeeReports.filter(({ isMinutes }) => isMinutes);
  const held = groupBy(
    [...meetings, ...minutes].filter((each) => dateOf(each) !== null),
    (each) => `${slugOf(each.committee)} ${dateOf(each)?.key}`,
  );
  const listed = [...held.values()].flatMap((documents): ListedMeeting[] => {
    const [first] = documents;
    const day = first && dateOf(first);
    if (!day) return [];
    return [
      {
        committee: first.committee,
        date: day,
        agendas: documents.filter((each) => "items" in each),
        minutes: documents.filter((each) => "isMinutes" in each),
      },
    ];
  });
  const byDate = listed.sort((a, b) => compareText(a.date.key, b.date.key));
  return [...groupBy(byDate, ({ committee }) => slugOf(committee))]
    .map(([name, all]) => ({
      name,
      committee: all[0]?.committee ?? name,
      next: all.filter((each) => each.date.key >= date.key),
      past: all.filter((each) => each.date.key < date.key).reverse(),
    }))
    .sort((a, b) => compareText(a.committee, b.committee));
}

/** The agendas that a paper is in, and those of its own meeting: how minutes lead to what they are minutes of. */
export function meetingsOf(paper: CommitteeReport, meetings: Meeting[]): Meeting[] {
  return meetings.filter(
    (meeting) =>
      isOf(paper, meeting) ||
      meeting.items.some((item) => item.paper?.kind === "committee" && item.paper.slug === paper.slug),
  );
}

/** The minutes of a meeting. */
export function minutesOf(meeting: Meeting, papers: CommitteeReport[]): CommitteeReport[] {
  return papers.filter((paper) => paper.isMinutes && isOf(paper, meeting));
}

function isOf({ committee, meetingDate }: CommitteeReport, meeting: Meeting): boolean {
  return slugOf(committee) === slugOf(meeting.committee) && meetingDate?.key === meeting.date.key;
}

function dateOf(document: Meeting | CommitteeReport): PublishedPeriod | null {
  return "items" in document ? document.date : document.meetingDate;
}
