import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

/** What is wrong with the small board and one more dataset of figures. */
function withFigures(figures: string, more: Record<string, string> = {}): string {
  const files = Object.fromEntries(
    Object.entries({ more: figures, ...more }).map(([name, lines]) => [
      `data/2016-17/${name}.yaml`,
      lines.startsWith("title:")
        ? lines
        : `title: ${name === "more" ? "Family support" : name}\nkind: figures\ncounts: none\nfigures:\n${lines}`,
    ]),
  );
  return problemsOf(files);
}

describe("a typed change", () => {
  const counts =
    "  fsu-referrals: {title: Referrals to the family unit, unit: referrals, values: {2015-16: 620, 2016-17: 444}}\n";

  it("is told beside the figure that gives it, whether it agrees or not", () => {
    const fall = (title: string, value: number) =>
      withFigures(
        `${counts}  fsu-fall: {title: ${title}, unit: percent, decimals: 1, values: {2016-17: ${value}}}\n`,
      );
    expect(fall("Fall in referrals to the family unit", 25.5)).toContain(
      '"fsu-fall" is typed as 25.5%, and "fsu-referrals" gives a fall of 28.4%: 620 (2015/16) and 444 (2016/17). Write {{ fsu-referrals.change }}',
    );
    expect(fall("Reduction in referrals", 28.4)).toContain('is typed as 28.4%, which "fsu-referrals" gives');
    expect(fall('"Referrals to the family unit: percentage change"', 28.4)).toContain("is typed");
    expect(fall("Rise in referrals", 28.4)).toContain("gives a fall of 28.4%");
    expect(fall("Fall in referrals compared with the year before", 25.5)).toContain("is typed");
  });

  it("passes beside another figure, another period, or with a reason", () => {
    const right = (line: string) => withFigures(`${counts}${line}\n`);
    expect(right("  f: {title: Fall in visits, unit: percent, values: {2016-17: 25}}")).toBe("");
    expect(
      right("  f: {title: Fall in referrals the year before, unit: percent, values: {2015-16: 25}}"),
    ).toBe("");
    expect(
      right("  f: {title: Referrals from families whose income fell, unit: percent, values: {2016-17: 25}}"),
    ).toBe("");
    expect(right("  f: {title: Fall in repeat referrals, unit: percent, values: {2016-17: 25}}")).toBe("");
    expect(
      right(
        '  f: {title: Fall in referrals, unit: percent, stands-alone: "counts children, not referrals", values: {2016-17: 25}}',
      ),
    ).toBe("");
  });

  it("is told as a difference", () => {
    expect(
      withFigures(
        `${counts}  f: {title: Fewer referrals than the year before, unit: referrals, values: {2016-17: 186}}\n`,
      ),
    ).toContain('"f" is typed as 186, and "fsu-referrals" gives a fall of 176');
  });
});

