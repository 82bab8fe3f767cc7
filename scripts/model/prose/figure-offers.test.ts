import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { resolveFigure } from "../expressions/resolve.ts";
import { countedNouns } from "./counted-nouns.ts";
import { offerFinder } from "./figure-offers.ts";
import { unboundNumberFinder } from "./unbound-numbers.ts";

const offersIn = (book: ReturnType<typeof bookOf>) =>
  offerFinder({ book, year: null, suppressionWords: "not shown" });

const book = bookOf({
  looked: { unit: "children", title: "Children looked after", values: { "2015-16": 668, "2016-17": 767 } },
  plans: { unit: "plans", values: { "2015-16": 40, "2016-17": 46 }, of: "looked" },
  meetings: { unit: "meetings", values: { "2016-17": 7 } },
  courses: { unit: "courses", values: { "2016-17": 7 } },
  visits: { unit: "visits", values: { "2016-17": 7 } },
  audits: { unit: "audits", values: { "2016-17": 7 } },
  hidden: { unit: "children", values: { "2015-16": 12, "2016-17": "suppressed" } },
});
const offers = (printed: string, year: string | null, words = "") =>
  offersIn(book)(printed, year, words).map(({ expression }) => expression);

describe("the figures that an editor is offered for a typed number", () => {
  it.each([
    ["767", "2016-17", ["looked"]],
    ["668", "2016-17", ["looked.previous"]],
    ["15%", "2016-17", ["plans.change", "looked.change"]],
    ["99", "2016-17", ["looked.difference"]],
    ["6%", "2016-17", ["plans.share"]],
    ["767", null, ["looked@2016-17"]],
    ["668", "2017-18", ["looked@2015-16"]],
    ["3", "2016-17", []],
  ])("%s in %s", (printed, year, expressions) => {
    expect(offers(printed, year, "plans").sort()).toEqual([...expressions].sort());
  });

  it("are three at most, and first those that the sentence names", () => {
    expect(offers("7", "2016-17", "There were 7 audits.")).toEqual(["audits", "meetings", "courses"]);
  });

  it("are never values that are not shown, nor what is worked out from them", () => {
    expect(offers("not shown", "2016-17")).toEqual([]);
    expect(offers("12", "2016-17")).toEqual(["hidden.previous"]);
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
          const figures = bookOf({ one: { unit: "children", values: { "2015-16": then, "2016-17": now } } });
          const context = { book: figures, year: "2016-17", suppressionWords: "not shown" };
          const resolved = resolveFigure(`one${part}`, context);
          fc.pre("text" in resolved);
          const text = "text" in resolved ? resolved.text : "";
          const loose = unboundNumberFinder(countedNouns(figures))(
            proseFrom(`It came to ${text} children.`, figures),
          );
          expect(loose.map(({ printed }) => printed)).toEqual([text]);
          const [offer] = offersIn(figures)(text, "2016-17", "");
          expect(offer && resolveFigure(offer.expression, context)).toMatchObject({ text });
        },
      ),
      { seed: 20161, numRuns: 300 },
    );
  });
});
