import type { BoardToPublish } from "../load/loaded-board.ts";
import { formHeadings } from "../schema/form-headings.ts";

/**
 * The words of a council's form in capitals, which need no explanation in its reports: headings may be in capitals, and
 * the abbreviations in them are not the board's to explain.
 */
export function formWords({ committeeForms, committeeReports }: BoardToPublish, file: string): string[] {
  const paper = committeeReports.find((report) => report.file === file);
  const found = committeeForms.find(({ name, yaml }) =>
    paper ? name === (paper.matter.form ?? null) : yaml.file === file,
  );
  if (!found) return [];
  const { form } = found;
  return [
    form.council,
    ...formHeadings(form).map(({ entry }) => entry.heading),
    ...form.particulars.map(({ label }) => label),
    ...(form["sign-off"] ?? []),
  ].flatMap((text) => text.toUpperCase().match(/\p{L}+/gu) ?? []);
}
