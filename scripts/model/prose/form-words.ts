import type { BoardToPublish } from "../load/loaded-board.ts";
import { formHeadings } from "../schema/form-headings.ts";

/**
 * The words of a council's form in capitals, which need no explanation in its reports: headings may be
 * written so, and the abbreviations in them are not the board's to explain.
 */
export function formWords({ committeeForm: form }: BoardToPublish, file: string): string[] {
  const isInForm = file.startsWith("content/committee/") || file === "data/committee-form.yaml";
  if (form === null || !isInForm) return [];
  return [
    ...formHeadings(form).map(({ entry }) => entry.heading),
    ...form.particulars.map(({ label }) => label),
  ].flatMap((text) => text.toUpperCase().match(/\p{L}+/gu) ?? []);
}
