import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

const file = "data/2016-17/more.yaml";
const table = (rows: string[], total: string, more = "") => ({
  [file]: `title: Visits\nkind: table\ncounts: none\nunit: visits\nperiods: [2015-16, 2016-17]\nderived: [share]\nrows:\n${rows.map((row) => `  - ${row}\n`).join("")}total: {label: All${total}}\n${more}`,
});
const mend = 'Mend the counts, or write {printed: …, correction: "why the source\'s figure is not used"}.';

// Right would be 30, 50 and 20, which make 100 after 80.
describe("one wrong count", () => {
  it("is reported by its own change, and not by its total, its shares and what must be the same", () => {
    expect(
      problemsOf({
        ...table(
          [
            '{name: a, label: A, values: [20, 30], stated: {share: ["25%", "30%"], change: "50%"}}',
            '{name: b, label: B, values: [40, 5], stated: {share: ["50%", "50%"], change: "25%"}}',
            '{name: c, label: C, values: [20, 20], stated: {share: ["25%", "20%"]}}',
          ],
          ', stated: {value: ["80", "100"], change: "25%"}',
          "reconcile:\n  - {same: [more.total, all-visits]}\n",
        ),
        "data/2016-17/all.yaml": allVisits,
      }),
    ).toBe(
      `${file}:9:82  "25%" is stated as the change of "more.b", but the data gives −87.50%, which prints as −88%: 5 is 87.5% less than 40, and 25% less would be 30. ${mend}`,
    );
  });

  it("is reported by its total where it has no change, and not by the shares of that total", () => {
    expect(
      problemsOf(
        table(
          [
            '{name: a, label: A, values: [20, 30], stated: {share: ["25%", "30%"]}}',
            '{name: b, label: B, values: [40, 5], stated: {share: ["50%", "50%"]}}',
            '{name: c, label: C, values: [20, 20], stated: {share: ["25%", "20%"]}}',
          ],
          ', stated: {value: ["80", "100"], change: "25%"}',
        ),
      ),
    ).toBe(
      `${file}:11:44  "100" is stated as the value of "more.total", but the data gives 55: 30 + 5 + 20. ${mend}`,
    );
  });

  it("is reported by the share that is off by most, where the source printed no total", () => {
    expect(
      problemsOf(
        table(
          [
            '{name: a, label: A, values: [20, 30], stated: {share: ["25%", "30%"]}}',
            '{name: b, label: B, values: [40, 5], stated: {share: ["50%", "50%"]}}',
            '{name: c, label: C, values: [20, 20], stated: {share: ["25%", "20%"]}}',
          ],
          ', stated: {change: "25%"}',
        ),
      ),
    ).toBe(
      `${file}:9:66  "50%" is stated as the share of "more.b", but the data gives 9.09%, which prints as 9%: 5 of 55 is 9.1%, and 50% of 55 is not possible: 27 of 55 is 49.1%, 28 of 55 is 50.9%. ${mend}`,
    );
  });

  it("is reported by itself where it cannot be, and not by its share", () => {
    expect(
      problemsOf({
        [file]:
          'title: Meetings\nkind: attendance\ncounts: none\nperiod: 2016-17\nmeetings: 7\naverage: {label: All, rule: weighted, stated: "86%"}\nmembers:\n  - {name: police, label: Police, attended: 55, possible: 7, stated: "71%"}\n  - {name: chair, label: Chair, attended: 7, possible: 7, stated: "100%"}\n',
      }),
    ).toBe(
      `${file}:8:45  "more.police" attended 55 meetings, more than the 7 that were possible. Mend one of the two, or add accepted: "why the source differs".`,
    );
  });
});

describe("two wrong shares of a whole", () => {
  it("are reported both where most of its shares agree", () => {
    expect(
      problemsOf(
        table(
          [
            '{name: a, label: A, values: [20, 30], stated: {share: ["25%", "30%"]}}',
            '{name: b, label: B, values: [20, 20], stated: {share: ["52%", "20%"]}}',
            '{name: c, label: C, values: [16, 20], stated: {share: ["20%", "20%"]}}',
            '{name: d, label: D, values: [16, 20], stated: {share: ["20%", "20%"]}}',
            '{name: e, label: E, values: [8, 10], stated: {share: ["11%", "10%"]}}',
          ],
          "",
        ),
      ).match(/^\S+:\d+:\d+ /gm),
    ).toEqual([`${file}:9:60 `, `${file}:12:59 `]);
  });
});

describe("two wrong counts", () => {
  it("are reported both", () => {
    expect(
      problemsOf(
        table(
          [
            '{name: a, label: A, values: [20, 3], stated: {change: "50%"}}',
            '{name: b, label: B, values: [40, 5], stated: {change: "25%"}}',
          ],
          "",
        ),
      ).split("\n"),
    ).toHaveLength(2);
  });
});

const allVisits =
  "title: All visits\nkind: figures\ncounts: none\nfigures:\n  all-visits: {title: All, unit: visits, values: {2015-16: 80, 2016-17: 100}}\n";
