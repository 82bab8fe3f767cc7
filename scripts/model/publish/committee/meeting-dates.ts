import type { BoardToPublish } from "../../load/loaded-board.ts";
import { blockMarks } from "../../markdown/parser.ts";
import { dateInWords, isDate } from "../../values/period.ts";
import { type Place, type Problem, warningAt } from "../../values/problem.ts";
import type { CommitteeFile } from "./committee-file.ts";

type Board = Pick<BoardToPublish, "committeeReports" | "committeeForms" | "actionLogs">;

/** Dates of papers that go ill together with their meeting, or with the other papers of the same meeting. */
export function checkMeetingDates(loaded: Board): Problem[] {
  const { committeeReports, committeeForms } = loaded;
  const isMinutes = ({ matter }: CommitteeFile) =>
    committeeForms.find(({ name }) => name === (matter.form ?? null))?.form.kind === "minutes";
  return committeeReports.flatMap((file, index) => {
    const { date } = file.matter.meeting;
    if (!isDate(date)) return [];
    return [
      ...ownDate(file, date, isMinutes(file)),
      ...laterActions(file, date, loaded),
      ...otherDetails(file, committeeReports.slice(0, index)),
    ];
  });
}

function ownDate({ matter, yaml }: CommitteeFile, meets: string, isMinutes: boolean): Problem[] {
  const { published } = matter;
  if (isMinutes ? published >= meets : published <= meets) return [];
  const meeting = `its meeting on ${dateInWords(meets)} (${inWords(yaml.placeOf(["meeting", "date"]))})`;
  return [
    warningAt(
      yaml.placeOf(["published"]),
      isMinutes
        ? `these minutes are published on ${dateInWords(published)}, before ${meeting}`
        : `this paper is published on ${dateInWords(published)}, after ${meeting}`,
      isMinutes
        ? "Mend one of the two dates"
        : "Mend one of the two dates, or give it a form with kind: minutes if it says what the meeting did",
    ),
  ];
}

/** A log that a paper shows has actions of meetings that come after the paper's. */
function laterActions(file: CommitteeFile, meets: string, { actionLogs }: Board): Problem[] {
  return blockMarks(file.markdown).flatMap(({ name, argument, line }) => {
    if (name !== "actions") return [];
    const [wanted = "", ...words] = argument.split(/[\s,]+/);
    const found = actionLogs.find((log) => log.name === wanted);
    const of = words.find(isDate);
    const at = found?.log.meetings.findIndex(({ date }) => date > meets && (of === undefined || date === of));
    const later = at === undefined ? undefined : found?.log.meetings[at];
    if (!found || !later || at === undefined) return [];
    return warningAt(
      { file: file.file, line: file.linesAbove + line, column: 1 },
      `the meeting is on ${dateInWords(meets)}, and this log has actions that were agreed later, on ${dateInWords(later.date)} (${inWords(found.yaml.placeOf(["meetings", at, "date"]))})`,
      "Write the date of a meeting behind the name of the log, or mend one of the two dates",
    );
  });
}

/** Two papers of one meeting that do not agree on when and where it is. */
function otherDetails({ matter, yaml }: CommitteeFile, before: CommitteeFile[]): Problem[] {
  const { meeting } = matter;
  return (["time", "place"] as const).flatMap((key) => {
    const own = meeting[key];
    const other = before.find(
      (each) =>
        each.matter.meeting.date === meeting.date &&
        alike(each.matter.meeting.committee, meeting.committee) &&
        said(each.matter.meeting[key]) &&
        !(key === "time" ? sameTime : alike)(each.matter.meeting[key] ?? "", own ?? ""),
    );
    if (!said(own) || !other) return [];
    return warningAt(
      yaml.placeOf(["meeting", key]),
      `another paper of this meeting says "${other.matter.meeting[key]}" (${inWords(other.yaml.placeOf(["meeting", key]))})`,
      `Mend the ${key} in one of the two`,
    );
  });
}

function said(words: string | undefined): boolean {
  return words !== undefined && words !== "not available";
}

/** Whether two names differ in capitals and points alone. */
export function alike(one: string, other: string): boolean {
  const folded = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s.:,]+/g, " ")
      .trim();
  return folded(one) === folded(other);
}

/** "6 pm", "6.00pm" and "18:00" are one time. */
function sameTime(one: string, other: string): boolean {
  const [first, second] = [one, other].map((words) => {
    const [whole, hour = "", minutes = "00", half] =
      /^(\d{1,2})(?:[.:](\d{2}))? *([ap])?\.?m?\.?/i.exec(words) ?? [];
    if (whole === undefined) return words;
    const afternoon = half?.toLowerCase() === "p" && Number(hour) < 12 ? 12 : 0;
    return `${Number(hour) + afternoon}:${minutes}${words.slice(whole.length)}`;
  });
  return alike(first ?? "", second ?? "");
}

/** The second place of a message: "content/committee/money.md:6" */
function inWords({ file, line }: Place): string {
  return `${file}:${line}`;
}
