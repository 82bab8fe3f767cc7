import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type BoardFiles, boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { BoardProblems, formatProblems, type Problem } from "../values/problem.ts";
import { readingOf } from "./readings.ts";
import { readingsYaml } from "./readings-yaml.ts";
import type { Statement } from "./statement.ts";

const chapter = "content/annual-report/2016-17/more.md";
const looked = "data/2016-17/looked-after.yaml";
const readingsOfReport = "data/readings/2016-17.yaml";

function withText(text: string, title = "More"): BoardFiles {
  return { [chapter]: `---\ntitle: ${title}\norder: 30\n---\n${text}\n` };
}

function statementsOf(files: BoardFiles): { all: Statement[]; problems: string } {
  let all: Statement[] = [];
  let problems = "";
  try {
    buildReport(boardWith(files), {
      day: "2026-11-30",
      drafts: "checked",
      sheets: ({ statements: found }) => {
        all = found;
      },
      warn: (warnings) => {
        problems = warnings.map(({ what, todo }) => `${what}. ${todo}`).join("\n");
      },
    });
  } catch (error) {
    if (!(error instanceof BoardProblems)) throw error;
    problems = error.message;
  }
  return { all, problems };
}

const inChapter = (text: string, title?: string) =>
  statementsOf(withText(text, title)).all.filter(({ file }) => file === chapter);

it("lists sentences that print a figure, with what they rest on", () => {
  const [statement, ...others] = inChapter(
    "We meet. The number of children looked after rose to {{ children-looked-after }}, as we feared.",
  );
  expect(others).toEqual([]);
  expect(statement).toMatchObject({
    words: "The number of children looked after rose to 120, as we feared.",
    typed:
      "The number of children looked after rose to {{ children-looked-after@2017-03-31 }}, as we feared.",
    title: "More",
    year: "2016-17",
    reasons: ["figure"],
    place: { line: 5, column: 10 },
    state: { kind: "to read", changes: [] },
  });
  expect(statement?.values.map(({ name, values }) => `${name}: ${values}`)).toEqual([
    "children-looked-after: 2016-03-31 100, 2017-03-31 120",
    "child-population: 2017-03-31 20,000",
  ]);
});

it("lists sentences that name a subject with a word of quantity, and no others", () => {
  const words = (text: string, title?: string) => inChapter(text, title).map((statement) => statement.words);
  expect(words("Fewer children are looked after.")).toHaveLength(1);
  expect(words("Most referrals by source came from health.")).toHaveLength(1);
  expect(words("The number went up by a third.", "Children looked after")).toHaveLength(1);
  expect(words("We thank all our partners.")).toEqual([]);
  expect(words("Children looked after should have fewer moves.")).toEqual([]);
  expect(words("A child who is looked after has a plan.")).toEqual([]);
});

it("lists what was accepted, supplied or is exempt", () => {
  const reasons = (files: BoardFiles) =>
    statementsOf(files)
      .all.filter(({ file }) => file === chapter)
      .map((statement) => statement.reasons);
  expect(reasons(withText("::: supplied Northern Police\nOfficers made 61 visits.\n:::"))).toEqual([
    ["supplied"],
  ]);
  expect(
    reasons(withText("::: quote A nurse in Northmoor\nI saw 61 families, most of them twice.\n:::")),
  ).toEqual([["exempt"]]);
  expect(reasons(withText("The form `A 17` was used."))).toEqual([["exempt"]]);
  expect(
    reasons({
      [chapter]:
        '---\ntitle: More\norder: 30\naccepted-numbers:\n  - {text: "10 Point Checklist", reason: The name of a form.}\n---\nThe 10 Point Checklist is used.\n',
    }),
  ).toEqual([["accepted"]]);
});

