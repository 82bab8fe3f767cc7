import { describe, expect, it } from "vitest";
import { inRunningHead, pageRules } from "./page-rules.ts";

describe("the rules for pages", () => {
  it("hold quotation marks, as they are printed, and backslashes of titles as text", () => {
    const rules = pageRules({
      runningTitle: 'The "year" \\ in short',
      notice: null,
      mark: null,
      duplex: false,
      pages: [],
    });
    expect(rules).toBe(`@page {
  @top-left { content: "The “year” \\\\ in short"; }
  @bottom-left { content: ""; }
}
@page bleed {
  margin: 0;
  @top-left { content: none; }
  @top-center { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
`);
  });

  it("have the first words of a long title, so that it does not run up to the edge of the paper", () => {
    expect(inRunningHead("Progress against priorities")).toBe("Progress against priorities");
    expect(
      inRunningHead("What the partners did in the year, and what they have still to do for all children"),
    ).toBe("What the partners did in the year, and what they have still…");
    expect(inRunningHead(`${"A".repeat(58)}, and more`)).toBe(`${"A".repeat(58)}…`);
  });
});
