import { expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { address } from "../addresses/addresses.ts";
import { breadcrumbList, structuredData } from "./structured-data.ts";

it("says from which day to which a year's data are, as ISO 8601 does", () => {
  const thing = structuredData(smallReport).get(address.dataset("2016-17", "allegations"));
  expect(thing?.temporalCoverage).toBe("2016-04-01/2017-03-31");
});

it("says of a demonstration's report that it is one", () => {
  const { board } = smallReport;
  const statusOf = (demonstration: string | null) =>
    structuredData({ ...smallReport, board: { ...board, demonstration } }).get(address.report("2016-17"));
  expect(statusOf("A demonstration.")).toMatchObject({
    creativeWorkStatus: "Demonstration",
    disambiguatingDescription: "A demonstration.",
  });
  expect(statusOf(null)).toMatchObject({ creativeWorkStatus: "Published" });
  expect(statusOf(null)).not.toHaveProperty("disambiguatingDescription");
});

it("describes every dataset in 50 characters or more, with its publisher, its day and what it measures", () => {
  const thing = structuredData(smallReport).get(address.dataset("2016-17", "allegations"));
  expect(String(thing?.description).length).toBeGreaterThanOrEqual(50);
  expect(thing).toMatchObject({ publisher: { name: smallReport.board.name } });
  expect(thing?.dateModified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const { history } = smallReport.data[0]?.datasets[0] ?? { history: [] };
  expect(thing?.variableMeasured).toEqual(
    history.map(({ title, unit }) => ({ "@type": "PropertyValue", name: title, unitText: unit })),
  );
});

it("says the way to a page, and nothing where there is none", () => {
  const nav = `<nav class="breadcrumbs" aria-label="You are here"><ol><li><a href="/index.html">Home</a></li><li><a href="/data/index.html">Data &amp; figures</a></li></ol></nav>`;
  expect(breadcrumbList(nav, "https://www.northmoor.example")?.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Home", item: "https://www.northmoor.example/" },
    { "@type": "ListItem", position: 2, name: "Data & figures", item: "https://www.northmoor.example/data/" },
  ]);
  expect(breadcrumbList("<main></main>", "https://www.northmoor.example")).toBeNull();
});
