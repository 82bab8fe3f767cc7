import type { FormContent } from "../../report/committee-report.ts";
import type { CommitteeForm } from "../../schema/committee-form.ts";
import { dateInWords, isDate } from "../../values/period.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import type { CommitteeFile } from "./committee-file.ts";

/** The earlier meetings with the same subject, oldest first; a problem for each outside the form's years. */
export function subjectHistory(
  { matter, yaml }: CommitteeFile,
  form: CommitteeForm,
  problems: Problem[],
): FormContent | null {
  const { years, ...columns } = form["subject-history"];
  const now = isDate(matter.meeting.date) ? matter.meeting.date : matter.published;
  const earliest = `${Number(now.slice(0, 4)) - years}${now.slice(4)}`;
  const span = years === 1 ? "the year" : `the ${years} years`;
  for (const [index, { date }] of matter["subject-history"].entries())
    if (date < earliest || date > now)
      problems.push(
        problemAt(
          yaml.placeOf(["subject-history", index, "date"]),
          `${dateInWords(date)} is not in ${span} before ${dateInWords(now)}, which the form asks for`,
          "Take the meeting out, or mend its date",
        ),
      );
  if (matter["subject-history"].length === 0) return null;
  const meetings = [...matter["subject-history"]]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ meeting, date }) => ({ meeting, date: dateInWords(date) }));
  return { shows: "subject-history", columns, meetings };
}
