import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { problemsOf } from "../../../test/problems-of.ts";
import { buildReport } from "../../build-report.ts";
import { wrongAgeGroups } from "./age-groups.ts";

const chapter = "content/annual-report/2016-17/more.md";

/** What is wrong with a text in a chapter, without places and without what to do. */
function wrongIn(text: string, more: Record<string, string> = {}): string[] {
  const problems = problemsOf({ [chapter]: `---\ntitle: More\norder: 30\n---\n${text}\n`, ...more });
  return problems
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replace(/^\S+\s+/, ""));
}
/** What an editor is asked about in a chapter with a text. */
function warningsIn(text: string): string[] {
  const warnings: string[] = [];
  buildReport(boardWith({ [chapter]: `---\ntitle: More\norder: 30\n---\n${text}\n` }), {
    drafts: "checked",
    warn: (found) => warnings.push(...found.map(({ what }) => what)),
  });
  return warnings;
}

const glossary = (text: string) => ({ "data/glossary.yaml": text });
const agencies = {
  "data/agencies.yaml":
    "- {id: hospital, name: Northmoor General Teaching Hospital NHS Foundation Trust}\n- {id: council, name: Northmoor County Council}\n",
};
const second = (text: string) => ({
  "content/annual-report/2016-17/other.md": `---\ntitle: Other\norder: 40\n---\n${text}\n`,
});

