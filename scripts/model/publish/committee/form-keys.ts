import type { CommitteeForm } from "../../schema/committee-form.ts";
import { formHeadings } from "../../schema/form-headings.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import type { CommitteeFile } from "./committee-file.ts";

/**
 * Compares the front matter of a cover report with its form: what the form shows must be present, and what is present
 * must be shown, so that nothing is left out silently.
 */
export function checkFormKeys(
  { matter, yaml }: CommitteeFile,
  form: CommitteeForm,
  formFile: string,
): Problem[] {
  const shown = new Set<string>([
    ...formHeadings(form).map(({ entry }) => entry.shows),
    ...form.particulars.flatMap(({ shows }) => shows ?? []),
  ]);
  const given: [shows: string, path: string[], isGiven: boolean][] = [
    ["report-of", ["report-of"], matter["report-of"] !== undefined],
    ["author", ["author"], matter.author !== undefined],
    ["appendices", ["appendices"], matter.appendices.length > 0],
    ["subject-history", ["subject-history"], matter["subject-history"].length > 0],
    ["sign-off", ["sign-off"], matter["sign-off"].length > 0],
    ["meeting-time", ["meeting", "time"], matter.meeting.time !== undefined],
    ["meeting-place", ["meeting", "place"], matter.meeting.place !== undefined],
  ];
  const missing = ["report-of", "author"].filter(
    (key) => shown.has(key) && given.some(([shows, , isGiven]) => shows === key && !isGiven),
  );
  return [
    ...missing.map((key) =>
      problemAt(yaml.placeOf([]), `"${key}" is missing, which the form shows`, `Add a line "${key}: …"`),
    ),
    ...given
      .filter(([shows, , isGiven]) => isGiven && !shown.has(shows))
      .map(([shows, path]) =>
        problemAt(
          yaml.placeOfKey(path),
          `the form does not show "${path.join(": ")}"`,
          `Take it out, or add shows: ${shows} to ${formFile}`,
        ),
      ),
  ];
}
