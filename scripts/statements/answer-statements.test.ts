import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { statementMark } from "../model/statements/statement-mark.ts";
import { boardWith } from "../test/board-with.ts";
import { recordStatements, type SheetAnswer, showStatements } from "./answer-statements.ts";
import { readSheets } from "./read-sheets.ts";

const file = "content/annual-report/2016-17/more.md";
const readings = "data/readings/2016-17.yaml";
const more = (text: string) => ({ [file]: `---\ntitle: More\norder: 30\n---\n${text}\n` });
const first = "As we feared, {{ children-looked-after }} children were looked after.";
const second = "The {{ finances.expenditure }} is all we had.";
const today = "2017-09-30";

function sheet(text = `${first}\n\n${second}`) {
  const board = boardWith(more(text));
  const now = () => readSheets({ board });
  const marks = now()
    .statements.filter((each) => each.file === file)
    .map(statementMark);
  const send = (fields: Record<string, string>, read: string[]) => {
    const form = new URLSearchParams({ in: file, by: "Business manager", on: "2017-09-01", ...fields });
    for (const mark of read) form.append("read", mark);
    return recordStatements(board, now(), form, today);
  };
  const written = () =>
    existsSync(join(board, readings)) ? readFileSync(join(board, readings), "utf8") : null;
  return { board, now, marks, send, written };
}
const pageOf = (answer: SheetAnswer) => ("html" in answer ? answer.html : "");

describe("the page of statements", () => {
  it("lists texts and agencies, and leads to them", () => {
    const { now } = sheet();
    const page = pageOf(showStatements(now(), new URLSearchParams(), today));
    expect(page).toContain(`/.preview/statements/?in=${encodeURIComponent(file)}`);
  });

  it("shows a text's statements with their values and those before, to be ticked", () => {
    const { now, marks } = sheet();
    const page = pageOf(showStatements(now(), new URLSearchParams({ in: file }), today));
    expect(page).toContain("As we feared, 120 children were looked after.");
    expect(page).toMatch(/31 March 2017: 120[\s\S]*31 March 2016: 100[\s\S]*Northmoor case system/);
    expect(page).toContain(`name="read" value="${marks[0]}"`);
    expect(page).toContain('name="on" type="date" required value="2017-09-30"');
  });

  it("is not there for a text or an agency without statements", () => {
    const { now } = sheet();
    expect(showStatements(now(), new URLSearchParams({ in: "data/none.yaml" }), today)).toMatchObject({
      status: 404,
    });
  });

  it("writes no markup that a text brings along", () => {
    const { now } = sheet(`A & B <{{ children-looked-after }}.`);
    const page = pageOf(showStatements(now(), new URLSearchParams({ in: file }), today));
    expect(page).toContain("A &amp; B &lt;120.");
  });
});

describe("a form that is sent", () => {
  it("records what is ticked, and nothing else", () => {
    const { marks, send, written, now } = sheet();
    expect(send({}, marks.slice(0, 1))).toEqual({
      location: `/.preview/statements/?in=${encodeURIComponent(file)}&recorded=1&by=Business+manager`,
    });
    expect(written()?.match(/^- statement/gm)).toHaveLength(1);
    const query = new URLSearchParams({ in: file, recorded: "1", by: "Business manager" });
    expect(pageOf(showStatements(now(), query, today))).toContain(
      "1 statement is recorded as read by Business manager.",
    );
  });

  it("is refused whole when a statement has changed since the page was loaded", () => {
    const { board, marks, send, written } = sheet();
    const text = more(`${first.replace("feared", "hoped")}\n\n${second}`)[file] ?? "";
    writeFileSync(join(board, file), text);
    const answer = send({}, marks);
    expect(answer).toMatchObject({ status: 409 });
    expect(pageOf(answer)).toContain("1 statement has changed since this page was loaded");
    // What has not changed keeps its tick.
    expect(pageOf(answer)).toMatch(new RegExp(`value="${marks[1]}"[^>]* checked`));
    expect(written()).toBe(null);
  });

  it("is refused when a value has changed", () => {
    const { board, marks, send, written } = sheet();
    const data = join(board, "data/2016-17/looked-after.yaml");
    writeFileSync(data, readFileSync(data, "utf8").replaceAll("120", "121"));
    expect(send({}, marks)).toMatchObject({ status: 409 });
    expect(written()).toBe(null);
  });

  it("takes no reading away that somebody else has recorded meanwhile", () => {
    const { marks, send, written } = sheet();
    send({ by: "Lay member" }, marks.slice(0, 1));
    const before = written();
    const answer = send({}, marks);
    expect(pageOf(answer)).toContain("was read by Lay member on 1 September 2017");
    expect(written()).toBe(before);
    expect(send({}, marks.slice(1))).toHaveProperty("location");
    expect(written()).toContain('by: "Lay member"');
  });

  it.each([
    [{ by: " " }, "Write who has read them"],
    [{ on: "2017-10-01" }, "no later than today"],
    [{ on: "soon" }, "no later than today"],
  ])("needs to say who and when: %j", (fields, words) => {
    const { marks, send, written } = sheet();
    expect(pageOf(send(fields, marks))).toContain(words);
    expect(written()).toBe(null);
  });
});