describe("dates", () => {
  it.each([
    ["It starts on 31 September 2017.", /31 September 2017" does not exist: September has 30 days/],
    ["It starts on 29 February 2017.", /in 2017 February has 28 days/],
    ["It starts on the 30th of February.", /"30th of February" does not exist/],
    ["It starts on 31/06/2017.", /31\/06\/2017" does not exist/],
    ["It met on Tuesday 14 March 2018.", /14 March 2018 was a Wednesday, not a Tuesday/],
    [
      "This report covers April 2015 to March 2016.",
      /report for 2016\/17, and it is said to cover April 2015 to March 2016/,
    ],
    ["The annual report covers the year 2015/16.", /said to cover 2015\/16/],
  ])("%s", (text, wrong) => {
    expect(wrongIn(text)).toEqual([expect.stringMatching(wrong)]);
  });

  it.each([
    "It starts on 30 September 2017, and on 29 February 2020.",
    "It met on Wednesday 14 March 2018.",
    "This report covers April 2016 to March 2017.",
    "Our report covers 1 April 2016 to 31 March 2017.",
    "The plan covers April 2017 to March 2018. The report of the police covers 2015/16.",
  ])("right: %s", (text) => {
    expect(wrongIn(text)).toEqual([]);
  });
});

describe("limits and ages in rules", () => {
  it.each([
    [
      "Employers refer within 24 hours of learning of the allegation.",
      "They refer within 48 hours of learning of the allegation.",
    ],
    [
      "Managers review every plan that runs past 12 months.",
      "Managers now review every plan that runs past 18 months.",
    ],
    [
      "A social worker visits within 7 days of being told.",
      "The council visits within 14 days of being told.",
    ],
    ["A young carer is under 18 and looks after a relative.", "A young carer is under 25."],
    [
      "The panel reviews the death of every child under 18.",
      "The panel reviews the death of every child under 16 in the area.",
    ],
    [
      "People must cancel with at least 3 working days’ notice.",
      "People cancel with at least 5 working days’ notice.",
    ],
  ])("%s / %s", (one, other) => {
    expect(wrongIn(one, second(other))).toEqual([
      expect.stringMatching(/is said here, and ".*" of the same in/),
    ]);
    expect(wrongIn(one, second(one))).toEqual([]);
  });

  it.each([
    ["Initial conferences are held within 15 working days.", "Review conferences are held within 6 months."],
    ["Visits follow every 6 weeks for a year, then every 12 weeks.", "Nothing else."],
    [
      "Managers review every plan that runs past 12 months.",
      "Managers used to review every plan that ran past 18 months.",
    ],
    [
      "Refer within 24 hours of learning of the allegation.",
      "Nationally, they refer within 48 hours of learning of the allegation.",
    ],
    ["A young carer is under 18.", "A care leaver is under 25."],
    ["Refer within 24 hours of learning of it.", "Refer within 1 day of learning of it."],
  ])("right: %s / %s", (one, other) => {
    expect(wrongIn(one, second(other))).toEqual([]);
  });

  it("can differ with a reason", () => {
    const reason = 'accepted-numbers:\n  - {text: "within 48 hours", reason: The rule of another board.}\n';
    const other = `---\ntitle: Other\norder: 40\n${reason}---\nThey refer within 48 hours of learning of the allegation.\n`;
    expect(
      wrongIn("They refer within 24 hours of learning of the allegation.", {
        "content/annual-report/2016-17/other.md": other,
      }),
    ).toEqual([]);
  });
});

describe("age groups", () => {
  it.each([
    [["0 to 5", "6 to 11", "11 to 18"], 'age 11 is in two groups, "6 to 11" and "11 to 18"'],
    [["0-4", "6-9"], 'no group holds age 5, between "0-4" and "6-9"'],
    [["0–4", "10–14"], 'no group holds age 5 to 9, between "0–4" and "10–14"'],
    [["Under 1", "1 to 4", "5 to 9", "Not known", "Total"], null],
    [["0 to 18", "0 to 4", "5 to 9"], null],
    [["Under 5", "Under 18"], null],
    [["North", "South"], null],
  ])("%s", (labels, wrong) => {
    expect(wrongAgeGroups(labels)?.what ?? null).toBe(wrong);
  });

  it("are compared in a sentence", () => {
    expect(wrongIn("The age groups are 0 to 5, 6 to 11 and 11 to 18.")).toEqual([
      expect.stringMatching(/^age 11 is in two/),
    ]);
    expect(wrongIn("The age groups are 0 to 5, 6 to 11 and 12 to 18.")).toEqual([]);
  });

  it("are compared in a table of counts", () => {
    const table = (last: string) => ({
      "data/2016-17/by-age.yaml": `title: By age\nkind: table\ncounts: none\nunit: visits\nrow-heading: Age\nperiods: [2016-17]\nsource: Northmoor\nrows:\n  - {name: a, label: 0 to 4, values: [30]}\n  - {name: b, label: 5 to 9, values: [40]}\n  - {name: c, label: ${last}, values: [40]}\n`,
    });
    expect(wrongIn("", table("9 to 14"))).toEqual([expect.stringMatching(/^age 9 is in two groups/)]);
    expect(wrongIn("", table("10 to 14"))).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    [
      "The Northmoor General Hospital NHS Trust took part.",
      /is nearly "Northmoor General Teaching Hospital NHS Foundation Trust"/,
    ],
    ["The Northmoor County Coucnil took part.", /is nearly "Northmoor County Council"/],
    ["The Multi-Agency Safeguarding Hub (MAASH) met.", /"MAASH" is nearly "MASH"/],
    ["A Multi-Agency Screening Hub (MASH) met.", /is nearly "Multi-Agency Safeguarding Hub"/],
  ])("%s", (text, wrong) => {
    const known = {
      ...agencies,
      ...glossary("- {term: Multi-Agency Safeguarding Hub, abbreviation: MASH, meaning: A team.}\n"),
    };
    expect(wrongIn(text, known)).toContainEqual(expect.stringMatching(wrong));
  });

  it.each([
    "The Northmoor General Teaching Hospital took part, and Northmoor County Council.",
    "The Southmoor County Council took part.",
    "The multi-agency safeguarding hub (MASH) met.",
    "Multi-Agency Safeguarding Hubs (MASH) meet.",
  ])("right: %s", (text) => {
    const known = {
      ...agencies,
      ...glossary("- {term: Multi-Agency Safeguarding Hub, abbreviation: MASH, meaning: A team.}\n"),
    };
    expect(wrongIn(text, known)).toEqual([]);
  });

  it("knows Acts by their first use", () => {
    const right =
      "The Children and Social Work Act 2017 says so. The Children Act 1989 and the Children Act 2004 stay.";
    expect(wrongIn(right, second("The Children and Social Care Act 2017 is new."))).toEqual([
      expect.stringMatching(
        /"Children and Social Care Act 2017" is nearly "Children and Social Work Act 2017"/,
      ),
    ]);
    expect(wrongIn(right, second("The Children Act 1998 is old."))).toEqual([
      expect.stringMatching(/1998" is nearly "Children Act 1989"/),
    ]);
    expect(
      wrongIn(right, second("The Care Act 2014 and the Children and Social Work Act 2017 are new.")),
    ).toEqual([]);
  });
});

describe("telephone numbers and addresses", () => {
  it("that are nearly the board's", () => {
    const nearly = expect.stringMatching(/nearly the board's number 01632 960001/);
    expect(wrongIn("Call 01632 906001.")).toContainEqual(nearly);
    expect(wrongIn("Call 01632 960001 or 01632 960045, or 01632 471208.")).not.toContainEqual(nearly);
    const two = "See www.northmoor-children.example.org and www.northmoor-children.example.org/help.";
    expect(wrongIn(`${two} See www.northmoor-chidlren.example.org.`)).toEqual([
      expect.stringMatching(/is nearly northmoor-children/),
    ]);
    expect(wrongIn(`${two} See www.southend.example.org.`)).toEqual([]);
  });

  it("that are given for something else", () => {
    expect(wrongIn("Is a child in danger now? Call 101.")).toEqual([
      expect.stringMatching(/board.yaml gives 999 for this/),
    ]);
    expect(wrongIn("Danger now? Do not escalate. Call 101.")).toEqual([
      expect.stringMatching(/board.yaml gives 999 for this/),
    ]);
    expect(wrongIn("In danger, call 999. For other matters call 101.")).toEqual([]);
    expect(wrongIn("Is a child in danger now? Call 999. If it is not urgent, call 101.")).toEqual([]);
  });

  it("are right where the board gives one number for several things", () => {
    const board = readFileSync("scripts/test/fixtures/small-board/data/board.yaml", "utf8");
    const group =
      'contact-groups: {young: {heading: Talk to us, text: At any time., check-by: 2018-01-31, numbers: [{label: Police, number: "999", when: You are in danger now}]}}';
    const files = { "data/board.yaml": `${board}\n${group}\n` };
    expect(wrongIn("Are you in danger now? Call 999.", files)).toEqual([]);
    expect(wrongIn("In danger now, call 101.", files)).toHaveLength(1);
  });
});

describe("lists", () => {
  it.each([
    [
      "We have five priorities:\n\n- help early\n- keep safe\n- listen",
      /"five priorities" comes before a list of 3/,
    ],
    ["Both aims matter:\n\n- help early\n- keep safe\n- listen", /"Both aims" comes before a list of 3/],
    ["1. help early\n2. keep safe\n4. listen", /number 4 of this entry would be printed as 3/],
    ["1. help early\n2. keep safe\n2. listen", /number 2 of this entry would be printed as 3/],
    ["It serves five boards: Ashby, Birch, Corby and Dale.", /"five boards" comes before 4 names/],
    ["## 1 Why\n\nText one.\n\n## 3 What\n\nText two.", /heading 3 follows heading 1/],
    ["The board met in the town hall and", /breaks off at "and"/],
    ["The chart below shows it.", /"The chart below" is announced, and this text shows none/],
  ])("%s", (text, wrong) => {
    expect(wrongIn(text)).toContainEqual(expect.stringMatching(wrong));
  });

  it.each([
    "We have three aims:\n\n- help early\n- keep safe\n- listen",
    "In 2016 the nine agencies did these things:\n\n- help early\n- keep safe",
    "1. help early\n1. keep safe\n1. listen",
    "3. help early\n4. keep safe",
    "It serves three towns: Ashby, Birch and Corby.",
    "It does two things: It helps, it listens and it learns.",
    "## 1 Why\n\n### 1 First\n\nA.\n\n### 2 Then\n\nB.\n\n## 2 What\n\n### 1 First\n\nC.",
    "What are you waiting for. It is what we hoped for.",
    "The chart below shows it.\n\n::: chart looked-after\n:::",
    "## Signs\n\n- a\n- b\n\n## More signs\n\n- a\n- b",
  ])("right: %s", (text) => {
    expect(wrongIn(text)).toEqual([]);
  });

  it.each([
    ["- help families early\n- keep children safe\n- help families early", /the same bullet is in line 5/],
    ["## Why\n\nText one.\n\n## Why\n\nText two.", /the same heading is in line 5/],
    [
      `${"The same long words stand here twice over in this text. ".repeat(2)}\n\nOther.\n\n${"The same long words stand here twice over in this text. ".repeat(2)}`,
      /the same paragraph/,
    ],
    ["| Name | Why |\n|---|---|\n| One | |\n| Two | A reason |", /this cell is empty/],
    ["The board is made up of\n\nThe end.", /breaks off at "of"/],
  ])("are asked about, and stop nothing: %s", (text, asked) => {
    expect(wrongIn(text)).toEqual([]);
    expect(warningsIn(text)).toContainEqual(expect.stringMatching(asked));
  });

  it("go on behind a paragraph, and end in words of their own", () => {
    const text = "The board is made up of\n\n- the council and\n- the police";
    expect(warningsIn(text).filter((each) => /breaks off/.test(each))).toEqual([]);
  });
});
