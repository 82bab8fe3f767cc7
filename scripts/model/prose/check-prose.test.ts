import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { Block } from "../report/block.ts";
import { BoardProblems, formatProblems, type Problem } from "../values/problem.ts";

const numbersMd = "content/annual-report/2016-17/numbers.md";
const reportMd = "content/annual-report/2016-17/report.md";
const planYaml = "data/2016-17/plan.yaml";

const chapter = (markdown: string, keys = "") => `---\ntitle: Numbers\norder: 10\n${keys}---\n${markdown}\n`;
const report = (status: string) =>
  `---\ntitle: Annual Report 2016/17\npublished: 2017-11-14\nstatus: ${status}\n---\nText.\n`;

/** The errors and warnings of the small board with these files in it. */
function check(files: Record<string, string | null>): { errors: string; warnings: string } {
  const warnings: Problem[] = [];
  try {
    buildReport(boardWith(files), { drafts: "checked", warn: (some) => warnings.push(...some) });
  } catch (error) {
    if (error instanceof BoardProblems) return { errors: error.message, warnings: "" };
    throw error;
  }
  return { errors: "", warnings: formatProblems(warnings.filter(({ isLast }) => !isLast)) };
}
const errorsOf = (files: Record<string, string | null>) => check(files).errors;

describe("a number typed into the text of a final report", () => {
  it("is an error that offers the figure which prints it", () => {
    expect(errorsOf({ [numbersMd]: chapter("\nIn all\n120 children were looked after, 20% more.") })).toBe(
      [
        `${numbersMd}:7:1  the number "120" is typed and bound to no figure. "120" is children-looked-after; if that is what is meant, write {{ children-looked-after }}.`,
        `${numbersMd}:7:33  the number "20%" is typed and bound to no figure. "20%" is children-looked-after.change; if that is what is meant, write {{ children-looked-after.change }}.`,
      ].join("\n"),
    );
  });

  it("is an error that says what to do where no figure prints it", () => {
    expect(errorsOf({ [numbersMd]: chapter("We saw twelve families.") })).toBe(
      `${numbersMd}:5:8  the number "twelve" is typed and bound to no figure. No figure with this value was found for what the sentence is about: enter it in data/ with its source and write {{ its-name }}, or accept it under accepted-numbers with the reason.`,
    );
  });

  it("gets the same message whether a figure that is not shown has that value or another", () => {
    const typed = { [numbersMd]: chapter("The police made 3 referrals.") };
    const message = `${numbersMd}:5:17  the number "3" is typed and bound to no figure. No figure with this value was found for what the sentence is about: enter it in data/ with its source and write {{ its-name }}, or accept it under accepted-numbers with the reason.`;
    for (const police of [3, 2])
      expect(
        errorsOf({
          ...typed,
          "data/2016-17/police.yaml": `title: Police\nkind: figures\ncounts: children\nsource: The police\nfigures:\n  police-referrals: {title: Referrals, unit: referrals, values: {2016-17: ${police}}}\n`,
        }),
      ).toBe(message);
  });

  it("is found in front matter, lists, tables, panels and notes, each at its place", () => {
    const text =
      "- one\n- has 61\n\n| a | b |\n|---|---|\n| 62 | 63 |\n\n::: note Of 64\nIt has 65.[^1]\n:::\n\n[^1]: Or 66.";
    expect(
      errorsOf({ [numbersMd]: chapter(text, "topics: [60 plans]\n") }).match(/:\d+:\d+ {2}the number "\d+"/g),
    ).toEqual([
      ':4:10  the number "60"',
      ':7:7  the number "61"',
      ':11:3  the number "62"',
      ':11:8  the number "63"',
      ':13:13  the number "64"',
      ':14:8  the number "65"',
      ':17:10  the number "66"',
    ]);
  });
});

