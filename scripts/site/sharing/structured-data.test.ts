import { expect, it } from "vitest";
import { address } from "../addresses.ts";
import { smallReport } from "../small-report.ts";
import { structuredData } from "./structured-data.ts";

it("says from which day to which a year's data are, as ISO 8601 does", () => {
  const thing = structuredData(smallReport).get(address.dataset("2016-17", "allegations"));
  expect(thing?.temporalCoverage).toBe("2016-04-01/2017-03-31");
});
