import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type BoardFiles, boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { shippedDuties, shippedDuty } from "../load/shipped-duties.ts";
import type { Block } from "../report/block.ts";
import type { Problem } from "../values/problem.ts";

const front = (keys: string) =>
  `---\ntitle: Annual Report 2016/17\npublished: 2017-11-14\nstatus: final\n${keys}---\nWords.\n`;
const chapter = (title: string, order: number, keys: string, text = "Words.") =>
  `---\ntitle: ${title}\norder: ${order}\n${keys}---\n${text}\n`;
const own = `title: Our own rules
source: The board's constitution
requirements:
  - {name: money, asks: "What it cost, in pounds"}
  - {name: numbers, asks: How many, source: rule 2}
  - {name: views, asks: What people said}
`;

function built(files: BoardFiles): { blocks: Block[]; warnings: Problem[] } {
  let warnings: Problem[] = [];
  const report = buildReport(
    boardWith({
      "data/duties/constitution.yaml": own,
      "content/annual-report/2016-17/report.md": front(
        'duties: [constitution]\nnot-answered: [{requirement: constitution.views, because: "They are | asked next year."}]\n',
      ),
      "content/annual-report/2016-17/money.md": chapter("Money", 20, "answers: [constitution.money]\n"),
      "content/annual-report/2016-17/map.md": chapter("What the law asks", 30, "", "::: duties\n:::"),
      ...files,
    }),
    {
      warn: (found) => {
        warnings = found;
      },
    },
  );
  const shown = report.reports[0]?.chapters.find(({ slug }) => slug === "map");
  return {
    blocks: shown?.blocks ?? [],
    warnings: warnings.filter(({ what }) => what.startsWith("no chapter answers")),
  };
}

/** The cells of the table, as their words and what they link to. */
function cellsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type !== "prose"
      ? []
      : block.tokens.flatMap((token, index) => {
          if (token.type !== "td_open" && token.type !== "th_open") return [];
          const inline = block.tokens[index + 1];
          return (inline?.children ?? []).map(({ content }) => content).join("");
        }),
  );
}

describe("where a report answers its duties", () => {
  it("is a table of what is asked for, with the chapters that answer it, or the reason", () => {
    expect(cellsOf(built({}).blocks)).toEqual([
      "What is asked for",
      "Where it is answered",
      "What it cost, in pounds",
      "Money",
      "How many (rule 2)",
      "Not in this report",
      "What people said",
      "Not in this report: They are | asked next year.",
    ]);
  });

  it("is told where no chapter answers, at the name of the duty", () => {
    const { warnings } = built({});
    expect(warnings).toEqual([
      {
        file: "content/annual-report/2016-17/report.md",
        line: 5,
        column: 10,
        severity: "warning",
        what: 'no chapter answers "How many" (constitution.numbers; The board\'s constitution, rule 2)',
        todo: "Write constitution.numbers under answers: in the chapter that says it, or under not-answered: in report.md with the reason",
      },
    ]);
    const answered = chapter("Numbers", 10, "answers: [constitution.numbers]\n");
    expect(built({ "content/annual-report/2016-17/numbers.md": answered }).warnings).toEqual([]);
  });

  it("asks what a board's own file says, in place of the product's", () => {
    const { warnings } = built({
      "content/annual-report/2016-17/report.md": front("duties: [care-act-2014]\n"),
      "content/annual-report/2016-17/money.md": chapter("Money", 20, ""),
      "data/duties/care-act-2014.yaml": own,
    });
    expect(warnings.map(({ what }) => what)).toEqual([
      expect.stringContaining("care-act-2014.money"),
      expect.stringContaining("care-act-2014.numbers"),
      expect.stringContaining("care-act-2014.views"),
    ]);
  });

  it("may be shown for one duty of several", () => {
    const { blocks } = built({
      "content/annual-report/2016-17/report.md": front("duties: [constitution, care-act-2014]\n"),
      "content/annual-report/2016-17/map.md": chapter(
        "What the law asks",
        30,
        "",
        "::: duties care-act-2014\n:::",
      ),
    });
    expect(cellsOf(blocks)).toHaveLength(2 + 2 * 7);
  });
});

describe("the duties that come with the product", () => {
  it.each(
    readdirSync("layouts/duties").map((file) => file.replace(".yaml", "")),
  )("%s name each requirement once, and their source", (name) => {
    expect(shippedDuties()).toContain(name);
    const names = shippedDuty(name)?.requirements.map((each) => each.name) ?? [];
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(shippedDuty(name)?.source).toMatch(/Act \d{4}/);
  });
});
