/** The seven parts of a briefing, each with what to write there. */
type Parts = [heading: string, guidance: string][];

/** What a briefing can be about, each with headings of its own. */
const briefings = {
  review: {
    audience: "Everyone who works with families like this one",
    source: "The review, and where it is published",
    parts: [
      [
        "What happened",
        "Say in outline what the review looked at. Leave out names, ages, places, dates and whatever else could identify a family.",
      ],
      [
        "Why a review was held",
        "Say which kind of review it was, and what the law or the board asked it to find out.",
      ],
      ["What worked well", "Say what people did that helped, so that others do it too."],
      [
        "What the review found",
        "Say what got in the way of help, as findings about how agencies work and not about one person.",
      ],
      ["What to do differently", "Say what to do on Monday, in the order in which it is done."],
      [
        "What agencies have changed",
        "Say what has been decided since, and where the tools and the training are.",
      ],
      ["Questions for your team", "Ask what would happen if this family came to your service today."],
    ],
  },
  audit: {
    audience: "Everyone whose work was looked at",
    source: "The audit, and who has it",
    parts: [
      [
        "What we looked at",
        "Say which practice was audited, which agencies took part, and how records were chosen.",
      ],
      ["Why we looked", "Say what made the board ask: a review, a figure, or what children said."],
      ["What good looks like", "Say by which standard the work was judged, and where it is written down."],
      ["What we found done well", "Say where the standard was met. Take every number from the data."],
      ["What has to be better", "Say where it was not met, and what that meant for children."],
      ["What to do now", "Say what each of us does, by when, and who helps."],
      ["How we will know", "Say when it will be looked at again, and which figure should change."],
    ],
  },
  "national-report": {
    audience: "Everyone who works with children and families here",
    source: "The national report, with its link",
    parts: [
      ["What the report is", "Say who wrote it, when, and what it is about."],
      ["What it looked at", "Say which cases, services or years it draws on."],
      ["What it found", "Say its main findings in your own words, each as one line."],
      ["What it asks for", "Say what it recommends, and to whom."],
      ["What it is like here", "Say what your own figures and audits show about the same thing."],
      ["What to do", "Say what changes in practice because of it."],
      ["Questions for your team", "Ask which of its findings could be about your service."],
    ],
  },
} satisfies Record<string, { audience: string; source: string; parts: Parts }>;

export type BriefingAbout = keyof typeof briefings;
export const briefingsAbout = Object.keys(briefings) as BriefingAbout[];

const anyBriefing: Parts = [
  "Why this matters",
  "What it is",
  "What we know",
  "Signs to notice",
  "What to do",
  "What good looks like",
  "Questions for your team",
].map((heading) => [
  heading,
  `Write about fifty words here on “${heading}”: the briefing has to fit on one page.`,
]);

/**
 * A 7-minute briefing with its seven parts and a second side, to fill in.
 *
 * @param about what it is about, which has headings of its own; null for any other subject
 */
export function briefingDraft(
  title: string,
  published: string | undefined,
  about: BriefingAbout | null = null,
): string {
  const own = about === null ? null : briefings[about];
  const parts = own
    ? own.parts.map(([heading, guidance]) => [heading, `Write about fifty words here. ${guidance}`] as const)
    : anyBriefing;
  return `---
title: ${inYaml(title)}
# A draft may hold typed numbers. Write final when it is ready.
status: draft
${dates(published)}
owner: Who keeps this up to date
audience: ${own ? `Who this is for, such as ${own.audience.charAt(0).toLowerCase()}${own.audience.slice(1)}` : "Who this is for"}
topics: []
summary: One sentence that says what this briefing is about.
message: What to remember, in one line
# One figure of the data, large; its words say what it counts.
# figure: {number: "{{ name@2016-17 }}", words: what it counts}
sources:
  - ${own ? `Where what it says comes from, such as ${own.source.charAt(0).toLowerCase()}${own.source.slice(1)}` : "Where what it says comes from"}
---

${parts.map(([heading, guidance], index) => `## ${index + 1} ${heading}\n\n${guidance}\n`).join("\n")}
# With your team

## Questions for the team

- Write a question that leads to a change in practice.

## Action record

Agree who does what.

::: action-record 6
:::

## How did you use it?

Write whom to tell what was of use, and how, and where to send a copy of this record.

::: use-record 3
:::
`;
}

/** An agenda, with two items to begin with. */
export function meetingDraft(title: string, published: string | undefined): string {
  return `---
title: ${inYaml(title)}
# A draft may hold typed numbers. Write final when it is ready.
status: draft
# Year-month-day, of the agenda and of the meeting.
published:${published ? ` ${published}` : ""}
date:${published ? ` ${published}` : ""}
committee: Name of the committee
# time: 6 pm
# place: Town hall
items:
  - {title: Apologies, lead: Chair, minutes: 5}
  # - {paper: committee/name-of-the-paper, lead: Who brings it, for: Decision, minutes: 20}
  # - {title: What it is about, restricted: true, because: paragraph 1 of schedule 12A}
---

Write here what people have to know before they come.
`;
}

/** A series of briefings and posters. */
export function seriesDraft(title: string, published: string | undefined): string {
  return `---
title: ${inYaml(title)}
# A draft may hold typed numbers. Write final when it is ready.
status: draft
# Year-month-day.
published:${published ? ` ${published}` : ""}
summary: One sentence that says what this series is about.
# In their order; or topic: and all of that topic are in it.
documents: []
---

Write here what the series is for, and how to use it.
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
