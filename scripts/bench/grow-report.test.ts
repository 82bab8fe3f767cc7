import { expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { growReport } from "./grow-report.ts";

it("has the reports and briefings of a board again, each at an address of its own", () => {
  const report = buildReport(boardWith({}));
  const { reports, briefings } = growReport(report, 1000);
  const ids = reports.map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(["2016-17", "2016-17-1", "2016-17-2"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(briefings.map(({ slug }) => slug).slice(0, 2)).toEqual(["home-visits", "home-visits-1"]);
  expect(growReport(report, 1).reports).toEqual(report.reports);
});
