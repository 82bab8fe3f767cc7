import { committeeFormFile } from "../schema/committee-form.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { LoadedBoard } from "./loaded-board.ts";

/** What `npm run new` writes for an editor to replace. */
const toReplace = [
  "Write about fifty words here",
  "One line under the title",
  "One sentence that says what this briefing is about.",
  "One sentence that says what this poster is about.",
  "owner: Who keeps this up to date",
  "audience: Who this is for",
  "Where what it says comes from",
  "Write a question that leads to a change in practice.",
  "Write whom to tell what was of use, and how",
  "A slogan of a few words.",
  "What this report is, and the most important thing that it says.",
  "The most important message of the chapter, in one or two sentences.",
  "The text of the chapter.",
  "One sentence that says what this report is for.",
  "Who reports to the committee",
  "Name of the committee",
  "One sentence that says what this series is about.",
  "Write here what the series is for, and how to use it.",
  "Write here what people have to know before they come.",
  "Name of the council",
  "council: Name of the board",
  "Who answers questions about it",
  "Write the text of this section here.",
  "One sentence that says what this review is about.",
  "Write what everybody should learn from it.",
  "Write the first recommendation here.",
  "Who it is made to",
  "Write what is to be done.",
  "Who leads it",
  "Replace this: it is what to write here.",
];

/** Placeholders only if they are a whole line: as part of a sentence they may be anybody's words. */
const wholeLines = [
  "- A short statement with the **word** that matters",
  "- A second statement",
  "- A third statement",
  "- A fourth statement",
];

/** Finds placeholder texts of new files in what is to be published. */
export function leftOverTexts({
  reports,
  briefings,
  posters,
  committeeReports,
  meetings,
  series,
  pages,
  home,
  register,
  texts,
}: LoadedBoard): Problem[] {
  const leftIn = ({ file }: { file: string }, statusFile: string) =>
    (texts.get(file) ?? "").split("\n").flatMap((line, index) =>
      toReplace
        .filter((text) => line.includes(text))
        .concat(wholeLines.filter((text) => line.trim() === text).map((text) => text.slice("- ".length)))
        .map((text) =>
          problemAt(
            { file, line: index + 1, column: line.indexOf(text) + 1 },
            `"${text}" is left from npm run new`,
            `Write your own text, or status: draft in ${statusFile}`,
          ),
        ),
    );
  return [
    // A chapter has the status of its report, unless it has one of its own.
    ...reports
      .filter(({ report }) => report.matter.status === "final")
      .flatMap(({ report, summary, chapters, editions, openings }) => [
        report,
        ...(summary ? [summary] : []),
        ...[...chapters, ...editions, ...openings].filter(({ matter }) => matter.status === "final"),
      ])
      .flatMap((file) => leftIn(file, "report.md")),
    ...[
      ...briefings,
      ...posters,
      ...committeeReports,
      ...meetings,
      ...series,
      ...pages,
      ...(home ? [home] : []),
    ]
      .filter(({ matter }) => matter.status === "final")
      .flatMap((file) => leftIn(file, "the front matter")),
    ...register.filter(({ matter }) => matter.status === "final").flatMap((file) => leftIn(file, "the file")),
    ...[
      ...new Set(
        committeeReports
          .filter(({ matter }) => matter.status === "final")
          .map(({ matter }) => committeeFormFile(matter.form ?? null)),
      ),
    ].flatMap((file) => leftIn({ file }, "the front matter of committee reports")),
  ];
}
