import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";
import type { Block } from "../report/block.ts";
import type { PublishedDataset } from "../report/dataset.ts";
import type { LongReport } from "../report/long-report.ts";

const file = "data/2016-17/more.yaml";
const numbersMd = "content/annual-report/2016-17/numbers.md";
const figures = (text: string, counts = "none") =>
  `title: More\nkind: figures\ncounts: ${counts}\nfigures:\n${text}`;

const reportOf = (files: Record<string, string>) => buildReport(boardWith(files)).reports[0] as LongReport;

/** What a sentence prints, on the small board with these files. */
function printed(markdown: string, files: Record<string, string>): string {
  const { chapters } = reportOf({ ...files, [numbersMd]: `---\ntitle: N\norder: 10\n---\n${markdown}\n` });
  const blocks: Block[] = chapters[0]?.blocks ?? [];
  return blocks
    .flatMap((block) => (block.type === "prose" ? block.tokens : []))
    .flatMap(({ type, children }) => (type === "inline" ? (children ?? []) : []))
    .map(({ content }) => content)
    .join("");
}

/** The CSV and the notes of a dataset of the small board with this file. */
function published(yaml: string, others: Record<string, string> = {}): PublishedDataset {
  const dataset = buildReport(boardWith({ ...others, [file]: yaml })).data[0]?.datasets.find(
    ({ name }) => name === "more",
  );
  if (!dataset) throw new Error("The dataset is not published.");
  return dataset;
}
const notesOf = (dataset: PublishedDataset) =>
  dataset.tables.flatMap(({ notes }) => notes.map(({ text }) => text));

describe("a figure that is worked out from others", () => {
  const entered =
    "  a: {title: A, unit: visits, values: {2015-16: 10, 2016-17: 25}}\n  b: {title: B, unit: visits, values: {2016-17: 5}}\n";

  it("is a sum, a difference, a ratio, or the same number in another place", () => {
    expect(
      printed("{{ all }}, {{ left }}, {{ ratio }}, {{ same }} after {{ same.previous }}, {{ b.share }}", {
        [file]: figures(
          "  a: {title: A, unit: visits, values: {2015-16: 10, 2016-17: 25}}\n  b: {title: B, unit: visits, of: all, values: {2016-17: 5}}\n  all: {title: All, unit: visits, sum-of: [a, b]}\n  left: {title: Left, unit: visits, difference-of: [all, b]}\n  ratio: {title: R, unit: visits of A for each of B, decimals: 1, ratio-of: [all, b]}\n  same: {title: S, unit: visits, sum-of: [a]}\n",
        ),
      }),
    ).toBe("30, 25, 6.0, 25 after 10, 17%");
  });

  it("has the periods that all its parts have, and is in the table with them", () => {
    expect(published(figures(`${entered}  all: {title: All, unit: visits, sum-of: [a, b]}\n`)).csv).toEqual([
      ["Figure", "2015/16 (visits)", "2016/17 (visits)"],
      ["A", "10", "25"],
      ["B", "[x]", "5"],
      ["All", "[x]", "30"],
    ]);
  });

  it("says about, where a part is about", () => {
    expect(
      printed("{{ per-case }}; {{ all }}; {{ more }}; {{ left }}", {
        [file]: figures(
          "  calls: {title: C, unit: calls, values: {2016-17: {value: 1350, qualifier: over}}}\n  cases: {title: C, unit: cases, values: {2016-17: 328}}\n  per-case: {title: P, unit: calls for each case, ratio-of: [calls, cases]}\n  all: {title: A, unit: contacts, sum-of: [calls, cases]}\n  more: {title: M, unit: contacts, difference-of: [calls, cases]}\n  left: {title: L, unit: contacts, difference-of: [cases, calls]}\n",
        ),
      }),
    ).toBe("about 4; over 1,678; over 1,022; about −1,022");
  });

  it("is not applicable where it would be divided by nothing", () => {
    expect(
      printed("{{ r }}", {
        [file]: figures(
          "  a: {title: A, unit: calls, values: {2016-17: 4}}\n  b: {title: B, unit: cases, values: {2016-17: 0}}\n  r: {title: R, unit: calls for each case, ratio-of: [a, b]}\n",
        ),
      }),
    ).toBe("not applicable");
  });

  it("runs across the years' folders, with its parts", () => {
    const year = (period: string, value: number) =>
      figures(
        `  a: {title: A, unit: visits, values: {${period}: ${value}}}\n  b: {title: B, unit: visits, values: {${period}: 5}}\n  all: {title: All, unit: visits, sum-of: [a, b]}\n`,
      );
    expect(
      printed(
        "{{ a.previous }} {{ a }} {{ a.direction }}; {{ all.previous }} {{ all }} {{ all.difference }} {{ all.change }} {{ all@2014-15 }}",
        {
          "data/2014-15/more.yaml": year("2014-15", 20),
          "data/2015-16/more.yaml": year("2015-16", 15),
          [file]: year("2016-17", 35),
        },
      ),
    ).toBe("15 35 rose; 20 40 20 100% 25");
  });

  it("counts what its parts count: the same small number is hidden in both places", () => {
    const text = printed("{{ same }}, {{ ratio }}", {
      [file]: `${figures("  a: {title: A, unit: children, counts: children, values: {2016-17: 3}}\n  b: {title: B, unit: visits, values: {2016-17: 6}}\n  same: {title: S, unit: children, sum-of: [a]}\n  ratio: {title: R, unit: visits for each child, ratio-of: [b, a]}\n")}`,
    });
    expect(text).toBe("not shown, to protect children, not shown, to protect children");
  });
});