describe("a typed share", () => {
  const counts = `  contacts: {title: Contacts, unit: contacts, values: {2016-17: 800}}
  contacts-night: {title: Contacts at night, unit: contacts, of: contacts, values: {2016-17: 200}}
`;

  it("is told beside its part and its whole", () => {
    const share = (line: string) => withFigures(`${counts}${line}\n`);
    expect(
      share("  s: {title: Share of contacts that came at night, unit: percent, values: {2016-17: 25}}"),
    ).toBe("");
    expect(share("  s: {title: Share of contacts at night, unit: percent, values: {2016-17: 25}}")).toContain(
      '"s" is typed as 25%, which the data gives: 200 of 800 ("contacts-night" of "contacts"). Print {{ contacts-night.share }}',
    );
    expect(
      share("  s: {title: Contacts at night, unit: percent, of: contacts, values: {2016-17: 35}}"),
    ).toContain('"s" is typed as 35%, and 200 of 800 ("contacts-night" of "contacts") is 25.0%');
    expect(
      share("  contacts-night-share: {title: Out of hours, unit: percent, values: {2016-17: 35}}"),
    ).toContain("is typed as 35%");
  });

  it("passes for another part, another period and another whole", () => {
    const right = (line: string) => expect(withFigures(`${counts}${line}\n`)).toBe("");
    right("  s: {title: Share of contacts by telephone, unit: percent, values: {2016-17: 25}}");
    right("  s: {title: Share of contacts not at night, unit: percent, values: {2016-17: 75}}");
    right("  s: {title: Share of contacts at night, unit: percent, values: {2012-13: 25}}");
    right(
      '  s: {title: Share of contacts at night, unit: percent, stands-alone: "of all months", values: {2016-17: 25}}',
    );
  });

  const table = (title: string, unit: string, values: number[], more = "") => `title: ${title}
kind: table
counts: none
unit: ${unit}
periods: [2016-17]
rows:
${values.map((value, index) => `  - {name: r${index}, label: ${["Northend", "Southend", "Westend", "Eastend"][index]}, values: [${value}]}`).join("\n")}
${more}`;
  const visits = table("Visits by district", "visits", [50, 30, 15, 5], "total: {label: All}\n");

  it("is told in a table beside that of its counts", () => {
    const like = { visits, percents: table("Visits by district, percentage", "percent", [50, 30, 25, 5]) };
    expect(withFigures("  x: {title: X, unit: visits, values: {2016-17: 3}}\n", like)).toContain(
      '"percents.r2" is typed as 25%, and 15 of 100 ("visits.r2" of "visits.total") is 15.0%',
    );
    const other = { visits, percents: table("How visits were spread", "percent", [50, 30, 15, 5]) };
    expect(withFigures("  x: {title: X, unit: visits, values: {2016-17: 3}}\n", other)).toContain(
      '"percents.r0" is typed as 50%, which the data gives: 50 of 100',
    );
  });

  it("passes in a table of another percentage of the same rows", () => {
    const other = { visits, percents: table("Visits on time by district", "percent", [91, 88, 95, 80]) };
    expect(withFigures("  x: {title: X, unit: visits, values: {2016-17: 3}}\n", other)).toBe("");
  });
});

describe("a typed rate", () => {
  const population =
    "  child-population-2: {title: Children aged 0 to 17 in the population, unit: children, values: {2017-03-31: 67000}}\n";
  const plans = (number: number) =>
    `  plans: {title: Children with a plan, unit: children, values: {2017-03-31: ${number}}}\n`;
  const rate = (value: number, more = "") =>
    `  plan-rate: {title: Rate of children with a plan, unit: "per 10,000 children", decimals: 1, ${more}values: {2017-03-31: ${value}}}\n`;

  it("is told beside its count and population", () => {
    const of = "  population: {title: Population under 18, unit: pupils, values: {2017-03-31: 67000}}\n";
    const pupils = (value: number) =>
      `  plans: {title: Pupils with a plan, unit: pupils, values: {2017-03-31: 377}}\n  plan-rate: {title: Rate of pupils with a plan, unit: "per 10,000 pupils", decimals: 1, values: {2017-03-31: ${value}}}\n`;
    expect(withFigures(of + pupils(113.5))).toContain(
      '"plan-rate" is typed as 113.5, and 377 ("plans") in 67,000 ("population") is 56.3. Write population: population at "plans" and print {{ plans.rate }}',
    );
    expect(withFigures(of + pupils(56.3))).toContain("which the data gives");
  });

  it("is compared with the other rates of the year where there is no population", () => {
    const others = `  need: {title: Pupils in need, unit: pupils, values: {2017-03-31: 2862}}
  need-rate: {title: Rate of pupils in need, unit: "per 10,000 pupils", decimals: 1, values: {2017-03-31: 424.0}}
  care: {title: Pupils in care, unit: pupils, values: {2017-03-31: 767}}
  care-rate: {title: Rate of pupils in care, unit: "per 10,000 pupils", decimals: 1, values: {2017-03-31: 113.5}}
`;
    const third = (count: number, more = "") =>
      `${others}  plans: {title: Pupils with a plan, unit: pupils, values: {2017-03-31: ${count}}}\n  plan-rate: {title: Rate of pupils with a plan, unit: "per 10,000 pupils", decimals: 1, ${more}values: {2017-03-31: 55.9}}\n`;
    expect(withFigures(third(377))).toBe("");
    expect(withFigures(third(773))).toContain(
      '"plans" (773) with "plan-rate" (55.9) needs a population of about 138,283, and "need" (2,862) with "need-rate" (424) one of about 67,500',
    );
    expect(withFigures(third(773, 'stands-alone: "of children at school", '))).toBe("");
  });

  it("passes where two populations could be meant, or a reason stands", () => {
    expect(withFigures(population + plans(377) + rate(55.9))).toBe("");
    expect(withFigures(plans(377) + rate(55.9, 'stands-alone: "of last summer\'s population", '))).toBe("");
  });
});

