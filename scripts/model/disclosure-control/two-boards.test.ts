import { describe, expect, it } from "vitest";
import { disclosureListing } from "../../checks/disclosure-listing.ts";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const referralsFile = "data/2016-17/referrals-by-source.yaml";
const visitsFile = "data/2016-17/visits.yaml";

const referrals = (
  schools: number,
  police: number,
  health: number,
  notMade: string,
) => `title: Referrals by source
kind: table
counts: children
unit: referrals
row-heading: Source
periods: [2015-16, 2016-17]
derived: [share, change]
share-decimals: 1
rows:
  - {name: schools, label: Schools, values: [30, ${schools}]}
  - {name: police, label: Police, values: [9, ${police}]}
  - {name: health, label: Health, values: [42, ${health}]}
  - {name: others, label: Others, values: [12, 60]}
  - {name: none, label: Nobody, values: [0, ${notMade}]}
total: {label: All sources}
charts:
  referrals-by-source-bars:
    type: bars
    title: Most referrals come from others
    subtitle: Number of referrals by source
    measure: share
`;

const visits = (visited: number, onTime: number, late: number, percentage: number) => `title: Visits
kind: figures
counts: children
figures:
  visited: {title: Children visited, unit: children, of: visit-children, population: child-population, values: {2017-03-31: ${visited}}}
  visit-children: {title: Children to visit, unit: children, values: {2017-03-31: 30}}
  on-time: {title: Visits on time, unit: visits, values: {2017-03-31: ${onTime}}}
  late: {title: Late visits, unit: visits, values: {2017-03-31: ${late}}}
  all-visits: {title: Visits, unit: visits, sum-of: [on-time, late]}
  on-time-per-late: {title: Visits on time for each late one, unit: visits per late visit, decimals: 1, ratio-of: [on-time, late]}
  seen-alone: {title: Seen alone, unit: percent, counts: none, of: visit-children, values: {2017-03-31: ${percentage}}}
`;

/** The Report as text, the listing for the information governance lead, and what npm run protect writes. */
function publishedOf(files: Record<string, string>): { report: string; listing: string; safe: string } {
  let listing = "";
  let safe = "";
  const report = buildReport(boardWith(files), {
    review: (hidden, ties) => {
      listing = disclosureListing(hidden, ties);
    },
    safe: (files) => {
      safe = files()
        .map(({ text }) => text)
        .join("\n");
    },
  });
  return { report: JSON.stringify(report), listing, safe };
}

describe("two boards that differ in hidden values only", () => {
  it("have the same Report and the same listing: a table with shares, changes and a chart", () => {
    const one = publishedOf({ [referralsFile]: referrals(13, 4, 46, "0") });
    const other = publishedOf({ [referralsFile]: referrals(14, 3, 46, "0") });
    expect(other).toEqual(one);
    expect(one.listing).toContain("2 values are hidden");
    expect(one.safe).toContain("{name: police, label: Police, values: [9, suppressed]}");
  });

  it("have the same Report and the same listing: figures, their sums, ratios, complements and percentages", () => {
    const one = publishedOf({ [visitsFile]: visits(29, 40, 2, 97) });
    const other = publishedOf({ [visitsFile]: visits(27, 38, 4, 90) });
    expect(other).toEqual(one);
    expect(one.listing).toContain("Children visited (visited), 2017-03-31");
    expect(one.listing).toContain("Visits on time (on-time), 2017-03-31");
  });

  it("have the same Report where counts are rounded, whatever they are rounded from", () => {
    const boardFile = "data/board.yaml";
    const publishedRounded = (table: string) =>
      JSON.stringify(
        buildReport(
          boardWith({ [referralsFile]: table }, (files) => ({
            ...files,
            [boardFile]: (files[boardFile] ?? "").replace("threshold: 5", "threshold: 8\n  round-to: 5"),
          })),
        ),
      );
    const one = publishedRounded(referrals(13, 4, 46, "0"));
    expect(publishedRounded(referrals(14, 3, 47, "0"))).toBe(one);
    expect(one).toContain("Counts of children and people are rounded to the nearest 5");
  });

  it("have the same Report and the same listing, whatever a source is said to have printed of a hidden value", () => {
    const withStated = (stated: string, shown = "60") =>
      publishedOf({
        [referralsFile]: referrals(13, 4, 46, "0")
          .replace("values: [9, 4]}", `values: [9, 4], stated: {${stated}}}`)
          .replace("values: [12, 60]}", `values: [12, 60], stated: {value: ["12", "${shown}"]}}`),
      });
    const right = withStated('value: ["9", "4"], share: ["9.7", "3.3"]');
    for (const other of [
      'value: ["9", "3"], share: ["9.7", "9.9"]',
      'value: ["9", {printed: "2", correction: We count 4 of 123}], share: ["9.7", "2"]',
    ])
      expect(withStated(other)).toEqual(right);
    expect(right.report + right.safe).not.toContain("3.3");
    // What is shown is compared.
    expect(() => withStated('value: ["9", "4"]', "61")).toThrow('"61" is stated');
  });

  it("differ as soon as a shown value does", () => {
    const one = publishedOf({ [referralsFile]: referrals(13, 4, 46, "0") });
    const other = publishedOf({ [referralsFile]: referrals(13, 4, 47, "0") });
    expect(other.report).not.toBe(one.report);
  });
});
