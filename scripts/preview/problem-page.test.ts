import { describe, expect, it } from "vitest";
import { problemPage } from "./problem-page.ts";

describe("the page of problems", () => {
  it("has an entry for each problem, and none for the closing line", () => {
    const page = problemPage(
      'data/board.yaml:3:1  "<b>" is not a key. Take it out.\nposter-neglect.pdf  The text is too long.\n\n2 problems. Nothing was published.\n',
    );
    expect(/<ul>[\s\S]*<\/ul>/.exec(page)?.[0]).toBe(`<ul>
<li><code>data/board.yaml:3:1</code><br>&quot;&lt;b&gt;&quot; is not a key. Take it out.</li>
<li>poster-neglect.pdf  The text is too long.</li>
</ul>`);
  });
});
