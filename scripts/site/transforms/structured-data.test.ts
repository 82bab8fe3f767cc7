import { expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { address } from "../addresses/addresses.ts";
import { structuredData } from "./structured-data.ts";

it("says from which day to which a year's data are, as ISO 8601 does", () => {
  const thing = structuredData(smallReport).get(address.dataset("2016-17", "allegations"));
  expect(thing?.temporalCoverage).toBe("2016-04-01/2017-03-31");
});
