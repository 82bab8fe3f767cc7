import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../../test/prose-from.ts";
import { formatProblems } from "../../values/problem.ts";
import { checkClaims } from "../contradictions.ts";

/** A board that is not the shipped one: other names, units and words. */
const book = bookOf({
  visits: {
    title: "Home visits",
    unit: "visits",
    dataset: "Visiting",
    values: { "2012-13": 900, "2013-14": 950, "2014-15": 1000, "2015-16": 1200, "2016-17": 900 },
  },
  pupils: {
    title: "Pupils taught at home",
    unit: "pupils",
    dataset: "Pupils",
    values: { "2015-03-31": 50, "2016-03-31": 40, "2017-03-31": 80 },
  },
  missing: {
    title: "Pupils missing from school",
    unit: "pupils",
    dataset: "Pupils",
    values: { "2016-03-31": 30, "2017-03-31": 20 },
  },
  late: {
    title: "Visits that were late",
    unit: "visits",
    dataset: "Visiting",
    of: "visits",
    values: { "2015-16": 300, "2016-17": 300 },
  },
  early: {
    title: "Visits that were early",
    unit: "visits",
    dataset: "Visiting",
    of: "visits",
    values: { "2016-17": 600 },
  },
  happy: { title: "Parents who were content", unit: "percent", values: { "2015-16": 60, "2016-17": 72 } },
  sure: { title: "Staff who feel sure", unit: "percent", values: { "2016-17": 40 } },
  rate: { title: "Rate of visits", unit: "per 1,000 families", values: { "2016-17": 45 } },
  "rate-elsewhere": { title: "Rate elsewhere", unit: "per 1,000 families", values: { "2016-17": 20 } },
  balance: { title: "Balance", unit: "pounds", values: { "2015-16": -2000, "2016-17": -5000 } },
  grant: { title: "Grant", unit: "pounds", values: { "2015-16": 20_000, "2016-17": 40_000 } },
  spending: { title: "Spending", unit: "pounds", values: { "2016-17": 45_000 } },
  net: { title: "Visits more than planned", unit: "visits", values: { "2016-17": -12 } },
  quarterly: {
    title: "Calls",
    unit: "calls",
    dataset: "Calls",
    values: { "2016-17 Q2": 40, "2016-17 Q3": 55 },
  },
  extra: {
    title: "Visits beyond the plan",
    unit: "visits",
    dataset: "Visiting",
    values: { "2015-16": 10, "2016-17": 8 },
  },
  wait: {
    title: "Average wait for a visit",
    unit: "days",
    dataset: "Visiting",
    values: { "2015-16": 30, "2016-17": 20 },
  },
  nobody: { title: "Visits refused", unit: "visits", values: { "2016-17": 0 } },
  concealed: { title: "Visits at night", unit: "visits", of: "visits", values: { "2016-17": "suppressed" } },
  "towns.total": {
    title: "All towns",
    unit: "families",
    dataset: "Families by town",
    values: { "2016-17": 100 },
  },
  "towns.ashby": {
    title: "Ashby",
    unit: "families",
    dataset: "Families by town",
    of: "towns.total",
    values: { "2015-16": 50, "2016-17": 55 },
  },
  "towns.burton": {
    title: "Burton",
    unit: "families",
    dataset: "Families by town",
    of: "towns.total",
    values: { "2016-17": 30 },
  },
  "towns.corby": {
    title: "Corby",
    unit: "families",
    dataset: "Families by town",
    of: "towns.total",
    values: { "2016-17": 15 },
  },
});
const around = new Set(["Visiting", "Pupils", "Families by town"]);
const judge = (sentence: string) => {
  const text = proseFrom(sentence, book);
  return { text, ...checkClaims(text, book, { around }) };
};

