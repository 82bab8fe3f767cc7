import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { Problem } from "../values/problem.ts";

const edition = (keys: string, text = "There were {{ children-looked-after }} children.") => `---
title: For you
label: Children's edition
published: 2017-11-14
summary: For children.
${keys}
---
${text}
`;

function built(files: Record<string, string>) {
  let warnings: Problem[] = [];
  const report = buildReport(boardWith(files), {
    warn: (found) => {
      warnings = found.filter(({ what }) => !/not been read against/.test(what));
    },
  });
  return { editions: report.reports[0]?.editions ?? [], warnings };
}

const file = "content/annual-report/2016-17/editions/children.md";
const markIn = ({ todo }: Problem) => /checked-against: "([0-9a-f]{8})"/.exec(todo)?.[1] ?? "";

describe("an edition of a report", () => {
  const unchecked = built({ [file]: edition("language: cy") });
  const mark = unchecked.warnings.map(markIn)[0] ?? "";

  it("takes its figures from the report's year", () => {
    expect(JSON.stringify(unchecked.editions[0]?.blocks)).toContain('"content":"120"');
  });

  it("asks for its mark where it has none", () => {
    expect(unchecked.editions[0]?.checked).toBe("never");
    expect(unchecked.warnings.map(({ what }) => what)).toEqual([
      "nobody has compared this edition with the report",
    ]);
    expect(mark).toMatch(/^[0-9a-f]{8}$/);
  });

  it("in Easy Read has a picture beside each sentence, and its PDF by itself", () => {
    const text = (second: string) =>
      `## A heading\n\n![](drawing:house-line) We live here.\n\n${second}We work here.\n\n- In a list\n`;
    const layout = `layout: easy-read\nchecked-against: "${mark}"`;
    const { editions, warnings } = built({ [file]: edition(layout, text("")) });
    expect(editions[0]).toMatchObject({ isPrinted: true, layout: "easy-read" });
    expect(warnings.map(({ what }) => what)).toEqual([
      '2 texts have no picture beside them, of which the first is "We work here."',
    ]);
    const whole = built({
      [file]: edition(layout, text("![](drawing:briefcase) ").replace("- In", "- ![](drawing:list) In")),
    });
    expect(whole.warnings).toEqual([]);
    expect(built({ [file]: edition(`print: false\n${layout}`, text("")) }).editions[0]?.isPrinted).toBe(
      false,
    );
  });

  it("is up to date with the mark of the present report", () => {
    const { editions, warnings } = built({ [file]: edition(`checked-against: "${mark}"`) });
    expect(editions[0]?.checked).toBe("up to date");
    expect(warnings).toEqual([]);
  });

  it("is flagged when the report changes", () => {
    const { editions, warnings } = built({
      [file]: edition(`checked-against: "${mark}"`),
      "content/annual-report/2016-17/more.md": "---\ntitle: More\norder: 90\n---\nMore to say.\n",
    });
    expect(editions[0]?.checked).toBe("changed");
    expect(warnings.map(({ what }) => what)).toEqual([
      "the report has changed since this edition was compared with it",
    ]);
    expect(warnings.map(markIn)).not.toEqual([mark]);
  });

  it.each([
    ["cy", "ltr"],
    ["ur", "rtl"],
    ["ar", "rtl"],
    ["pa", "ltr"],
    ["pa-Arab", "rtl"],
  ])("in %s is written %s", (language, direction) => {
    const { editions } = built({ [file]: edition(`language: ${language}`) });
    expect(editions[0]).toMatchObject({ language, direction });
  });
});
