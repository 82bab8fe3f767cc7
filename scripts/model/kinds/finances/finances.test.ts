import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";

const chapter = (text: string) => `---\ntitle: More money\norder: 90\n---\n${text}\n`;

function built(yaml: string, text = "Nothing.", earlier: string | null = null) {
  return buildReport(
    boardWith({
      "data/2016-17/more.yaml": `title: More\nkind: finances\ncounts: none\n${yaml}`,
      ...(earlier === null
        ? {}
        : { "data/2015-16/more.yaml": `title: More\nkind: finances\ncounts: none\n${earlier}` }),
      "content/annual-report/2016-17/more-money.md": chapter(text),
    }),
  );
}

function tablesOf(yaml: string) {
  const dataset = built(yaml)
    .data.find(({ year }) => year === "2016-17")
    ?.datasets.find(({ name }) => name === "more");
  return Object.fromEntries(
    (dataset?.tables ?? []).map(({ name, columns, rows }) => [
      name.replace("more-", ""),
      [
        columns.map(({ label, under }) => (under ? `${under} / ${label}` : label)).join(" | "),
        ...rows.map(({ cells }) =>
          cells.map(({ text }) => (typeof text === "string" ? text : "…")).join(" | "),
        ),
      ],
    ]),
  );
}

function sentence(yaml: string, text: string): string {
  const report = built(yaml, text);
  return JSON.stringify(report);
}

const byFund = `period: 2016-17
funds:
  - {name: general, label: General}
  - {name: training, label: Training}
expenditure:
  items:
    - {name: staff, label: Staff, amount: {general: 900, training: 150}}
    - {name: rooms, label: Rooms, amount: {training: 70}}
  stated: {total: ["£900", "£220", "£1,120"]}
income:
  shares: [total, group]
  items:
    - group: Agencies
      name: agencies
      items:
        - {name: council, label: Council, amount: {general: 600, training: 100}, stated: {share: "70%", share-of-group: "88%"}}
        - {name: police, label: Police, amount: {general: 50, training: 50}}
      subtotal: {label: All agencies, stated: {total: ["£650", "£150", "£800"]}}
    - {name: fees, label: Fees, amount: {general: 200}}
brought-forward: {general: 40, training: 300}
carried-forward: {stated: {total: ["(£10)", "£230", "£220"]}}
`;

describe("finances", () => {
  it("stand by fund, with totals, shares of all and of a group, and what is carried forward", () => {
    expect(tablesOf(byFund)).toEqual({
      expenditure: [
        "Expenditure | General | Training | All funds",
        "Staff | £900 | £150 | £1,050",
        "Rooms |  | £70 | £70",
        "Total expenditure | £900 | £220 | £1,120",
      ],
      income: [
        "Income | General | Training | All funds | Share of income | Share of: All agencies",
        "Agencies",
        "Council | £600 | £100 | £700 | 70% | 88%",
        "Police | £50 | £50 | £100 | 10% | 13%",
        "All agencies | £650 | £150 | £800 | 80% | ",
        "Fees | £200 |  | £200 | 20% | ",
        "Total income | £850 | £150 | £1,000 |  | ",
      ],
      balances: [
        "Movement | General | Training | All funds",
        "Brought forward | £40 | £300 | £340",
        "Total income | £850 | £150 | £1,000",
        "Total expenditure | £900 | £220 | £1,120",
        "Deficit | £50 | £70 | £120",
        "Carried forward | (£10) | £230 | £220",
      ],
    });
  });

  it("say in a file what a balance without its sign is", () => {
    const csv = built(byFund)
      .data.find(({ year }) => year === "2016-17")
      ?.datasets.find(({ name }) => name === "more")?.csv;
    expect(
      csv?.find(([table, head]) => table?.startsWith("Balances") && head?.startsWith("Surplus")),
    ).toEqual(expect.arrayContaining(["Surplus or (deficit)", "-50", "-70", "-120"]));
  });

  it("check what was printed for a share, a total and what is carried forward", () => {
    const wrong = byFund
      .replace('share-of-group: "88%"', 'share-of-group: "70%"')
      .replace('"(£10)", "£230"', '"(£10)", "£240"');
    expect(() => built(wrong)).toThrow(
      '"70%" is stated as the value of "more.council.share-of-agencies", but the data gives 87.50%, which prints as 88%: £700 ÷ £800.',
    );
    expect(() => built(wrong)).toThrow(
      '"£240" is stated as the total of "more.carried-forward.training", but the data gives £230: £300 − £70.',
    );
  });

  it("name a balance by its sign, in a sentence and beside its amount", () => {
    const all = sentence(
      byFund,
      "The year closed with {{ more.balance }}: a {{ more.balance.name }} of {{ more.balance.amount }}. It spent {{ more.staff.training }} on staff for training.",
    );
    expect(all).toContain("a deficit of £120");
    expect(all).not.toMatch(/"(?:content|text|words)":"[^"]*−£/);
    const named = byFund.replace(
      "brought-forward: {general",
      "balance: {above: underspend, below: overspend}\nbrought-forward: {general",
    );
    expect(sentence(named, "The year closed with {{ more.balance }}.")).toContain("an overspend of £120");
  });

  it("compare amounts with their budget, in each period", () => {
    expect(
      tablesOf(`periods: [2015-16, 2016-17, 2017-18]
expenditure:
  items:
    - {name: staff, label: Staff, amount: {2015-16: 800, 2016-17: 1050}, budget: {2016-17: 1000, 2017-18: 1100}}
    - {name: rooms, label: Rooms, amount: {2015-16: 80, 2016-17: 70}, budget: {2016-17: 90, 2017-18: 90}}
income:
  items:
    - {name: council, label: Council, amount: {2015-16: 900, 2016-17: 1100}, budget: {2016-17: 1100, 2017-18: 1200}}
`),
    ).toMatchObject({
      expenditure: [
        "Expenditure | 2015/16 | 2016/17 / Budget | 2016/17 / Actual | 2016/17 / Actual less budget | 2016/17 / Difference in percent | 2016/17 / Against budget | 2017/18 / Budget",
        "Staff | £800 | £1,000 | £1,050 | £50 | 5% | Over budget | £1,100",
        "Rooms | £80 | £90 | £70 | −£20 | −22% | Under budget | £90",
        "Total expenditure | £880 | £1,090 | £1,120 | £30 | 3% | Over budget | £1,190",
      ],
    });
  });

  it("begin a year with what the year before ended with", () => {
    const year = (period: string, brought: number) =>
      `period: ${period}\nexpenditure: {items: [{name: staff, label: Staff, amount: 900}]}\nincome: {items: [{name: council, label: Council, amount: 1000}]}\nbrought-forward: ${brought}\n`;
    expect(() => built(year("2016-17", 400), "Nothing.", year("2015-16", 300))).not.toThrow();
    expect(() => built(year("2016-17", 450), "Nothing.", year("2015-16", 300))).toThrow(
      /data\/2016-17\/more\.yaml:\d+:\d+ {2}.*£400.*£450/,
    );
  });
});
