import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../test/board-with.ts";
import { readSheets } from "./read-sheets.ts";
import { recordReadings } from "./record-readings.ts";
import { statementList } from "./statement-list.ts";
import { statementsCsv } from "./statements-csv.ts";

const reader = { by: "Business manager", on: "2017-09-01" };
const file = "data/readings/2016-17.yaml";
const more = (text: string) => ({
  "content/annual-report/2016-17/more.md": `---\ntitle: More\norder: 30\n---\n${text}\n`,
});
const first = "As we feared, {{ children-looked-after }} children were looked after.";
const second = "The {{ finances.expenditure }} is all we had.";
const inMore = (board: string) =>
  readSheets({ board }).statements.filter((each) => each.file.endsWith("more.md"));

describe("what is recorded as read", () => {
  it("is kept with what others have read, in one order, and forgotten with its words", () => {
    const board = boardWith(more(`${first}\n\n${second}`));
    const record = (index: number) => {
      const chosen = inMore(board)[index];
      return recordReadings(board, readSheets({ board }).statements, chosen ? [chosen] : [], reader);
    };
    expect(record(1)).toEqual([file]);
    expect(record(0)).toEqual([file]);
    const text = readFileSync(join(board, file), "utf8");
    expect(text.match(/^- statement: .*/gm)).toEqual([
      '- statement: "As we feared, {{ children-looked-after@2017-03-31 }} children were looked after."',
      '- statement: "The {{ finances.expenditure@2016-17 }} is all we had."',
    ]);
    expect(inMore(board).map(({ state }) => state.kind)).toEqual(["read", "read"]);
    expect(record(0)).toEqual([file]);
    expect(readFileSync(join(board, file), "utf8")).toBe(text);

    writeFileSync(
      join(board, "content/annual-report/2016-17/more.md"),
      more(second)["content/annual-report/2016-17/more.md"],
    );
    record(0);
    expect(readFileSync(join(board, file), "utf8")).not.toContain("As we feared");
  });

  it("is not lost where the file cannot be read", () => {
    const board = boardWith({ ...more(first), [file]: "- statement: [\n" });
    const before = readFileSync(join(board, file), "utf8");
    const [statement] = readSheets({ board: boardWith(more(first)) }).statements.filter((each) =>
      each.file.endsWith("more.md"),
    );
    if (!statement) throw new Error("no statement");
    expect(() => recordReadings(board, [statement], [statement], reader)).toThrow(file);
    expect(readFileSync(join(board, file), "utf8")).toBe(before);
  });
});

describe("the list of statements", () => {
  const board = boardWith(more(first));
  it("shows each with its values, source and state", () => {
    expect(statementList(inMore(board))).toBe(
      `More (content/annual-report/2016-17/more.md)
  5:1  As we feared, 120 children were looked after.
      children-looked-after: 2016-03-31 100, 2017-03-31 120  [Northmoor case system, 12 April 2017]
      child-population: 2017-03-31 20,000  [Northmoor case system, 12 April 2017]
      To be read.

1 statement: 0 proved, 0 read, 1 to be read.`,
    );
  });
  it("is a table for an agency to answer", () => {
    const [head, row] = statementsCsv(inMore(board)).split("\r\n");
    expect(head).toContain("Statement,Rests on,Source,Agencies,State,Right? (yes or no)");
    expect(row).toContain('"As we feared, 120 children were looked after."');
  });
  it("is there although the board has other mistakes", () => {
    expect(inMore(boardWith(more(`${first} We saw 61 families.`)))).toHaveLength(2);
  });
});
