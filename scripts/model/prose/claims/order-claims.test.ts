import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../../test/prose-from.ts";
import { formatProblems } from "../../values/problem.ts";
import { checkClaims } from "../contradictions.ts";

const book = bookOf({
  rising: { unit: "children", values: { "2014-15": 600, "2015-16": 668, "2016-17": 767 } },
  hidden: { unit: "children", values: { "2014-15": 9, "2015-16": 12, "2016-17": "suppressed" } },
  all: { unit: "children", values: { "2015-16": 1000, "2016-17": 2000 } },
  // The number rose from 400 to 500, the share fell from 40% to 25%.
  part: { unit: "children", values: { "2015-16": 400, "2016-17": 500 }, of: "all", population: "all" },
  yearly: { unit: "pupils", values: { "academic 2015-16": 5, "academic 2016-17": 6 } },
});
const problemsOf = (sentence: string) =>
  formatProblems(checkClaims(proseFrom(sentence, book), book).problems).replace(/^chapter\.md:1:/gm, "");

describe("two values the wrong way round", () => {
  it.each([
    [
      "The number rose from {{ rising }} to {{ rising.previous }}.",
      '12  "rose from … to" names the later value first: rising for 2016/17, then 2015/16. Change the two round.',
    ],
    [
      "It fell from {{ rising }} in 2015/16 to {{ rising.previous }} in 2016/17.",
      '4  "fell from … to" names the later value first: rising for 2016/17, then 2015/16. Change the two round.',
    ],
    [
      "There was a sharp rise in numbers from {{ rising@2016-17 }} to {{ rising@2014-15 }}.",
      '11  "a sharp rise in numbers from … to" names the later value first: rising for 2016/17, then 2014/15. Change the two round.',
    ],
    [
      "{{ rising.previous }} children were looked after, up from {{ rising }}.",
      '51  "up from … to" names the later value first: rising for 2016/17, then 2015/16. Change the two round.',
    ],
    [
      "The share fell from {{ part.share }} to {{ part@2015-16.share }}.",
      '11  "fell from … to" names the later value first: part.share for 2016/17, then 2015/16. Change the two round.',
    ],
  ])("%s", (sentence, message) => {
    expect(problemsOf(sentence)).toBe(message);
  });
});

describe("a rise or a fall between two periods that are named", () => {
  it("is judged by the values of the two", () => {
    expect(problemsOf("It fell from {{ rising@2014-15 }} to {{ rising }}.")).toBe(
      '4  "fell" disagrees with the data: rising rose from 600 (2014/15) to 767 (2016/17). Mend the word, or rephrase the sentence.',
    );
    expect(problemsOf("The share rose from {{ part@2015-16.share }} to {{ part.share }}.")).toBe(
      '11  "rose" disagrees with the data: part.share fell from 40% (2015/16) to 25% (2016/17). Mend the word, or rephrase the sentence.',
    );
    expect(problemsOf("It fell from {{ hidden@2014-15 }} to {{ hidden }}.")).toBe(
      '4  "fell" gives something away about "hidden", and one of the values that it compares is not shown. Rephrase the sentence without it.',
    );
  });
});

describe("a value beside another period", () => {
  it.each([
    [
      "The year before there were {{ rising }}.",
      '1  "The year before" stands beside rising for 2016/17. Write {{ rising.previous }}, or mend the words.',
    ],
    [
      "The year before, there were {{ rising }}.",
      '1  "The year before" stands beside rising for 2016/17. Write {{ rising.previous }}, or mend the words.',
    ],
    [
      "It made {{ rising.previous }} plans, compared with {{ rising }} the year before.",
      '65  "the year before" stands beside rising for 2016/17. Write {{ rising.previous }}, or mend the words.',
    ],
    [
      "In 2015/16 there were {{ rising }}.",
      '4  "2015/16" stands beside rising for 2016/17. Write {{ rising@2015-16 }}, or mend the year.',
    ],
    [
      "There were {{ rising }} in 2015/16.",
      '28  "2015/16" stands beside rising for 2016/17. Write {{ rising@2015-16 }}, or mend the year.',
    ],
  ])("%s", (sentence, message) => {
    expect(problemsOf(sentence)).toBe(message);
  });
});

describe("values in their order and beside their period", () => {
  it.each([
    "It rose from {{ rising.previous }} in 2015/16 to {{ rising }} in 2016/17.",
    "It rose from {{ rising@2014-15 }} to {{ rising@2015-16 }}.",
    "It rose sharply from {{ rising@2014-15 }} in 2014/15 to {{ rising }}.",
    "The year before there were {{ rising.previous }}.",
    "There were {{ rising }}, compared with {{ rising.previous }} the year before.",
    "{{ rising.difference }} more than the year before.",
    "Of {{ rising }} children seen in 2015/16, some moved.",
    "Since the year before the number rose to {{ rising }}.",
    "There were {{ yearly }} in 2015/16.",
    "It did not fall from {{ rising@2014-15 }} to {{ rising }}.",
    "It ranges from {{ part }} to {{ all }}.",
  ])("%s", (sentence) => {
    expect(problemsOf(sentence)).toBe("");
  });
});
