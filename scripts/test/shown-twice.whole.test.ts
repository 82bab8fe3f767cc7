import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { buildSite } from "../site/build-site.ts";
import { boardWith } from "./board-with.ts";

const blocks = `::: chart looked-after
:::

::: table referrals-by-source
:::

::: finances
:::
`;
const report = buildReport(
  boardWith({
    "content/annual-report/2016-17/numbers.md": `---
title: The year in numbers
order: 10
---
${blocks}
:::: case-study
${blocks}
::::

${blocks}
`,
  }),
);

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

it("has ids of its own where a document shows it again: a chart, a table, a dataset", async () => {
  const site = mkdtempSync(join(tmpdir(), "twice-"));
  await buildSite(report, { output: site });
  const ids = idsIn(readFileSync(join(site, "annual-report/2016-17/numbers/index.html"), "utf8"));
  expect(ids).toContain("chart-looked-after");
  expect(ids).toContain("again-3-chart-looked-after");
  expect(ids).toContain("again-2-table-finances-income");
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it("has them in print, too", () => {
  const annual = printDocuments(report).find(({ file }) => file === "annual-report-2016-17.pdf");
  const ids = idsIn(annual?.html() ?? "");
  expect(ids.some((id) => id?.endsWith("again-2-table-referrals-by-source"))).toBe(true);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
