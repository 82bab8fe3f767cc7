import { describe, expect, it } from "vitest";
import { formatProblems } from "../values/problem.ts";
import { parseYaml, type YamlSource } from "../yaml/yaml.ts";
import { type Accepted, acceptedTexts } from "./accepted.ts";
import { isNhsNumber } from "./private-patterns.ts";
import { privateProblems, privateTexts } from "./private-text.ts";

const known = new Set("Northern Police Graded Care Profile Northshire".split(" "));
const found = (text: string, file = "content/pages/about.md", accepted: Accepted[] = []) =>
  formatProblems(
    privateProblems(
      file,
      text,
      privateTexts(
        file,
        text,
        known,
        acceptedTexts(accepted, parseYaml(file, "") as YamlSource, "accepted-private"),
      ),
    ),
  );

describe("an NHS number", () => {
  // The example of the NHS Data Dictionary has the check digit 9.
  it.each(["943 476 5919", "9434765919", "943-476-5919"])("is %s", (number) => {
    expect(isNhsNumber(number)).toBe(true);
  });
  it.each(["943 476 5918", "1234567890", "943476591"])("is not %s", (number) => {
    expect(isNhsNumber(number)).toBe(false);
  });
});

describe("private text", () => {
  it.each([
    [
      "The number is 943 476 5919.",
      '15  "943…" looks like an NHS number. Take it out, or accept it under accepted-private with the reason.',
    ],
    [
      "Insurance QQ 12 34 56 C or AB123456C.",
      '28  "AB1…" looks like a National Insurance number. Take it out, or accept it under accepted-private with the reason.',
    ],
    [
      "A boy born on 3 May 2009.",
      '7  "bor…" looks like a date of birth. Take it out, or accept it under accepted-private with the reason.',
    ],
    [
      "DOB: 03/05/2009",
      '1  "DOB…" looks like a date of birth. Take it out, or accept it under accepted-private with the reason.',
    ],
    [
      "They live in CH41 5AL.",
      '14  "CH4…" looks like a full postcode. Write the first half only, or accept it under accepted-private with the reason.',
    ],
    [
      "Call 0151 496 0123.",
      '6  "015…" looks like a phone number. Show it with ::: contact from data/board.yaml, or accept it under accepted-private with the reason.',
    ],
    [
      "Write to jane@example.org.",
      '10  "jan…" looks like an e-mail address. Show it with ::: contact from data/board.yaml, or accept it under accepted-private with the reason.',
    ],
    [
      "Child A lived with Karen Whitlock.",
      '20  "Kar…" looks like a person\'s name beside a code such as Child A or Adult B. Take it out, or accept it under accepted-private with the reason.',
    ],
  ])("%s", (text, message) => {
    expect(found(text)).toBe(`content/pages/about.md:1:${message}`);
  });

  it("knows a figure of a named period from an e-mail address", () => {
    expect(found("{{ plans@2016-17.change }} of {{ cdop.under-1.wirral@academic 2016-17.share }}")).toBe("");
    expect(found("{{ jane@example.org }}")).toMatch(/looks like an e-mail address/);
  });

  it.each([
    "+44 151 496 0123",
    "(0151) 496 0123",
    "0800 1111",
    "07700 900123",
    "[call](tel:01514960123)",
  ])("finds the phone number %s", (text) => {
    expect(found(`Or: ${text}`)).toMatch(/looks like a phone number/);
  });

  it.each([
    "values: {2016-03-31: 668, 2017-03-31: 767}",
    "colour: '#E123AB'",
    "Call 999 or 101.",
    "Between 2016-07-21 to 2016-12-08 it met.",
    "Wards in CH41 and L3 2nd floor.",
    "Children born on or after 1 September 1998.",
    "It was born in 2012, on 3 May 2012 it opened.",
    "It cost 1234567890 pounds.",
    "Child A was known to Northern Police.",
    "Child A had a Graded Care Profile assessment.",
    "In Northshire, Child A and Sibling B lived with their Mother.",
    "Karen Whitlock chairs the board. Child A was nine.",
    "Child A\n\n## Karen Whitlock",
    "Every Child Matters to Karen Whitlock.",
  ])("finds nothing in: %s", (text) => {
    expect(found(text)).toBe("");
  });

  it("reads comments, and a name that runs over the end of a line", () => {
    expect(found("title: x\n# from jane@example.org\n", "data/2016-17/x.yaml")).toMatch(
      /x\.yaml:2:8 {2}"jan…"/,
    );
    expect(found("Sibling B and his aunt Karen\nWhitlock came.")).toMatch(/:1:24 {2}"Kar…"/);
  });

  it.each([
    ["an NHS number", "943\u2011476\u20115919"],
    ["an NHS number", "943 – 476 – 5919"],
    ["an NHS number", "943.476.5919"],
    ["an NHS number", "943  476 5919"],
    ["an NHS number", "**943** **476** **5919**"],
    ["an NHS number", "943&nbsp;476&nbsp;5919"],
    ["an NHS number", "943 476\n5919"],
    ["an NHS number", "> 943 476\n> 5919"],
    ["an NHS number", "９４３ ４７６ ５９１９"],
    ["an NHS number", "No.943 476 5919, of a child"],
    ["an NHS number", "number–943 476 5919–of a child"],
    ["an NHS number", '[the plan](chapter:money "943\u00a0476\u00a05919")'],
    ["an NHS number", "![943\u200b4765919](images/x.png)"],
    ["an NHS number", "::: supplied Police\n943\u2007476\u20075919\n:::"],
    ["a National Insurance number", "ab123456c"],
    ["a National Insurance number", "AB\u00a012\u00a034\u00a056\u00a0C"],
    ["a National Insurance number", "AB-12-34-56-C"],
    ["a National Insurance number", "ＡＢ123456Ｃ"],
    ["a date of birth", "born on the 12th of March 2008"],
    ["a date of birth", "Date of birth – 12/3/08"],
    ["a date of birth", "DOB: 12/3/08"],
    ["a date of birth", "D.O.B. 12.03.2008"],
    ["a date of birth", "**DOB**:\u00a012‑03‑2008"],
    ["a date of birth", "dob 12-Mar-08"],
    ["a date of birth", "born Wednesday 12 March 2008"],
    ["a date of birth", "born in hospital on 12\u00a0March\u00a02008"],
    ["a date of birth", "born on the twelfth of March 2008"],
    ["a date of birth", "birthday: March 12th, 2008"],
    ["a date of birth", "DOB 12032008"],
    ["a date of birth", "12/3/08 (DOB)"],
    ["a date of birth", "12 March 2008, her date of birth"],
    ["a date of birth", "date of birth\n2008-03-12"],
    ["a full postcode", "L1\u00a08JQ"],
    ["a full postcode", "L1&nbsp;8JQ"],
    ["a full postcode", "L1  8JQ"],
    ["a full postcode", "L1\n8JQ"],
    ["a full postcode", "ch41\u202f5al"],
    ["a full postcode", "CH41–5AL"],
    ["a full postcode", "Ch41 5AL"],
    ["a full postcode", "_CH41_ **5AL**"],
    ["a phone number", "0151‑496‑0123"],
    ["a phone number", "0151.496.0123"],
    ["a phone number", "0044 151 496 0123"],
    ["a phone number", "+44 (0)151 496 0123"],
    ["a phone number", "Tel.0151 496 0123, or come"],
    ["a phone number", "0151 496\n0123"],
    ["a phone number", "+353 1 234 5678"],
    ["an e-mail address", "josé@example.org"],
    ["an e-mail address", "jose\u0301@example.org"],
    ["an e-mail address", "jane\\_s@example.org"],
    ["an e-mail address", "jane@exam\u00adple.org"],
    ["an e-mail address", "jane (at) example (dot) org"],
    ["an e-mail address", "jane＠example.org"],
    ["an e-mail address", "[write](mailto:jane%40example.org)"],
    [
      "a person's name beside a code such as Child A or Adult B",
      "Child\u00a0A lived with Karen\u00a0Whitlock.",
    ],
    [
      "a person's name beside a code such as Child A or Adult B",
      "**Child** A lived with *Karen* **Whitlock**.",
    ],
    ["a person's name beside a code such as Child A or Adult B", "Child A lived with Ka\u200bren Whitlock."],
  ])("finds %s in every spelling: %j", (what, text) => {
    expect(found(`In it: ${text}`)).toContain(`looks like ${what}.`);
  });

  it.each([
    "It opens at 10.30 and is there 24/7.",
    "As at 31.03.17 a total was agreed.",
    "From 01.02.2017 12 cases, to 03-04-2017 15 more.",
    "In 2015/16 and 2016/17: 1,292 – 1,100 = 192.",
    "Children born in the year to 31 March 2017.",
    "It was born out of a review; on 3 May 2012 it opened.",
    "Babies born at home. On 3 May 2012 it opened.",
    "Section 47, section 17 and Regulation 44.",
    "A & E, R&D, a < b, 50% of 20.",
    "The E-Safety group met on the 12th of March 2008.",
    "Working Together 2015: pages 10-12, 100-120.",
    "See www.northmoor.example/b12-3ab/ and https://example.org/news/2017-03-31.",
    "The ISBN 978-0-11-000000-0 is printed.",
    "Follow us: @northmoor.example",
    "Years 2011 2012 2013 2014",
    "A4 2nd edition; M1 3rd lane; e1 4th",
    "[£0.15m, £0.16m](page:about)",
    "versions 0.1.0 and 10.11.12",
    "call 116 123 or 0300 123",
    "the meeting of 12/3/08, and the date of the birth registration",
    "Child A was seen by the Early Help Team.",
    "values: [668, 767, 1292, 1100]",
    "- {label: Under 1, values: [12, 10, 9]}",
    "population: 67585",
    "order: 240",
  ])("leaves alone: %s", (text) => {
    expect(found(text)).toBe("");
  });

  it("takes an accepted text in another spelling", () => {
    expect(
      found("Call 0151\u00a0496\u00a00123.", "content/pages/about.md", [
        { text: "0151 496 0123", reason: "x" },
      ]),
    ).toBe("");
  });

  it("ignores the contacts of board.yaml, and only those", () => {
    const board =
      "name: X\ncontacts:\n  numbers:\n    - number: 0151 496 0123\ndemonstration: 0151 496 0999\n";
    expect(found(board, "data/board.yaml")).toMatch(/^data\/board\.yaml:5:16 {2}"015…"[^\n]*$/);
  });

  it("allows an accepted text, and does not read the acceptance itself", () => {
    const text =
      "---\ntitle: x\naccepted-private:\n  - {text: 0151 496 0123, reason: The council's switchboard}\n---\nCall 0151 496 0123.\n";
    expect(found(text)).toMatch(/^content\/pages\/about\.md:6:6 {2}[^\n]*$/);
    expect(found(text, "content/pages/about.md", [{ text: "0151 496 0123", reason: "x" }])).toBe("");
  });
});

