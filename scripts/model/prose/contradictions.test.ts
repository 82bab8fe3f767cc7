import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { formatProblems } from "../values/problem.ts";
import { checkClaims } from "./contradictions.ts";

const book = bookOf({
  rising: { unit: "children", values: { "2014-15": 600, "2015-16": 668, "2016-17": 767 } },
  falling: { unit: "referrals", values: { "2014-15": 3000, "2015-16": 2680, "2016-17": 2500 } },
  turning: { unit: "plans", values: { "2014-15": 500, "2015-16": 400, "2016-17": 450 } },
  level: { unit: "meetings", values: { "2015-16": 7, "2016-17": 7 } },
  new: { unit: "visits", values: { "2016-17": 40 } },
  hidden: { unit: "children", values: { "2015-16": 12, "2016-17": "suppressed" } },
  "hidden-before": { unit: "children", values: { "2015-16": "suppressed", "2016-17": 12 } },
  twice: { unit: "courses", values: { "2015-16": 50, "2016-17": 101 } },
  half: { unit: "episodes", values: { "2015-16": 100, "2016-17": 52 } },
  all: { unit: "plans", values: { "2016-17": 90 } },
  most: { unit: "plans", values: { "2016-17": 60 }, of: "all" },
  few: { unit: "plans", values: { "2016-17": 30 }, of: "all" },
  base: { unit: "children", values: { "2015-16": 1000, "2016-17": 2000 } },
  // The number rose from 400 to 500, its share fell from 40% to 25%, its rate from 4,000 to 2,500.
  less: { unit: "plans", values: { "2015-16": 400, "2016-17": 500 }, of: "base", population: "base" },
  first: { unit: "plans", values: { "2016-17": 500 }, of: "base", population: "base" },
  "hidden-part": { unit: "plans", values: { "2015-16": 12, "2016-17": "suppressed" }, of: "base" },
  even: { unit: "plans", values: { "2016-17": 45 }, of: "all" },
});

const problemsOf = (sentence: string) =>
  formatProblems(checkClaims(proseFrom(sentence, book), book).problems);

describe("words that agree with the data", () => {
  it.each([
    "The number rose to {{ rising }}.",
    "The number of children rose by {{ rising.change }} to {{ rising }}.",
    "It rose from {{ rising.previous }} to {{ rising }}.",
    "It increased sharply in 2016/17, by {{ rising.change }}.",
    "There was a rise of {{ rising.change }}.",
    "There was a further increase of {{ rising.difference }}.",
    "{{ rising }} children were looked after, a further rise of {{ rising.change }}.",
    "{{ rising }} children were looked after, up from {{ rising.previous }}.",
    "Referrals fell by {{ falling.change }} to {{ falling }}.",
    "Referrals dropped again to {{ falling }}.",
    "A fall in referrals to the front door of {{ falling.change }} was welcome.",
    "The board met {{ level }} times, unchanged on last year.",
    "Meetings stayed the same at {{ level }}.",
    "The number of courses doubled to {{ twice }}.",
    "The number of courses more than doubled to {{ twice }}.",
    "Episodes almost halved to {{ half }}.",
    "Most plans ({{ most }}) were good.",
    "Most plans ({{ most.share }}) were good.",
    "More than half of the plans, {{ most.share }}, were good.",
    "The majority of plans, {{ most }} of {{ all }}, were good.",
    "Fewer than half of the plans ({{ few.share }}) were good.",
    "At {{ few.share }} good plans were a minority.",
    "{{ falling }} referrals came, the lowest number since 2014/15.",
    "{{ rising }} is the highest number on record.",
    "Referrals were {{ falling.difference }} fewer than the year before.",
    "The number rose to {{ less }}.",
    "The share fell to {{ less.share }}.",
    "The rate dropped sharply to {{ less.rate }} for every 10,000 children.",
    "At {{ less.share }} it is lower than the year before.",
    "The rate of {{ less.rate }} is the lowest on record.",
  ])("%s", (sentence) => {
    expect(problemsOf(sentence)).toBe("");
  });
});

describe("words that the data cannot judge", () => {
  it.each([
    ["another figure in the same clause", "Referrals fell to {{ rising }} of {{ falling }}."],
    ["no earlier value", "Visits fell to {{ new }}."],
    ["no earlier share", "The share rose to {{ first.share }}."],
    ["no earlier rate", "The rate fell to {{ first.rate }}."],
    ["a share of people who may be more", "{{ less.share }} of plans were late, more than the year before."],
    ["a comparison with something else", "The number rose to {{ falling }} since 2012."],
    ["a comparison with a national average", "At {{ rising }} it fell further below the national average."],
    ["a negation", "The number did not fall to {{ rising }}."],
    ["an aim", "The aim is that the number should fall to {{ rising }}."],
    ["another clause", "Demand fell, and {{ rising }} children were looked after."],
    ["a conjunction between", "Budgets fell while {{ rising }} children came into care."],
    ["an adjective", "Increased demand brought {{ falling }} referrals."],
    ["most of a whole", "Most of the {{ few }} plans were good."],
    ["at most", "There were at most {{ few }} plans."],
    ["most as an adverb", "The most common reason was neglect: {{ few }}."],
    ["the most likely", "Those most likely to be hurt ({{ few }}) had a plan."],
    ["the most of a superlative", "The most plans ({{ few }}) came from schools."],
    ["up to as a limit", "Up to {{ falling }} referrals came."],
    ["an amount that is a figure of its own", "In 2015/16 the number decreased by {{ new }}."],
    ["a reversal", "After falling, plans rose again to {{ turning }}."],
    ["a change that another figure states", "An increase in the number of {{ falling }} forms."],
  ])("%s: %s", (_why, sentence) => {
    expect(problemsOf(sentence)).toBe("");
  });
});

