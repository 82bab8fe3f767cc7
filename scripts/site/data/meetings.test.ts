import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { papers } from "../../test/papers.ts";
import type { ListedMeeting } from "./meetings.ts";
import { arrangeSite } from "./site.ts";

const agenda = (title: string, date: string, committee = "Improvement Board") => `---
title: ${title}
published: 2010-01-04
committee: ${committee}
date: ${date}
items: [{title: Apologies}]
---
Come in time.
`;
const minutes = "content/committee/improvement-board-minutes.md";
const held = /date: (\d{4}-\d\d-\d\d)/.exec(papers()[minutes] ?? "")?.[1] ?? "";
const site = arrangeSite(
  buildReport(
    boardWith({
      ...papers(),
      "content/meetings/of-the-minutes.md": agenda("Of the minutes", held, "improvement board"),
      "content/meetings/older.md": agenda("Older", "2011-02-01"),
      "content/meetings/next.md": agenda("Next", "2019-02-01"),
      "content/meetings/last.md": agenda("Last", "2019-04-01"),
    }),
  ),
);

describe("the list of meetings", () => {
  it("has those to come from the next on, and those before from the newest on, by committee", () => {
    const group = site.meetingGroups.find(({ name }) => name === "improvement-board");
    const titles = (list: ListedMeeting[]) =>
      list.map(({ agendas }) => agendas.map(({ title }) => title).join());
    expect(titles(group?.next ?? [])).toEqual(["Next", "Last"]);
    expect(titles(group?.past ?? [])).toEqual(["Of the minutes", "Older"]);
    expect(site.meetingGroups.map(({ committee }) => committee)).toEqual(
      site.meetingGroups.map(({ committee }) => committee).toSorted(),
    );
  });

  it("puts the minutes beside their agenda, and leads from each to the other", () => {
    const [meeting] = site.meetings.filter(({ slug }) => slug === "of-the-minutes");
    const [paper] = site.committeeReports.filter(({ isMinutes }) => isMinutes);
    if (!meeting || !paper) throw new Error("there are a meeting and minutes");
    const listed = site.meetingGroups.flatMap(({ past }) => past).find(({ date }) => date.key === held);
    expect([listed?.agendas, listed?.minutes]).toEqual([[meeting], [paper]]);
    expect(site.minutesOf(meeting)).toEqual([paper]);
    // It is also a paper of the next meeting.
    expect(site.meetingsOf(paper).map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["of-the-minutes", "scrutiny-2017-11-14"]),
    );
  });

  it("is in the list from A to Z, and has no page where no meeting has an agenda", () => {
    const entries = (each: typeof site) =>
      each.index.flatMap((letter) => letter.entries).map(({ address }) => address);
    expect(entries(site)).toContain("/meetings/index.html");
    const none = arrangeSite(buildReport(boardWith({})));
    expect(entries(none)).not.toContain("/meetings/index.html");
    expect(none.emptyLists).toContain("meetings");
    expect(none.meetingGroups).toEqual([]);
  });
});
