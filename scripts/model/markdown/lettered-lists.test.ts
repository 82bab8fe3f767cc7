import { describe, expect, it } from "vitest";
import { letteredListOf, letteredMark } from "./lettered-lists.ts";
import { parseMarkdown } from "./parser.ts";

/** The marks of a text's lists as they are printed, list by list. */
const marksIn = (text: string): string[][] => {
  const lists: string[][] = [];
  const open: { marks: string[]; start: number; list: ReturnType<typeof letteredListOf> }[] = [];
  const tokens = parseMarkdown(text, { lines: text.split("\n"), onFigure: () => ({ text: "", meta: null }) });
  for (const token of tokens) {
    if (token.type === "ordered_list_open") {
      const marks: string[] = [];
      lists.push(marks);
      open.push({ marks, start: Number(token.attrGet("start") ?? 1), list: letteredListOf(token.meta) });
    }
    const last = open.at(-1);
    if (token.type === "list_item_open" && last)
      last.marks.push(last.list ? letteredMark(last.list, last.start + last.marks.length) : token.info);
    if (token.type === "ordered_list_close") open.pop();
  }
  return lists;
};

describe("a list with letters", () => {
  it.each([
    ["(a) one\n(b) two", [["(a)", "(b)"]]],
    ["a. one\nb. two", [["a.", "b."]]],
    ["A) one\nB) two", [["A)", "B)"]]],
    ["i. one\nii. two\niii. three\niv. four", [["i.", "ii.", "iii.", "iv."]]],
    ["(1) one\n(2) two", [["(1)", "(2)"]]],
    ["(I) one\n\n(II) two", [["(I)", "(II)"]]],
    ["We have to\n(a) one\n(b) two", [["(a)", "(b)"]]],
    [
      "(a) one\n    (i) two\n    (ii) three\n(b) four",
      [
        ["(a)", "(b)"],
        ["(i)", "(ii)"],
      ],
    ],
    // Behind "h" comes the letter, and no number.
    [
      "a. 1\nb. 2\nc. 3\nd. 4\ne. 5\nf. 6\ng. 7\nh. 8\ni. 9\nj. 10",
      [["a.", "b.", "c.", "d.", "e.", "f.", "g.", "h.", "i.", "j."]],
    ],
    ["(a) one\n(b) two\n\nWords between.\n\n(c) three", [["(a)", "(b)"], ["(c)"]]],
    [
      "(a) one\n(b) two\n\n## Next\n\n(a) three\n(b) four",
      [
        ["(a)", "(b)"],
        ["(a)", "(b)"],
      ],
    ],
    ["1. one\n2. two", [["1", "2"]]],
    [
      "1. one\n   a. two\n   b. three\n2. four",
      [
        ["1", "2"],
        ["a.", "b."],
      ],
    ],
  ])("%j is printed with its marks", (text, marks) => {
    expect(marksIn(text)).toEqual(marks);
  });

  it.each([
    "A. Smith chaired the group.",
    "(a) alone",
    "i.e. the plan\nii is a number",
    "A. Smith chaired.\n\n## Next\n\nB. Jones wrote.",
    "(2016) was a year.\n(2017) was one, too.",
  ])("%j makes none", (text) => {
    expect(marksIn(text)).toEqual([]);
  });
});