/** A right sentence, the rule that proves it (or null where it takes a reader), and a wrong neighbour. */
const pairs: [rule: string | null, right: string, wrong: string][] = [
  // Movement.
  ["movement", "Visits slumped to {{ visits }}.", "Visits soared to {{ visits }}."],
  [
    "movement",
    "Visits plunged ({{ visits }}, {{ visits.previous }} the year before).",
    "Visits surged ({{ visits }}, {{ visits.previous }} the year before).",
  ],
  [
    "movement",
    "Visits fell significantly: {{ visits }} were made.",
    "Visits rose significantly: {{ visits }} were made.",
  ],
  [
    "movement",
    "We made fewer visits: {{ visits }}, against {{ visits.previous }}.",
    "We made more visits: {{ visits }}, against {{ visits.previous }}.",
  ],
  [
    "movement",
    "The number of visits was lower than last year at {{ visits }}.",
    "The number of visits was higher than last year at {{ visits }}.",
  ],
  [
    "movement",
    "There were {{ visits.difference }} fewer visits than in the year before.",
    "There were {{ visits.difference }} more visits than in the year before.",
  ],
  [
    "movement",
    "Visits were {{ visits.change }} lower than in 2015/16.",
    "Visits were {{ visits.change }} higher than in 2015/16.",
  ],
  ["movement", "Visits were {{ visits.change }} down.", "Visits were {{ visits.change }} up."],
  [
    "movement",
    "Pupils ({{ pupils }}) have gone up since 2014/15 ({{ pupils@2015-03-31 }}).",
    "Pupils ({{ pupils }}) have gone down since 2014/15 ({{ pupils@2015-03-31 }}).",
  ],
  [
    "order",
    "It fell by {{ visits.change }} from {{ visits.previous }} to {{ visits }}.",
    "It fell by {{ visits.change }} from {{ visits }} to {{ visits.previous }}.",
  ],
  [
    "order",
    "Pupils moved from {{ pupils.previous }} to {{ pupils }}.",
    "Pupils moved from {{ pupils }} to {{ pupils.previous }}.",
  ],
  [
    "movement",
    "Visits reached {{ visits@2015-16 }}, the third rise in a row.",
    "Visits reached {{ visits@2015-16 }}, the third fall in a row.",
  ],
  ["movement", "Visits remained stable at {{ late@2016-17 }}.", "Visits remained stable at {{ visits }}."],
  [
    "comparison",
    "{{ grant }} is {{ grant.change }} more than {{ grant.previous }}.",
    "{{ grant }} is {{ grant.change }} less than {{ grant.previous }}.",
  ],
  [
    "movement",
    "A steep fall in visits: {{ visits }} this year, {{ visits.previous }} last year.",
    "A steep rise in visits: {{ visits }} this year, {{ visits.previous }} last year.",
  ],
  [
    "movement",
    "Visits have been falling and now stand at {{ visits }}.",
    "Visits have been increasing and now stand at {{ visits }}.",
  ],
  [
    "movement",
    "Visits are down: {{ visits }} compared with {{ visits.previous }}.",
    "Visits are up: {{ visits }} compared with {{ visits.previous }}.",
  ],
  [
    "movement",
    "The number of visits made was {{ visits }}, which is lower than the {{ visits.previous }} made the year before.",
    "The number of visits made was {{ visits }}, which is higher than the {{ visits.previous }} made the year before.",
  ],
  [
    "extreme",
    "Visits ({{ visits@2015-16 }}) are at their highest on record.",
    "Visits ({{ visits@2014-15 }}) were at their lowest on record.",
  ],
  // Multiples and amounts.
  [
    "multiple",
    "The number doubled, from {{ pupils.previous }} to {{ pupils }}.",
    "The number more than trebled, from {{ pupils.previous }} to {{ pupils }}.",
  ],
  [
    "multiple",
    "{{ pupils }} pupils were taught at home, twice as many as last year.",
    "{{ pupils }} pupils were taught at home, three times as many as last year.",
  ],
  ["amount", "Visits fell by a quarter to {{ visits }}.", "Visits fell by half to {{ visits }}."],
  ["amount", "Visits fell by about a quarter to {{ visits }}.", "Visits rose by a quarter to {{ visits }}."],
  [
    "multiple",
    "The rate ({{ rate }}) is more than twice that of the region ({{ rate-elsewhere }}).",
    "The rate ({{ rate }}) is half that of the region ({{ rate-elsewhere }}).",
  ],
  // Shares.
  [
    "share",
    "A third of visits ({{ late.share }}) were late.",
    "Half of the visits ({{ late.share }}) were late.",
  ],
  [
    "share",
    "Every third visit was late ({{ late.share }}).",
    "Every second visit was late ({{ late.share }}).",
  ],
  [
    "share",
    "Two thirds came early ({{ early.share }}).",
    "A quarter of them came early ({{ early.share }}).",
  ],
  [
    "share",
    "Nearly three quarters of parents ({{ happy }}) were content.",
    "Nearly two thirds of parents ({{ happy }}) were content.",
  ],
  [
    "share",
    "Most parents ({{ happy }}) were content.",
    "Fewer than half of the parents ({{ happy }}) were content.",
  ],
  ["share", "Nearly four in ten ({{ sure }}) feel sure.", "Over four in ten ({{ late.share }}) were late."],
  [
    "share",
    "Most visits were early: {{ early }} of {{ visits }}.",
    "Most visits were late: {{ late }} of {{ visits }}.",
  ],
  [
    "share",
    "The majority of visits came early ({{ early }} visits).",
    "The majority of visits came late ({{ late }} visits).",
  ],
  [
    "share",
    "{{ happy }} of parents, nearly three quarters, were content.",
    "{{ happy }} of parents, hardly any, were content.",
  ],
  [
    "share",
    "A small minority lived in Corby ({{ towns.corby.share }}).",
    "A small part lived in Ashby ({{ towns.ashby.share }}).",
  ],
  // Comparisons.
  [
    "comparison",
    "More visits came early ({{ early }}) than late ({{ late }}).",
    "More visits came late ({{ late }}) than early ({{ early }}).",
  ],
  [
    "comparison",
    "Spending exceeded the grant: {{ spending }} against {{ grant }}.",
    "The grant exceeded spending: {{ grant }} against {{ spending }}.",
  ],
  [
    "comparison",
    "Spending was {{ spending }}, more than the grant of {{ grant }}.",
    "Spending was {{ spending }}, less than the grant of {{ grant }}.",
  ],
  [
    "comparison",
    "Ashby ({{ towns.ashby }}) has more families than Burton ({{ towns.burton }}).",
    "Corby ({{ towns.corby }}) has more families than Burton ({{ towns.burton }}).",
  ],
  [
    "comparison",
    "The rate of {{ rate }} is higher than that elsewhere, {{ rate-elsewhere }}.",
    "The rate of {{ rate }} is lower than that elsewhere, {{ rate-elsewhere }}.",
  ],
  [
    "parts",
    "Of the {{ visits }} visits, {{ late }} were late and the other {{ early }} were early.",
    "Of the {{ visits }} visits, {{ late }} were late and the other {{ late }} were early.",
  ],
  [
    null,
    "{{ visits }} visits were made, {{ late }} of them late.",
    "{{ late }} visits were made, {{ visits }} of them late.",
  ],
  [
    "comparison",
    "The largest group lives in Ashby ({{ towns.ashby }}), followed by Burton ({{ towns.burton }}).",
    "The largest group lives in Corby ({{ towns.corby }}), followed by Burton ({{ towns.burton }}).",
  ],
  // Ranks.
  [
    "rank",
    "The largest number of families live in Ashby ({{ towns.ashby }}).",
    "The largest number of families live in Corby ({{ towns.corby }}).",
  ],
  [
    "rank",
    "Burton was the second largest ({{ towns.burton }}).",
    "Ashby was the second largest ({{ towns.ashby }}).",
  ],
  [
    "rank",
    "Ashby has more than any other town ({{ towns.ashby }}).",
    "Corby has more than any other town ({{ towns.corby }}).",
  ],
  ["rank", "Burton has the second most families.", "Burton has the most families."],
  // Units and signs.
  [null, "The grant was {{ grant }}.", "The grant was £{{ grant }}."],
  [null, "It helped {{ happy }} of parents.", "It helped {{ happy }} per cent of parents."],
  [null, "The share rose by {{ happy.difference }}.", "The share rose by {{ happy.difference }}%."],
  [null, "There were {{ rate }} for every 1,000 families.", "There were {{ rate }} for every 100 families."],
  [null, "There were {{ rate }} in every thousand families.", "There were {{ rate }}% of families."],
  [null, "The grant came to {{ grant }}.", "The grant came to {{ grant }} million."],
  [null, "In all, {{ visits }} were made.", "In all, {{ visits }}% were made."],
  [null, "We closed with a deficit of {{ balance }}.", "We closed with a surplus of {{ balance }}."],
  [
    null,
    "The plan was missed by {{ late }} visits.",
    "The plan was exceeded: {{ net }} more visits were made.",
  ],
  // Periods.
  [
    "period",
    "{{ visits@2016-17 }} visits were made this year.",
    "{{ visits@2014-15 }} visits were made this year.",
  ],
  [
    "period",
    "On 31 March 2017 there were {{ pupils }} pupils.",
    "On 31 March 2017 there were {{ pupils.previous }} pupils.",
  ],
  [null, "In the year {{ visits }} visits were made.", "In the last quarter {{ visits }} visits were made."],
  [
    null,
    "In the calendar year 2016 the team grew.",
    "In the calendar year 2016 there were {{ visits }} visits.",
  ],
  [
    null,
    "In the academic year 2016/17 the team grew.",
    "In the academic year 2016/17 there were {{ visits }} visits.",
  ],
  [
    "period",
    "From July to September 2016 the line took {{ quarterly@2016-17 Q2 }} calls.",
    "From July to September 2016 the line took {{ quarterly@2016-17 Q3 }} calls.",
  ],
  [
    "period",
    "In 2014/15 there were {{ visits@2014-15 }} visits.",
    "In 2014/15 there were again {{ visits }} visits.",
  ],
  [
    "period",
    "At the end of March 2016 there were {{ pupils.previous }} pupils.",
    "At the end of 2015 there were {{ pupils.previous }} pupils.",
  ],
  [
    "period",
    "A year earlier there were {{ pupils.previous }} pupils.",
    "A year earlier, {{ pupils }} pupils were taught at home.",
  ],
  // Subjects.
  [
    null,
    "In all {{ missing }} pupils were missing from school.",
    "In all {{ pupils }} pupils were missing from school.",
  ],
  [
    null,
    "In all {{ missing }} pupils were out of sight.",
    "In all {{ missing }} pupils were taught at home.",
  ],
  // Nothing, all, nearly.
  ["nothing", "Refusals were none ({{ nobody }}).", "Late visits were none ({{ late }})."],
  [
    null,
    "All the towns were visited ({{ towns.ashby.share }} of families in Ashby).",
    "All parents ({{ happy }}) were content.",
  ],
  [null, "Some {{ visits }} visits were made.", "Nearly {{ visits }} visits were made."],
  // Without a figure.
  ["multiple", "The number of pupils taught at home doubled.", "The number of pupils taught at home halved."],
  ["movement", "The number of home visits has fallen.", "The number of home visits has risen."],
  [
    "movement",
    "Fewer pupils are missing from school than a year ago.",
    "More pupils are missing from school than a year ago.",
  ],
  ["movement", "Since 2014/15 home visits have fallen.", "Since 2014/15 home visits have risen."],
  [
    "multiple",
    "Twice as many pupils were taught at home as last year.",
    "Four times as many pupils were taught at home as last year.",
  ],
  ["amount", "Home visits fell by a quarter.", "Home visits fell by half."],
  // What stands apart from its figure by a comma.
  ["movement", "Visits fell once more, to {{ visits }}.", "Visits rose once more, to {{ visits }}."],
  [
    "extreme",
    "At {{ pupils }}, the number is the highest on record.",
    "At {{ pupils }}, the number is the lowest on record.",
  ],
  [
    "multiple",
    "Pupils taught at home doubled, to {{ pupils }}.",
    "Pupils taught at home trebled, to {{ pupils }}.",
  ],
  // By how much, between two values that stand there.
  [
    "amount",
    "Visits have fallen by a quarter since last year, from {{ visits.previous }} to {{ visits }}.",
    "Visits have fallen by half since last year, from {{ visits.previous }} to {{ visits }}.",
  ],
  [
    "multiple",
    "The number doubled, from {{ pupils.previous }} pupils to {{ pupils }}.",
    "The number more than doubled, from {{ pupils.previous }} pupils to {{ pupils }}.",
  ],
  [
    "movement",
    "Visits fell by a quarter ({{ visits.change }}).",
    "Visits rose by a quarter ({{ visits.change }}).",
  ],
  [
    "share",
    "A third were late ({{ late.share }}), and two thirds early ({{ early.share }}).",
    "A third were late ({{ late.share }}), and one in five early ({{ early.share }}).",
  ],
  // A row beside the name of another.
  [
    null,
    "Most live in Ashby ({{ towns.ashby }}), fewer in Burton ({{ towns.burton }}).",
    "Most live in Ashby ({{ towns.ashby }}), fewer in Burton ({{ towns.corby }}).",
  ],
  [
    "rank",
    "Burton came second, with {{ towns.burton }} families.",
    "Corby came second, with {{ towns.corby }} families.",
  ],
  // Parts, all and nobody.
  [
    null,
    "Of {{ visits }} visits in the year, {{ late }} were late.",
    "Of {{ late }} late visits in the year, {{ visits }} were made.",
  ],
  [
    null,
    "The head of the school came to all meetings with parents ({{ happy }}).",
    "The teachers came to all visits ({{ late.share }}).",
  ],
  ["share", "Over 70% were content ({{ happy }}).", "Over 80% were content ({{ happy }})."],
  [
    null,
    "Seven parents out of ten were content ({{ happy }}).",
    "Nine parents out of ten were content ({{ happy }}).",
  ],
  [
    "share",
    "A third of all visits in town were late ({{ late.share }}); the target is a tenth.",
    "Half of all visits in town were late ({{ late.share }}); the target is a tenth.",
  ],
  [
    "comparison",
    "Content parents ({{ happy }}) were more common than sure staff ({{ sure }}).",
    "Content parents ({{ happy }}) were less common than sure staff ({{ sure }}).",
  ],
  [
    "period",
    "In the third quarter there were {{ quarterly@2016-17 Q3 }} calls.",
    "In the last quarter there were {{ quarterly@2016-17 Q3 }} calls.",
  ],
  [null, "It lasted {{ wait }} days.", "It lasted {{ wait }} weeks."],
  ["movement", "The average wait fell to {{ wait }} days.", "The average wait rose to {{ wait }} days."],
];

