import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

/** A poster with a figure, as it was written: its number in words, and how many of a hundred people it is. */
function shown(expression: string) {
  const report = buildReport(
    boardWith({
      "data/2016-17/visits.yaml": `kind: figures
counts: none
title: Visits
figures:
  visits: {title: Visits, unit: visits, values: {2015-16: 400, 2016-17: 500}}
  visits-in-time: {title: Visits in time, unit: visits, of: visits, values: {2016-17: 150}}
  seen-alone: {title: Children who were seen alone, unit: percent, values: {2015-16: 80, 2016-17: {value: 84, qualifier: about}}}
  in-a-hundred: {title: Children with a social worker, unit: of 100 children, values: {2016-17: 3}}
  not-known: {title: Children who were heard, unit: percent, values: {2016-17: not available}}
`,
      "content/posters/speak-up.md": `---
title: Speak up
strapline: Somebody will listen
published: 2017-11-14
summary: Whom to tell.
figure: {number: "{{ ${expression} }}", words: of children}
---

- Tell a teacher.
- Tell a nurse.
- Tell us.

We listen
`,
    }),
  );
  const { figure, figures, ofAHundred } = report.posters[0] ?? {};
  return { number: figure?.number.text, ofAHundred, period: figures?.[0]?.period };
}

describe("the figure of a poster", () => {
  it("is drawn among a hundred people where it is a part of a hundred", () => {
    expect(shown("seen-alone@2016-17")).toEqual({ number: "about 84%", ofAHundred: 84, period: "2016/17" });
    expect(shown("in-a-hundred@2016-17")).toMatchObject({ number: "3", ofAHundred: 3 });
    expect(shown("visits-in-time@2016-17.share")).toMatchObject({ number: "30%", ofAHundred: 30 });
  });

  it("is a number alone where it is none, or is not known", () => {
    expect(shown("visits@2016-17")).toMatchObject({ number: "500", ofAHundred: null });
    expect(shown("visits@2016-17.change")).toMatchObject({ number: "25%", ofAHundred: null });
    expect(shown("not-known@2016-17")).toMatchObject({ number: "not available", ofAHundred: null });
  });
});
