import { describe, expect, it } from "vitest";
import { periodMeant } from "./period-meant.ts";

describe("a period that is written as people write it", () => {
  it.each([
    ["2016/17", "2016-17"],
    ["2016/2017", "2016-17"],
    ["2016-2017", "2016-17"],
    ["2016 – 17", "2016-17"],
    ["31/03/2017", "2017-03-31"],
    ["31-3-2017", "2017-03-31"],
    ["31.03.2017", "2017-03-31"],
    ["31 March 2017", "2017-03-31"],
    ["31st Mar 2017", "2017-03-31"],
  ])("%s is %s", (text, period) => {
    expect(periodMeant(text)).toBe(period);
  });

  it.each([
    "2016/18",
    "31/02/2017",
    "03/31/2017",
    "31/03/17",
    "last year",
    "31 Ma 2017",
    "",
  ])("cannot be reported from %s", (text) => {
    expect(periodMeant(text)).toBe(null);
  });
});