describe("how a figure was worked out", () => {
  it("is said with the published values, and not where one is hidden", () => {
    const report = reportOf({
      [file]: figures(
        "  a: {title: A, unit: visits, values: {2016-17: 1350}}\n  b: {title: B, unit: children, counts: children, values: {2016-17: 328}}\n  c: {title: C, unit: children, counts: children, values: {2016-17: 3}}\n  sum: {title: S, unit: children, sum-of: [b, c]}\n  ratio: {title: R, unit: visits each, ratio-of: [a, b]}\n  left: {title: L, unit: visits, difference-of: [a, b]}\n",
      ),
      [numbersMd]: "---\ntitle: N\norder: 10\n---\n{{ ratio }} {{ left }} {{ sum }} {{ a }}\n",
    });
    expect(report.chapters[0]?.figures.map(({ title, calculation }) => [title, calculation])).toEqual([
      ["R", "1,350 ÷ 328"],
      ["L", "1,350 − 328"],
      ["S", null],
      ["A", null],
    ]);
  });
});

describe("a figure that cannot be worked out", () => {
  it("is in a circle: the way round is named, once", () => {
    expect(
      problemsOf({
        [file]: figures(
          "  a: {title: A, unit: visits, sum-of: [b]}\n  b: {title: B, unit: visits, difference-of: [c, d]}\n  c: {title: C, unit: visits, sum-of: [d, a]}\n  d: {title: D, unit: visits, values: {2016-17: 5}}\n",
        ),
      }),
    ).toBe(
      `${file}:5:39  "a" is worked out from itself: a → b → c → a. Enter the values of one of these figures.`,
    );
  });

  it("names what is no figure, has another unit, is a ratio, or has no period in common", () => {
    expect(
      problemsOf({
        [file]: figures(
          "  a: {title: A, unit: visits, values: {2016-17: 5}}\n  b: {title: B, unit: visits, values: {2015-16: 5}}\n  share: {title: S, unit: percent, values: {2016-17: 5}}\n  r: {title: R, unit: visits for each visit, ratio-of: [a, zzzz]}\n  s: {title: S, unit: visits, sum-of: [a, viists]}\n  t: {title: T, unit: visits, sum-of: [a, share]}\n  u: {title: U, unit: visits, sum-of: [a, ok]}\n  v: {title: V, unit: visits, sum-of: [a, b]}\n  ok: {title: O, unit: visits for each visit, ratio-of: [a, v]}\n  w: {title: W, unit: visits for each visit, ratio-of: [ok, a]}\n  x: {title: X, unit: visits for each visit, ratio-of: [a, b]}\n",
        ),
      }),
    ).toBe(
      [
        `${file}:8:56  "r" has ratio-of: "zzzz", which is not a figure. Enter that figure, or mend the name.`,
        `${file}:9:39  "s" has sum-of: "viists", which is not a figure. Enter that figure, or mend the name.`,
        `${file}:10:39  "t" is in visits, and its sum-of: names "share", which is in percent. Name counts for a count, amounts in pounds for pounds: percentages and rates are not added.`,
        `${file}:11:39  "u" has sum-of: "ok", which is worked out as a ratio. Name counts or amounts in pounds: ratios and averages are not added.`,
        `${file}:12:39  "v" has no value: "a" and "b" have no period in common. Enter their values for the same periods, or name other figures.`,
        `${file}:14:56  "w" is worked out from "ok", which is a ratio or an average itself. Name figures that are entered, or sums and differences of them.`,
        `${file}:15:56  "x" has no value: "a" and "b" have no period in common. Enter their values for the same periods, or name other figures.`,
      ].join("\n"),
    );
  });

  it("is entered a second time, or differs from an earlier edition", () => {
    const twice =
      "  a: {title: A, unit: visits, values: {2016-17: 6}}\n  b: {title: B, unit: visits, values: {2016-17: 3}}\n  r: {title: R, unit: visits each, ratio-of: [a, b]}\n  s: {title: S, unit: visits, sum-of: [a, b]}\n";
    expect(
      problemsOf({
        [file]: figures(twice),
        "data/2016-17/other.yaml":
          "title: O\nkind: figures\ncounts: none\nfigures:\n  r: {title: R, unit: visits each, values: {2016-17: 2}}\n  s: {title: S, unit: visits, values: {2016-17: 9}}\n",
      }),
    ).toBe(
      [
        `${file}:7:46  the figure "r" is entered twice: also in data/2016-17/other.yaml. Keep it in one place, or give one of the two another name.`,
        `${file}:8:39  the figure "s" is entered twice: also in data/2016-17/other.yaml. Keep it in one place, or give one of the two another name.`,
      ].join("\n"),
    );
    expect(
      problemsOf({
        [file]: figures(
          "  a: {title: A, unit: visits, values: {2015-16: 6}}\n  s: {title: S, unit: visits, sum-of: [a]}\n",
        ),
        "data/2015-16/more.yaml": figures("  s: {title: S, unit: visits, values: {2015-16: 7}}\n"),
      }),
    ).toBe(
      `${file}:6:39  "s" for 2015-16 is 6 here, and 7 in data/2015-16/more.yaml:5. Make the two agree, or write {value: …, revised: "why it changed"} for the part that changed.`,
    );
  });

  it("says two things at once, or nothing", () => {
    expect(
      problemsOf({
        [file]: figures(
          "  a: {title: A, unit: visits}\n  b: {title: B, unit: visits, values: {2016-17: 1}, sum-of: [a]}\n  c: {title: C, unit: visits, sum-of: [a, a]}\n  d: {title: D, unit: visits, difference-of: [a]}\n  e: {title: E, unit: visits, counts: none, sum-of: [a]}\n  f: {title: F, unit: percent, ratio-of: [a, b]}\n  g: {title: G, unit: visits each, of: a, ratio-of: [a, b]}\n  h: {title: H, unit: 'per 10,000 people', of: a, values: {2016-17: 1}}\n",
        ),
      }),
    ).toBe(
      [
        `${file}:5:6  "values" is missing. Add a line "values: …", or sum-of:, difference-of: or ratio-of:.`,
        `${file}:6:6  a figure has either values: or sum-of:. Keep one of the two.`,
        `${file}:7:39  "a" appears twice in sum-of:. Name each figure once.`,
        `${file}:8:46  difference-of: names two figures. Write [first, second]: the second is taken away from the first.`,
        `${file}:9:39  counts: has no meaning for a figure that is worked out. Take it out; it follows from its parts.`,
        `${file}:10:23  a ratio is not in percent. Write the unit as a plain noun, such as cases per worker; a percentage of a whole is .share.`,
        `${file}:11:6  a ratio has no share and no rate. Take out of: and population:.`,
        `${file}:12:48  of: has no meaning for a figure in per 10,000 people. Take it out.`,
      ].join("\n"),
    );
  });
});

