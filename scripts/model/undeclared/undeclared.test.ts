import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { SafeFile } from "../safe-files.ts";
import { BoardProblems } from "../values/problem.ts";
import type { Ties } from "./ties.ts";

/** The hidden figures of a dataset of visits, with the small board's other data taken out. */
function hiddenWith(files: Record<string, string>): { hidden: string[]; ties: Ties } {
  let ties: Ties | null = null;
  const hidden: string[] = [];
  try {
    buildReport(boardWith(files), {
      review: (cells, found) => {
        ties = found;
        hidden.push(
          ...cells
            .filter(({ dataset }) => dataset.name !== "referrals-by-source")
            .map(({ figure, period }) => `${figure} ${period}`),
        );
      },
    });
  } catch (error) {
    if (error instanceof BoardProblems) throw new Error(error.message);
    throw error;
  }
  return { hidden, ties: ties as unknown as Ties };
}

const dataset = (title: string, figures: string[], more = "") =>
  `title: ${title}\nkind: figures\ncounts: children\nfigures:\n${figures.map((line) => `  ${line}\n`).join("")}${more}`;
const figure = (name: string, title: string, values: string, more = "") =>
  `${name}: {title: "${title}", unit: children, ${more}values: {${values}}}`;
const only = (figures: string[], more = "") => ({ "data/2016-17/some.yaml": dataset("Some", figures, more) });
const hiddenOf = (figures: string[], more = "") => hiddenWith(only(figures, more)).hidden;
const possible = (figures: string[], more = "") =>
  hiddenWith(only(figures, more))
    .ties.possible()
    .map(({ hidden, others }) => [hidden, ...others].map((cell) => cell.figure).join(" "));

describe("the periods that make up a longer one", () => {
  const quarters = (year: number, first = 3) =>
    `"2016-17 Q1": ${first}, "2016-17 Q2": 10, "2016-17 Q3": 12, "2016-17 Q4": 9, 2016-17: ${year}`;

  it("are known to add up to it", () => {
    expect(hiddenOf([figure("stays", "Stays", quarters(34))])).toHaveLength(2);
  });

  it("are known to add up in two figures of one title", () => {
    const two = [
      figure("stays-by-quarter", "Stays", quarters(34).replace(/, 2016-17: .*/, "")),
      figure("stays", "Stays", "2016-17: 34"),
    ];
    expect(hiddenOf(two)).toHaveLength(2);
  });

  it("are known of months, and of ranges", () => {
    const months = [4, 5, 6].map((month, at) => `2016-0${month}: ${[3, 60, 8][at]}`).join(", ");
    expect(hiddenOf([figure("stays", "Stays", `${months}, "2016-17 Q1": 71`)])).toEqual([
      "stays 2016-04",
      "stays 2016-06",
    ]);
    const ranges = '"2016-04-01 to 2016-04-15": 3, "2016-04-16 to 2016-04-30": 30, 2016-04: 33';
    expect(hiddenOf([figure("stays", "Stays", ranges)])).toHaveLength(2);
  });

  it("are independent where they do not add up, have a gap, or are days", () => {
    expect(hiddenOf([figure("stays", "Stays", quarters(30))])).toEqual(["stays 2016-17 Q1"]);
    const gap = '"2016-17 Q1": 3, "2016-17 Q2": 10, 2016-17: 13';
    expect(hiddenOf([figure("stays", "Stays", gap)])).toEqual(["stays 2016-17 Q1"]);
    expect(hiddenOf([figure("stays", "Stays", "2016-06-30: 3, 2017-03-31: 31, 2016-17: 34")])).toEqual([
      "stays 2016-06-30",
    ]);
  });
});