describe("words that disagree with the data", () => {
  it.each([
    [
      "The number fell to {{ rising }}.",
      '"fell" disagrees with the data: rising rose from 668 (2015/16) to 767 (2016/17). Write {{ rising.direction }}, or rephrase the sentence.',
    ],
    [
      "The number of referrals rose by {{ falling.change }}.",
      '"rose" disagrees with the data: falling fell from 2,680 (2015/16) to 2,500 (2016/17). Write {{ falling.direction }}, or rephrase the sentence.',
    ],
    [
      "There was a reduction of {{ rising.difference }}.",
      '"a reduction" disagrees with the data: rising rose from 668 (2015/16) to 767 (2016/17). Write {{ rising.direction }}, or rephrase the sentence.',
    ],
    [
      "{{ rising }} children were looked after, down from {{ rising.previous }}.",
      '"down" disagrees with the data: rising rose from 668 (2015/16) to 767 (2016/17). Write {{ rising.direction }}, or rephrase the sentence.',
    ],
    [
      "The board met {{ level }} times, more than last year.",
      '"more" disagrees with the data: level stayed the same at 7 (2015/16 and 2016/17). Write {{ level.direction }}, or rephrase the sentence.',
    ],
    [
      "Plans showed a further increase of {{ turning.change }}.",
      '"a further increase" disagrees with the data: the time before, turning fell from 500 (2014/15) to 400 (2015/16). Leave the word out, or rephrase the sentence.',
    ],
    [
      "Plans continued to rise to {{ turning }}.",
      '"continued to rise" disagrees with the data: the time before, turning fell from 500 (2014/15) to 400 (2015/16). Leave the word out, or rephrase the sentence.',
    ],
    [
      "The share rose to {{ less.share }}.",
      '"rose" disagrees with the data: less.share fell from 40% (2015/16) to 25% (2016/17). Mend the word, or rephrase the sentence.',
    ],
    [
      "The rate went up sharply to {{ less.rate }} for every 10,000 children.",
      '"went up sharply" disagrees with the data: less.rate fell from 4,000.0 (2015/16) to 2,500.0 (2016/17). Mend the word, or rephrase the sentence.',
    ],
    [
      "The share stayed the same at {{ less.share }}.",
      '"stayed the same" disagrees with the data: less.share fell from 40% (2015/16) to 25% (2016/17). Mend the word, or rephrase the sentence.',
    ],
    [
      "The share doubled to {{ less.share }}.",
      '"doubled" disagrees with the data: less.share is 25% after 40%, which is 0.63 times as much. Say how it moved in other words, such as: fell from 40% to 25%.',
    ],
    [
      "The share of {{ less.share }} is the highest on record.",
      '"the highest on record" disagrees with the data: less.share is 25% (2016/17), and it was 40% (2015/16). Mend the year or the word, or rephrase the sentence.',
    ],
    [
      "The share fell to {{ hidden-part.share }}.",
      '"fell" gives something away about "hidden-part", and one of the values that it compares is not shown. Rephrase the sentence without it.',
    ],
    [
      "The number doubled to {{ rising }}.",
      '"doubled" disagrees with the data: rising is 767 after 668, which is 1.15 times as many. Say how it moved in other words, such as: rose from 668 to 767.',
    ],
    [
      "Referrals halved to {{ falling }}.",
      '"halved" disagrees with the data: falling is 2,500 after 2,680, which is 0.93 times as many. Say how it moved in other words, such as: fell from 2,680 to 2,500.',
    ],
    [
      "The majority of plans ({{ few.share }}) were good.",
      '"The majority" disagrees with the data: few is 30 of 90, which is less than half. Mend the word, or rephrase the sentence.',
    ],
    [
      "Most plans, {{ even }} of {{ all }}, were good.",
      '"Most" disagrees with the data: even is 45 of 90, which is half. Mend the word, or rephrase the sentence.',
    ],
    [
      "Less than half of the plans ({{ most.share }}) were good.",
      '"Less than half" disagrees with the data: most is 60 of 90, which is more than half. Mend the word, or rephrase the sentence.',
    ],
    [
      "{{ most.share }} of plans, less than half, were good.",
      '"less than half" disagrees with the data: most is 60 of 90, which is more than half. Mend the word, or rephrase the sentence.',
    ],
    [
      "{{ rising }} children were looked after, the lowest number since 2014/15.",
      '"the lowest number since 2014/15" disagrees with the data: rising is 767 (2016/17), and it was 668 (2015/16). Mend the year or the word, or rephrase the sentence.',
    ],
    [
      "Referrals were unchanged at {{ falling }}.",
      '"unchanged" disagrees with the data: falling fell from 2,680 (2015/16) to 2,500 (2016/17). Write {{ falling.direction }}, or rephrase the sentence.',
    ],
  ])("%s", (sentence, message) => {
    expect(problemsOf(sentence).replace(/^chapter.md:1:\d+ {2}/, "")).toBe(message);
  });

  it("names the place of the word", () => {
    expect(problemsOf("The number fell to {{ rising }}.")).toMatch(/^chapter\.md:1:12 {2}"fell"/);
  });
});

describe("words about a value that is not shown", () => {
  it.each([
    ["The number rose to {{ hidden }}.", "hidden", "rose"],
    ["The number fell to {{ hidden-before }}.", "hidden-before", "fell"],
    ["The number doubled to {{ hidden }}.", "hidden", "doubled"],
  ])("%s", (sentence, name, words) => {
    expect(problemsOf(sentence).replace(/^chapter.md:1:\d+ {2}/, "")).toBe(
      `"${words}" gives something away about "${name}", and one of the values that it compares is not shown. Rephrase the sentence without it.`,
    );
  });
});
