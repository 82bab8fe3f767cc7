import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { problemsOf } from "../test/problems-of.ts";
import { buildReport } from "./build-report.ts";

/** What a newcomer to the board folder got wrong, and what he is told: each message in full. */

const numbersMd = "content/annual-report/2016-17/numbers.md";
const briefingMd = "content/briefings/home-visits.md";
const posterMd = "content/posters/speak-up.md";
const more = "data/2016-17/more.yaml";
const chapter = (markdown: string) => `---\ntitle: Numbers\norder: 10\n---\n${markdown}\n`;
const inChapter = (markdown: string) => problemsOf({ [numbersMd]: chapter(markdown) });
const dataset = (rest: string) => `title: More\nkind: figures\ncounts: none\nfigures:\n${rest}`;
const visits = (values: string) => dataset(`  visits: {title: Visits, unit: visits, values: ${values}}\n`);
const inDataset = (text: string) => problemsOf({ [more]: text });

/** The problems of the small board with one of its files changed. */
function changed(file: string, from: string | RegExp, to: string): string {
  return problemsIn(boardWith({}, (files) => ({ ...files, [file]: (files[file] ?? "").replace(from, to) })));
}

function problemsIn(board: string): string {
  try {
    buildReport(board);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

const finances = (amount: string) =>
  changed("data/2016-17/finances.yaml", "amount: 25000", `amount: ${amount}`);

describe("an empty value", () => {
  it("is reported at its key", () => {
    expect(
      inDataset(dataset("  visits:\n    title: Visits\n    unit: visits\n    values:\n      2016-17:\n")),
    ).toBe(`${more}:9:7  "2016-17" has no value. Write a number, or not available.`);
    expect(changed("data/2016-17/finances.yaml", "Staffing,", ",")).toBe(
      'data/2016-17/finances.yaml:8:24  "label" has no value. Write the value; a key that is not needed can be taken out.',
    );
    expect(problemsOf({ [numbersMd]: "---\ntitle: X\norder:\n---\n" })).toBe(
      `${numbersMd}:3:1  "order" has no value. Write the value; a key that is not needed can be taken out.`,
    );
    expect(changed(briefingMd, "published: 2017-11-14", "published:")).toBe(
      `${briefingMd}:3:1  "published" has no value. Write it as year-month-day, such as 2017-03-31.`,
    );
  });
});

describe("a number that is written for people", () => {
  it("is read with its thousands inside { }", () => {
    expect(finances("£246,000")).toBe(
      'data/2016-17/finances.yaml:8:49  "£246,000" is not a value. Write 246000, without £ and comma.',
    );
    expect(finances("1,246,000")).toBe(
      'data/2016-17/finances.yaml:8:49  "1,246,000" is not a value. Write 1246000, without comma.',
    );
    expect(inDataset(visits("{2015-16: 1,292, 2016-17: 5}"))).toBe(
      `${more}:5:59  "1,292" is not a value. Write 1292, without comma.`,
    );
  });

  it("is offered no number where its thousands are lost", () => {
    expect(
      changed("data/2016-17/referrals-by-source.yaml", "values: [30, 40]", "values: [£246,000, 40]"),
    ).toBe(
      'data/2016-17/referrals-by-source.yaml:11:46  "£246" is not a value. Write the whole number without £ and without commas.',
    );
  });

  it("has no quotation marks, and is no text", () => {
    expect(inDataset(visits('{2016-17: "767"}'))).toBe(
      `${more}:5:59  "767" is not a value. Write 767, without quotation marks.`,
    );
    expect(inDataset(visits('{2016-17: {text: "3"}}'))).toBe(
      `${more}:5:59  "3" is a number. Write the number itself: a text is not protected.`,
    );
    expect(problemsOf({ [numbersMd]: '---\ntitle: X\norder: "10"\n---\n' })).toBe(
      `${numbersMd}:3:8  "order" is "10"; a number is expected. Write 10, without quotation marks.`,
    );
  });

  it("stands in quotation marks where a text is needed, as it is typed", () => {
    expect(changed("data/board.yaml", '"999"', "0999")).toBe(
      'data/board.yaml:14:31  "number" is "0999"; a text is expected. Write it in quotation marks: "0999".',
    );
  });

  it("has its unit in words", () => {
    expect(inDataset(dataset('  a: {title: A, unit: "%", values: {2016-17: 3}}\n'))).toBe(
      `${more}:5:23  "%" is not a unit. Write unit: percent.`,
    );
    expect(inDataset(dataset("  a: {title: A, unit: £, values: {2016-17: 3}}\n"))).toBe(
      `${more}:5:23  "£" is not a unit. Write unit: pounds.`,
    );
  });
});

describe("a slip that would be printed", () => {
  it("is a single brace around a figure", () => {
    expect(inChapter("Before, { children-looked-after.previous } were.")).toBe(
      `${numbersMd}:5:9  the figure "{ children-looked-after.previous }" stands between single braces. Write two braces on each side.`,
    );
    expect(inChapter("A set {x}, `{ children-looked-after }` in code.")).toBe("");
    expect(
      changed(
        "data/2016-17/looked-after.yaml",
        "{{ children-looked-after.change }}",
        "{children-looked-after}",
      ),
    ).toBe(
      'data/2016-17/looked-after.yaml:25:76  the figure "{children-looked-after}" stands between single braces. Write two braces on each side.',
    );
  });

  it("is a pair of braces without its end", () => {
    const message = 'the braces "{{" are not closed. Write }} behind the name of the figure.';
    expect(inChapter("There were {{ children-looked-after children.")).toBe(`${numbersMd}:5:12  ${message}`);
    expect(inChapter("Now {{ children-looked-after, then {{ children-looked-after.previous }}.")).toBe(
      `${numbersMd}:5:5  ${message}`,
    );
  });

  it("is a pair of braces without its beginning, and a third brace", () => {
    expect(inChapter("There were { children-looked-after }} children.")).toBe(
      `${numbersMd}:5:36  the braces "}}" close nothing. Write {{ before the name of the figure.`,
    );
    expect(inChapter("There were {{{ children-looked-after }}} children.")).toBe(
      `${numbersMd}:5:12  three braces are one too many. Write two on each side.`,
    );
  });

  it("is a misspelt figure between single braces, and a figure between other brackets", () => {
    expect(inChapter("There were { children-looked-afetr } children.")).toBe(
      `${numbersMd}:5:12  "{ children-looked-afetr }" stands between single braces, and is the name of no figure. Write two braces on each side. Did you mean "children-looked-after"?`,
    );
    expect(inChapter("There were { foster-carers-seen } carers.")).toBe(
      `${numbersMd}:5:12  "{ foster-carers-seen }" stands between single braces, and is the name of no figure. Write two braces on each side, and the name of a figure.`,
    );
    expect(inChapter("There were [[ children-looked-after ]].")).toBe(
      `${numbersMd}:5:12  the figure "[[ children-looked-after ]]" stands between square brackets. Write two braces on each side.`,
    );
    expect(inChapter("There were ((children-looked-after.previous)).")).toBe(
      `${numbersMd}:5:12  the figure "((children-looked-after.previous))" stands between round brackets. Write two braces on each side.`,
    );
    expect(inChapter("A (well (known)) list [one], {other}.")).toBe("");
  });

  it("is HTML", () => {
    expect(inChapter("A <b>bold</b> word<br/>, `<b>` and \\<x>.")).toBe(
      [
        `${numbersMd}:5:3  <b> is HTML, which would be printed as it stands. Write Markdown, such as **bold**, or take it out.`,
        `${numbersMd}:5:19  <br/> is HTML, which would be printed as it stands. Write Markdown, such as **bold**, or take it out.`,
      ].join("\n"),
    );
  });

  it.each([
    ["[](chaper:money)", '5:2  "chaper:" is no kind of thing to refer to. Did you mean "chapter"?'],
    [
      "[](money.md)",
      '5:2  the link to "money.md" leads to no page of the site. Write a reference, such as [](chapter:money), or a whole web address.',
    ],
    [
      "[x](www.example.org)",
      '5:3  the link to "www.example.org" leads to no page of the site. Write https://www.example.org.',
    ],
    [
      "[](https://example.org)",
      '5:2  the link to "https://example.org" has no words. Write them between the square brackets.',
    ],
    [
      "[](chapter: money)",
      '5:1  the link "[](chapter: money)" cannot be read. Write it without spaces: [](chapter:money).',
    ],
    [
      "[it](chapter money)",
      '5:1  the link "[it](chapter money)" cannot be read. Write it without spaces: [it](chapter:money).',
    ],
    [
      "[it] (chapter:money)",
      '5:1  the link "[it] (chapter:money)" cannot be read. Write it without spaces: [it](chapter:money).',
    ],
    [
      "(it)[chapter:money]",
      '5:1  the brackets of the link "(it)[chapter:money]" are the wrong way round. Write [it](chapter:money).',
    ],
  ])("is a link that leads nowhere: %s", (text, message) => {
    expect(inChapter(text)).toBe(`${numbersMd}:${message}`);
  });

  it("is no link that leads somewhere, and no brackets of a sentence", () => {
    expect(
      inChapter(
        "[x](https://example.org), [](chapter:money), a [sic] (note) and (this) [that], [call](tel:999).",
      ),
    ).toBe("");
  });

  it("is a block with more colons at its beginning than at its end", () => {
    expect(inChapter("::::: note\nText.\n:::")).toBe(
      `${numbersMd}:5:1  the line "::::: note" has 5 colons, and no line below ends it with as many. Write three: ::: note.`,
    );
    expect(inChapter(":::: note\n::: findings\nText.\n:::\n::::")).toBe("");
  });

  it("is a heading without its space", () => {
    expect(inChapter("##Big\n\nText")).toBe(
      `${numbersMd}:5:1  "##Big" has no space behind its #, and is no heading. Write ## Big.`,
    );
  });

  it("is no text that is left from npm run new where a sentence begins like one", () => {
    expect(inChapter("A second statement was read, and a third statement followed.")).toBe("");
  });

  it("is no year with the hyphen of Word", () => {
    expect(inChapter("In 2016\u201117 they met: {{ children-looked-after@2016\u201103\u201131 }}.")).toBe("");
  });

  it("is a text that is left from npm run new", () => {
    expect(inChapter("The text of the chapter.")).toBe(
      `${numbersMd}:5:1  "The text of the chapter." is left from npm run new. Write your own text, or status: draft in report.md.`,
    );
    const left = "summary: One sentence that says what this poster is about.";
    expect(changed(posterMd, /summary: .*/, left)).toBe(
      `${posterMd}:5:10  "One sentence that says what this poster is about." is left from npm run new. Write your own text, or status: draft in the front matter.`,
    );
    expect(changed(posterMd, /summary: .*/, `status: draft\n${left}`)).toBe("");
  });
});

describe("a file that is not UTF-8", () => {
  it("has one message, at the first letter that cannot be read", () => {
    const board = boardWith({});
    writeFileSync(join(board, numbersMd), Buffer.from(chapter("A caf\xe9 for children."), "latin1"));
    expect(problemsIn(board)).toBe(`${numbersMd}:5:6  the file is not UTF-8. Save it as UTF-8.`);
    const second = boardWith({});
    writeFileSync(
      join(second, "data/2016-17/looked-after.yaml"),
      Buffer.from("title: Children \xa3\nkind: figures\n", "latin1"),
    );
    expect(problemsIn(second)).toBe(
      "data/2016-17/looked-after.yaml:1:17  the file is not UTF-8. Save it as UTF-8.",
    );
  });
});

describe("one mistake", () => {
  it("in an empty file is no wall of others", () => {
    for (const file of ["data/2016-17/looked-after.yaml", "data/2016-17/finances.yaml", "data/board.yaml"])
      expect(problemsOf({ [file]: "" })).toBe(`${file}:1:1  the file is empty. Fill it in, or delete it.`);
  });

  it("in sources.yaml, agencies.yaml or glossary.yaml calls no name unknown", () => {
    expect(
      problemsOf({
        "data/sources.yaml": "",
        [more]: `${visits("{2016-17: 30}")}source: {document: ledger}\n`,
      }),
    ).toBe("data/sources.yaml:1:1  the file is empty. Fill it in, or delete it.");
    expect(
      problemsOf({
        "data/agencies.yaml": "- {id: police, nam: Police}\n",
        "data/2016-17/attendance.yaml":
          "title: Attendance\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 4\nmembers:\n  - {name: police, agency: police, possible: 4, attended: 3}\n",
      }),
    ).toBe('data/agencies.yaml:1:16  "nam" is not a key that agencies.yaml has here. Did you mean "name"?');
    expect(problemsOf({ "data/glossary.yaml": "", [numbersMd]: chapter("The MARAC met.") })).toBe(
      "data/glossary.yaml:1:1  the file is empty. Fill it in, or delete it.",
    );
  });

  it("has one message where a block has no end, or too few colons", () => {
    expect(inChapter("::: chart looked-after\n\nText behind it.")).toBe(
      `${numbersMd}:5:1  the block "::: chart" has no end. Write ::: on a line of its own where it ends.`,
    );
    expect(inChapter(":: chart looked-after\n:::\n\nText.")).toBe(
      `${numbersMd}:5:1  the line ":: chart looked-after" begins with two colons. Write three: ::: chart looked-after.`,
    );
    expect(inChapter("::: note Hint\nText.\n::\n\nMore.")).toBe(
      `${numbersMd}:7:1  the line "::" begins with two colons. Write three: :::.`,
    );
    expect(inChapter("Text.\n\n:::\n\nMore.")).toBe(
      `${numbersMd}:7:1  this ::: ends no block. Take it out, or write ::: and the block's name where it begins.`,
    );
  });

  it("in a key does not call the right key missing, too", () => {
    expect(problemsOf({ [numbersMd]: "---\ntitel: X\norder: 10\n---\n" })).toBe(
      `${numbersMd}:2:1  "titel" is not a key that a chapter has here. Did you mean "title"?`,
    );
  });

  it("in stated: says how a correction is written", () => {
    expect(
      inDataset(
        dataset(
          '  a:\n    title: A\n    unit: visits\n    values: {2015-16: 50, 2016-17: 57}\n    stated: {change: {printed: "14%"}}\n',
        ),
      ),
    ).toBe(
      `${more}:9:32  "14%" is printed, and no correction says why it is not used. Write it as "14%" alone, or add correction: and the reason.`,
    );
  });
});

describe("a line that is no YAML", () => {
  const quote = "put a text that holds a colon, a comma or a bracket in quotation marks";

  it.each([
    [
      "a colon is missing",
      "title: More\nkind figures\ncounts: none\n",
      '2:1  line 2 has no ": " after its key. Write the key, a colon, a space and the value.',
    ],
    [
      "a space is missing",
      "title: More\nkind:figures\n",
      "2:5  this colon has no space behind it. Write a space between the key and its value.",
    ],
    [
      "a space is missing, and the line below is read with it",
      "values:\n  2015-16:60\n  2016-17: 61\n",
      "2:10  this colon has no space behind it. Write a space between the key and its value.",
    ],
    [
      "a hyphen has no space behind it",
      "rows:\n  - {name: a}\n  -{name: b}\n",
      "3:3  the hyphen of this line has no space behind it. Write a space behind it.",
    ],
    [
      "a hyphen is missing",
      "rows:\n  - {name: a}\n    {name: b}\n",
      "3:5  this entry of the list has no hyphen. Write a hyphen and a space before it.",
    ],
    [
      "a value is missing before a comma",
      "rows:\n  - {name: a, values: [, 2]}\n",
      "2:24  nothing stands before a comma. Write the value, or take the comma out.",
    ],
    [
      "an apostrophe stands between single marks",
      "title: 'The children's plan'\n",
      `1:8  this text ends too soon, at the second ' in it. Put the whole text between double marks: "…".`,
    ],
    [
      "double marks stand inside double marks",
      'title: "The "daily" meeting"\n',
      `1:8  this text ends too soon, at the second " in it. Write single marks inside it: '…'.`,
    ],
    [
      "a line of hyphens stands in a data file",
      "title: X\n---\nkind: figures\n",
      "2:1  a line of three hyphens ends the data of this file. Take the line out: only content files have front matter.",
    ],
    [
      "a text holds a colon",
      "title: More: all of it\nkind: figures\n",
      '1:12  the text of "title" holds a colon. Put the whole text in quotation marks: title: "More: all of it".',
    ],
    [
      "a text between brackets holds a colon",
      "rows:\n  - {name: a, label: A: b}\n",
      `2:23  what stands between the brackets cannot be read. Put a comma between two entries, and ${quote}.`,
    ],
    [
      "a text begins with a figure",
      "title: {{ visits }}\n",
      '1:1  a text that begins with a figure needs quotation marks. Put the whole text in quotation marks: "{{ name }} …".',
    ],
    [
      "a text begins with a sign",
      "title: @home\n",
      "1:8  a text that begins with @ needs quotation marks. Put the whole text in quotation marks.",
    ],
    [
      "a bracket has no end",
      "rows: [1, 2\ntitle: X\n",
      "1:7  the bracket [ has no end in this line. Write ] where it ends.",
    ],
    [
      "a brace has no end inside a list",
      "rows:\n  - {name: a, values: [1, 2]\n  - {name: b, values: [1, 2]}\n",
      "2:5  the bracket { has no end in this line. Write } where it ends.",
    ],
    [
      "a bracket is one too many",
      "rows:\n  - {name: a, values: [1, 2]]}\n",
      "2:29  the bracket ] has no beginning in this line. Take it out, or write [ where it begins.",
    ],
    [
      "a quotation mark has no end",
      'title: "X\nkind: figures\n',
      `1:8  the quotation mark " has no end in this line. Write " where it ends.`,
    ],
    ["a tab indents", "a:\n\tb: 1\n", "2:1  a tab is used to indent. Indent with spaces: two for each step."],
    [
      "a line is indented too far",
      "a:\n  b: 1\n   c: 2\n",
      `3:5  this line does not fit the lines above it. Check the spaces at the start of the line and the quotation marks; ${quote}.`,
    ],
    [
      "a key stands twice",
      "a: 1\na: 2\n",
      '2:1  the key "a" stands twice in the same list of keys. Keep one of the two.',
    ],
  ])("is told in plain words: %s", (_, text, message) => {
    expect(inDataset(text)).toBe(`${more}:${message}`);
  });

  it("has its line in the file, below the start of the front matter", () => {
    expect(problemsOf({ [numbersMd]: "---\ntitle Numbers\norder: 10\n---\n" })).toBe(
      `${numbersMd}:2:1  line 2 has no ": " after its key. Write the key, a colon, a space and the value.`,
    );
  });
});

describe("front matter", () => {
  it("has an end", () => {
    expect(problemsOf({ [numbersMd]: "---\ntitle: X\norder: 10\n\nText.\n" })).toBe(
      `${numbersMd}:1:1  the front matter has no closing line of three hyphens. Write three hyphens on a line of their own below the keys of a chapter.`,
    );
    expect(problemsOf({ [numbersMd]: "---\n---\nText.\n" })).toBe(
      `${numbersMd}:2:1  the front matter is empty. Write its keys between the two lines of three hyphens.`,
    );
  });

  it("has a theme from 1 to 4", () => {
    expect(changed(posterMd, "published:", "theme: blue\npublished:")).toBe(
      `${posterMd}:4:8  "blue" is not one of the words that "theme" takes. Write 1, 2, 3 or 4.`,
    );
    expect(changed(posterMd, "published:", 'theme: "2"\npublished:')).toBe(
      `${posterMd}:4:8  "2" is not one of the words that "theme" takes. Write 2, without quotation marks.`,
    );
  });

  it("has its review after its publication, and each chapter an order of its own", () => {
    expect(changed(briefingMd, "topics:", "review-by: 2016-11-14\ntopics:")).toBe(
      `${briefingMd}:4:12  review-by: is before published:. Write the date by which the text is to be read again.`,
    );
    expect(changed("content/annual-report/2016-17/money.md", "order: 20", "order: 10")).toBe(
      'content/annual-report/2016-17/numbers.md:3:8  the chapter "Money" has order: 10, too. Give each chapter an order of its own.',
    );
  });
});

describe("the order of things", () => {
  it("has each term and abbreviation of the glossary once", () => {
    expect(
      problemsOf({
        "data/glossary.yaml":
          "- {term: Early help, abbreviation: EH, meaning: Help.}\n- {term: early help, abbreviation: EH, meaning: Help.}\n",
      }),
    ).toBe(
      [
        'data/glossary.yaml:2:10  the term "early help" stands twice in the glossary. Keep one of the two.',
        'data/glossary.yaml:2:36  the abbreviation "EH" stands twice in the glossary. Keep one of the two.',
      ].join("\n"),
    );
  });

  it("has the parts of a briefing from 1 to 7", () => {
    expect(changed(briefingMd, "## 3 What we know", "## 4 What we know")).toBe(
      `${briefingMd}:14:1  the heading "4 What we know" is part 3 of the briefing. Write ## 3 What we know, or put the parts in order: they are numbered 1 to 7.`,
    );
  });

  it("has one unit and one kind of period on an axis", () => {
    const charts =
      "charts:\n  both:\n    type: bars\n    title: Both\n    subtitle: Two things\n    figures: [a, b]\n";
    const two = (unit: string, period: string) =>
      inDataset(
        `${dataset(`  a: {title: A, unit: visits, values: {2016-17: 30}}\n  b: {title: B, unit: ${unit}, values: {${period}: 40}}\n`)}${charts}`,
      );
    expect(two("percent", "2016-17")).toBe(
      `${more}:9:5  the chart "both" has visits and percent on one axis. Make two charts, each with rows: or figures:.`,
    );
    expect(two("visits", "2017-03-31")).toBe(
      `${more}:9:5  the chart "both" has 2016/17 and 31 March 2017, which are different kinds of period, on one axis. Make two charts, each with rows: or figures:.`,
    );
    expect(two("visits", "2016-17")).toBe("");
  });
});

describe("a folder that is no board's", () => {
  it("has one message", () => {
    expect(() => buildReport("nope")).toThrow(
      new Error(`There is no folder ${resolve("nope")}. Give the board's folder with --board DIR.`),
    );
    const folder = mkdtempSync(join(tmpdir(), "other-"));
    expect(() => buildReport(folder)).toThrow(
      new Error(`${folder} holds neither content/ nor data/. Give the board's folder with --board DIR.`),
    );
  });
});
