import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";

const older = "data/2015-16/more.yaml";
const newer = "data/2016-17/more.yaml";
const children = (figures: string) => `title: More\nkind: figures\ncounts: children\nfigures:\n${figures}`;
const seen = (value: string | number, more = "") =>
  children(`  seen: {title: S, unit: children, values: {2015-16: ${value}}}\n${more}`);

const makeAgree = 'Make the two agree, or write {value: …, revised: "why it changed"} in the newer folder.';
const leftOut = `${newer}:5:54  "seen" for 2015-16 differs from the value in ${older}:5 (the numbers are left out, because what is tied to them is not shown as it was entered). ${makeAgree}`;

describe("the same figure in two years' folders", () => {
  it("has one value, and both are reported where they differ", () => {
    expect(problemsOf({ [older]: seen(60), [newer]: seen(60) })).toBe("");
    expect(problemsOf({ [older]: seen(60), [newer]: seen(61) })).toBe(
      `${newer}:5:54  "seen" for 2015-16 is 61 here, and 60 in ${older}:5. ${makeAgree}`,
    );
  });

  it("gives no number if one of the two is hidden", () => {
    expect(problemsOf({ [older]: seen(3), [newer]: seen(61) })).toBe(leftOut);
    expect(problemsOf({ [older]: seen(60), [newer]: seen(3) })).toBe(leftOut);
  });

  it("gives no number if a value tied to it is hidden, or was", () => {
    const tied = (rest: number) =>
      `  rest: {title: R, unit: children, values: {2015-16: ${rest}}}\n  all: {title: A, unit: children, sum-of: [seen, rest]}\n`;
    expect(problemsOf({ [older]: seen(60, tied(3)), [newer]: seen(61, tied(3)) })).toBe(leftOut);
    expect(problemsOf({ [older]: seen(60, tied(3)), [newer]: seen(61, tied(30)) })).toBe(
      [
        leftOut,
        leftOut.replace(":5:54", ":6:54").replace('"seen"', '"rest"').replace(".yaml:5 ", ".yaml:6 "),
      ].join("\n"),
    );
    expect(problemsOf({ [older]: seen(60, tied(30)), [newer]: seen(61, tied(30)) })).toBe(
      `${newer}:5:54  "seen" for 2015-16 is 61 here, and 60 in ${older}:5. ${makeAgree}`,
    );
  });

  it("is reported once, and not for its sums", () => {
    const entered = (value: number) =>
      `title: More\nkind: table\ncounts: none\nunit: visits\nperiods: [2015-16]\nrows:\n  - {name: a, label: A, values: [${value}]}\n  - {name: b, label: B, values: [50]}\ntotal: {label: All}\n`;
    expect(problemsOf({ [older]: entered(60), [newer]: entered(61) })).toBe(
      `${newer}:7:34  "more.a" for 2015-16 is 61 here, and 60 in ${older}:7. ${makeAgree}`,
    );
  });
});