describe("a typed total", () => {
  const rows = (label: string, value: number, more = "") => ({
    calls: `title: Calls by hour
kind: table
counts: none
unit: calls
periods: [2016-17]
rows:
  - {name: day, label: Day, values: [40]}
  - {name: night, label: Night, values: [25]}
  - {name: sum, label: ${label}, values: [${value}]${more}}
`,
  });
  const none = "  x: {title: X, unit: visits, values: {2016-17: 3}}\n";

  it("is told among the rows that give it", () => {
    expect(withFigures(none, rows("Total", 65))).toContain(
      'the row "Total" is typed, 65, and its table has the rows that give it',
    );
    expect(withFigures(none, rows("Total", 75))).toContain(
      "is typed, 75, and its table has the rows that give 65",
    );
    expect(withFigures(none, rows("All hours", 65))).toContain("give it");
  });

  it("passes where the rows are not its parts", () => {
    expect(withFigures(none, rows("All hours", 75))).toBe("");
    expect(withFigures(none, rows("Total", 75, ', stands-alone: "with calls whose hour is unknown"'))).toBe(
      "",
    );
  });

  it("is told beside the accounts", () => {
    expect(
      withFigures("  gap: {title: Deficit for the year, unit: pounds, values: {2016-17: 2300}}\n"),
    ).toContain('"gap" is typed, £2,300, and "finances.balance" gives −£2,500');
    expect(
      withFigures("  income: {title: Total income, unit: pounds, values: {2016-17: 28500}}\n"),
    ).toContain('"income" is £28,500, and "finances.income"');
    expect(
      withFigures("  left: {title: Balance brought forward, unit: pounds, values: {2016-17: 2300}}\n"),
    ).toBe("");
  });

  it("is told beside the figures that say they are its parts", () => {
    const parts = (all: number) => `  all: {title: Total visits, unit: visits, values: {2016-17: ${all}}}
  a: {title: Visits at home, unit: visits, of: all, values: {2016-17: 30}}
  b: {title: Visits at school, unit: visits, of: all, values: {2016-17: 20}}
`;
    expect(withFigures(parts(50))).toContain("Write sum-of: [a, b] in place of values:");
    expect(withFigures(parts(60))).toBe("");
  });
});

