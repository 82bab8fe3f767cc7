import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { problemsOf } from "../../test/problems-of.ts";
import { buildReport } from "../build-report.ts";

const file = "data/2016-17/some.yaml";
const files = (figures: string[], title = "Reviews of care") => ({
  [file]: `title: ${title}
kind: figures
counts: children
figures:
${figures.map((line) => `  ${line}\n`).join("")}`,
});
const figure = (name: string, title: string, unit: string, value: number | string, more = "") =>
  `${name}: {title: "${title}", unit: ${unit}, ${more}values: {2016-17: ${value}}}`;
const wrongIn = (figures: string[], title?: string) => problemsOf(files(figures, title));

function guessesIn(figures: string[], title?: string): string[] {
  const guesses: string[] = [];
  buildReport(boardWith(files(figures, title)), {
    review: (_hidden, { possible }) =>
      guesses.push(
        ...possible().map(({ kind, hidden, others }) =>
          [hidden.figure, kind, ...others.map((other) => other.figure)].join(" "),
        ),
      ),
  });
  return guesses;
}

const reviews = figure("reviews", "Reviews", "reviews", 34);

describe("a percentage that does not say of what", () => {
  it("is refused where it can only be of a count beside it, and of that a small number", () => {
    expect(wrongIn([reviews, figure("late", "Reviews held late", "percent", 3)])).toContain(
      '"late" for 2016-17 does not say of what it is, and of "reviews" it can only be a small number, or all but a small number. Write of: reviews',
    );
    expect(wrongIn([reviews, figure("seen", "Reviews that parents attended", "percent", 97)])).toContain(
      "all but a small number",
    );
    const people = figure("plans", "Plans", "children", 40);
    expect(wrongIn([people, figure("late", "Children who waited", "percent", 5)])).toContain('of "plans"');
  });

  it("may be of many, of none, of something named, or exempt", () => {
    expect(wrongIn([reviews, figure("late", "Reviews held late", "percent", 41)])).toBe("");
    expect(wrongIn([reviews, figure("late", "Reviews held late", "percent", 0)])).toBe("");
    expect(wrongIn([reviews, figure("late", "Reviews held late", "percent", 3, "of: reviews, ")])).toBe("");
    expect(
      wrongIn([reviews, figure("late", "Reviews held late", "percent", 3, "not-disclosive: Of all, ")]),
    ).toBe("");
    expect(wrongIn([reviews, figure("more", "Rise of reviews in the county", "percent", 3)])).toBe("");
    const money = figure("reviews", "Reviews", "reviews", 34, "counts: none, ");
    expect(wrongIn([money, figure("late", "Reviews held late", "percent", 3)])).toBe("");
    expect(
      wrongIn([
        reviews,
        figure("roads", "Roads with a cycle lane", "percent", 3),
        figure("meals", "Meals", "meals", 50),
      ]),
    ).toBe("");
  });

  it("is listed where only the dataset suggests it", () => {
    expect(guessesIn([reviews, figure("late", "Late", "percent", 3)])).toEqual(["late a share of reviews"]);
    expect(guessesIn([reviews, figure("late", "Late", "percent", 41)])).toEqual([]);
  });

  it("is listed with others that can only be of one small number", () => {
    const shares = (values: number[]) =>
      values.map((value, at) =>
        figure(`s${at}`, ["Walked", "Cycled", "By bus", "By car"][at] ?? "", "percent", value),
      );
    // Of 29: 1, 9, 12 and 7.
    expect(guessesIn(shares([3, 31, 41, 24]))).toEqual(["s0 of one base s1 s2 s3"]);
    expect(guessesIn(shares([25, 25, 40, 10]))).toEqual([]);
  });
});

describe("a rate that does not say of which population", () => {
  const census = figure("everybody", "Population of children", "children", 67000);

  it("is refused beside one of which it is a small number", () => {
    expect(
      wrongIn([census, figure("rate", "Admissions", '"per 10,000 children"', 0.4, "decimals: 1, ")]),
    ).toContain("Write population: everybody");
  });

  it("may be of many", () => {
    expect(
      wrongIn([census, figure("rate", "Admissions", '"per 10,000 children"', 40.5, "decimals: 1, ")]),
    ).toBe("");
  });
});

describe("an average that was typed", () => {
  const nights = figure("nights", "Nights away", "nights", 12, "counts: none, ");
  const each = (value: number) =>
    figure("each", "Nights for each child", "nights", value, "counts: none, decimals: 1, ");

  it("is refused where the total tells of a small number of people", () => {
    expect(wrongIn([nights, each(4)])).toContain(
      'from "each" and "nights" for 2016-17 a reader can work out a small number of people',
    );
  });

  it("may be of many, or of something else", () => {
    expect(wrongIn([nights, each(1.5)])).toBe("");
    const letters = figure("letters", "Letters", "letters", 12, "counts: none, ");
    expect(wrongIn([letters, each(4)])).toBe("");
    expect(
      wrongIn([nights, figure("each", "Nights for each room", "nights", 4, "counts: none, decimals: 1, ")]),
    ).toBe("");
  });
});

describe("a change that was typed", () => {
  const boys = (now: number) =>
    `boys: {title: Boys held overnight, unit: boys, values: {2015-16: 12, 2016-17: ${now}}}`;

  it("is refused where it tells what a hidden number is", () => {
    expect(wrongIn([boys(3), figure("fall", "Fall", "percent", 75)])).toContain(
      'from "fall" a reader can work out "boys" for 2016-17, which is hidden',
    );
    expect(wrongIn([boys(3), figure("fall", "Fall of boys held", "boys", 9)])).toContain('work out "boys"');
  });

  it("may be of a number that is shown, or of something else", () => {
    expect(wrongIn([boys(9), figure("fall", "Fall", "percent", 25)])).not.toContain("which is hidden");
    expect(wrongIn([boys(3), figure("fall", "Fall of meals", "percent", 75)])).toBe("");
    expect(wrongIn([boys(3), figure("fall", "Fall", "percent", 5)])).not.toContain("which is hidden");
  });
});
