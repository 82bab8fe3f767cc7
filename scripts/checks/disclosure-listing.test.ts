import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { disclosureListing } from "./disclosure-listing.ts";

function listingOf(board: string): string {
  let listing = "";
  buildReport(board, {
    review: (hidden, ties) => {
      listing = disclosureListing(hidden, ties);
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

  it("says what readers are taken to know, and what they may guess, without a number", () => {
    const board = boardWith({
      "data/2016-17/visits.yaml": `title: Home visits
kind: figures
counts: children
figures:
  visits: {title: Home visits, unit: visits, values: {2016-17: 43}}
  visits-boys: {title: Home visits to boys, unit: visits, values: {2016-17: 3}}
  visits-girls: {title: Home visits to girls, unit: visits, values: {2016-17: 40}}
`,
      "data/2016-17/moves.yaml": `title: Moves
kind: figures
counts: children
figures:
  moves: {title: Moves of home, unit: moves, values: {2016-17: 62}}
  moves-near: {title: Moves of home within the county, unit: moves, values: {2016-17: 58}}
  moves-far: {title: Moves of home to another county, unit: moves, values: {2016-17: 2}}
`,
    });
    const listing = listingOf(board);
    expect(listing).toContain(
      "  visits-boys (2016-17) and visits-girls (2016-17) add up to visits (2016-17).",
    );
    expect(listing).toContain(
      "  moves-far (2016-17) may be taken for what is left of moves (2016-17) beside moves-near (2016-17).",
    );
  });

  it("says that nothing is hidden", () => {
    expect(disclosureListing([], { undeclared: { relations: [], groups: [] }, possible: () => [] })).toBe(
      "No value is hidden by the disclosure rules.",
    );
  });
});
