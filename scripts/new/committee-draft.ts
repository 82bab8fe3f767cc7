import type { CommitteeForm } from "../model/schema/committee-form.ts";
import { formHeadings } from "../model/schema/form-headings.ts";
import { inYaml } from "./drafts.ts";

/**
 * A cover report with every heading of its form, to fill in.
 *
 * @param year the year of the newest report, which becomes the first appendix; null if there is none
 * @param formName of data/forms/; null for the form of papers that name none
 */
export function committeeDraft(
  title: string,
  published: string | undefined,
  form: CommitteeForm,
  year: string | null,
  formName: string | null = null,
): string {
  const headings = formHeadings(form);
  const isShown = (what: string) =>
    headings.some(({ entry }) => entry.shows === what) ||
    form.particulars.some(({ shows }) => shows === what);
  const asked = form.particulars.flatMap((entry) => entry["asks-for"] ?? []);
  const matter = [
    `title: ${inYaml(title)}`,
    ...(formName === null ? [] : [`form: ${formName}`]),
    "# A draft may hold typed numbers. Write final when it is ready.",
    "status: draft",
    "# Year-month-day.",
    `published:${published ? ` ${published}` : ""}`,
    ...(year === null ? [] : ["# Whose figures and chapters go by their names alone.", `year: ${year}`]),
    "summary: One sentence that says what this report is for.",
    ...(isShown("report-of") ? ["report-of: Who reports to the committee"] : []),
    "meeting:",
    "  committee: Name of the committee",
    "  # Year-month-day, or: not available",
    "  date: not available",
    ...(isShown("meeting-time") ? ["  time: not available"] : []),
    ...(isShown("meeting-place") ? ["  place: not available"] : []),
    ...(asked.length === 0 ? [] : ["particulars:", ...asked.map((name) => `  ${name}: not available`)]),
    ...(isShown("author") ? ["author:", "  role: Who answers questions about it"] : []),
    ...(isShown("appendices") && year !== null ? ["appendices:", `  - document: annual-report/${year}`] : []),
    ...(isShown("subject-history") ? ["subject-history: []"] : []),
    ...(isShown("sign-off")
      ? [
          "# Once somebody has signed:",
          `# sign-off: [{role: ${form["sign-off"]?.[0] ?? ""}, date: 2017-11-14}]`,
        ]
      : []),
    "# The number of the first page in the agenda pack, where the pages are to carry the pack's numbers.",
    "# pack-pages: 15",
  ];
  const sections = headings
    .filter(({ isAbove, entry }) => !isAbove && entry.shows === "text")
    .map(({ entry }) =>
      entry["must-have-text"]
        ? `## ${entry.heading}\n\nWrite the text of this section here.\n`
        : `## ${entry.heading}\n`,
    );
  return `---\n${matter.join("\n")}\n---\n\n${sections.join("\n")}`;
}
