import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

const figures = (lines: string, title = "Boats") =>
  problemsOf({
    "data/2016-17/more.yaml": `title: ${title}\nkind: figures\ncounts: none\nfigures:\n${lines}`,
  });

describe("a percentage that may be more than 100, or below zero", () => {
  it.each([
    "{title: Increase in boat trips, unit: percent, values: {2016-17: 140}}",
    "{title: Trips as a percentage of the target, unit: percent, values: {2016-17: 140}}",
    "{title: Boat trips, meaning: Compared with the year before., unit: percent, values: {2016-17: -4}}",
    '{title: Boat trips, unit: percent, stands-alone: "Some boats go twice.", values: {2016-17: 140}}',
    "{title: Boat trips, unit: percent, values: {2016-17: 100}}",
    "{title: Trips, unit: percentage points, values: {2016-17: -4}}",
  ])("passes: %s", (figure) => {
    expect(figures(`  trips: ${figure}\n`)).toBe("");
  });

  it("passes in a dataset of changes", () => {
    const trips = "  trips: {title: Boat trips, unit: percent, values: {2016-17: 140}}\n";
    expect(figures(trips, "Change since 2010")).toBe("");
    expect(figures(trips)).toContain("a share cannot be more than 100%");
  });
});

describe("numbers that are rough", () => {
  const same = (rough: string, exact: number) =>
    figures(
      `  a: {title: Trips, unit: visits, values: {2016-17: {value: 1300, qualifier: ${rough}}}}\n  b: {title: Boats at sea, unit: visits, values: {2016-17: ${exact}}}\nreconcile:\n  - {same: [a, b]}\n`,
    );

  it("may be what a reconciliation says of them", () => {
    expect(same("over", 1310)).toBe("");
    expect(same("about", 1250)).toBe("");
    expect(same("almost", 1290)).toBe("");
    expect(same("up to", 40)).toBe("");
    expect(same("at least", 1300)).toBe("");
  });

  it("contradict it where no such number fits", () => {
    expect(same("over", 1290)).toContain("is over 1,300");
    expect(same("about", 900)).toContain("is about 1,300");
    expect(same("under", 1310)).toContain("is under 1,300");
  });
});

describe("a flow", () => {
  const flow = (started: string, ended: string, open: string) =>
    figures(
      `  open: {title: Boats at sea, unit: boats, values: {${open}}}\n  out: {title: Boats that left, unit: boats, values: {${started}}}\n  back: {title: Boats that came back, unit: boats, values: {${ended}}}\nreconcile:\n  - {opening: open, started: out, ended: back, closing: open}\n`,
    );

  it("is compared for each year that has its values, and asks for none that is missing", () => {
    const now = "2016-03-31: 40, 2017-03-31: 50";
    expect(flow("2016-17: 20", "2016-17: 10", now)).toBe("");
    expect(flow("2016-17: 20, 2015-16: 5", "2016-17: 10, 2015-16: 5", `2015-03-31: 40, ${now}`)).toBe("");
    expect(flow("2016-17: 20, 2015-16: 9", "2016-17: 10, 2015-16: 5", `2015-03-31: 40, ${now}`)).toContain(
      "is 44, not the 40 of open@2016-03-31",
    );
    expect(flow("2016-17: 20, 2015-16: 9", "2016-17: 10", `2015-03-31: 40, ${now}`)).toBe("");
    expect(flow("2016-17: 20", "2016-17: 10", `${now}, 2016-09-30: 7`)).toBe("");
  });
});

describe("meetings", () => {
  const meetings = (members: string, more = "") =>
    problemsOf({
      "data/2016-17/more.yaml": `title: Attendance at boat meetings\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\n${more}members:\n${members}`,
    });

  it("may be possible for a member who joined late, and for several seats", () => {
    expect(
      meetings(
        "  - {name: a, label: A crew, attended: 2, possible: 3}\n  - {name: b, label: B crew, attended: 20, possible: 28}\n  - {name: c, label: C crew, seats: 2, attended: 9, possible: 12}\n",
      ),
    ).toBe("");
    expect(
      meetings(
        "  - {name: a, label: A crew, attended: 2, possible: 6}\n  - {name: b, label: B crew, attended: 5, possible: 6}\n",
        'stands-alone: "Nobody was asked to the first."\n',
      ),
    ).toBe("");
  });
});
