import { describe, expect, it } from "vitest";
import { parseYaml } from "./yaml.ts";

const reported = (text: string) => {
  const yaml = parseYaml("x.yaml", text);
  return "what" in yaml ? [yaml.what] : yaml.wrongScalars.map(({ problem }) => problem.what);
};

describe("what YAML would change or drop", () => {
  it.each([
    ["a: .NaN", ['".NaN" is not a number']],
    ["a: [+.inf]", ['"+.inf" is not a number']],
    ["a: 0o17", ['"0o17" is read as the number 15']],
    ["a: 12345678901234567890", ['"12345678901234567890" has more digits than can be kept']],
    ["a: Team #4 leads", ['this text ends at its #: "#4 leads" is read as a comment']],
    ["- Priority #one", ['this text ends at its #: "#one" is read as a comment']],
    ["a: &more Help", ['"&more" is read as the name of what follows, and would be left out']],
    ["a: &x 1\nb: {<<: *x}", ['"<<" is not read here: no keys are taken over from elsewhere']],
    [
      "a: [Police, fire, and rescue]",
      ['"and rescue" is read as an entry of its own, because a comma comes before it'],
    ],
    ['a: "x\\ay"', ["this text holds a letter that cannot be printed (U+0007)"]],
    ['{a: 1, b: 2, "a": 3}', ['the key "a" appears twice in the same list of keys']],
    [
      '- {label: Police, number: "999", number: "101"}',
      ['the key "number" appears twice in the same list of keys'],
    ],
  ])("is reported of %s", (text, what) => {
    expect(reported(text)).toEqual(what);
  });

  it.each([
    "a: 1 # a comment",
    "a: 12 #checked",
    "a: text # of 4",
    "a: 'Priority #1'",
    "a: Priority#1",
    "# x\na: 1",
    "a: http://example.org/#part",
    "a: &x [1]\nb: *x",
    "a: [police, fire and rescue, NHS]",
    "a: [Section 11, audits, safer recruitment]",
    "a: ['and so on', b]",
    "a: 999999999999999",
    "a: 9007199254740992",
    "a: 0.1",
    "a: 113.50",
    "a: -17930",
    "a: 1e3",
    "a: 01632960001",
    "a: [2016-17, 2017-03-31]",
    "a: R&D and A & E",
    "a: not available",
    "a: 10.30",
    'a: "1.10"',
    "a: |\n  one #4\n  two\n",
  ])("is nothing in %s", (text) => {
    expect(reported(text)).toEqual([]);
  });
});
