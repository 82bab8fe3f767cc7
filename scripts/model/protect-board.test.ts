import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { collectFigures } from "./collect-figures.ts";
import { loadBoard } from "./load/load-board.ts";
import { protectBoard } from "./protect-board.ts";
import { readReconciliations } from "./reconcile/read-reconciliations.ts";

/** Files of data/ by their path, beside the small board. */
function protectionOf(files: Record<string, string>) {
  const { loaded, problems } = loadBoard(
    boardWith({ "data/2016-17/referrals-by-source.yaml": null, ...files }),
  );
  if (!loaded) throw new Error(problems.map(({ what }) => what).join());
  const collected = collectFigures(
    loaded.datasets,
    () => "",
    () => false,
    [],
    loaded.record,
  );
  const reconciliations = readReconciliations(loaded.datasets, collected.figures, () => false, []);
  return protectBoard(loaded, collected, reconciliations);
}
const hiddenIn = (files: Record<string, string>) =>
  protectionOf(files).hidden.map(({ figure, period }) => `${figure} ${period}`);
const figuresFile = (year: string) => `data/${year}/visits.yaml`;
const figures = (lines: string[], reconcile: string[] = []) =>
  [
    "title: Visits",
    "kind: figures",
    "counts: children",
    "figures:",
    ...lines.map((line) => `  ${line}`),
    ...(reconcile.length > 0 ? ["reconcile:", ...reconcile.map((line) => `  - ${line}`)] : []),
    "",
  ].join("\n");
const visits = (name: string, values: string) =>
  `${name}: {title: ${name}, unit: visits, values: {${values}}}`;

describe("a board is protected", () => {
  const three = [visits("early", "2016-17: 3"), visits("late", "2016-17: 9"), visits("all", "2016-17: 12")];
  const sum = "{total: all, parts: [early, late]}";

  it("by its own rules, with what its reconciliations tell", () => {
    const unlike = [...three.slice(0, 2), visits("all", "2016-17: 30")];
    expect(hiddenIn({ [figuresFile("2016-17")]: figures(unlike) })).toEqual(["early 2016-17"]);
    expect(hiddenIn({ [figuresFile("2016-17")]: figures(three, [sum]) })).toEqual([
      "early 2016-17",
      "late 2016-17",
    ]);
  });

  it("so that small values are hidden before large ones", () => {
    const lines = [
      three[0] ?? "",
      visits("late", "2016-17: 40"),
      visits("later", "2016-17: 7"),
      visits("total", "2016-17: 50"),
    ];
    expect(
      hiddenIn({ [figuresFile("2016-17")]: figures(lines, ["{total: total, parts: [early, late, later]}"]) }),
    ).toEqual(["early 2016-17", "later 2016-17"]);
  });

  it("with a part of a whole that a reconciliation names", () => {
    const lines = [visits("seen", "2016-17: 33"), visits("due", "2016-17: 34")];
    const hidden = (line: string) => hiddenIn({ [figuresFile("2016-17")]: figures(lines, [line]) });
    expect(hidden("{part: seen, whole: due}")).toEqual(["seen 2016-17"]);
    // What does not hold tells nothing.
    expect(hidden("{part: due, whole: seen}")).toEqual([]);
    expect(hidden("{same: [seen, due]}")).toEqual([]);
  });
});

describe("what an earlier year's folder has shown", () => {
  const north = visits("north", "2015-16: 3");
  const all = visits("all", "2015-16: 9");
  const later = figures(
    [all, north, `south: {title: South, unit: visits, values: {2015-16: 6}}`],
    ["{total: all, parts: [north, south]}"],
  );
  const shownFirst = figures([`south: {title: South, unit: visits, values: {2015-16: 6}}`]);

  it("protects nobody any more, in whatever order the years are read", () => {
    expect(hiddenIn({ [figuresFile("2016-17")]: later })).toEqual(["north 2015-16", "south 2015-16"]);
    expect(hiddenIn({ [figuresFile("2015-16")]: shownFirst, [figuresFile("2016-17")]: later })).toEqual([
      "all 2015-16",
      "north 2015-16",
    ]);
  });

  it("is what that year's reconciliations left to be shown", () => {
    const reconciled = figures(
      [all, north, `south: {title: South, unit: visits, values: {2015-16: 6}}`],
      ["{total: all, parts: [north, south]}"],
    );
    const more = figures([visits("more", "2016-17: 7")]);
    expect(hiddenIn({ [figuresFile("2015-16")]: reconciled, "data/2016-17/more.yaml": more })).toEqual([
      "north 2015-16",
      "south 2015-16",
    ]);
  });

  it("stays in print as it was where it has been revised", () => {
    const { firstPublished } = protectionOf({
      [figuresFile("2015-16")]: figures([visits("more", "2015-16: 70")]),
      [figuresFile("2016-17")]: figures([visits("more", "2015-16: 77")]),
    });
    expect([...firstPublished].map(([name, entries]) => [name, entries.length])).toEqual([["more", 1]]);
  });
});

describe("a cell that is named twice", () => {
  const hiddenWith = (late: string, reconcile: string[]) => {
    const { hidden, problems } = protectionOf({
      [figuresFile("2016-17")]: figures(
        [
          `late: {title: Late, unit: children${late}, values: {2016-17: 3}}`,
          "all: {title: All, unit: children, values: {2016-17: 6}}",
        ],
        reconcile,
      ),
    });
    expect(problems).toEqual([]);
    return hidden.map(({ figure }) => figure).sort();
  };

  it.each(["late, late", "late, late@2016-17"])("is one part of a total: %s", (parts) => {
    expect(hiddenWith("", [`{total: all, parts: [${parts}]}`])).toEqual(["all", "late"]);
  });

  it.each([
    ["as its own whole", "", ["{part: late, whole: late@2016-17}"]],
    ["as what it is a share of", ", of: late", []],
    ["as the same as itself", "", ["{same: [late, late@2016-17]}"]],
  ])("%s tells nothing of any other", (_, late, reconcile) => {
    expect(hiddenWith(late, reconcile)).toEqual(["late"]);
  });
});
