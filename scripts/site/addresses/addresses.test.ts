import { describe, expect, it } from "vitest";
import { address } from "./addresses.ts";

describe("the site's addresses", () => {
  it("are absolute from the root and end in a file name", () => {
    expect(address.chapter("2016-17", "foreword")).toBe("/annual-report/2016-17/foreword/index.html");
    expect(address.dataset("2016-17", "finances")).toBe("/data/2016-17/finances/index.html");
    expect(address.csv("2016-17", "finances")).toBe("/downloads/data/2016-17/finances.csv");
    expect(address.reportPdf("2016-17")).toBe("/downloads/annual-report-2016-17.pdf");
    expect(address.page("about")).toBe("/about/index.html");
  });
});
