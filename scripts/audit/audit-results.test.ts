import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { writeAuditResults } from "./audit-results.ts";

it("writes what a build reads for the accessibility statement", () => {
  const board = boardWith({});
  writeAuditResults(board, "2017-12-01", [
    { id: "axe", tool: "axe-core in Chromium", scope: "24 pages at two widths", problems: 2 },
  ]);
  expect(readFileSync(join(board, "data/audit.yaml"), "utf8")).toBe(
    `# Written by npm run audit: the accessibility statement says what stands here. Do not edit it.
date: 2017-12-01
checks:
  - {id: axe, tool: "axe-core in Chromium", scope: "24 pages at two widths", problems: 2}
`,
  );
  expect(buildReport(board).accessibility.tests.map(({ result }) => result)).toEqual([
    {
      tool: "axe-core in Chromium",
      scope: "24 pages at two widths",
      problems: 2,
      date: { key: "2017-12-01", text: "1 December 2017" },
    },
    null,
    null,
  ]);
});

it("leaves what the law does not ask for out of the accessibility statement: a slow page is no barrier", () => {
  const board = boardWith({
    "data/accessibility.yaml": `manual-audit:
  {date: 2017-11-30, by: Access Centre, what: ten pages, outcome: fully compliant}
`,
  });
  writeAuditResults(board, "2017-12-01", [
    { id: "lighthouse", tool: "Lighthouse", scope: "4 pages on a slow phone", problems: 1 },
  ]);
  const { accessibility } = buildReport(board);
  expect(accessibility.compliance).toBe("fully compliant");
  expect(accessibility.tests.map(({ result }) => result)).toEqual([null, null, null]);
});

it("takes nobody's file away", () => {
  const board = boardWith({ "data/audit.yaml": "date: 2016-01-01\nchecks: []\n" });
  expect(() => writeAuditResults(board, "2017-12-01", [])).toThrow(
    `${board}/data/audit.yaml is there already, and npm run audit has not written it. Move it elsewhere: the results of the audit stand in its place.`,
  );
  expect(readFileSync(join(board, "data/audit.yaml"), "utf8")).toBe("date: 2016-01-01\nchecks: []\n");
});
