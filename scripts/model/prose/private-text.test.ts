import { describe, expect, it } from "vitest";
import { parseYaml, type YamlSource } from "../load/yaml.ts";
import { formatProblems } from "../problem.ts";
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
      '20  "Kar…" looks like a person\'s name beside a code such as Child A. Take it out, or accept it under accepted-private with the reason.',
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

  it("leaves the contacts of board.yaml alone, and only those", () => {
    const board =
      "name: X\ncontacts:\n  numbers:\n    - number: 0151 496 0123\ndemonstration: 0151 496 0999\n";
    expect(found(board, "data/board.yaml")).toMatch(/^data\/board\.yaml:5:16 {2}"015…"[^\n]*$/);
  });

  it("lets an accepted text stand, and does not read the acceptance itself", () => {
    const text =
      "---\ntitle: x\naccepted-private:\n  - {text: 0151 496 0123, reason: The council's switchboard}\n---\nCall 0151 496 0123.\n";
    expect(found(text)).toMatch(/^content\/pages\/about\.md:6:6 {2}[^\n]*$/);
    expect(found(text, "content/pages/about.md", [{ text: "0151 496 0123", reason: "x" }])).toBe("");
  });
});