describe("a number typed into the texts of a dataset", () => {
  const plan = (rows: string, keys = "") =>
    `title: Plan\nkind: records\ncounts: none\nsource: The plan\n${keys}columns: [{name: what, label: What}, {name: many, label: How many}]\nrows:\n${rows}`;

  it("is found in cells, folded texts and bare numbers", () => {
    const text = plan(
      "  - {what: Audits, many: 12}\n  - what: >-\n      We held 12\n      meetings, and 12 visits\n    many: nil\n",
    );
    expect(errorsOf({ [planYaml]: text }).match(/:\d+:\d+ {2}the number "\d+"/g)).toEqual([
      ':7:26  the number "12"',
      ':9:15  the number "12"',
      ':10:21  the number "12"',
    ]);
  });

  it("may number its rows, and may be accepted", () => {
    const text = plan(
      "  - {what: First, many: 1}\n  - {what: The Top 20 list, many: 2}\n",
      "accepted-numbers: [{text: Top 20, reason: The name of a list}]\n",
    );
    expect(errorsOf({ [planYaml]: text })).toBe("");
  });

  it("follows the status of the year's report", () => {
    const files = { [planYaml]: plan("  - {what: Audits, many: 12}\n"), [reportMd]: report("draft") };
    expect(check(files)).toEqual({
      errors: "",
      warnings: `${planYaml}:7:26  the number "12" is typed and bound to no figure. No figure with this value was found for what the sentence is about: enter it in data/ with its source and write {{ its-name }}, with the whole text in quotation marks, or accept it under accepted-numbers with the reason.`,
    });
  });
});

describe("in a quotation", () => {
  it("numbers are those of its source, which has to be named", () => {
    const quote = (mark: string) => ({
      [numbersMd]: `---\ntitle: The year in numbers\norder: 10\n---\n${mark}\nI saw 61 families.\n:::\n`,
    });
    expect(check(quote("::: quote A nurse in Northmoor")).errors).toBe("");
    expect(check(quote("::: note Why it matters")).errors).toContain('the number "61" is typed');
  });
});

describe("in a draft", () => {
  it("a typed number is a warning that stops nothing", () => {
    expect(check({ [numbersMd]: chapter("We saw 61 families."), [reportMd]: report("draft") })).toEqual({
      errors: "",
      warnings: `${numbersMd}:5:8  the number "61" is typed and bound to no figure. No figure with this value was found for what the sentence is about: enter it in data/ with its source and write {{ its-name }}, or accept it under accepted-numbers with the reason.`,
    });
  });

  it("a contradiction is an error all the same", () => {
    expect(
      errorsOf({
        [numbersMd]: chapter("It fell to {{ children-looked-after }}."),
        [reportMd]: report("draft"),
      }),
    ).toBe(
      `${numbersMd}:5:4  "fell" disagrees with the data: children-looked-after rose from 100 (31 March 2016) to 120 (31 March 2017). Write {{ children-looked-after.direction }}, or rephrase the sentence.`,
    );
  });
});

describe("an accepted number", () => {
  const keys = 'accepted-numbers:\n  - {text: "10 Point Checklist", reason: The name of a form}\n';
  it("is accepted only as a whole", () => {
    expect(errorsOf({ [numbersMd]: chapter("Use the 10 Point Checklist.", keys) })).toBe("");
    expect(errorsOf({ [numbersMd]: chapter("Use the 10 Point Checklist, all 10.", keys) })).toMatch(
      /^[^\n]+numbers\.md:7:33 {2}the number "10"[^\n]+$/,
    );
  });

  it("that occurs nowhere is an error", () => {
    expect(errorsOf({ [numbersMd]: chapter("Nothing.", keys) })).toBe(
      `${numbersMd}:5:5  "10 Point Checklist" is accepted as a number and is nowhere in this file as one. Take the entry out of accepted-numbers, or write it as it is in the text.`,
    );
  });

  it("has a reason", () => {
    expect(errorsOf({ [numbersMd]: chapter("All 10.", "accepted-numbers: [{text: All 10}]\n") })).toBe(
      `${numbersMd}:4:20  "reason" is missing. Add a line "reason: …".`,
    );
  });
});

describe("what an agency supplied", () => {
  it("may hold numbers that nobody has verified, and is printed so", () => {
    const files = { [numbersMd]: chapter("::: supplied Northmoor Police\nWe saw 61 families.\n:::") };
    const panel = buildReport(boardWith(files)).reports[0]?.chapters[0]?.blocks.find(
      ({ type }) => type === "panel",
    );
    expect((panel as Extract<Block, { type: "panel" }>).title?.text).toBe("Northmoor Police");
    expect((panel as Extract<Block, { type: "panel" }>).name).toBe("supplied");
  });

  it("says who supplied it", () => {
    expect(errorsOf({ [numbersMd]: chapter("::: supplied\nWe saw 61 families.\n:::") })).toBe(
      `${numbersMd}:5:1  the block "::: supplied" does not say by whom. Write the agency's name behind it: ::: supplied Northern Police.`,
    );
  });

  it("still keeps what is private out", () => {
    expect(errorsOf({ [numbersMd]: chapter("::: supplied Northmoor Police\nCall 01632 960777.\n:::") })).toBe(
      `${numbersMd}:6:6  "016…" looks like a phone number. Show it with ::: contact from data/board.yaml, or accept it under accepted-private with the reason.`,
    );
  });
});

