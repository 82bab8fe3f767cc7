import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { bookOf, countOf } from "../../test/count-table.ts";
import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { loadBoard } from "../load/load-board.ts";
import type { LoadedBoard } from "../load/loaded-board.ts";
import { informationLossOf } from "./information-loss.ts";

const referralsFile = "data/2016-17/referrals-by-source.yaml";

function boardOf(files: Record<string, string> = {}): LoadedBoard {
  const { loaded } = loadBoard(boardWith(files));
  if (!loaded) throw new Error("The board cannot be read.");
  return loaded;
}
/** How much the value of a figure would be missed, on a board with some texts. */
function lossOf(figure: EnteredFigure, board: LoadedBoard, others: EnteredFigure[] = []): number {
  return informationLossOf(board, bookOf([figure, ...others]))(figure, figure.entries[0] as EnteredEntry);
}
/** The small board with a text in one of its posters. */
function posterOf(markdown: string): LoadedBoard {
  const board = boardOf();
  return { ...board, posters: board.posters.map((poster) => ({ ...poster, markdown })) };
}
const a = countOf("a", 1);

describe("a large value is missed more than a small one", () => {
  it.each([
    [0, 0],
    [1, 0],
    [29, 0],
    [30, 1],
    [59, 1],
    [60, 2],
    [767, 5],
    [-120, 3],
    [2 ** 25, 20],
  ])("%i counts %i", (value, loss) => {
    expect(lossOf(countOf("a", value), boardOf())).toBe(loss);
  });

  it("only far from what the rules hide: which of two like values is hidden must not tell", () => {
    const boardFile = "data/board.yaml";
    const ten = loadBoard(
      boardWith({}, (files) => ({
        ...files,
        [boardFile]: (files[boardFile] ?? "").replace("threshold: 5", "threshold: 10"),
      })),
    ).loaded as LoadedBoard;
    expect([59, 60].map((value) => lossOf(countOf("a", value), ten))).toEqual([0, 1]);
  });

  it("and a value that is no number counts nothing", () => {
    expect(lossOf(countOf("a", { state: "text", text: "few" }), boardOf())).toBe(0);
  });
});

describe("a figure in a sentence is missed more", () => {
  it.each([
    "{{ a }}",
    "{{a}}",
    "{{ a@2016-17 }}",
    "{{ a.share@2016-17 }}",
    "{{ a.change }} and\n{{ b }}",
    "{{ b }} of {{ a }}",
  ])("in %j", (text) => {
    expect(lossOf(a, posterOf(text))).toBe(20);
  });

  it.each(["{{ b }}", "a", "{{ a.b.share }}", "{ a }"])("not in %j", (text) => {
    expect(lossOf(a, posterOf(text))).toBe(0);
  });

  it("also where its own name has a point", () => {
    expect(lossOf(countOf("referrals.police", 1), posterOf("{{ referrals.police.share }}"))).toBe(20);
    expect(lossOf(countOf("referrals.police", 1), posterOf("{{ referrals.police }}"))).toBe(20);
  });

  it("in whatever text it stands", () => {
    const board = boardOf();
    const [year, briefing, page] = [board.reports[0], board.briefings[0], board.pages[0]];
    if (!year || !briefing || !page) throw new Error("The small board has lost its texts.");
    const { report, chapters } = year;
    const [chapter] = chapters;
    if (!chapter) throw new Error("The small board has lost its chapters.");
    const markdown = "{{ a }}";
    const inYear = (change: Partial<typeof year>) =>
      lossOf(a, { ...board, reports: [{ ...year, ...change }] });
    expect(inYear({})).toBe(0);
    expect(inYear({ report: { ...report, markdown } })).toBe(20);
    expect(inYear({ chapters: [chapter, { ...chapter, markdown }] })).toBe(20);
    expect(lossOf(a, { ...board, briefings: [{ ...briefing, markdown }] })).toBe(20);
    expect(lossOf(a, { ...board, pages: [{ ...page, markdown }] })).toBe(20);
    const texts = { "content/annual-report/2016-17/summary.md": "---\ntitle: Summary\n---\n{{ a }}\n" };
    expect(lossOf(a, boardOf(texts))).toBe(20);
    expect(
      lossOf(a, boardOf({ "content/home.md": "---\ntitle: Home\nlead: What we do\n---\n{{ a }}\n" })),
    ).toBe(20);
  });
});

describe("what stands out is missed most", () => {
  it("as a key figure", () => {
    const board = posterOf("Text\n\n:::: key-figures  b@2016-17 a@2016-17 c\n::::\n");
    expect(lossOf(a, board)).toBe(40);
    expect(lossOf(countOf("c", 1), board)).toBe(40);
    expect(lossOf(countOf("d", 1), board)).toBe(0);
    expect(lossOf(a, posterOf("Text ::: key-figures a"))).toBe(0);
  });

  it("in the headline of a chart", () => {
    const table = `title: Referrals\nkind: table\ncounts: children\nunit: referrals\nperiods: [2016-17]\nrows:\n  - {name: a, label: A, values: [9]}\ncharts:\n  some: {type: bars, title: "{{ a }} in all", subtitle: Referrals}\n`;
    expect(lossOf(a, boardOf({ [referralsFile]: table }))).toBe(40);
  });

  it("as a sum, and as the whole or the base of another", () => {
    const derived = (rule: "sum" | "difference") => countOf("a", 1, { derivedFrom: { rule, parts: [] } });
    expect(lossOf(derived("sum"), boardOf())).toBe(40);
    expect(lossOf(derived("difference"), boardOf())).toBe(0);
    for (const key of ["whole", "base", "population"])
      expect(lossOf(a, boardOf(), [countOf("b", 1, { [key]: "a" })])).toBe(40);
  });

  it("and all of it adds up", () => {
    const board = posterOf("{{ a }}\n\n::: key-figures a\n:::\n");
    expect(lossOf(countOf("a", 32), board, [countOf("b", 1, { whole: "a" })])).toBe(101);
  });
});
