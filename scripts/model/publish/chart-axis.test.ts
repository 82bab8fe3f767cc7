import { describe, expect, it } from "vitest";
import { placeOnAxis } from "./chart-axis.ts";

describe("the place of an event on an axis of periods", () => {
  it.each([
    ["2016-09-30", ["2015-16", "2016-17"], 1],
    ["2016-04-01", ["2015-16", "2016-17"], 0.5],
    ["2016-09-30", ["2016-03-31", "2017-03-31"], 0.5],
    ["2016-07", ["2015-03-31", "2016-03-31", "2017-03-31"], 1.29],
    ["2017-03", ["2014-15", "2015-16", "2016-17"], 2.46],
  ])("%s on %j is %d", (date, periods, at) => {
    expect(placeOnAxis(date, periods)).toBe(at);
  });

  it("is none for a day that the axis does not have, or no axis", () => {
    expect(placeOnAxis("2012-01-01", ["2015-16", "2016-17"])).toMatchObject({
      wrong: "at 2012-01-01, which is not between 2015-16 and 2016-17",
    });
    expect(placeOnAxis("in July", ["2015-16", "2016-17"])).toMatchObject({
      wrong: 'at "in July", which is no date and no period',
    });
    expect(placeOnAxis("2016-07", [])).toMatchObject({ wrong: "and no axis of time to stand on" });
  });
});
