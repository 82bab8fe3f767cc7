import { describe, expect, it } from "vitest";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { boardWith } from "../../test/board-with.ts";
import { withPlaces } from "./place-in-source.ts";

const board = boardWith({
  "content/briefings/home-visits.md": "---\ntitle: Home visits\n---\n\n## What we found\n\nMuch.\n",
  "data/2016-17/plans.yaml": "# A comment\ntitle: Plans\nkind: table\n",
});
const documents = [
  { kind: "briefing", slug: "home-visits", file: "briefing-home-visits.pdf" },
  { kind: "annual-report", slug: "2016-17", file: "annual-report-2016-17.pdf" },
] as PrintDocument[];
const placed = (message: string) => withPlaces(message, documents, board);

describe("what does not fit on paper", () => {
  it("has the place of the heading, of the dataset or of the document that it is about", () => {
    expect(
      placed(`briefing-home-visits.pdf  The text of the box "3 What we found" is 4.0 mm too long. Cut about 9 words.
annual-report-2016-17.pdf  The table "Table 4. Plans" is 3.0 mm wider than its page.
briefing-home-visits.pdf  The box "footer" is 1.0 mm too narrow for what is in it.`),
    ).toBe(`content/briefings/home-visits.md:5:1  briefing-home-visits.pdf  The text of the box "3 What we found" is 4.0 mm too long. Cut about 9 words.
data/2016-17/plans.yaml:2:1  annual-report-2016-17.pdf  The table "Table 4. Plans" is 3.0 mm wider than its page.
content/briefings/home-visits.md:1:1  briefing-home-visits.pdf  The box "footer" is 1.0 mm too narrow for what is in it.`);
  });

  it("stays as it is where it is about no document", () => {
    expect(placed("The browser cannot be started.")).toBe("The browser cannot be started.");
  });
});