describe("in a review of the register", () => {
  const review = "data/register/lr1.yaml";

  it.each([
    ["the exact age of a child or an adult", "A three-year-old was left alone."],
    ["the exact age of a child or an adult", "The baby was 4 months old."],
    ["the exact age of a child or an adult", "The child was seven when it began."],
    ["the exact age of a child or an adult", "She was aged 82."],
    ["the exact age of a child or an adult", "A child, aged eleven, was seen."],
    ["the exact age of a child or an adult", "A man in his 70s refused care."],
    ["the exact age of a child or an adult", "He was at 15 years of age placed away."],
    ["the day of a death or an injury", "The baby died on 3 May 2016."],
    ["the day of a death or an injury", "He was found dead at home on 2016-05-03."],
    ["the day of a death or an injury", "On 3 May 2016 she died."],
    ["the day of a death or an injury", "Date of death: the death was on the 3rd of May 2016."],
    ["somebody's sex beside a place", "A boy from Northmoor was known to services."],
    ["somebody's sex beside a place", "The woman, who lived in Dale End, was alone."],
    ["somebody's sex beside a place", "A girl in the Dales was moved."],
    ["a person's name", "title: Review of Karen Whitlock"],
    ["a person's name", "title: Child Alexander"],
    ["a person's name", 'title: "Review LR1: Baby Jo"'],
  ])("finds %s: %s", (what, text) => {
    expect(found(text, review)).toContain(`looks like ${what}.`);
    // Other texts speak of many people.
    expect(found(text)).toBe("");
  });

  it.each([
    "title: Review LR1",
    "title: 'Review LR1: neglect and home visits'",
    "title: Safeguarding Adults Review M",
    "title: Child Protection Conferences and their records",
    "title: Adult R",
    "made: 2016-05-03",
    "learning: [A visit was missed for three years.]",
    "learning: [Children under five are seen at home.]",
    "text: Staff ask each girl in Year 9, and each boy in March.",
    "text: Babies aged 0 to 2 have a visit in 10 days.",
    "text: The child death review of 3 May 2016 was read.",
    "text: Every child of 16 local schools knows whom to call.",
    "evidence: The mother and baby unit in the hospital.",
    "text: Support for a man or woman who cares.",
  ])("leaves alone: %s", (text) => {
    expect(found(text, review)).toBe("");
  });

  it("says what to write instead of a name, and lets it be accepted", () => {
    const title = "title: Serious Youth Violence";
    expect(found(title, review)).toBe(
      'data/register/lr1.yaml:1:8  "Ser…" looks like a person\'s name. Write a code or a theme, with a capital at its beginning alone, or accept it under accepted-private with the reason.',
    );
    expect(
      found(title, review, [{ text: "Serious Youth Violence", reason: "The name of a strategy." }]),
    ).toBe("");
  });
});
