import { describe, expect, it } from "vitest";
import {
  comparablePeriod,
  firstDay,
  lastDay,
  type Period,
  parsePeriod,
  periodInWords,
  previousPeriodKey,
  reportingYear,
  withoutLeaps,
} from "./period.ts";

const period = (key: string) => parsePeriod(key) as Period;

describe("a period as an editor writes it", () => {
  it.each([
    ["2016-17", "2016/17"],
    ["2017-03-31", "31 March 2017"],
    ["2017-03", "March 2017"],
    ["2016-17 Q2", "July to September 2016"],
    ["2016-17 Q4", "January to March 2017"],
    ["2016", "2016"],
    ["academic 2016-17", "academic year 2016/17"],
    ["2016-07-21 to 2016-12-08", "21 July to 8 December 2016"],
    ["2015-12-20 to 2016-01-03", "20 December 2015 to 3 January 2016"],
  ])("%s prints as %s", (key, words) => {
    expect(periodInWords(period(key))).toBe(words);
  });

  it.each([
    "2016/17",
    "2016-18",
    "31 March 2017",
    "2017-02-30",
    "2017-13",
    "Q2",
    "2016-17 Q5",
    "",
  ])("%j is none", (key) => {
    expect(parsePeriod(key)).toBeNull();
  });
});

describe("the financial year that a value speaks for", () => {
  it("is the one that its last day is in", () => {
    expect(reportingYear(period("2017-03-31"))).toBe("2016-17");
    expect(reportingYear(period("2017-04-01"))).toBe("2017-18");
    expect(reportingYear(period("2016-17 Q4"))).toBe("2016-17");
    expect(reportingYear(period("2016"))).toBe("2016-17");
    expect(reportingYear(period("2016-07-21 to 2016-12-08"))).toBe("2016-17");
  });

  it("has the name of an academic year", () => {
    expect(reportingYear(period("academic 2016-17"))).toBe("2016-17");
  });
});

describe("the preceding like period", () => {
  it.each([
    ["2016-17", "2015-16"],
    ["2000-01", "1999-00"],
    ["2017-03-31", "2016-03-31"],
    ["2016-02-29", "2015-02-28"],
    ["2016-17 Q1", "2015-16 Q4"],
    ["2017-01", "2016-12"],
    ["2016", "2015"],
    ["academic 2016-17", "academic 2015-16"],
    ["2016-07-21 to 2016-12-08", "2015-07-21 to 2015-12-08"],
  ])("of %s is %s", (key, previous) => {
    expect(previousPeriodKey(period(key))).toBe(previous);
  });
});

describe("the days that a value speaks for", () => {
  it.each([
    ["2016-17", "2016-04-01", "2017-03-31"],
    ["academic 2016-17", "2016-09-01", "2017-08-31"],
    ["2016", "2016-01-01", "2016-12-31"],
    ["2016-17 Q1", "2016-04-01", "2016-06-30"],
    ["2016-17 Q3", "2016-10-01", "2016-12-31"],
    ["2016-17 Q4", "2017-01-01", "2017-03-31"],
    ["2017-06", "2017-06-01", "2017-06-30"],
    ["2017-02", "2017-02-01", "2017-02-28"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2017-03-31", "2017-03-31", "2017-03-31"],
    ["2016-07-21 to 2016-12-08", "2016-07-21", "2016-12-08"],
  ])("of %s are days of the calendar", (key, first, last) => {
    expect([firstDay(period(key)), lastDay(period(key))]).toEqual([first, last]);
  });
});

describe("periods between which some are left out", () => {
  it.each([
    [
      ["2012-13", "2014-15", "2015-16"],
      ["2012-13", "2013-14", "2014-15", "2015-16"],
    ],
    [
      ["2014", "2016"],
      ["2014", "2015", "2016"],
    ],
    [
      ["2015-16 Q3", "2016-17 Q1"],
      ["2015-16 Q3", "2015-16 Q4", "2016-17 Q1"],
    ],
    [
      ["2016-11", "2017-02"],
      ["2016-11", "2016-12", "2017-01", "2017-02"],
    ],
    [
      ["2014-03-31", "2016-03-31"],
      ["2014-03-31", "2015-03-31", "2016-03-31"],
    ],
    [
      ["2016-03-31", "2016-09-30", "2017-09-30"],
      ["2016-03-31", "2016-09-30", "2017-03-31", "2017-09-30"],
    ],
    [
      ["2015-16", "2016-17"],
      ["2015-16", "2016-17"],
    ],
    [
      ["2016-03-31", "2016-17"],
      ["2016-03-31", "2016-17"],
    ],
  ])("%j are %j", (keys, all) => {
    expect(withoutLeaps(keys)).toEqual(all);
  });
});

describe("the period that a value is compared with where the like one before is missing", () => {
  it.each<[string, string[], string | undefined]>([
    ["2016-12-31", ["2016-03-31", "2016-06-30"], "2016-06-30"],
    ["2016-17", ["2015-16", "2016-17 Q4"], undefined],
    ["2016-17", ["2013-14", "2016-17 Q4"], "2013-14"],
    ["2016-17", ["2016-17 Q4"], undefined],
    ["2016-10-01 to 2017-03-31", ["2016-04-01 to 2016-09-30"], "2016-04-01 to 2016-09-30"],
    ["2016-04-01 to 2016-12-31", ["2016-04-01 to 2016-09-30"], undefined],
  ])("%s after %j is %s", (key, earlier, found) => {
    expect(comparablePeriod(key, earlier)).toBe(found);
  });
});
