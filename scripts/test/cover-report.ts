/** A council's form and a cover report in it, for tests: data/committee-form.yaml and content/committee/money.md. */
export const committeeForm = `council: Northmoor Borough Council
particulars:
  - {label: Title, shows: title}
  - {label: Wards, asks-for: wards-affected}
parts:
  - {heading: Summary, must-have-text: true}
  - heading: Details
    sections:
      - {heading: Options, when-empty: There are none}
      - {heading: Money}
      - {heading: Law}
  - {heading: Contact, shows: author}
  - {heading: Annexes, shows: appendices, when-empty: None}
  - {heading: History, shows: subject-history}
when-empty: Not applicable
numbered-paragraphs: true
subject-history: {years: 3, meeting: Meeting, date: Day}
`;

const matter = `title: The year's money
published: 2017-11-14
summary: What the year cost.
year: 2016-17
meeting: {committee: Families Committee, date: 2017-12-05}
particulars: {wards-affected: All}
author: {role: Business manager}
`;

const text = `## Summary

The board spent {{ finances.expenditure }}.

## Options

## Money

First.

### A heading

Second.

## Law
`;

/**
 * The files of a board with a cover report.
 *
 * @param change changes its front matter and text
 */
export function coverReport(
  change: {
    matter?: (yaml: string) => string;
    text?: (markdown: string) => string;
    form?: (yaml: string) => string;
  } = {},
): Record<string, string> {
  const same = (written: string) => written;
  return {
    "data/committee-form.yaml": (change.form ?? same)(committeeForm),
    "content/committee/money.md": `---\n${(change.matter ?? same)(matter)}---\n\n${(change.text ?? same)(text)}`,
  };
}
