import { describe, expect, it } from "vitest";
import { pageRules } from "./page-rules.ts";

describe("the rules for pages", () => {
  it("hold quotation marks and backslashes of titles as text", () => {
    const rules = pageRules({
      runningTitle: 'The "year" \\ in short',
      notice: null,
      mark: null,
      duplex: false,
      pages: [],
    });
    expect(rules).toBe(`@page {
  @top-left { content: "The \\"year\\" \\\\ in short"; }
  @bottom-left { content: ""; }
}
`);
  });
});
