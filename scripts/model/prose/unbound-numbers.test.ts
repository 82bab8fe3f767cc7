import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { countedNouns } from "./counted-nouns.ts";
import { unboundNumberFinder } from "./unbound-numbers.ts";

const book = bookOf({
  "children-looked-after": { unit: "children", values: { "2016-17": 767 } },
  sparrows: { unit: "sparrows", values: { "2016-17": 12 } },
});
const find = unboundNumberFinder(countedNouns(book));
/** In a chapter that shows the dataset of these figures. */
const loose = (markdown: string) =>
  find(proseFrom(markdown, book), new Set(["test"])).map(({ typed }) => typed);
const inHeading = (words: string) =>
  find({ ...proseFrom(words, book), headingNumber: 1 }).map(({ typed }) => typed);

/** Numbers that are not statistics, each with a similar sentence in which it is one. */
describe("a number that is typed into prose", () => {
  it.each([
    ["dates", "It began on 31 March 2017.", "It had 31 in March 2017.", ["31"]],
    ["dates", "From 21 July to 8 December 2016 it met.", "It met 21 times to 8 December 2016.", ["21"]],
    ["dates", "Inspectors came on 25 and 26 January 2017.", "Inspectors saw 25 on 26 January 2017.", ["25"]],
    ["dates", "On the 1st of April it began.", "In March 12 children came.", ["12"]],
    ["dates", "Between July and December 2016 it grew.", "In December 2016 it had 41.", ["41"]],
    ["dates", "Counted on 17/10/16.", "Counted 17 of 16.", ["17", "16"]],
    ["dates", "Counted on 2016-10-17.", "Counted 2,016.", ["2,016"]],
    ["years", "In 2016 children were asked.", "It saw 2016 children.", ["2016"]],
    ["years", "The report of 2016/17 and 2016-17.", "The score was 16/25.", ["16"]],
    ["years", "The plan for 17/18 is new.", "It was 17/19 overall.", ["17"]],
    ["years", "Its work in the 1990s.", "Its work in 990 homes.", ["990"]],
    ["years", "Working Together to Safeguard Children 2015 says so.", "It cost £2015 in all.", ["£2015"]],
    ["law", "Section 11 of the Children Act 2004.", "In this section 11% were late.", ["11%"]],
    ["law", "Under s47 and s. 17 enquiries began.", "It has 47 enquiries.", ["47"]],
    ["law", "Sections 17, 20 and 47 apply.", "Of these sections 17 apply.", ["17"]],
    ["law", "Section 38(6), article 12 and regulation 5A.", "In part, 12 cases.", ["12"]],
    ["law", "The Section 11 audits are done.", "The 11 audits are done.", ["11"]],
    ["ages", "It is for children under 16.", "There were under 16 children.", ["16"]],
    ["ages", "Young people aged 14 to 16.", "Young people rose from 14 to 16.", ["14", "16"]],
    ["ages", "The 0-19 service moved.", "It made 10-15 referrals.", ["10", "15"]],
    [
      "ages",
      "Some 16-18 year olds and a 15-year-old.",
      "Some 16-18 cases and 15 others.",
      ["16", "18", "15"],
    ],
    ["ages", "A young carer is under 18.", "The number was under 20.", ["20"]],
    ["ages", "Help for under-25s and over 65s.", "Help for 25 and 65.", ["25", "65"]],
    ["ages", "For pregnancies under 18.", "Over 25 representatives came.", ["25"]],
    ["ages", "Deaths of children under 1.", "The count was under 5.", ["5"]],
    ["ages", "For everyone 18 or over, or 16+.", "For 18 or for 16.", ["18", "16"]],
    ["ages", "Young people up to 19 are seen.", "Up to 19 were seen.", ["19"]],
    ["ages", "Post-16 colleges, and from birth to 5.", "Of 16 colleges, from 3 to 5.", ["16", "3", "5"]],
    ["years", "The number grew from 2015 to 2017.", "It fell from 1950 to 2044.", ["2044"]],
    ["years", "The census of 1998.", "The number stood at 1998.", ["1998"]],
    ["ages", "Care leavers up to 25 get help.", "Up to 25 leavers get help.", ["25"]],
    ["ages", "The age of consent in the county is 16.", "The count of homes is 16.", ["16"]],
    ["ages", "10- to 17-year-olds; the 0 to 19 service.", "From 10 to 17 came.", ["10", "17"]],
    [
      "time limits",
      "It lasts 45 days at most, with 5 weeks’ notice.",
      "The longest stay was over 30 hours.",
      ["30"],
    ],
    ["names", "Room 3 of Hall 12.", "In the hall 12 sat.", ["12"]],
    ["names", "We met in the town hall, room 4, at night.", "In each room 4 sat.", ["4"]],
    ["names", "MARAC 2 meets; the 6Rs.", "In MARAC 2 were seen; the 6 rules.", ["2", "6"]],
    ["names", "The first 1,001 days; it was 50/50.", "The 1,201 days; 50 of 100.", ["1,201", "50", "100"]],
    ["measures", "Keep 160km away.", "It covers 160km².", ["160"]],
    ["note numbers", "(3) Hidden from View", "It has (3 of them)", ["3"]],
    ["time limits", "Tell the officer within 24 hours.", "It took 24 days.", ["24"]],
    ["time limits", "Renew training every 3 years.", "It has 3 yearly plans.", ["3"]],
    ["time limits", "A stay of 28 days or more.", "An average stay of 28 days or more.", ["28"]],
    [
      "time limits",
      "It should take from 4 to 72 days.",
      "On average it took from 4 to 72 days.",
      ["4", "72"],
    ],
    ["time limits", "A 7-minute briefing and a 3 year plan.", "The average was 7 minutes.", ["7"]],
    ["time limits", "Over the last 12 months it grew.", "It grew in 12 areas.", ["12"]],
    ["time limits", "Open 24/7, 24 hours a day, 7 days a week.", "Open 25 hours in all.", ["25"]],
    ["times of day", "From 9am to 5.30pm, at 17:30.", "From 9 to 5.30 in all.", ["9", "5.30"]],
    ["levels", "The Level 3 threshold, for level 4 children.", "Level 3 and 12 children came.", ["12"]],
    ["levels", "Levels 3 and 4, grade 2, stage 1 to 3.", "Of all levels 3 were good.", ["3"]],
    ["levels", "Pupils in Year 11 and years 7 to 9.", "In the year 12 left.", ["12"]],
    ["references", "See page 27, pp. 4-6, table 2 and chapter 4.", "In this chapter, 4 were new.", ["4"]],
    ["list numbers", "Recommendation 4 and priorities 1 and 2.", "It has 4 recommendations.", ["4"]],
    [
      "phone numbers",
      "Call 999, ring 101 or 0151 606 2008.",
      "It saw 101 children and 999 people.",
      ["101", "999"],
    ],
    ["names", "The Graded Care Profile 2 is new.", "In Northmoor 2 were new.", ["2"]],
    ["names", "Catch22, the CSE1 form, GCP2 and COVID-19.", "Catch 22, form and 19.", ["22", "19"]],
    ["names", "The 19th birthday and appendix 2a.", "The 19 birthdays.", ["19"]],
    ["names", "Child 4 and Sibling 2 were seen.", "Of Child A, 4 were; Family 12 cases.", ["4", "12"]],
    ["note marks", "As one[^1] said.", "As one [1] said.", ["1"]],
    ["versions", "WCAG 2.2 and version 3.", "It has 2.2 and 3.", ["2.2", "3"]],
    [
      "bases of rates",
      "It is {{ sparrows }} for every 10,000 children.",
      "It has 10,000 children.",
      ["10,000"],
    ],
    ["measures", "Less than 5cm of water at 37°C.", "Less than 5 of 37.", ["5", "37"]],
    ["targets", "The target of 75% was missed.", "The target was missed: 75% came.", ["75%"]],
    ["targets", "Our aim is that 95% of adults have one.", "Our aim is met, and 95% have one.", ["95%"]],
    ["targets", "We want to hear from at least 250 people.", "We want to help the 250 people.", ["250"]],
    ["targets", "We had planned 14 workshops.", "We had planned it, and held 14 of them.", ["14"]],
    [
      "targets",
      "At least 80% of homes should have joined; it should be no more than 10%.",
      "At least 80% of homes joined, as they should.",
      ["80%"],
    ],
    [
      "targets",
      "90% of teams should use it; a rise of 3% is planned.",
      "90% of teams use it; a rise of 3% is new.",
      ["90%", "3%"],
    ],
    ["time limits", "They have 5 working days to answer.", "They have 5 working lines to answer.", ["5"]],
    ["targets", "Meetings are quorate if half the members come.", "Half the members come.", ["Half"]],
    ["ages", "Of the age groups, 65 to 74 is small.", "Of the groups, 65 to 74 are small.", ["65", "74"]],
    ["makings", "The percentages add up to 100.", "The visits came up to 100.", ["100"]],
    [
      "prices",
      "A place is £60 a day; each costs £45.",
      "The board spent £60 on it; the work cost £45.",
      ["£60", "£45"],
    ],
    [
      "prices",
      "A day costs £35 per person, a whole week £60.",
      "It gave £360 per head and £2,500 in all.",
      ["£2,500"],
    ],
    [
      "prices",
      "Everyone got a £10 voucher; it is 15p a minute.",
      "Everyone got £10 and 15 more.",
      ["£10", "15"],
    ],
    ["prices", "VAT of 20% is due.", "Visits of 20% are due.", ["20%"]],
    ["working time", "A clerk (0.5 full-time equivalent).", "A score of 0.5 in full.", ["0.5"]],
    ["working time", "The chair works 1.5 days a month.", "On average it met 1.5 days a month.", ["1.5"]],
    ["makings", "The survey has twelve questions.", "The survey has twelve replies.", ["twelve"]],
    ["makings", "A song with 12 parts.", "A song with 12 sparrows.", ["12"]],
    ["makings", "There is room for 20 people.", "There are 20 people.", ["20"]],
    ["makings", "On a scale from 1 to 5, at a ratio of 1:12.", "It rose from 1 to 5.", ["1", "5"]],
    ["makings", "It takes 45 minutes.", "It now takes 45 minutes.", ["45"]],
    [
      "makings",
      "Who misses two meetings in a row is written to.",
      "Who missed two meetings was sorry.",
      ["two"],
    ],
    ["makings", "The Munro review made 15 recommendations.", "The review made 15 recommendations.", ["15"]],
    ["speech", "“I rang 4 people”, one nurse said.", "“I rang” was heard 4 times.", ["4"]],
    [
      "ages",
      "Women of 75 to 84; the man was over 85.",
      "Children of 12 families; it was over 85.",
      ["12", "85"],
    ],
    ["names", "The 7-stage model, at 1 Market Square.", "It has 7 stages, and 1 Market.", ["7", "1"]],
    ["targets", "It has a pass mark of 80%.", "It has a mark of 80%.", ["80%"]],
    [
      "prices",
      "A place costs nothing to us, £25 to charities.",
      "The place got £25 from charities.",
      ["£25"],
    ],
    ["time limits", "The 21 days that the law allows.", "The 21 days that they took.", ["21"]],
    ["references", "Chapter twelve tells more.", "The chapters of twelve tell more.", ["twelve"]],
    ["ages", "He was 74 when he died.", "It was 74 in all.", ["74"]],
    ["ages", "A person turns 18; planning begins at 14.", "The count begins at 14.", ["14"]],
    ["time limits", "The law gives 21 days for it.", "The work took 21 days.", ["21"]],
    ["phone numbers", "Call 159 or 105.", "It saw 159 people.", ["159"]],
    ["money in law", "A fine of up to £17.5 million.", "A gift of up to £17.5 million.", ["£17.5 million"]],
    ["bases of rates", "Of every 100 visits most help.", "Of 100 visits most help.", ["100"]],
    ["money in law", "A fine of up to £5,000.", "A grant of up to £5,000.", ["£5,000"]],
  ])("%s: %s / %s", (_rule, notAStatistic, statistic, found) => {
    expect(loose(notAStatistic)).toEqual([]);
    expect(loose(statistic)).toEqual(found);
  });

  it.each([
    ["767 children were looked after.", ["767"]],
    ["It rose by 14.8% to 1,292, or 15 per cent.", ["14.8%", "1,292", "15 per cent"]],
    ["It cost £246,000, £1.5 million and £35m.", ["£246,000", "£1.5 million", "£35m"]],
    ["It is 3 percentage points and 0.5 more.", ["3 percentage points", "0.5"]],
    ["**34** of [112](http://example.org/12) deaths.", ["34", "112"]],
    ["It was 2½ times as many.", ["2½"]],
    ["Of 1 292 people, 943 476 5918 and £12 000.", ["1 292", "943 476 5918", "£12 000"]],
    ["In 2016 120 children, on 12 2016 visits.", ["120", "12", "2016"]],
  ])("digits always: %s", (sentence, found) => {
    expect(loose(sentence)).toEqual(found);
  });

  it.each([
    ["Twelve children came.", ["Twelve"]],
    ["It made three serious case reviews.", ["three"]],
    ["Twenty-five further referrals, one hundred and two meetings.", ["Twenty-five", "one hundred and two"]],
    ["A dozen children and two sparrows.", ["A dozen", "two"]],
    ["Of these, twelve had lasted long.", ["twelve"]],
    ["It has twenty-one core indicators.", ["twenty-one"]],
    ["Three were late, two of them twice.", ["Three", "two"]],
    ["Numbers rose by seven.", ["seven"]],
    ["The three children were seen.", ["three"]],
    ["Between five and six meetings.", ["six"]],
    ["Half the children, a third of cases, two-thirds of all plans.", ["Half", "a third", "two-thirds"]],
    ["A sixth of pupils and a quarter of our staff.", ["A sixth", "a quarter"]],
    ["One in five children, three out of ten.", ["One in five", "three out of ten"]],
    ["Fifteen per cent, one percent.", ["Fifteen per cent", "one percent"]],
  ])("words before a counted noun: %s", (sentence, found) => {
    expect(loose(sentence)).toEqual(found);
  });

  it.each([
    "One child, one of the children, no one.",
    "Two ways, three themes, the first two, a second chance.",
    "The third review, the second quarter, half an hour.",
    "Tens of thousands of children, hundreds of people.",
    "Both children; a couple of meetings; several cases.",
    "Within one working day, two years ago, seven days.",
    "A child has two parents. The two boards met; these three agencies agreed.",
    "It hurts at fifteen, aged twelve or under eighteen; for twelve months, one or two of them.",
    "The two were alike. The second of the four.",
    "`767` in code.",
    "There are {{ children-looked-after }} children, and {{ sparrows }} sparrows.",
  ])("nothing in: %s", (sentence) => {
    expect(loose(sentence)).toEqual([]);
  });

  it("counts small numbers of things in a unit of the board where its figures are shown", () => {
    const elsewhere = find(proseFrom("The song has two sparrows.", book));
    expect(elsewhere).toEqual([]);
  });

  it("knows the number of a heading", () => {
    expect(inHeading("1 Why this matters")).toEqual([]);
    expect(inHeading("3.2 What we know")).toEqual([]);
    expect(inHeading("Why 12 came")).toEqual(["12"]);
  });

  it.each([
    ["1292", "1,292"],
    ["1,292", "1,292"],
    ["15 per cent", "15%"],
    ["Twenty-five", "25"],
    ["one hundred and two", "102"],
    ["3 percentage points", "3 percentage points"],
    ["two thousand", "2,000"],
  ])("%s is what a figure prints as %s", (typed, printed) => {
    expect(find(proseFrom(`It has ${typed} children.`, book))[0]?.printed).toBe(printed);
  });
});