it("proves a sentence in a figure's own words, and leaves every other to a reader", () => {
  const rules = (text: string) =>
    inChapter(text).map(({ state }) => (state.kind === "proved" ? state.rules.join(" ") : state.kind));
  expect(rules("On 31 March 2017 {{ children-looked-after }} children were looked after.")).toEqual([
    "own words period",
  ]);
  expect(rules("On 31 March 2016 {{ children-looked-after }} children were looked after.")).toEqual([
    "to read",
  ]);
  expect(rules("In all {{ child-population }} children were looked after.")).toEqual(["to read"]);
  expect(rules("Not all {{ children-looked-after }} children were looked after.")).toEqual(["to read"]);
  expect(rules("{{ children-looked-after }} children were looked after in Southmoor.")).toEqual(["to read"]);
  expect(rules("{{ children-looked-after }}% of children were looked after.")).toEqual(["to read"]);
});

it("counts a reading as long as words and values are the same, wherever they stand", () => {
  const text = "As we feared, {{ children-looked-after }} children were looked after.";
  const [statement] = inChapter(text);
  if (!statement) throw new Error("no statement");
  const readings = readingsYaml([readingOf(statement, "Business manager", "2017-09-01")]);
  const stateWith = (files: BoardFiles) => {
    const { all } = statementsOf({ [readingsOfReport]: readings, ...files });
    return all.find((each) => each.words.startsWith("As we feared"))?.state;
  };
  const read = { kind: "read", by: "Business manager", on: "2017-09-01" };
  expect(stateWith(withText(text))).toEqual(read);
  expect(
    stateWith({
      "content/annual-report/2016-17/money.md": `---\ntitle: Money\norder: 20\nsection: How we work\n---\n${text}\n`,
    }),
  ).toEqual(read);
  expect(stateWith(withText(text.replace("As we feared", "As we feared then")))).toMatchObject({
    changes: [],
  });
  const changed = readFileSync(join(boardWith({}), looked), "utf8").replace(
    "2017-03-31: 120",
    "2017-03-31: 90",
  );
  expect(stateWith({ ...withText(text), [looked]: changed })).toEqual({
    kind: "to read",
    changes: ["children-looked-after: was 2017-03-31 120, and is 2017-03-31 90"],
  });
  const later = readFileSync(join(boardWith({}), looked), "utf8").replace(
    "2017-03-31: 120",
    "2017-03-31: 120\n      2018-03-31: 90",
  );
  expect(stateWith({ ...withText(text), [looked]: later })).toEqual(read);
});

it("stops a final report of a board that asks for readings, and warns others once", () => {
  const text = withText("As we feared, {{ children-looked-after }} children were looked after.");
  expect(statementsOf(text).problems).toMatch(
    /^\d+ statements have not been read against the data, from content\//,
  );
  const board = readFileSync(join(boardWith({}), "data/board.yaml"), "utf8");
  const asked: BoardFiles = { "data/board.yaml": `${board}\nstatements: read\n`, ...text };
  expect(statementsOf(asked).problems).toContain(
    'more.md:5:1  "As we feared, 120 children were looked after." is a statement that the program cannot prove',
  );
  // Who reads them in the preview has to see its pages.
  const warnings: Problem[] = [];
  buildReport(boardWith(asked), { drafts: "shown", warn: (found) => warnings.push(...found) });
  expect(formatProblems(warnings)).toMatch(/ {2}\d+ statements have not been read/);
  const { all } = statementsOf(asked);
  const readings = (of: (file: string) => boolean) =>
    readingsYaml(all.filter(({ file }) => of(file)).map((each) => readingOf(each, "Chair", "2017-09-01")));
  const read = { ...asked, [readingsOfReport]: readings(() => true) };
  expect(statementsOf(read).problems).toBe("");
  const draft = {
    ...asked,
    [chapter]: asked[chapter]?.toString().replace("order: 30", "order: 30\nstatus: draft") ?? "",
  };
  expect(
    statementsOf({ ...draft, [readingsOfReport]: readings((file) => file !== chapter) }).problems,
  ).toMatch(/^1 statement has not been read/);
});
