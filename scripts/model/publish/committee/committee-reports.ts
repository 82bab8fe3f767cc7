import type { Parse } from "../../documents/parts-of.ts";
import { releaseMark } from "../../load/held-back.ts";
import type { BoardToPublish, LoadedForm } from "../../load/loaded-board.ts";
import type { CommitteeReport } from "../../report/committee-report.ts";
import { committeeFormFile } from "../../schema/committee-form.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import { annualOf } from "../../values/report-id.ts";
import type { Appendable } from "./appendices.ts";
import type { CommitteeFile } from "./committee-file.ts";
import { publishCommitteeReport } from "./committee-report.ts";

/** Every committee report of the folder, the newest first. */
export function publishCommitteeReports(
  loaded: BoardToPublish,
  documents: Appendable,
  parserFor: (year: string | null) => Parse,
  problems: Problem[],
): CommitteeReport[] {
  const { unread } = loaded;
  return loaded.committeeReports
    .flatMap((file) => {
      problems.push(...wrongYear(file, loaded));
      const document = parserFor(file.matter.year ?? null)(file, "report");
      const form = loaded.committeeForms.find(({ name }) => name === (file.matter.form ?? null));
      if (form) {
        const report = publishCommitteeReport(file, form, document, documents, unread, problems);
        return { ...report, mark: releaseMark(file.matter, loaded.day) };
      }
      if (!unread.has(committeeFormFile(file.matter.form ?? null)))
        problems.push(withoutForm(file, loaded.committeeForms));
      return [];
    })
    .sort((a, b) => (a.published.key > b.published.key ? -1 : a.published.key < b.published.key ? 1 : 0));
}

function withoutForm({ file, matter, yaml }: CommitteeFile, forms: LoadedForm[]): Problem {
  const names = forms.flatMap(({ name }) => name ?? []);
  if (matter.form !== undefined)
    return problemAt(
      yaml.placeOf(["form"]),
      `there is no form "${matter.form}"`,
      didYouMean(matter.form, names, `Make ${committeeFormFile(matter.form)} as docs/committee.md explains`),
    );
  return problemAt(
    { file, line: 1, column: 1 },
    "a committee report is printed in the form of the body that receives it, and there is no data/committee-form.yaml",
    names.length > 0 ? `Write form: and one of ${names.join(", ")}` : "Make it as docs/committee.md explains",
  );
}

function wrongYear({ matter, yaml }: CommitteeFile, { reports, datasets }: BoardToPublish): Problem[] {
  const years = [...new Set([...annualOf(reports), ...datasets].map(({ year }) => year))].sort();
  if (matter.year === undefined || years.includes(matter.year)) return [];
  return [
    problemAt(
      yaml.placeOf(["year"]),
      `there is neither a report nor data for ${matter.year}`,
      didYouMean(matter.year, years, `Write one of: ${years.join(", ")}`),
    ),
  ];
}
