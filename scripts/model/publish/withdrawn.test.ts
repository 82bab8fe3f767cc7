import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import type { Problem } from "../values/problem.ts";

const poster = (keys: string) => `---
title: Shout
strapline: Not sure? Say so.
published: 2017-11-14
${keys}
summary: When professionals disagree about a child.
---
- Say **what** worries you
- Ask **today**
- Write it **down**
- Go **higher** if nothing changes

A child cannot wait.
`;

describe("a withdrawn poster", () => {
  const report = buildReport(
    boardWith({
      "content/posters/shout.md": poster(
        "withdrawn: {date: 2018-01-10, reason: The steps have changed., replacement: 'poster:speak-up'}",
      ),
    }),
  );

  it("is not among those in use, and says when, why and what replaces it", () => {
    expect(report.posters.map(({ slug }) => slug)).toEqual(["speak-up"]);
    expect(report.withdrawn.posters.map(({ slug, withdrawn }) => ({ slug, withdrawn }))).toEqual([
      {
        slug: "shout",
        withdrawn: {
          date: { key: "2018-01-10", text: "10 January 2018" },
          reason: "The steps have changed.",
          replacement: {
            title: "Speak up",
            reference: { kind: "poster", within: null, slug: "speak-up", anchor: null },
          },
        },
      },
    ]);
  });

  it("makes the day of its withdrawal the board's newest", () => {
    expect(report.date.key).toBe("2018-01-10");
  });
});

describe("a review", () => {
  const overdue = (reviewBy: string) => {
    let warnings: Problem[] = [];
    const { posters } = buildReport(
      boardWith({ "content/posters/shout.md": poster(`review-by: ${reviewBy}`).replace("11-14", "11-01") }),
      {
        warn: (found) => {
          warnings = found.filter(({ what }) => !/not been read against/.test(what));
        },
      },
    );
    return {
      overdue: posters.find(({ slug }) => slug === "shout")?.reviewOverdue,
      warnings: warnings.map(({ what }) => what),
    };
  };

  it("is overdue when the board has published something since, whatever the day is", () => {
    expect(overdue("2017-11-13")).toEqual({
      overdue: true,
      warnings: [
        "this was to be read again by 13 November 2017, and the newest publication is of 14 November 2017",
      ],
    });
  });

  it("is not overdue on the day itself", () => {
    expect(overdue("2017-11-14")).toEqual({ overdue: false, warnings: [] });
  });
});
