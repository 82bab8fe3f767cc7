import { expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { address } from "../addresses/addresses.ts";
import { structuredData } from "./structured-data.ts";

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