describe("a right sentence passes, and its wrong neighbour is told", () => {
  it.each(pairs)("%s: %s", (rule, right, wrong) => {
    const found = judge(right);
    expect(formatProblems(found.problems)).toBe("");
    if (rule !== null)
      expect(found.judged.filter(({ holds }) => holds).map((judged) => judged.rule)).toContain(rule);
    const told = judge(wrong).problems;
    expect(told.map(({ what }) => what)).toHaveLength(1);
  });
});

describe("what takes a reader", () => {
  it.each([
    "Home visits fell in the summer.",
    "Home visits fell in 2013/14.",
    "Home visits rose last year.",
    "The number of home visits in Ashby has risen.",
    "Pupils taught at home have grown in confidence.",
    "The share of home visits has risen.",
    "We want the number of home visits to rise.",
    "The number of home visits would have risen.",
    "Nationally the number of home visits has risen.",
    "Home visits rose, and then fell.",
    "The largest rise came in Corby ({{ towns.corby }}).",
    "After Ashby, the largest number live in Burton ({{ towns.burton }}).",
    "Corby is one of the largest ({{ towns.corby }}).",
    "A third visit ({{ late.share }}) was late.",
    "In the second half of the year, {{ late.share }} were late.",
    "Most live in Burton ({{ towns.burton }}) or Corby ({{ towns.corby }}).",
    "Most came from Ashby, {{ towns.corby.share }} from Corby.",
    "All agencies helped ({{ happy }}).",
    "None of the parents ({{ visits }}) refused.",
    "Some came up to {{ late }} times.",
    "After falling in 2014/15, visits came to {{ visits }}.",
    "Visits were fewer than in 2012/13 at {{ visits }}.",
    "In 2015/16 the board decided that {{ visits }} visits should be made.",
    "Of {{ visits }} visits planned in 2015/16, some were late.",
    "On 14 March 2017 the board heard that {{ pupils.previous }} pupils were taught at home.",
    "There were {{ missing }} pupils.",
    "{{ extra }} more visits were made.",
    "{{ extra }} extra visits were made than last year.",
    "There were {{ extra }} fewer visits than last year.",
    "Visits rose by {{ extra }}.",
    "An increase of {{ extra }} visits was planned.",
    "Up to {{ visits }} visits can be made.",
    "Visits to families with more need came to {{ visits }}.",
    "Higher need brought {{ visits }} visits.",
    "{{ visits }} visits were made, and the need rose.",
    "Staffing fell, so {{ visits@2015-16 }} visits were made.",
    "Compared with 2012/13, more visits were made: {{ visits }}.",
    "We made {{ visits }} visits, reduced to what was needed.",
    "The grant was {{ grant }} or less.",
    "Less than {{ grant }} was paid.",
    "Demand rose: {{ pupils }} pupils were taught at home.",
    "We made {{ visits }} visits, more or less.",
    "About {{ visits }} visits were made.",
    "More than {{ visits }} families need help.",
    "Did visits rise to {{ visits }}?",
    "Visits remained stable at {{ nobody }}.",
    "The visits ({{ rate }} per 1,000) matter most to families.",
    "In {{ happy }} of visits the worry was lifted or reduced.",
    "The worry was reduced in most homes ({{ happy }}).",
    "Corby had the fewest of the two towns in the north ({{ towns.burton }}).",
    "Visits grew from a third to half, from {{ late }} to {{ visits }}.",
    "All parents who came early were content ({{ happy }}).",
    "We made the same number at Burton: {{ towns.burton }}.",
  ])("%s", (sentence) => {
    expect(formatProblems(judge(sentence).problems)).toBe("");
  });

  it("has a fraction beside a share that is neither right nor wrong, which is no loose number", () => {
    const { problems, judged } = judge("A third of parents in town ({{ towns.burton.share }}) were content.");
    expect(problems).toEqual([]);
    expect(judged.map(({ rule, holds }) => [rule, holds])).toEqual([["share", null]]);
  });
});

describe("a value that is not shown", () => {
  it.each([
    "Visits at night rose to {{ concealed }}.",
    "Most visits ({{ concealed }}) came at night.",
    "More visits came late ({{ late }}) than at night ({{ concealed }}).",
  ])("is told of by no word: %s", (sentence) => {
    expect(formatProblems(judge(sentence).problems)).toContain('gives something away about "concealed"');
  });
});

it("says where the words stand, and of which figures they speak", () => {
  const { text, judged } = judge("Visits fell to {{ visits }}.");
  expect(judged.map(({ start, end, ...rest }) => [text.words.slice(start, end), rest])).toEqual([
    ["fell", { rule: "movement", holds: true, figures: ["visits"] }],
  ]);
});
