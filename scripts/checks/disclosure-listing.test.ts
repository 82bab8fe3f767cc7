import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { disclosureListing } from "./disclosure-listing.ts";

function listingOf(board: string): string {
  let listing = "";
  buildReport(board, {
    review: (hidden) => {
      listing = disclosureListing(hidden);
    },
  });
  return listing;
}

const referrals = "data/2016-17/referrals-by-source.yaml";

describe("the listing of what is hidden", () => {
  it("says of every hidden value why, and never the value", () => {
    const board = boardWith({
      [referrals]: `title: Referrals by source
kind: table
counts: children
unit: referrals
row-heading: Source
periods: [2016-17]
rows:
  - {name: schools, label: Schools, values: [40]}
  - {name: health, label: Health, values: [12]}
  - {name: police, label: Police, values: [3]}
total: {label: All sources}
`,
    });
    expect(listingOf(board)).toBe(`data/2016-17/referrals-by-source.yaml
  Health (referrals-by-source.health), 2016-17: with it, a reader could work out "referrals-by-source.police" for 2016-17.
  Police (referrals-by-source.police), 2016-17: a count below the threshold.

2 values are hidden: 1 for its own sake, 1 because it would give another away.`);
  });

  it("says that nothing is hidden", () => {
    expect(disclosureListing([])).toBe("No value is hidden by the disclosure rules.");
  });
});