describe("two figures with like titles", () => {
  it("are told, whether their values agree or not", () => {
    const second = (title: string, value: number, more = "") =>
      withFigures(`  cla-total: {title: ${title}, unit: children, ${more}values: {2017-03-31: ${value}}}\n`);
    expect(second("Number of looked-after children", 126)).toContain(
      '"cla-total" is 126, and "children-looked-after" (data/2016-17/looked-after.yaml:16), with a like title, the same unit and the same period, is 120',
    );
    expect(second("Children looked after in Northmoor", 120)).toContain(
      '"cla-total" is the same number as "children-looked-after" (data/2016-17/looked-after.yaml:16), 120, entered a second time',
    );
    expect(second("Children looked after", 126, 'stands-alone: "with short breaks", ')).toBe("");
    expect(second("Children newly looked after", 126)).toBe("");
    expect(second("Children looked after for more than 2 years", 26)).toBe("");
  });

  it("pass where a reconciliation or a sum ties them", () => {
    const tied = `title: More
kind: figures
counts: none
figures:
  cla: {title: Children looked after, unit: children, values: {2017-03-31: 120}}
reconcile:
  - {same: [cla, children-looked-after]}
`;
    expect(withFigures(tied)).toBe("");
    expect(
      withFigures("  cla: {title: Children looked after, unit: children, sum-of: [children-looked-after]}\n"),
    ).toBe("");
  });

  it("pass where a small word or a letter tells them apart", () => {
    const two = (a: string, b: string) =>
      withFigures(
        `  a: {title: "${a}", unit: visits, values: {2016-17: 50}}\n  b: {title: "${b}", unit: visits, values: {2016-17: 60}}\n`,
      );
    for (const [a, b] of [
      ["Visits to boats", "Visits by boats"],
      ["Visits to panel A", "Visits to panel B"],
      ["Boat visits on time", "Boat visits"],
      ["Boat visits to children under 5", "Boat visits to children over 5"],
      ["Boat visits aged 0 to 4", "Boat visits aged 5 to 9"],
      ["First boat visits", "Other boat visits"],
      ["Boat visits that started", "Boat visits that ended"],
    ])
      expect(two(a ?? "", b ?? "")).toBe("");
    expect(two("Visits to boats", "The number of boat visits in 2016/17")).toContain("with a like title");
  });

  it("pass with usual titles in different services, and with another period", () => {
    const cases = (value: number) =>
      `  NAME: {title: Cases closed, unit: cases, values: {2016-17: ${value}}}\n`;
    expect(withFigures(cases(10).replace("NAME", "a"), { mediation: cases(12).replace("NAME", "b") })).toBe(
      "",
    );
    expect(
      withFigures(
        "  a: {title: Bikes mended, unit: bikes, values: {2016-17: 5}}\n  b: {title: Bikes mended, unit: bikes, values: {2015-16: 6}}\n",
      ),
    ).toBe("");
  });

  it("give away nothing of a hidden value", () => {
    const small = `title: More
kind: figures
counts: children
figures:
  few: {title: Children on the boat, unit: children, values: {2016-17: 3}}
  few-again: {title: Children on the boat, unit: children, values: {2016-17: 2}}
`;
    const told = withFigures(small);
    expect(told).toContain("have like titles, one unit and one period, and each is entered by itself");
    expect(told).not.toMatch(/\b[23]\b(?!\d|:| hours)/);
  });
});

describe("women and men", () => {
  const survey = (men: number, women: string) =>
    withFigures(
      `  all: {title: Adults in the survey, unit: adults, values: {2016-17: 100}}\n  men: {title: Men in the survey, unit: adults, values: {2016-17: ${men}}}\n  women: {title: ${women}, unit: adults, values: {2016-17: 61}}\n`,
    );

  it("are together no more than all who are named alike", () => {
    expect(survey(60, "Women in the survey")).toContain("are 121 together, and all are 100");
    expect(survey(30, "Women in the survey")).toBe("");
    expect(survey(60, "Women in the street")).toBe("");
  });
});

