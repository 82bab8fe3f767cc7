import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";
import type { Report } from "../../report/report.ts";

/** The files of the documentation's example. */
const files = Object.fromEntries(
  [...readFileSync("docs/voices.md", "utf8").matchAll(/```(?:md|yaml) (\S+)\n(.*?)```/gs)].map(
    ([, path = "", text = ""]) => [path, text],
  ),
);
const chapter = "content/annual-report/2016-17/voices.md";
const outcomes = "data/2016-17/outcomes.yaml";

interface Content {
  quotations: { name: string; agreed: string | null }[];
  "case-studies": { basis: string }[];
  outcomes: { title: string; before: unknown; now: unknown; judged: { label: string } | null }[];
}

function contentOf(report: Report, kind: string): Content {
  const blocks = report.reports[0]?.chapters.flatMap(({ blocks }) => blocks) ?? [];
  const found = blocks.find((block) => block.type === "dataset" && block.dataset.kind === kind);
  return (found?.type === "dataset" ? found.dataset.content : {}) as Content;
}

describe("voices and impact", () => {
  const report = buildReport(boardWith(files));

  it("shows the quotations that a block names, in its order, and a dataset whole elsewhere", () => {
    expect(contentOf(report, "voices").quotations.map(({ name }) => name)).toEqual(["asked"]);
    const both = buildReport(
      boardWith({ ...files, [chapter]: (files[chapter] ?? "").replace(" asked", " letters asked") }),
    );
    expect(contentOf(both, "voices").quotations.map(({ name }) => name)).toEqual(["letters", "asked"]);
    const dataset = report.data[0]?.datasets.find(({ name }) => name === "what-we-heard");
    expect((dataset?.content as Content).quotations.map(({ agreed }) => agreed)).toEqual([
      "Printed with their agreement.",
      null,
    ]);
  });

  it("keeps what is only for the board out of the Report", () => {
    const published = JSON.stringify(report);
    for (const kept of [
      "with the participation worker",
      "2017-04-20",
      "The survey is anonymous",
      "the stories were told by three schools",
      "Designated doctor",
    ])
      expect(published).not.toContain(kept);
    expect(published).toContain("Put together from the stories of several people.");
  });

  it("judges an outcome by what is printed, and says nothing of a hidden value", () => {
    const judged = (of: Report) =>
      contentOf(of, "outcomes").outcomes.map(({ judged }) => judged?.label ?? null);
    expect(judged(report)).toEqual(["Up, worse", "Too early to say"]);
    const [first] = contentOf(report, "outcomes").outcomes;
    expect(first).toMatchObject({
      before: { value: { text: "100" }, period: { text: "31 March 2016" } },
      now: { value: { text: "120" }, period: { text: "31 March 2017" } },
    });
    const hidden = buildReport(
      boardWith({
        ...files,
        "data/2016-17/few.yaml": `title: Few
kind: figures
counts: children
figures:
  few: {title: Few, unit: children, values: {2016-03-31: 3, 2017-03-31: 12}}
`,
        [outcomes]: (files[outcomes] ?? "").replace("measure: children-looked-after", "measure: few"),
      }),
    );
    expect(judged(hidden)).toEqual([null, "Too early to say"]);
  });

  it("warns of a story in a text, which nothing asks about", () => {
    const whats: string[] = [];
    buildReport(
      boardWith({
        ...files,
        [chapter]: `${files[chapter]}\n::: case-study A family\nThey were heard.\n:::\n`,
      }),
      { warn: (warnings) => whats.push(...warnings.map(({ what }) => what)) },
    );
    expect(whats).toContain("a story can identify a family, and nothing asks here whether this one does");
  });
});
