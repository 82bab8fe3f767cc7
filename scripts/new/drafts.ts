/** A 7-minute briefing with its seven parts and a second side, to fill in. */
export function briefingDraft(title: string, published: string | undefined): string {
  const parts = [
    "Why this matters",
    "What it is",
    "What we know",
    "Signs to notice",
    "What to do",
    "What good looks like",
    "Questions for your team",
  ];
  return `---
title: ${inYaml(title)}
# A draft may hold typed numbers. Write final when it is ready.
status: draft
${dates(published)}
owner: Who keeps this up to date
audience: Who this is for
topics: []
summary: One sentence that says what this briefing is about.
message: What to remember, in one line
sources:
  - Where what it says comes from
---

${parts.map((part, index) => `## ${index + 1} ${part}\n\nWrite about fifty words here on “${part}”: the briefing has to fit on one page.\n`).join("\n")}
# With your team

## Questions for the team

- Write a question that leads to a change in practice.

## Action record

Agree who does what.

::: action-record 6
:::

## Feedback

Write whom to tell what was of use, and how.
`;
}

/** A learning poster with three statements to fill in. */
export function posterDraft(title: string, published: string | undefined): string {
  return `---
title: ${inYaml(title)}
strapline: One line under the title
# A draft may hold typed numbers. Write final when it is ready.
status: draft
${dates(published)}
owner: Who keeps this up to date
topics: []
summary: One sentence that says what this poster is about.
# One of eight colours that follow from the board's own.
theme: 1
# A drawing by its name at https://phosphoricons.com.
drawing: chats-circle
# The address under the QR code; without one, the poster's page on the board's website.
# web-address: www.example.org/short
---

- A short statement with the **word** that matters
- A second statement
- A third statement

A slogan of a few words.
`;
}

/**
 * A chapter of a report.
 *
 * @param section as written in YAML; null if the report has no sections
 */
export function chapterDraft(title: string, order: number, section: string | null): string {
  return `---
title: ${inYaml(title)}
order: ${order}
${section === null ? "" : `section: ${section}\n`}topics: []
---

The most important message of the chapter, in one or two sentences.

## A heading

The text of the chapter.
`;
}

/**
 * A part of a report of a type: a chapter with what to write in it.
 *
 * @param order its place
 */
export function partDraft(
  { title, guidance, answers = [] }: { title: string; guidance?: string | undefined; answers?: string[] },
  order: number,
): string {
  return `---
title: ${inYaml(title)}
order: ${order}
${answers.length === 0 ? "" : `answers: [${answers.join(", ")}]\n`}---

${guidance ?? "The text of the chapter."} Replace this: it is what to write here.
`;
}

/**
 * A report's own file.
 *
 * @param type of a report that is not annual
 */
export function reportDraft({
  title,
  published,
  type,
}: {
  title: string;
  published: string | undefined;
  type?: string;
}): string {
  return `---
title: ${inYaml(title)}
${type === undefined ? "" : `type: ${type}\n`}# A draft may hold typed numbers. Write final when it is ready.
status: draft
${dates(published)}
owner: Who keeps this up to date
strapline: One line under the title
---

What this report is, and the most important thing that it says.
`;
}

/** A name such as 2016 or true would not be a text in YAML. */
export function inYaml(title: string): string {
  return /^(\d|(true|false|null)$)/i.test(title) ? JSON.stringify(title) : title;
}

function dates(published: string | undefined): string {
  return `# Year-month-day.\npublished:${published ? ` ${published}` : ""}\nreview-by:${published ? ` ${yearAfter(published)}` : ""}`;
}

function yearAfter(date: string): string {
  return `${String(Number(date.slice(0, 4)) + 1).padStart(4, "0")}${date.slice(4).replace("-02-29", "-02-28")}`;
}