describe("averages", () => {
  const attendance = (average: string, more = "") =>
    `title: Attendance\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\n${average}${more}members:\n  - {name: chair, label: Chair, attended: 4, possible: 4}\n  - {name: police, label: Police, attended: 5, possible: 7}\n  - {name: schools, label: Schools, attended: 22, possible: 28}\n`;

  it("of attendance are plain, or all meetings attended out of all possible, as the data states", () => {
    const plain = published(attendance("average: {label: Average, rule: plain, decimals: 1}\n"));
    expect(plain.csv.at(-1)).toEqual(["Average", "", "", "83.3"]);
    expect(notesOf(plain)).toEqual([
      "The average is the mean of the members’ percentages: each member counts the same.",
    ]);
    const weighted = published(attendance("average: {label: Average, rule: weighted, decimals: 1}\n"));
    expect(weighted.csv.at(-1)).toEqual(["Average", "", "", "79.5"]);
    expect(notesOf(weighted)).toEqual(["The average is all meetings attended out of all meetings possible."]);
  });

  it("are figures", () => {
    expect(
      printed("{{ more.average }}", { [file]: attendance("average: {label: Average, rule: weighted}\n") }),
    ).toBe("79%");
  });

  const table = (rows: string, average: string, head = "counts: none\nunit: visits\n") =>
    `title: T\nkind: table\n${head}periods: [2015-16, 2016-17]\naverage: {label: Average, ${average}}\nrows:\n${rows}`;

  it("of rows are under the table, by period", () => {
    const dataset = published(
      table(
        "  - {name: a, label: A, values: [10, 20]}\n  - {name: b, label: B, values: [15, 25]}\n",
        "rule: plain, decimals: 1",
      ),
    );
    expect(dataset.csv.slice(1)).toEqual([
      ["A", "10", "20"],
      ["B", "15", "25"],
      ["Average", "12.5", "22.5"],
    ]);
  });

  it("of percentages are weighted by what the percentages are of", () => {
    const dataset = published(
      table(
        "  - {name: a, label: A, of: all-a, values: [not available, 50]}\n  - {name: b, label: B, of: all-b, values: [not available, 20]}\n",
        "rule: weighted",
        "counts: none\nunit: percent\n",
      ),
      {
        "data/2016-17/bases.yaml":
          "title: B\nkind: figures\ncounts: none\nfigures:\n  all-a: {title: A, unit: visits, values: {2015-16: 10, 2016-17: 10}}\n  all-b: {title: B, unit: visits, values: {2015-16: 10, 2016-17: 30}}\n",
      },
    );
    // (50 × 10 + 20 × 30) ÷ 40
    expect(dataset.csv.at(-1)).toEqual(["Average", "[x]", "28"]);
  });

  it("leave out what is not applicable, and are not shown where a value is not shown", () => {
    const dataset = published(
      table(
        "  - {name: a, label: A, values: [not applicable, 3]}\n  - {name: b, label: B, values: [15, 25]}\n",
        "rule: plain",
        "counts: children\nunit: children\n",
      ),
    );
    expect(dataset.csv.at(-1)).toEqual(["Average", "15", "[c]"]);
  });

  it("are refused for rows of two units, and for weights that nobody named", () => {
    const mixed =
      "  - {name: a, label: A, values: [1, 2]}\n  - {name: b, label: B, unit: percent, values: [1, 2]}\n";
    expect(problemsOf({ [file]: table(mixed, "rule: plain") })).toBe(
      `${file}:6:10  "more.average" is the average of rows in visits, and "more.b" is in percent. Average rows of one unit only.`,
    );
    const plain = "  - {name: a, label: A, values: [1, 2]}\n";
    expect(problemsOf({ [file]: table(plain, "rule: weighted") })).toBe(
      `${file}:6:10  "more.average" is weighted, and "more.a" has no base to weigh it by. Write rule: plain; percentages are weighted by what they are of, counts are not.`,
    );
    expect(problemsOf({ [file]: table(plain, "rule: weighted", "counts: none\nunit: percent\n") })).toBe(
      `${file}:6:10  "more.average" is weighted, and "more.a" has no base to weigh it by. Write of: and the figure that each percentage is of, or rule: plain.`,
    );
  });
});

