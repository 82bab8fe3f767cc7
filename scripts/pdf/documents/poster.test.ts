import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { posterDocuments } from "./poster.ts";

/** Where the drawing of a poster has its place. */
function drawingOf({
  title = "Speak up",
  drawing = "drawing: megaphone",
  first = "Tell a teacher.",
}): string {
  const report = buildReport(
    boardWith({
      "content/posters/speak-up.md": `---
title: ${title}
strapline: Somebody will listen
published: 2017-11-14
summary: Whom to tell.
${drawing}
---

- ${first}
- Tell a nurse.
- Tell us.

We listen
`,
    }),
  );
  const [poster] = report.posters;
  if (!poster) throw new Error("no poster");
  const html = posterDocuments(report, poster)[0]?.html() ?? "";
  if (!html.includes('class="wall__drawing"')) return "none";
  return html.includes("wall--beside") ? "beside" : "above";
}

describe("the drawing of a poster", () => {
  it("stands beside short statements under a short title", () => {
    expect(drawingOf({})).toBe("beside");
  });

  it("stands above where title, statements or key phrases are long", () => {
    expect(drawingOf({ title: "Speak up, and say it aloud" })).toBe("beside");
    expect(drawingOf({ title: "Speak up, and say it louder" })).toBe("above");
    expect(drawingOf({ first: "Tell a teacher, a nurse, or somebody you know." })).toBe("above");
    expect(drawingOf({ first: "Tell **A TEACHER TODAY**." })).toBe("above");
  });

  it("is missing without a name", () => {
    expect(drawingOf({ drawing: "" })).toBe("none");
  });
});
