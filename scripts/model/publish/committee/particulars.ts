import type { Particular } from "../../report/committee-report.ts";
import type { CommitteeForm } from "../../schema/committee-form.ts";
import { didYouMean, nearestNames } from "../../values/nearest-names.ts";
import { dateInWords, isDate } from "../../values/period.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import type { CommitteeFile } from "./committee-file.ts";

/** The table at the top of a cover report: what the form asks for, with the report's answers. */
export function particularsOf(
  { matter, yaml }: CommitteeFile,
  form: CommitteeForm,
  formFile: string,
  problems: Problem[],
): Particular[] {
  const { meeting } = matter;
  const answers = {
    title: matter.title,
    "report-of": matter["report-of"] ?? "",
    committee: meeting.committee,
    "meeting-date": isDate(meeting.date) ? dateInWords(meeting.date) : meeting.date,
    "meeting-time": meeting.time ?? "not available",
    "meeting-place": meeting.place ?? "not available",
  };
  const known = form.particulars.flatMap((entry) => entry["asks-for"] ?? []);
  const given = Object.keys(matter.particulars);
  const unknown = given.filter((name) => !known.includes(name));
  // "ward-affected" is why "wards-affected" is missing: one mistake, one message.
  const missing = known.filter((name) => !given.includes(name));
  const mistakes = new Set(unknown.flatMap((name) => nearestNames(name, missing, 1)));
  const particulars = form.particulars.map(({ label, shows, "asks-for": asked = "" }) => {
    if (shows !== undefined) return { label, text: answers[shows], isTitle: shows === "title" };
    const text = matter.particulars[asked];
    if (text === undefined && !mistakes.has(asked))
      problems.push(
        problemAt(
          yaml.placeOf(["particulars"]),
          `the form asks for "${label}", and the report does not say it`,
          `Add a line "${asked}: …" below particulars:, indented by two spaces`,
        ),
      );
    return { label, text: text ?? "", isTitle: false };
  });
  for (const name of unknown)
    problems.push(
      problemAt(
        yaml.placeOfKey(["particulars", name]),
        `the form does not ask for "${name}"`,
        didYouMean(
          name,
          missing.length > 0 ? missing : known,
          `Take it out, or add it to particulars: of ${formFile}`,
        ),
      ),
    );
  return particulars;
}
