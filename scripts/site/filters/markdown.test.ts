import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { richText } from "../../test/small-report.ts";
import { markdown } from "./markdown.ts";

describe("one line of Markdown", () => {
  it("prints its marks", () => {
    expect(String(markdown(richText("Call **now**")))).toBe("Call <strong>now</strong>");
  });

  it("prints without the paragraph around it", () => {
    const tokens = new MarkdownIt().parse("Call *now*", {});
    expect(String(markdown({ tokens, text: "Call now" }))).toBe("Call <em>now</em>");
  });

  it("escapes a plain text", () => {
    expect(String(markdown("Police & <health>"))).toBe("Police &amp; &lt;health&gt;");
  });
});