describe("columns that a table works out", () => {
  const table = (head: string, rows: string, counts = "none") =>
    `title: T\nkind: table\ncounts: ${counts}\nunit: cases\nperiods: [2016-17]\n${head}rows:\n${rows}`;

  it("give a rate for 10,000 of the population that is named", () => {
    const dataset = published(
      table(
        "derived: [rate]\npopulation: everyone\ntotal: {label: All}\n",
        "  - {name: north, label: North, population: people-north, values: [12]}\n  - {name: south, label: South, population: people-south, values: [8]}\n",
      ),
      {
        "data/2016-17/people.yaml":
          "title: P\nkind: figures\ncounts: people\nfigures:\n  people-north: {title: N, unit: people, values: {2016-17: 10000}}\n  people-south: {title: S, unit: people, values: {2016-17: 30000}}\n  everyone: {title: E, unit: people, sum-of: [people-north, people-south]}\n",
      },
    );
    expect(dataset.csv).toEqual([
      ["Category", "2016/17 (cases)", "2016/17 (rate per 10,000)"],
      ["North", "12", "12.0"],
      ["South", "8", "2.7"],
      ["All", "20", "5.0"],
    ]);
  });

  it("rank only where the board asks; ties share a rank, and what is not shown has none", () => {
    const rows =
      "  - {name: a, label: A, values: [20]}\n  - {name: b, label: B, values: [3]}\n  - {name: c, label: C, values: [30]}\n  - {name: d, label: D, values: [20]}\n  - {name: e, label: E, values: [not available]}\n  - {name: f, label: F, values: [7]}\n";
    expect(published(table("derived: [rank]\n", rows, "people")).csv.slice(1)).toEqual([
      ["A", "20", "2"],
      ["B", "[c]", "[c]"],
      ["C", "30", "1"],
      ["D", "20", "2"],
      ["E", "[x]", "[x]"],
      ["F", "7", "4"],
    ]);
    expect(
      published(table("order: highest-first\n", rows, "people"))
        .csv.slice(1)
        .map(([label]) => label),
    ).toEqual(["C", "A", "D", "F", "B", "E"]);
    expect(
      published(table("order: lowest-first\n", rows, "people"))
        .csv.slice(1)
        .map(([label]) => label),
    ).toEqual(["F", "A", "D", "C", "B", "E"]);
  });

  it("rank attendance by its percentage", () => {
    const dataset = published(
      "title: A\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\nderived: [rank]\norder: highest-first\nmembers:\n  - {name: a, label: A, attended: 5, possible: 7}\n  - {name: b, label: B, attended: 4, possible: 4}\n  - {name: c, label: C, attended: 10, possible: 14}\n",
    );
    expect(dataset.csv).toEqual([
      ["Member", "Meetings attended", "Meetings possible", "Attendance (percent)", "Rank"],
      ["B", "4", "4", "100", "1"],
      ["A", "5", "7", "71", "2"],
      ["C", "10", "14", "71", "2"],
    ]);
  });

  it("have to say which column ranks go by, where the columns are not periods", () => {
    const yaml = (head: string) =>
      `title: T\nkind: table\ncounts: none\nunit: cases\ncolumns:\n  - {name: here, label: Here}\n  - {name: area, label: Area}\n${head}rows:\n  - {name: a, label: A, values: [1, 9]}\n  - {name: b, label: B, values: [2, 8]}\n`;
    expect(problemsOf({ [file]: yaml("order: highest-first\n") })).toBe(
      `${file}:8:8  rank-by: is missing, and the columns are not periods. Say which column goes by: rank-by: here.`,
    );
    expect(problemsOf({ [file]: yaml("order: highest-first\nrank-by: arae\n") })).toBe(
      `${file}:9:10  "arae" is not a column of this table. Write one of: here, area.`,
    );
    expect(published(yaml("order: highest-first\nrank-by: here\n")).csv.at(1)).toEqual(["B", "2", "8"]);
  });

  it("get a note where their shares do not add to 100, and none where they do", () => {
    const share = (rows: string, counts = "none") =>
      notesOf(published(table("derived: [share]\ntotal: {label: All}\n", rows, counts)));
    expect(
      share(
        "  - {name: a, label: A, values: [10]}\n  - {name: b, label: B, values: [10]}\n  - {name: c, label: C, values: [10]}\n",
      ),
    ).toEqual(["Percentages may not add to 100 because of rounding: those for 2016/17 add to 99."]);
    expect(share("  - {name: a, label: A, values: [10]}\n  - {name: b, label: B, values: [30]}\n")).toEqual(
      [],
    );
    // If a share is not shown, nothing is said about their sum.
    expect(
      share(
        "  - {name: a, label: A, values: [10]}\n  - {name: b, label: B, values: [10]}\n  - {name: c, label: C, values: [4]}\n",
        "people",
      ),
    ).toEqual([]);
  });
});
