import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";

const figuresOf = (markdown: string) =>
  buildReport(
    boardWith({
      "content/annual-report/2016-17/numbers.md": `---\ntitle: Numbers\norder: 10\n---\n${markdown}\n`,
    }),
  ).reports[0]?.chapters[0]?.figures.map(({ words, title, period, source, calculation }) =>
    [words, title, period, source, calculation].join(" | "),
  );

describe("where a printed figure comes from", () => {
  it("says its period and source, and how it was worked out", () => {
    expect(
      figuresOf(
        "{{ children-looked-after }} {{ children-looked-after.previous }} {{ children-looked-after.change }} {{ children-looked-after.difference }} {{ placed-at-home.share }} {{ children-looked-after.rate }}",
      ),
    ).toEqual([
      "120 | Children looked after | 31 March 2017 | Northmoor case system, 12 April 2017 | ",
      "100 | Children looked after | 31 March 2016 | Northmoor case system, 12 April 2017 | ",
      "20% | Children looked after, change since 31 March 2016 | 31 March 2017 | Northmoor case system, 12 April 2017 | (120 − 100) ÷ 100 = 20%",
      "20 | Children looked after, difference since 31 March 2016 | 31 March 2017 | Northmoor case system, 12 April 2017 | 120 − 100 = 20",
      "25% | Looked after and living with their parents, share of Children looked after | 31 March 2017 | Northmoor case system, 12 April 2017 | 30 ÷ 120 = 25%",
      "60.0 | Children looked after, rate per 10,000 of Children who live in Northmoor | 31 March 2017 | Northmoor case system, 12 April 2017 | 120 ÷ 20,000 × 10,000 = 60.0",
    ]);
  });

  it("lists each figure once, from sentences and large numbers alike", () => {
    expect(
      figuresOf(
        "::: key-figures children-looked-after\n:::\n\n{{ children-looked-after }}, {{ children-looked-after }}",
      ),
    ).toHaveLength(1);
  });

  it("tells the change of a percentage in points, and the relative change in percent of it", () => {
    const more =
      "title: More\nkind: figures\ncounts: none\nfigures:\n  sure: {title: Sure, unit: percent, values: {2015-16: 43, 2016-17: 57}}\n";
    const { reports } = buildReport(
      boardWith({
        "data/2016-17/more.yaml": more,
        "content/annual-report/2016-17/numbers.md":
          "---\ntitle: Numbers\norder: 10\n---\n{{ sure.change }} {{ sure.relative-change }}\n",
      }),
    );
    expect(
      reports[0]?.chapters[0]?.figures.map(({ words, title, calculation }) =>
        [words, title, calculation].join(" | "),
      ),
    ).toEqual([
      "14 percentage points | Sure, change since 2015/16 | 57% − 43% = 14 percentage points",
      "33% | Sure, relative change since 2015/16 | (57% − 43%) ÷ 43% = 32.6%",
    ]);
  });

  it("says nothing of how a value that is not shown was worked out", () => {
    expect(figuresOf("{{ referrals-by-source.police }} and {{ referrals-by-source.police.share }}")).toEqual([
      "not shown, to protect children | Referrals by source: Police | 2016/17 | Northmoor case system, 12 April 2017 | ",
      "not shown, to protect children | Referrals by source: Police, share of All sources | 2016/17 | Northmoor case system, 12 April 2017 | ",
    ]);
  });
});
