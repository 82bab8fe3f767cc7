import { describe, expect, it } from "vitest";
import { richText } from "../../test/small-report.ts";
import { items } from "./items.ts";

describe("the content of a cell", () => {
  it("is an unchanged text", () => {
    expect(String(items("Complete"))).toBe("Complete");
    expect(String(items([richText("Complete")]))).toBe("Complete");
  });

  it("is a list where there are several", () => {
    expect(String(items([richText("One"), richText("**Two**")]))).toBe(
      "<ul><li>One</li><li><strong>Two</strong></li></ul>",
    );
  });

  it("is empty if there is no text", () => {
    expect(items([])).toBe("");
  });
});
