import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { coverReport } from "../../../test/cover-report.ts";
import { buildReport } from "../../build-report.ts";
import { formatProblem } from "../../values/problem.ts";

const money = "content/committee/money.md";
/** What is said of the dates of a board with a cover report and other files. */
function warningsOf(
  change: Parameters<typeof coverReport>[0],
  files: (own: Record<string, string>) => Record<string, string> = () => ({}),
): string[] {
  const own = coverReport(change);
  const warnings: string[] = [];
  buildReport(boardWith({ ...own, ...files(own) }), {
    warn: (problems) => warnings.push(...problems.map(formatProblem)),
  });
  return warnings.filter((each) => !each.includes("have not been read"));
}
const meeting = (words: string) => ({
  matter: (yaml: string) =>
    yaml.replace(
      "{committee: Families Committee, date: 2017-12-05}",
      `{committee: Families Committee, ${words}}`,
    ),
});
const form = (yaml: string) =>
  yaml.replace(
    "  - {label: Wards",
    "  - {label: Time, shows: meeting-time}\n  - {label: Place, shows: meeting-place}\n  - {label: Wards",
  );

describe("the date of a paper", () => {
  it("is on the day of its meeting or before it", () => {
    expect(warningsOf(meeting("date: 2017-11-14"))).toEqual([]);
    expect(warningsOf(meeting("date: 2017-11-13"))).toEqual([
      `${money}:3:12  this paper is published on 14 November 2017, after its meeting on 13 November 2017 (${money}:6). Mend one of the two dates, or give it a form with kind: minutes if it says what the meeting did.`,
    ]);
  });

  it("is not known to be wrong where the day of the meeting is not", () => {
    expect(warningsOf(meeting("date: not available"))).toEqual([]);
  });

  it("that is minutes is on the day of its meeting or after it", () => {
    const minutes = (yaml: string) => `${yaml}kind: minutes\n`;
    expect(warningsOf({ ...meeting("date: 2017-11-13"), form: minutes })).toEqual([]);
    expect(warningsOf({ ...meeting("date: 2017-11-15"), form: minutes })).toEqual([
      `${money}:3:12  these minutes are published on 14 November 2017, before its meeting on 15 November 2017 (${money}:6). Mend one of the two dates.`,
    ]);
  });
});

describe("the papers of one meeting", () => {
  const twoPapers = (first: string, second: string) =>
    warningsOf({ ...meeting(`date: 2017-12-05, ${first}`), form }, (own) => ({
      "content/committee/staff.md": (own[money] ?? "")
        .replace("The year's money", "The year's staff")
        .replace(/\{committee.*\}/, `{committee: families committee, ${second}}`),
    }));

  it("agree on when and where it is", () => {
    expect(
      twoPapers("time: 6 pm, place: Town Hall", "date: 2017-12-05, time: 7.00 pm, place: Library"),
    ).toEqual([
      `content/committee/staff.md:6:66  another paper of this meeting says "6 pm" (${money}:6). Mend the time in one of the two.`,
      `content/committee/staff.md:6:82  another paper of this meeting says "Town Hall" (${money}:6). Mend the place in one of the two.`,
    ]);
  });

  it("may leave it open, write it in other letters, or be of another day", () => {
    expect(twoPapers("time: 6 pm", "date: 2017-12-05, time: not available")).toEqual([]);
    expect(
      twoPapers("time: 6 pm, place: Town hall", "date: 2017-12-05, time: 6.00 PM, place: Town Hall"),
    ).toEqual([]);
    expect(twoPapers("time: 18:00", "date: 2017-12-05, time: 6pm")).toEqual([]);
    expect(twoPapers("time: 6 pm", "date: 2017-12-06, time: 7 pm")).toEqual([]);
  });
});

describe("an action log in a paper", () => {
  const log = {
    "data/actions/board.yaml": `title: Actions
meetings:
  - date: 2017-11-01
    actions: [{text: Train staff., lead: The chair, due: ongoing, status: in progress}]
  - date: 2017-12-06
    actions: [{text: Ask children., lead: The chair, due: ongoing, status: in progress}]
`,
  };
  const showing = (words: string) =>
    warningsOf(
      { text: (markdown) => markdown.replace("First.", `::: actions board ${words}\n:::`) },
      () => log,
    );

  it("has no actions of later meetings", () => {
    expect(showing("open")).toEqual([
      `${money}:19:1  the meeting is on 5 December 2017, and this log has actions that were agreed later, on 6 December 2017 (data/actions/board.yaml:5). Write the date of a meeting behind the name of the log, or mend one of the two dates.`,
    ]);
    expect(showing("2017-11-01")).toEqual([]);
  });
});

describe("a document that a paper encloses", () => {
  const enclosing = (sentence: string) =>
    warningsOf({ matter: (yaml) => `${yaml}appendices: [{document: annual-report/2016-17}]\n` }, () => ({
      "content/annual-report/2016-17/ahead.md": `---\ntitle: What comes next\norder: 90\n---\n${sentence}\n`,
    }));

  it("names no other day to come for its committee", () => {
    expect(enclosing("The report goes to the Families Committee on 15 December 2017.")).toEqual([
      `content/annual-report/2016-17/ahead.md:5:24  "Families Committee on 15 December 2017", and the paper that encloses this is for the meeting on 5 December 2017 (${money}:6). Mend one of the two dates.`,
    ]);
  });

  it.each([
    "The report goes to the Families Committee on 5 December 2017.",
    "The Families Committee met on 26 September 2017.",
    "The report goes to the Schools Committee on 15 December 2017.",
  ])("may say: %s", (sentence) => {
    expect(enclosing(sentence)).toEqual([]);
  });
});
