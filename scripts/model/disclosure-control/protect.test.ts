import { describe, expect, it } from "vitest";
import { addsUp, bookOf, columnOf, countIn, countOf, numberOf, tableOf } from "../../test/count-table.ts";
import type { EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { toNumber } from "../values/fraction.ts";
import { formatProblem } from "../values/problem.ts";
import { parseUnit } from "../values/unit.ts";
import { attack } from "./attack.ts";
import type { DisclosureRules } from "./disclosure-rules.ts";
import type { Edition } from "./edition.ts";
import type { InformationLoss } from "./network.ts";
import { protect } from "./protect.ts";

const five: DisclosureRules = { threshold: 5, hidesZero: false, roundTo: 0, appliesToPublished: false };
const place = { file: "data/2016-17/test.yaml", line: 1, column: 1 };
/** Totals are kept, and large values before small ones. */
const informationLoss: InformationLoss = ({ name }, { value }) =>
  (/total|\+/.test(name) ? 1000 : 0) + (value.state === "number" ? toNumber(value.amount) : 0);

function protectedBy(
  { figures, relations }: { figures: EnteredFigure[]; relations: Relation[] },
  rules: DisclosureRules = five,
) {
  return protect([{ figures: bookOf(figures), relations }], rules, informationLoss);
}

const hiddenIn = (...what: Parameters<typeof protectedBy>) => {
  const { hidden, problems } = protectedBy(...what);
  expect(problems).toEqual([]);
  return hidden.map(
    ({ figure, why }) =>
      `${figure}: ${[why.kind, "of" in why ? why.of : "", "other" in why ? why.other : ""].filter(Boolean).join(" ")}`,
  );
};
const alone = (...figures: EnteredFigure[]) => ({ figures, relations: [] });

describe("what is hidden for its own sake", () => {
  it("is a count from 1 to one below the threshold", () => {
    const figures = [0, 1, 4, 5].map((value) => countOf(`n${value}`, value));
    expect(hiddenIn(alone(...figures))).toEqual(["n1: small count", "n4: small count"]);
  });

  it("is also zero if the board hides zeros", () => {
    const figures = [countOf("none", 0), countOf("nil", { state: "nil" }), countOf("five", 5)];
    expect(hiddenIn(alone(...figures), { ...five, hidesZero: true })).toEqual([
      "none: small count",
      "nil: small count",
    ]);
  });

  it("is a small count in words", () => {
    const words = (text: string) => countOf(text, { state: "text", text });
    expect(hiddenIn(alone(words("1 or 2"), words("fewer than three"), words("fewer than 5")))).toEqual([
      "1 or 2: small count in words",
      "fewer than three: small count in words",
    ]);
  });

  it("is nothing where the data counts no people, or says why not", () => {
    expect(
      hiddenIn(
        alone(
          countOf("meetings", 2, { counts: "none" }),
          countOf("trainees", 2, { notDisclosive: "They count professionals at training." }),
        ),
      ),
    ).toEqual([]);
  });

  it("is a percentage that only a small count, or all but a small count, can give", () => {
    const percent = (name: string, value: number) =>
      countOf(name, value, { unit: parseUnit("percent"), counts: "none", base: "all" });
    expect(
      hiddenIn(alone(countOf("all", 34), percent("one", 3), percent("half", 50), percent("all-but-one", 97))),
    ).toEqual(["one: small share all", "all-but-one: small share all"]);
  });

  it("is a rate that only a small count can give", () => {
    const rate = (name: string, value: number) =>
      countOf(name, value, {
        unit: parseUnit("per 10,000 children"),
        counts: "none",
        decimals: 1,
        population: "all",
      });
    // Of 20,000 children, 1.5 per 10,000 are 3, and 30 per 10,000 are 60.
    expect(hiddenIn(alone(countOf("all", 20000), rate("low", 1.5), rate("high", 30)))).toEqual([
      "low: small share all",
    ]);
  });

  it("is a percentage of a value that is hidden", () => {
    const half = countOf("half", 50, { unit: parseUnit("percent"), counts: "none", base: "b" });
    const { figures, relations } = columnOf([3, 12, 50]);
    expect(hiddenIn({ figures: [...figures, half], relations })).toEqual([
      "a: small count",
      'b: protects "a" for 2016-17',
      "half: of a hidden value b",
    ]);
  });
});

describe("what is hidden because it would give another away", () => {
  it("is the smallest neighbour of one small count in a column", () => {
    expect(hiddenIn(columnOf([3, 9, 50]))).toEqual(["a: small count", 'b: protects "a" for 2016-17']);
  });

  it("is nothing where two small counts leave each other every possibility", () => {
    // 4 + 1 is 5: each may be 1 to 4.
    expect(hiddenIn(columnOf([4, 1, 50]))).toEqual(["a: small count", "b: small count"]);
  });

  it("is one more where the sum of the small counts gives them away", () => {
    // 1 + 1 is 2: hidden counts are not zero, so both would be 1.
    expect(hiddenIn(columnOf([1, 1, 9, 50]))).toEqual([
      "a: small count",
      "b: small count",
      'c: protects "a" for 2016-17',
    ]);
  });

  it("is never a zero where zeros are shown", () => {
    expect(hiddenIn(columnOf([3, 0, 50]))).toEqual(["a: small count", 'c: protects "a" for 2016-17']);
  });

  it("is the total where nothing else is left", () => {
    expect(hiddenIn(columnOf([1, 1, 1, 1, 1]))).toEqual([
      "a: small count",
      "b: small count",
      "c: small count",
      "d: small count",
      "e: small count",
      'total: protects "a" for 2016-17',
    ]);
  });

  it("is a rectangle of rows and columns around one small count", () => {
    expect(
      hiddenIn(
        tableOf([
          [2, 10, 30],
          [10, 20, 30],
          [30, 30, 40],
        ]),
      ).map((line) => line.split(":")[0]),
    ).toEqual(["a1", "a2", "b1", "b2"]);
  });

  it("is the same value in a linked table", () => {
    const figures = [countOf("here", 3), countOf("there", 3, { counts: "none" })];
    expect(hiddenIn({ figures, relations: [addsUp("there", ["here"])] })).toEqual([
      "here: small count",
      'there: protects "here" for 2016-17',
    ]);
  });

  it("is a neighbour in each of two columns that share a total", () => {
    const one = columnOf([3, 9, 50]);
    const two = columnOf([30, 32], "other-");
    const relations = [...one.relations, addsUp("total", ["other-a", "other-b"])];
    expect(hiddenIn({ figures: [...one.figures, ...two.figures], relations })).toEqual([
      "a: small count",
      'b: protects "a" for 2016-17',
    ]);
  });

  it("is a part that leaves a small complement of its whole", () => {
    // 33 of 34 were visited: 1 was not.
    expect(hiddenIn(alone(countOf("children", 34), countOf("visited", 33, { whole: "children" })))).toEqual([
      'visited: protects what is left of "children" beside "visited" for 2016-17',
    ]);
  });
});

describe("what the world knows already", () => {
  const publishedElsewhere = { link: "https://example.org/report", title: "Annual report" };

  it("is shown, and protects nobody", () => {
    const { figures, relations } = columnOf([3, 9, 50]);
    const known = figures.map((figure) => (figure.name === "b" ? { ...figure, publishedElsewhere } : figure));
    expect(hiddenIn({ figures: known, relations })).toEqual([
      "a: small count",
      'c: protects "a" for 2016-17',
    ]);
    const small = figures.map((figure) => (figure.name === "a" ? { ...figure, publishedElsewhere } : figure));
    expect(hiddenIn({ figures: small, relations })).toEqual([]);
  });

  it("is under the rules all the same where the board says so", () => {
    const { figures, relations } = columnOf([3, 9, 50]);
    const known = figures.map((figure) => ({ ...figure, publishedElsewhere }));
    expect(hiddenIn({ figures: known, relations }, { ...five, appliesToPublished: true })).toEqual([
      "a: small count",
      'b: protects "a" for 2016-17',
    ]);
  });

  it("is a problem where it gives a small count away", () => {
    const { figures, relations } = columnOf([3, 9]);
    const known = figures.map((figure) => (figure.name === "a" ? figure : { ...figure, publishedElsewhere }));
    expect(protectedBy({ figures: known, relations }).problems.map(formatProblem)).toEqual([
      'data/2016-17/test.yaml:1:1  "a" for 2016-17 has to be hidden, and cannot be: what stays public around it gives it away. Join it with other rows, take the total out, or hide what stays public.',
    ]);
  });
});

describe("rounding", () => {
  const health: DisclosureRules = { threshold: 8, hidesZero: false, roundTo: 5, appliesToPublished: false };

  it("rounds what is shown, totals on their own, and needs no neighbours hidden", () => {
    const { book, hidden, problems } = protectedBy(columnOf([3, 12, 17]), health);
    expect(problems).toEqual([]);
    expect(hidden.map(({ figure }) => figure)).toEqual(["a"]);
    expect([...book.values()].map(({ entries }) => entries[0]?.value)).toEqual([
      { state: "suppressed" },
      numberOf(10),
      numberOf(15),
      numberOf(30),
    ]);
  });

  it("ignores what does not count people", () => {
    const { book } = protectedBy(alone(countOf("meetings", 12, { counts: "none" })), health);
    expect(book.get("meetings")?.entries[0]?.value).toEqual(numberOf(12));
  });
});

describe("last year's edition", () => {
  // Last year's table showed "c" and hid "b"; this year, a second total ties "c" to another column.
  const first = columnOf([3, 9, 50]);
  const tie = [countOf("d", 3), countOf("both", 53)];
  const second = {
    figures: [...first.figures, ...tie],
    relations: [...first.relations, addsUp("both", ["c", "d"])],
  };
  const editionOf = ({ figures, relations }: typeof first) => ({ figures: bookOf(figures), relations });

  it("has shown what can protect nobody any more", () => {
    const alone = protect([editionOf(second)], five, informationLoss).hidden.map(({ figure }) => figure);
    expect(alone).toEqual(["a", "c", "d"]);
    const { hidden, problems } = protect([editionOf(first), editionOf(second)], five, informationLoss);
    expect(problems).toEqual([]);
    expect(hidden.map(({ figure }) => figure)).toEqual(["a", "b", "d", "both"]);
  });

  it("keeps a value that has been revised since under its old name", () => {
    const revised = columnOf([3, 10, 50]);
    const { hidden, problems } = protect([editionOf(first), editionOf(revised)], five, informationLoss);
    expect(problems).toEqual([]);
    // The old total and "c" are known: 12 is "a" plus the old "b".
    expect(hidden.map(({ figure }) => figure)).toEqual(["a", "b"]);
  });
});

describe("what the newest edition has revised", () => {
  const inYear = (year: string, count: number, settings: Partial<EnteredFigure> = {}): Edition => {
    const figure = countOf("a", count, settings);
    return {
      figures: bookOf([{ ...figure, entries: figure.entries.map((entry) => ({ ...entry, year })) }]),
      relations: [],
    };
  };
  const firstShown = (editions: Edition[], rules = five) =>
    [...protect(editions, rules, informationLoss).firstPublished].map(([name, entries]) => [
      name,
      ...entries.map(({ year, value }) => [year, value]),
    ]);

  it("stays in print as each year's edition has shown it, once", () => {
    expect(firstShown([inYear("2015-16", 20), inYear("2015-16", 20), inYear("2016-17", 24)])).toEqual([
      ["a", ["2015-16", numberOf(20)]],
    ]);
    expect(firstShown([inYear("2014-15", 20), inYear("2015-16", 22), inYear("2016-17", 24)])).toEqual([
      ["a", ["2014-15", numberOf(20)], ["2015-16", numberOf(22)]],
    ]);
  });

  it("stays with its own period", () => {
    const twoYears = (counts: [number, number]): Edition => {
      const entries = [countIn("2015-16", counts[0]), countIn("2016-17", counts[1])];
      return { figures: bookOf([countOf("a", 0, { entries })]), relations: [] };
    };
    expect(firstShown([twoYears([20, 30]), twoYears([21, 31])])).toEqual([
      ["a", ["2016-17", numberOf(20)], ["2016-17", numberOf(30)]],
    ]);
  });

  it("is rounded as the rules round it", () => {
    const rules = { ...five, roundTo: 5 };
    expect(firstShown([inYear("2015-16", 21), inYear("2016-17", 24)], rules)).toEqual([
      ["a", ["2015-16", numberOf(20)]],
    ]);
  });

  it("is not there where nothing was revised, or the old value was hidden", () => {
    expect(firstShown([inYear("2015-16", 20), inYear("2016-17", 20)])).toEqual([]);
    expect(firstShown([inYear("2015-16", 3), inYear("2016-17", 24)])).toEqual([]);
  });

  it("is none of a figure that the newest edition no longer has", () => {
    const gone = inYear("2015-16", 20);
    expect(firstShown([gone, { figures: bookOf([countOf("b", 9)]), relations: [] }])).toEqual([]);
  });
});

describe("what is said of a hidden value", () => {
  it("is where it stands, why, and what has to stay possible of it", () => {
    const cell = { period: "2016-17", dataset: { year: "2016-17", name: "test", title: "Test" }, place };
    expect(protectedBy(columnOf([3, 9, 50])).hidden).toEqual([
      {
        ...cell,
        figure: "a",
        title: "a",
        protectionInterval: { from: 1, to: 4 },
        why: { kind: "small count" },
      },
      {
        ...cell,
        figure: "b",
        title: "b",
        protectionInterval: null,
        why: { kind: "protects", other: '"a" for 2016-17' },
      },
    ]);
  });

  it("is only the relations that hold, for the attack", () => {
    const { figures, relations } = columnOf([3, 9, 50]);
    const wrong = addsUp("total", ["a"]);
    expect(protectedBy({ figures, relations: [...relations, wrong] }).published.relations).toEqual(relations);
  });

  it("is that it is of a hidden value only where a number stands there, and that value is hidden", () => {
    const of = (base: string, value: Parameters<typeof countOf>[1] = 50) =>
      countOf(`of-${base}`, value, { unit: parseUnit("percent"), counts: "none", base });
    const { figures, relations } = columnOf([3, 12, 50]);
    const all = [...figures, of("a"), of("b"), of("c"), of("b", { state: "text", text: "half" })];
    expect(hiddenIn({ figures: all.slice(0, 7), relations })).toEqual([
      "a: small count",
      'b: protects "a" for 2016-17',
      "of-a: of a hidden value a",
      "of-b: of a hidden value b",
    ]);
    expect(hiddenIn({ figures: [...figures, ...all.slice(7)], relations })).toEqual([
      "a: small count",
      'b: protects "a" for 2016-17',
    ]);
  });
});

describe("values that contradict one another", () => {
  it("are a problem, named by the one that has to be protected", () => {
    const words = (name: string) => countOf(name, { state: "text", text: "some" });
    const figures = [words("one"), words("other"), countOf("d", 20), countOf("few", 3)];
    const relations = [addsUp("one", ["other", "d"]), addsUp("other", ["one", "few"])];
    expect(protectedBy({ figures, relations }).problems.map(formatProblem)).toEqual([
      'data/2016-17/test.yaml:1:1  values around "few" for 2016-17 contradict one another, so that nobody can say what they give away. Mend the totals and the sums that it is a part of.',
    ]);
  });
});

describe("what readers may know of a value that came as suppressed", () => {
  const { figures, relations } = columnOf([3, 9, 50]);
  const came = figures.map((figure) =>
    figure.name === "a" ? countOf("a", { state: "suppressed" }) : figure,
  );
  const editions = [{ figures: bookOf(came), relations }];

  it("is no small count that can be ruled out", () => {
    // Nobody knows whether the rest add up, so that the total says nothing new.
    expect(protect(editions, five, informationLoss).hidden.map(({ figure }) => figure)).toEqual(["a", "b"]);
  });

  it("is no less than what was written down, or it is a problem", () => {
    const known = new Map([["a@2016-17", { from: 1, to: 9 }]]);
    expect(protect(editions, five, informationLoss, known).problems.map(({ what }) => what)).toEqual([
      '"a" for 2016-17 could be worked out from what is published around it, closer than the disclosure rules allow',
    ]);
  });

  it("is what was written down of it, and asks for nothing else to be hidden", () => {
    const known = new Map([["a@2016-17", { from: 3, to: 3 }]]);
    const { hidden } = protect(editions, { ...five, threshold: 3 }, informationLoss, known);
    expect(hidden.map(({ figure, protectionInterval }) => [figure, protectionInterval])).toEqual([
      ["a", { from: 3, to: 3 }],
    ]);
  });
});

describe("the attack", () => {
  it("finds nothing in what protect has made", () => {
    const { published, problems } = protectedBy(columnOf([3, 9, 50]));
    expect(problems).toEqual([]);
    expect(attack(published)).toEqual([]);
  });

  it("finds a value that a total gives away, and does not say it", () => {
    const { published } = protectedBy(columnOf([3, 9, 50]));
    const shown = protectedBy(columnOf([30, 9, 50])).book.get("b");
    const leaking = new Map(published.book).set("b", shown as NonNullable<typeof shown>);
    expect(attack({ ...published, book: leaking }).map(formatProblem)).toEqual([
      'data/2016-17/test.yaml:1:1  "a" for 2016-17 could be worked out from what is published around it, closer than the disclosure rules allow. Leave a total or a neighbouring value out, and report it: the choice of what to hide should have seen it.',
    ]);
  });

  it("finds a shown small count, and a percentage that reveals one", () => {
    const percentage = countOf("seen", 97, { unit: parseUnit("percent"), counts: "none", base: "all" });
    const open = protectedBy(alone(countOf("all", 34), countOf("few", 2), percentage), {
      ...five,
      threshold: 0,
    });
    expect(
      attack({ book: open.book, relations: [], hidden: [], complements: [], rules: five }).map(
        ({ what }) => what,
      ),
    ).toEqual([
      '"few" for 2016-17 could be worked out from what is published around it, closer than the disclosure rules allow',
      '"seen" for 2016-17 could be worked out from what is published around it, closer than the disclosure rules allow',
    ]);
  });
});
