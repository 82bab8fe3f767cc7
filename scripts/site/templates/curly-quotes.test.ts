import { describe, expect, it } from "vitest";
import { curlyQuotes, curlyText } from "./curly-quotes.ts";

describe("quotation marks on paper", () => {
  it("are curly in the words of a page, however they were typed or escaped", () => {
    expect(curlyQuotes("<h2>The child&#39;s journey</h2><td>Parents' views</td>")).toBe(
      "<h2>The child’s journey</h2><td>Parents’ views</td>",
    );
    expect(curlyQuotes("<p>A pack (&quot;Keep me safe&quot;)</p>")).toBe("<p>A pack (“Keep me safe”)</p>");
    expect(curlyText("Children's care")).toBe("Children’s care");
  });

  it("stay straight where a program reads them, and where a measure is meant", () => {
    const html = `<a title="It's"><style>a { content: 'a'; }</style><code>don't</code> 5' 11, '16`;
    expect(curlyQuotes(html)).toBe(html);
  });
});
