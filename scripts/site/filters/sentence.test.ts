import { describe, expect, it } from "vitest";
import type { KeyFigure } from "../../model/report/figure.ts";
import type { PublishedValue } from "../../model/report/value.ts";
import { sentence } from "./sentence.ts";

const value = (text: string): PublishedValue => ({
  text,
  cell: text,
  csv: text,
  state: "number",
  number: Number(text),
});
const figure: KeyFigure = {
  name: "children-looked-after",
  title: "Children looked after",
  meaning: null,
  unit: "children",
  value: value("767"),
  period: { key: "2017-03-31", text: "31 March 2017" },
  previous: { value: value("668"), period: { key: "2016-03-31", text: "31 March 2016" } },
  change: "15%",
  direction: "rose",
  dataset: { year: "2016-17", name: "children-looked-after" },
};

describe("what became of a figure", () => {
  it("is a change with the number before", () => {
    expect(sentence(figure)).toBe("Up 15% from 668 on 31 March 2016");
  });

  it("leaves out a change that cannot be given", () => {
    expect(sentence({ ...figure, change: null, direction: "fell" })).toBe("Down from 668 on 31 March 2016");
  });

  it("says where nothing changed", () => {
    expect(sentence({ ...figure, change: null, direction: "stayed the same" })).toBe(
      "No change from 668 on 31 March 2016",
    );
  });

  it("gives only the earlier number if there is no direction", () => {
    expect(sentence({ ...figure, change: null, direction: null })).toBe("Before: 668 on 31 March 2016");
  });

  it("keeps a period in brackets where no word fits before it", () => {
    const quarter = { value: value("668"), period: { key: "2015-16 Q1", text: "April to June 2015" } };
    expect(sentence({ ...figure, previous: quarter })).toBe("Up 15% from 668 (April to June 2015)");
    const hidden = { ...value("not shown, to protect children"), state: "suppressed" as const, number: null };
    const before = { value: hidden, period: { key: "2015-16", text: "2015/16" } };
    expect(sentence({ ...figure, previous: before, change: null, direction: null })).toBe(
      "Before: not shown, to protect children (2015/16)",
    );
  });

  it("is nothing where there was nothing before", () => {
    expect(sentence({ ...figure, previous: null })).toBe("");
  });
});
