import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

/** What is asked about the money of the small board, with these accounts. */
function askedAbout(staffing: number, income: number, years = ""): string[] {
  const asked: string[] = [];
  const accounts = `title: Money
kind: finances
counts: none
period: 2016-17
expenditure:
  items:
    - {name: staffing, label: Staffing, amount: ${staffing}}
    - {name: rooms, label: Rooms, amount: 5500}
income:
  items:
    - {name: council, label: Council, amount: ${income}}
    - {name: gift, label: A gift, amount: 246}
`;
  const grants = `title: Grants
kind: figures
counts: none
figures:
  grant: {title: Grant for training, unit: pounds, values: {${years || "2016-17: 5"}}}
`;
  const board = boardWith({ "data/2016-17/money.yaml": accounts, "data/2016-17/grants.yaml": grants });
  buildReport(board, { warn: (warnings) => asked.push(...warnings.map(({ what }) => what)) });
  return asked.filter((what) => what.includes("thousands"));
}

describe("an amount in thousands", () => {
  it("is asked about where income and expenditure are far apart without it", () => {
    expect(askedAbout(246, 240_000)).toEqual([
      '"money.staffing" is £246, and "money.income" and "money.expenditure" are far apart: £240,246 and £5,746. The amount may have been entered in thousands',
    ]);
  });

  it("is asked about after one in pounds", () => {
    expect(askedAbout(246_000, 240_000, "2015-16: 240000, 2016-17: 246")).toEqual([
      '246 after 240,000 a period before: "grant" may have been entered in thousands, now or then',
    ]);
  });

  it("is not suspected where the sides are near to one another, or it would not bring them near", () => {
    expect(askedAbout(246_000, 240_000)).toEqual([]);
    expect(askedAbout(30, 240_000)).toEqual([]);
    expect(askedAbout(246_000, 240_000, "2015-16: 900, 2016-17: 300")).toEqual([]);
  });
});