describe("shorter periods", () => {
  const quarters = (unit: string, year: number, more = "") =>
    withFigures(
      `  f: {title: Bikes lent, unit: ${unit}, ${more}values: {2016-17 Q1: 10, 2016-17 Q2: 20, 2016-17 Q3: 30, 2016-17 Q4: 40, 2016-17: ${year}}}\n`,
    );

  it("add up to the longer one", () => {
    expect(quarters("visits", 100)).toBe("");
    expect(quarters("visits", 90)).toContain('"f" is 90 for 2016-17, and its quarters add up to 100');
    expect(quarters("families", 90)).toBe("");
    expect(quarters("families", 110)).toContain("add up to 100");
    expect(quarters("families", 110, 'stands-alone: "with those of unknown date", ')).toBe("");
  });

  it("are not added where they are counted on a day, or are incomplete", () => {
    expect(
      withFigures(
        "  f: {title: Visits open at the end, unit: visits, values: {2016-17 Q1: 10, 2016-17 Q2: 20, 2016-17 Q3: 30, 2016-17 Q4: 40, 2016-17: 40}}\n",
      ),
    ).toBe("");
    expect(
      withFigures(
        "  f: {title: Bikes lent, unit: visits, values: {2016-17 Q1: 10, 2016-17 Q2: 20, 2016-17: 100}}\n",
      ),
    ).toBe("");
    expect(
      withFigures(
        "  f: {title: Bikes lent, unit: visits, values: {2017-01: 1, 2017-02: 2, 2017-03: 3, 2016-17 Q4: 7}}\n",
      ),
    ).toContain("its months add up to 6");
  });
});

describe("the day of publication", () => {
  it("is after the end of the year", () => {
    const report = (published: string) =>
      problemsOf({
        "content/annual-report/2016-17/report.md": `---\ntitle: Annual report 2016/17\npublished: ${published}\nstatus: final\n---\n\nHello.\n`,
      });
    expect(report("2016-11-21")).toContain(
      "the report for 2016/17 says it was published on 21 November 2016, before its year ended on 31 March 2017",
    );
    expect(report("2017-11-21")).not.toContain("before its year ended");
  });
});

describe("a typed average", () => {
  const table = (more = "") =>
    `title: Completion of parenting courses\nkind: table\ncounts: none\nunit: percent\nrow-heading: Course\nperiods: [2016-17]\nsource: Northmoor\nrows:\n  - {name: a, label: Early years, values: [60]}\n  - {name: b, label: Teenagers, values: [70]}\n  - {name: c, label: Fathers, values: [92]}\n${more}`;
  const figure = (title: string, value: number, more = "") =>
    withFigures(`  mean: {title: ${title}, unit: percent, ${more}values: {2016-17: ${value}}}\n`, {
      courses: table(),
    });

  it("is told where its rows give it, and where no rows can", () => {
    expect(figure("Average completion of parenting courses", 74)).toContain(
      'the average "Average completion of parenting courses" is typed as 74%, and the rows of "Completion of parenting courses" give it',
    );
    expect(figure("Mean completion of parenting courses", 95)).toContain("their mean is 74%");
    expect(
      withFigures("  x: {title: X, unit: visits, values: {2016-17: 1}}\n", {
        courses: table("  - {name: d, label: Average, values: [74]}\n"),
      }),
    ).toContain('the average "Average" is typed as 74%');
  });

  it("passes where it may be weighted, is of something else, or has a reason", () => {
    expect(figure("Average completion of parenting courses", 81)).toBe("");
    expect(figure("Average attendance at board meetings", 74)).toBe("");
    expect(
      figure("Average completion of parenting courses", 74, 'stands-alone: "printed so by the provider", '),
    ).toBe("");
  });
});

describe("figures with one title in two datasets", () => {
  const dataset = (title: string, value: number, name: string) =>
    `title: ${title}\nkind: figures\ncounts: none\nsource: Northmoor\nfigures:\n  ${name}: {title: Felt listened to by their worker, unit: percent, values: {2016-17: ${value}}}\n`;
  const both = (one: string, other: string) =>
    withFigures("  x: {title: X, unit: visits, values: {2016-17: 1}}\n", {
      one: dataset(one, 80, "heard"),
      two: dataset(other, 60, "listened"),
    });
  it("are told apart by what their datasets are about", () => {
    expect(both("Survey of pupils", "Survey of parents")).toBe("");
    expect(both("Fostering", "Adoption")).toBe("");
  });
  it("are one where a dataset only collects figures", () => {
    expect(both("Key figures", "Survey of pupils")).toContain("with a like title");
    expect(both("Survey of pupils", "Survey of pupils")).toContain("with a like title");
  });
});
