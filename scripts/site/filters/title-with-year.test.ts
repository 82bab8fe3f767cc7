import { expect, it } from "vitest";
import { titleWithYear } from "./title-with-year.ts";

it("adds the year of the report to a title that names none", () => {
  expect(titleWithYear("Children looked after", "2016/17")).toBe("Children looked after, 2016/17");
  expect(titleWithYear("Section 11, 2017 cases", "2016/17")).toBe("Section 11, 2017 cases");
  expect(titleWithYear("The board's money, 2016/17", "2016/17")).toBe("The board's money, 2016/17");
  expect(titleWithYear("20160 children", "2016/17")).toBe("20160 children, 2016/17");
});