describe("a sum that nobody declared", () => {
  const plans = (whole: number) => [
    figure("plans", "Plans", `2016-17: ${whole}`),
    figure("boys", "Boys", "2016-17: 3"),
    figure("girls", "Girls", "2016-17: 40"),
  ];

  it("is known where the titles say it", () => {
    expect(hiddenOf(plans(43))).toHaveLength(2);
    const among = [
      figure("visits", "Visits", "2016-17: 70"),
      figure("trips", "Trips", "2016-17: 12"),
      ...plans(43),
      figure("letters", "Letters", "2016-17: 31"),
      figure("meals", "Meals", "2016-17: 28"),
    ];
    expect(hiddenOf(among)).toHaveLength(2);
  });

  it("is known where a short list has nothing else in it", () => {
    const short = [
      figure("stays", "Stays", "2016-17: 43"),
      figure("kin", "With kin", "2016-17: 3"),
      figure("carers", "With carers", "2016-17: 40"),
    ];
    expect(hiddenOf(short)).toHaveLength(2);
  });

  it("is known where it holds year after year", () => {
    const unlike = (first: number) => [
      figure("trips", "Trips", "2014-15: 71, 2015-16: 90, 2016-17: 64"),
      figure("stays", "Stays", `2014-15: 52, 2015-16: 47, 2016-17: ${first}`),
      figure("kin", "With kin", "2014-15: 12, 2015-16: 7, 2016-17: 3"),
      figure("carers", "With carers", "2014-15: 40, 2015-16: 40, 2016-17: 40"),
      figure("meals", "Meals", "2014-15: 28, 2015-16: 19, 2016-17: 33"),
      figure("letters", "Letters", "2014-15: 8, 2015-16: 29, 2016-17: 35"),
    ];
    expect(hiddenOf(unlike(43))).toHaveLength(2);
    expect(hiddenOf(unlike(44))).toEqual(["kin 2016-17"]);
  });

  it("is known of a typed column of totals, and of a typed row", () => {
    const table = (rows: string[]) => ({
      "data/2016-17/stays.yaml": `title: Stays
kind: table
counts: children
unit: stays
row-heading: Place
period: 2016-17
columns: [{name: short, label: Short}, {name: long, label: Long}, {name: both, label: Both}]
rows:
${rows.map((row) => `  - ${row}\n`).join("")}`,
    });
    const rows = [
      "{name: north, label: North, values: [3, 20, 23]}",
      "{name: south, label: South, values: [30, 25, 55]}",
    ];
    expect(hiddenWith(table(rows)).hidden).toEqual(["stays.north.short 2016-17", "stays.north.long 2016-17"]);
    const withSum = [...rows, "{name: all, label: All, values: [33, 45, 78], stands-alone: Counted again.}"];
    expect(hiddenWith(table(withSum)).hidden).toHaveLength(4);
  });

  it("is known of all rows of a table and a figure of its subject elsewhere", () => {
    const rows = [3, 20, 14, 9].map(
      (value, at) => `  - {name: r${at}, label: Place ${at}, values: [${value}]}`,
    );
    const table = `title: Short breaks by place
kind: table
counts: children
unit: children
row-heading: Place
periods: [2016-17]
rows:
${rows.join("\n").replaceAll(/Place \d/g, (place) => `${["North", "South", "East", "West"][Number(place.at(-1))]}`)}
`;
    const elsewhere = (value: number) => ({
      "data/2016-17/breaks.yaml": table,
      "data/2016-17/some.yaml": dataset("Some", [
        figure("all-breaks", "Children with short breaks", `2016-17: ${value}`),
        figure("others", "Children who moved", "2016-17: 60"),
      ]),
    });
    expect(hiddenWith(elsewhere(46)).hidden).toHaveLength(2);
    expect(hiddenWith(elsewhere(49)).hidden).toEqual(["breaks.r0 2016-17"]);
  });

  it("is a coincidence among many figures of other subjects, and where the board says so", () => {
    const among = [
      figure("visits", "Visits", "2016-17: 40"),
      figure("trips", "Trips", "2016-17: 12"),
      figure("letters", "Letters", "2016-17: 3"),
      figure("meals", "Meals", "2016-17: 28"),
      figure("stays", "Stays", "2016-17: 43"),
      figure("moves", "Moves", "2016-17: 17"),
    ];
    expect(hiddenOf(among)).toEqual(["letters 2016-17"]);
    const none =
      "unrelated:\n  - {figures: [plans, boys, girls], why: Girls and boys are of another year.}\n";
    expect(hiddenOf(plans(43), none)).toEqual(["boys 2016-17"]);
  });
});

describe("one number in two places", () => {
  const table = (values: number[]) => `title: Children with a plan, by kind of harm
kind: table
counts: children
unit: children
row-heading: Kind
periods: [2016-17]
rows:
${["Neglect", "Physical harm", "Emotional harm"].map((label, at) => `  - {name: r${at}, label: ${label}, values: [${values[at]}]}`).join("\n")}
total: {label: All}
`;
  const harm = (title: string, value: number) => ({
    "data/2016-17/harm.yaml": table([50, 9, 3]),
    "data/2016-17/some.yaml": dataset("Some", [figure("other", title, `2016-17: ${value}`)]),
  });

  it("is hidden in both, or in neither", () => {
    const { hidden } = hiddenWith(harm("Children with a plan because of physical harm", 9));
    expect(hidden).not.toEqual(["harm.r1 2016-17", "harm.r2 2016-17"]);
    expect(hidden.includes("harm.r1 2016-17")).toBe(hidden.includes("other 2016-17"));
  });

  it("is two numbers where the titles tell of two things, or they differ", () => {
    const alone = ["harm.r1 2016-17", "harm.r2 2016-17"];
    expect(hiddenWith(harm("Children who moved home", 9)).hidden).toEqual(alone);
    expect(hiddenWith(harm("Children with a plan because of physical harm", 8)).hidden).toEqual(alone);
  });
});

