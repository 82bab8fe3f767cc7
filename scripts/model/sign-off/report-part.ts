import type { LoadedReport } from "../load/loaded-board.ts";
import type { Statement, StatementReason } from "../statements/statement.ts";
import { reportOfFile } from "../values/report-id.ts";
import type { SignOffPoint, SignOffSection } from "./sign-off-sheet.ts";
import { acceptingFiles, draftsOf, type SignOffSources } from "./sign-off-sources.ts";

/** What in a report nobody has verified, or stands against what a source or a rule says. */
export function reportPart(sources: SignOffSources, report: LoadedReport): SignOffSection[] {
  const drafts = draftsOf(report);
  // A text of no report is beside the annual report of its year.
  const isOf = ({ file, year }: { file: string; year: string | null }) =>
    (reportOfFile(file) ?? year) === report.id && !drafts.has(file);
  const statements = sources.statements.filter(isOf);
  return [
    {
      name: "not-read",
      title: "Not read",
      meaning:
        "The program cannot prove these sentences, and nobody has read them against the data since they or the data changed.",
      points: statements.filter(({ state }) => state.kind === "to read").map((each) => statementPoint(each)),
    },
    {
      name: "supplied",
      title: "Supplied, and not verified",
      meaning: "An agency sent these texts. Readers are told that nobody has verified them.",
      points: sources.checked
        .filter(({ text }) => text.isSupplied && isOf(text))
        .filter(({ text }) => text.words.trim() !== "")
        .map(({ text }) => ({
          where: text.file,
          what: text.words,
          reason: null,
          bound: `${text.file} ${text.words}`,
        })),
    },
    {
      name: "corrected",
      title: "Corrected or contradictory",
      meaning:
        "A source printed something else than the report says, or two numbers do not agree and are published with the reason. Readers find the same list in the report.",
      points: sources.corrections
        .filter((correction) => correction.year === report.id)
        .map(({ where, printed, published, reason }) => ({
          where,
          what: `Printed: ${printed} Published here: ${published.text}`,
          reason: reason.text,
          bound: [where, printed, published.text, reason.text].join(" "),
        })),
    },
    {
      name: "stands-alone",
      title: "Numbers that stand alone",
      meaning:
        "Other numbers of the board could give these, or look like them. They are entered by themselves, for the reason given, so that nothing keeps them equal.",
      points: standingAlone(sources, report),
    },
    {
      name: "accepted-numbers",
      title: "Numbers that were accepted as typed",
      meaning:
        "These numbers stand in a text and come from no figure: nothing changes them when the data change.",
      points: acceptingFiles(sources.loaded, report).flatMap(({ title, file, accepted }) =>
        accepted["accepted-numbers"].map(({ text, reason }) => ({
          where: `${title} (${file})`,
          what: text,
          reason,
          bound: `${file} ${text} ${reason}`,
        })),
      ),
    },
    {
      name: "exempt",
      title: "Numbers that no check reads",
      meaning: "They stand in a quotation, in code, or in a limit or age that may be typed.",
      points: statements.filter(hasReason("exempt")).map((each) => statementPoint(each)),
    },
  ];
}

function standingAlone({ book }: SignOffSources, { id }: LoadedReport): SignOffPoint[] {
  return [...book.values()].flatMap(({ name, title, dataset, standsAlone, entries }) =>
    standsAlone === null || !entries.some((entry) => entry.year === id)
      ? []
      : [
          {
            where: dataset.title === title ? title : `${dataset.title}: ${title}`,
            what: name,
            reason: standsAlone,
            bound: `${name} ${standsAlone}`,
          },
        ],
  );
}

function hasReason(reason: StatementReason) {
  return ({ reasons }: Statement) => reasons.includes(reason);
}

function statementPoint({ title, file, place, words, typed, state }: Statement): SignOffPoint {
  return {
    where: `${title} (${file}, line ${place.line})`,
    what: words,
    reason: state.kind === "read" ? `Read by ${state.by} on ${state.on}.` : null,
    bound: `${file} ${typed}`,
  };
}
