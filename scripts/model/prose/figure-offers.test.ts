import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { resolveFigure } from "../expressions/resolve.ts";
import { Subjects } from "../subjects/subjects.ts";
import { countedNouns } from "./counted-nouns.ts";
import { offerFinder } from "./figure-offers.ts";
import { unboundNumberFinder } from "./unbound-numbers.ts";

const offersIn = (book: ReturnType<typeof bookOf>) =>
  offerFinder({ book, year: null, suppressionWords: "not shown" }, new Subjects(book.values()));

const book = bookOf({
  looked: { unit: "children", title: "Children looked after", values: { "2015-16": 668, "2016-17": 767 } },
  plans: {
    unit: "plans",
    title: "Pathway plans",
    values: { "2015-16": 40, "2016-17": 46 },
    of: "looked",
  },
  audits: { unit: "audits", title: "Audits of records", values: { "2016-17": 7 } },
  late: { unit: "percent", title: "Assessments finished late", values: { "2015-16": 12, "2016-17": 9 } },
  hidden: {
    unit: "children",
    title: "Children held overnight",
    values: { "2015-16": 22, "2016-17": "suppressed" },
  },
});

/** For the number in brackets, in a chapter with this title that shows all figures. */
function offers(sentence: string, { title = "", year = "2016-17", shown = true } = {}) {
  const [, printed = ""] = /\[(.+?)\]/.exec(sentence) ?? [];
  const words = sentence.replace(/[[\]]/g, "");
  const behind = sentence.slice(sentence.indexOf("]") + 1);
  const file = { title, around: new Set(shown ? ["test"] : []) };
  return offersIn(book)(printed, year, words, behind, file);
}

describe("the figures that an editor is offered for a typed number", () => {
  it.each([
    ["In all [767] children were looked after.", ["looked"]],
    ["A year before [668] children were looked after.", ["looked.previous"]],
    ["The number of children looked after rose by [15%].", ["looked.change"]],
    ["There are [99] more children looked after than before.", ["looked.difference"]],
    ["Pathway plans were made for [6%] of children.", ["plans.share"]],
    ["We made [7] audits of records.", ["audits"]],
    ["Only [9%] of assessments were finished late.", ["late"]],
  ])("%s", (sentence, exact) => {
    expect(offers(sentence)).toEqual({ exact, near: null });
  });

  it.each([
    "The police made [767] arrests.",
    "The panel has [7] rooms.",
    "It held [7] meetings and looked at records.",
    "Crime fell by [15%].",
    "[15%] of schools took part.",
    "In all [668] children were looked after.",
    "On 1 May [22] children were held.",
  ])("nothing of another subject, and nothing by chance: %s", (sentence) => {
    expect(offers(sentence).exact).toEqual([]);
  });

  it("say what nearly fits, with its arithmetic", () => {
    const near = (sentence: string, title?: string) =>
      offers(sentence, title === undefined ? {} : { title }).near;
    expect(near("In all [776] children were looked after.")).toBe("looked is 767, not 776");
    expect(near("The number rose by [14%].", "Children looked after")).toBe(
      "looked.change is 15%, not 14%: (767 − 668) ÷ 668 = 14.8%",
    );
    expect(near("Crime rose by [14%].", "Crime")).toBeNull();
    expect(near("In all [300] children were looked after.")).toBeNull();
  });

  it("are never values that are not shown, nor what is worked out from them", () => {
    expect(offers("In all [3] children were held overnight.")).toEqual({ exact: [], near: null });
    expect(offers("A year before [22] children were held overnight.").exact).toEqual(["hidden.previous"]);
  });

  it("say the year where the text has none", () => {
    expect(offers("In 2016/17 [767] children were looked after.", { year: "2019-20" }).exact).toEqual([
      "looked@2016-17",
    ]);
  });
});

describe("any value that a figure prints", () => {
  const count = fc.integer({ min: 0, max: 3_000_000 });
  it("is found where it is typed, and one that prints it is offered", () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom("", ".previous", ".change", ".difference"),
        (then, now, part) => {
          const figures = bookOf({
            one: { unit: "children", title: "Changes before", values: { "2015-16": then, "2016-17": now } },
          });
          const context = { book: figures, year: "2016-17", suppressionWords: "not shown" };
          const resolved = resolveFigure(`one${part}`, context);
          fc.pre("text" in resolved);
          const text = "text" in resolved ? resolved.text : "";
          const loose = unboundNumberFinder(countedNouns(figures))(
            proseFrom(`It came to ${text} children.`, figures),
          );
          expect(loose.map(({ printed }) => printed)).toEqual([text]);
          const sentence = `Changes before came to more than ${text} children.`;
          const around = { title: "", around: new Set<string>() };
          const [offer = ""] = offersIn(figures)(text, "2016-17", sentence, " children.", around).exact;
          expect(resolveFigure(offer, context)).toMatchObject({ text });
        },
      ),
      { seed: 20161, numRuns: 300 },
    );
  });
});
