import { dateInWords, isDate } from "../../derive/period.ts";
import { didYouMean } from "../../nearest-names.ts";
import { type Problem, problemAt } from "../../problem.ts";
import type { Particular } from "../../report.ts";
import type { CommitteeForm } from "../../schema/committee-form.ts";
import type { CommitteeFile } from "./committee-report.ts";

/** The table at the top of a cover report: what the form asks for, with the report's answers. */
export function particularsOf(
  { matter, yaml }: CommitteeFile,
  form: CommitteeForm,
): { particulars: Particular[]; problems: Problem[] } {
  const { meeting } = matter;
  const problems: Problem[] = [];
  const answers = {
    title: matter.title,
    "report-of": matter["report-of"] ?? "",
    committee: meeting.committee,
    "meeting-date": isDate(meeting.date) ? dateInWords(meeting.date) : meeting.date,
    "meeting-time": meeting.time ?? "not available",
    "meeting-place": meeting.place ?? "not available",
  };
  const particulars = form.particulars.map(({ label, shows, "asks-for": asked = "" }) => {
    if (shows !== undefined) return { label, text: answers[shows], isTitle: shows === "title" };
    const text = matter.particulars[asked];
    if (text === undefined)
      problems.push(
        problemAt(
          yaml.placeOf(["particulars"]),
          `"${asked}" is missing, which the form asks for`,
          `Write it below particulars: as ${asked}: and the answer`,
        ),
      );
    return { label, text: text ?? "", isTitle: false };
  });
  const known = form.particulars.flatMap((entry) => entry["asks-for"] ?? []);
  for (const name of Object.keys(matter.particulars))
    if (!known.includes(name))
      problems.push(
        problemAt(
          yaml.placeOfKey(["particulars", name]),
          `the form does not ask for "${name}"`,
          didYouMean(name, known, "Take it out, or add it to particulars: of data/committee-form.yaml"),
        ),
      );
  return { particulars, problems };
}