describe("an opening and a closing number", () => {
  const flow = (closing: number) => [
    figure("fostered", "Fostered", `2016-03-31: 40, 2017-03-31: ${closing}`),
    figure("fostered-new", "Arrangements that started", "2016-17: 3"),
    figure("fostered-ended", "Arrangements that ended", "2016-17: 12"),
    figure("visits", "Visits", "2016-17: 70"),
    figure("letters", "Letters", "2016-17: 35"),
  ];

  it("tells of what came and went between them", () => {
    expect(hiddenOf(flow(31))).toHaveLength(2);
    expect(hiddenOf(flow(36))).toEqual(["fostered-new 2016-17"]);
  });
});

describe("several groups of one whole", () => {
  const lived = (
    counts: number[],
    titles = ["Lived in the north", "Lived in the south", "Lived in the west"],
  ) => [
    figure("held", "Held overnight", "2016-17: 45"),
    ...titles.map((title, at) => figure(`g${at}`, title, `2016-17: ${counts[at]}`, "of: held, ")),
  ];

  it("leave a rest that anybody can work out", () => {
    expect(hiddenOf(lived([15, 14, 13])).length).toBeGreaterThan(0);
    expect(hiddenOf(lived([15, 14, 8]))).toEqual([]);
  });

  it("leave none where they are not groups of one breakdown", () => {
    expect(hiddenOf(lived([20, 22], ["Lived in the north", "Had been held before"]))).toEqual([]);
  });
});

describe("a folder without its hidden values", () => {
  it("is recorded with what readers were taken to know, and gives the same Report", () => {
    const files = only([
      figure("plans", "Plans", "2016-17: 43"),
      figure("boys", "Boys", "2016-17: 3"),
      figure("girls", "Girls", "2016-17: 40"),
      figure("held", "Held overnight", "2016-17: 45"),
      ...["north", "south", "west"].map((where, at) =>
        figure(where, `Lived in the ${where}`, `2016-17: ${15 - at}`, "of: held, "),
      ),
    ]);
    let safe: SafeFile[] = [];
    const full = buildReport(boardWith(files), {
      safe: (make) => {
        safe = make();
      },
    });
    const written = Object.fromEntries(safe.map(({ path, text }) => [path, text]));
    expect(written["data/protected.yaml"]).toContain("plus: [boys@2016-17, girls@2016-17]");
    expect(written["data/protected.yaml"]).toContain("leaves-a-rest: true");
    let again: SafeFile[] = [];
    const report = buildReport(boardWith(written), {
      safe: (make) => {
        again = make();
      },
    });
    expect(JSON.stringify(report)).toBe(JSON.stringify(full));
    expect(again.find(({ path }) => path === "data/protected.yaml")?.text).toBe(
      written["data/protected.yaml"],
    );
  });
});

describe("what a reader may guess", () => {
  it("is listed from what is shown, whatever the hidden number is", () => {
    const moved = (far: number, near = 58) => [
      figure("moves", "Moves of home", "2016-17: 62"),
      figure("near", "Moves of home within the county", `2016-17: ${near}`),
      figure("far", "Moves of home to another county", `2016-17: ${far}`),
    ];
    expect(possible(moved(2))).toEqual(["far moves near"]);
    expect(possible(moved(3))).toEqual(["far moves near"]);
    expect(possible(moved(3, 50))).toEqual([]);
    const none = "unrelated:\n  - {figures: [moves, near, far], why: Some moves are to no known place.}\n";
    expect(possible(moved(2), none)).toEqual([]);
  });

  it("is nothing where titles tell of other things", () => {
    expect(
      possible([
        figure("moves", "Moves of home", "2016-17: 62"),
        figure("meals", "Meals at school", "2016-17: 58"),
        figure("trips", "Trips abroad", "2016-17: 3"),
      ]),
    ).toEqual([]);
  });
});
