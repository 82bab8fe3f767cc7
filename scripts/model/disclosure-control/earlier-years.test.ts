import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { BoardProblems } from "../values/problem.ts";

const elsewhere = "published-elsewhere: {link: https://stats.example/south, title: Statistics of the south}";

/** Referrals by the police in 2015/16, and the same by area: 3 in the north, 6 in the south. */
const areas = `title: Police by area
kind: figures
counts: children
figures:
  police-referrals: {title: Police, unit: referrals, values: {2015-16: 9}}
  police-north: {title: North, unit: referrals, values: {2015-16: 3}}
  police-south: {title: South, unit: referrals, ${elsewhere}, values: {2015-16: 6}}
reconcile:
  - {total: police-referrals, parts: [police-north, police-south]}
`;
const earlier = `title: Police
kind: figures
counts: children
figures:
  police-referrals: {title: Police, unit: referrals, values: {2015-16: 9}}
`;

function hiddenWith(files: Record<string, string>): string[] {
  const hidden: string[] = [];
  try {
    buildReport(boardWith({ "data/2016-17/police.yaml": areas, ...files }), {
      review: (cells) => hidden.push(...cells.map(({ figure, why }) => `${figure}: ${why.kind}`)),
    });
  } catch (error) {
    if (error instanceof BoardProblems) return [error.message];
    throw error;
  }
  return hidden.filter((line) => line.startsWith("police-"));
}

describe("what an earlier year's folder has shown", () => {
  it("is free to be hidden where there was no earlier folder", () => {
    expect(hiddenWith({})).toEqual(["police-referrals: protects", "police-north: small count"]);
  });

  it("protects nobody any more", () => {
    expect(hiddenWith({ "data/2015-16/police.yaml": earlier })).toEqual([
      'data/2016-17/police.yaml:6:67  "police-north" for 2015-16 has to be hidden, and cannot be: what stays public around it gives it away. Join it with other rows, take the total out, or hide what stays public.',
    ]);
  });
});
