import type { CheckedPdf } from "./pdf-check.ts";

export interface ManualCheck {
  /** By the Matterhorn Protocol 1.02. */
  numbers: string[];
  question: string;
}

/** Questions that only people can answer, for what this document has. */
export function manualChecks(file: CheckedPdf): ManualCheck[] {
  const kinds = new Set(file.tags.map((tag) => file.kindOf(tag)));
  return checksByHand
    .filter(({ kind }) => kind === null || kind.split(" ").some((each) => kinds.has(each)))
    .map(({ numbers, question }) => ({ numbers, question }));
}

const checksByHand: (ManualCheck & { kind: string | null })[] = [
  {
    kind: null,
    numbers: ["01-001", "01-002"],
    question: "Is everything read out that says something, and nothing that does not?",
  },
  {
    kind: null,
    numbers: ["01-006", "02-002", "09-002", "09-003"],
    question: "Is each tag right for what it holds?",
  },
  {
    kind: null,
    numbers: ["04-001"],
    question: "Is everything said that colour, contrast or place alone would tell?",
  },
  { kind: null, numbers: ["06-004"], question: "Does the title say which document this is?" },
  {
    kind: null,
    numbers: ["09-001", "28-001"],
    question: "Are text and links read in the order in which they make sense?",
  },
  {
    kind: null,
    numbers: ["11-007"],
    question: "Is the language right, also of words from another language?",
  },
  {
    kind: null,
    numbers: ["14-001", "14-005"],
    question: "Is everything that looks like a heading one, of the right level?",
  },
  { kind: null, numbers: ["16-003"], question: "Is everything that looks like a list one?" },
  {
    kind: null,
    numbers: ["18-001", "18-002"],
    question: "Are the heads and feet of the pages left out when it is read?",
  },
  { kind: null, numbers: ["31-010"], question: "May the fonts be given away with the file?" },
  {
    kind: "Figure",
    numbers: ["13-001", "13-002", "13-003", "13-005", "13-006", "13-007"],
    question: "Does each alternative text say what its picture says, and is each picture one?",
  },
  {
    kind: "Table",
    numbers: ["15-001", "15-002", "15-004", "15-005"],
    question: "Are all header cells header cells, and is each table one?",
  },
  {
    kind: "L",
    numbers: ["16-001", "16-002"],
    question: "Is each list with an order numbered in that order?",
  },
  {
    kind: "Note Reference",
    numbers: ["19-001", "19-002"],
    question: "Are all notes notes, and do their marks lead to them?",
  },
  { kind: "Formula", numbers: ["17-001"], question: "Is each formula tagged as one?" },
  {
    kind: "Form",
    numbers: ["24-001", "28-003"],
    question: "Do fields that are only printed say what they hold?",
  },
];