describe("digits and capitals of a private text", () => {
  it.each([
    ["an NHS number", "It is 943 476 5919."],
    ["a National Insurance number", "It is AB 12 34 56 C."],
    ["a full postcode", "It is CH41 6AA."],
    ["a date of birth", "He was born on 3 May 2009."],
    ["a phone number", "Call 0151 496 0123."],
    ["an e-mail address", "Write to ann12@example.org."],
    ["a person's name beside a code such as Child A or Adult B", "Child 4 knew Karen Whitlock."],
  ])("are no loose numbers and no abbreviations besides: %s", (what, text) => {
    expect(errorsOf({ [numbersMd]: chapter(text) })).toMatch(
      new RegExp(`^[^\\n]+numbers\\.md:5:\\d+ {2}"[^"]{3}…" looks like ${what}\\.[^\\n]+$`),
    );
  });

  it("are not reported either if the text is accepted, on a page and in a dataset", () => {
    const keys = 'accepted-private: [{text: CH41 6AA, reason: "The council\'s offices."}]\n';
    expect(
      errorsOf({
        [numbersMd]: chapter("Write to CH41 6AA.", keys),
        [planYaml]: `title: Plan\nkind: records\ncounts: none\n${keys}columns:\n  - {name: where, label: Where}\nrows:\n  - {where: "The offices, CH41 6AA"}\n`,
      }),
    ).toBe("");
  });
});

describe("half and most", () => {
  it("are not unbound numbers if they agree with a bound share", () => {
    expect(
      errorsOf({
        [numbersMd]: chapter(
          "More than half of the referrals ({{ referrals-by-source.health.share }}) were from health.",
        ),
      }),
    ).toBe("");
  });

  it("are errors where they do not", () => {
    expect(
      errorsOf({
        [numbersMd]: chapter(
          "More than half of the referrals ({{ referrals-by-source.schools.share }}) were from schools.",
        ),
      }),
    ).toBe(
      `${numbersMd}:5:1  "More than half" disagrees with the data: referrals-by-source.schools is 40 of 90, which is less than half. Mend the word, or rephrase the sentence.`,
    );
  });
});

describe("an accepted private text", () => {
  const phone =
    "accepted-private:\n  - {text: 01632 960777, reason: The public number of the fire service}\n";
  it("is allowed where it is needed, and an error where it is not", () => {
    expect(errorsOf({ [numbersMd]: chapter("Call 01632 960777.", phone) })).toBe("");
    expect(errorsOf({ [numbersMd]: chapter("Call.", phone) })).toBe(
      `${numbersMd}:5:5  an accepted private text is nowhere in this file. Take the entry out of accepted-private, or write it as it is in the text.`,
    );
  });
});

describe("an abbreviation", () => {
  it("is explained by the glossary, or is an error", () => {
    const files = { [numbersMd]: chapter("The MARAC met, and NSCP came.") };
    expect(errorsOf(files)).toBe(
      `${numbersMd}:5:5  "MARAC" is an abbreviation that nothing explains. Add it to data/glossary.yaml, or write it out.`,
    );
    expect(
      errorsOf({
        ...files,
        "data/glossary.yaml":
          "- {term: Multi-Agency Risk Assessment Conference, abbreviation: MARAC, meaning: A meeting.}\n",
      }),
    ).toBe("");
  });
});

describe("the label of a row", () => {
  const table = (label: string) => ({
    "data/2016-17/by-age.yaml": `title: By age\nkind: table\ncounts: children\nunit: children\nrow-heading: Age\nperiods: [2016-17]\nsource: Northmoor\nrows:\n  - {name: first, label: ${label}, values: [30]}\n  - {name: second, label: Older, values: [40]}\n`,
  });
  it.each([
    "0 to 5",
    "Under 1",
    "16 and 17",
    "0-5",
    "16 or over",
    "12 years",
    "7",
    "aged 5 to 9",
    "31 to 60 days",
    "More than 90 working days",
    "£500 or more",
    "5 miles or less",
  ])("is a group of ages or of a measure: %s", (label) => {
    expect(check(table(`"${label}"`)).errors).toBe("");
  });
  it("may tell a number all the same", () => {
    expect(check(table("12 brothers")).errors).toContain('the number "12" is typed');
  });
});
