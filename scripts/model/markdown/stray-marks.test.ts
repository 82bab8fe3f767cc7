import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./parser.ts";
import { strayHtml } from "./stray-html.ts";
import { strayMarks } from "./stray-marks.ts";

const reported = (text: string) =>
  parseMarkdown(text, { lines: text.split("\n"), onFigure: () => ({ text: "767", meta: null }) })
    .filter(({ type }) => type === "inline")
    .flatMap(({ children }) => [...strayMarks(children ?? []), ...strayHtml(children ?? [])])
    .map(({ typed }) => typed);

describe("a mark that the parser has left as text", () => {
  it.each([
    ["The ** plans ** were read.", ["**"]],
    ["The **plans were read.", ["**"]],
    ["The __plans were read.", ["__"]],
    ["The ~~plans~~ were ==read==.", ["~~", "=="]],
    ["The {++plans++} were read.", ["{++"]],
    ["The [plans][here] were read.", ["]["]],
    ["The [plans](chapter: money) were read.", ["]("]],
    ["The [[plans]] were read.", ["[[plans]]"]],
    ["The plans{.lead} were read.", ["{.lead}"]],
    ["The plans {% if x %} were read.", ["{% if x %}"]],
    ["The&nbsp plans &foobar; were read.", ["&nbsp"]],
    ["• Visits\n• Plans", ["•"]],
    ["· Visits\n· Plans", ["·"]],
    ["◦ Visits", ["◦"]],
    ["o\u00a0 Visits\no\u00a0 Plans", ["o"]],
    ["– Visits\n– Plans", ["–"]],
    ["\uf0b7\tVisits", ["\uf0b7"]],
    ["c) Visits\nd) Plans", ["c)"]],
    ["(c) Visits\n(d) Plans", ["(c)"]],
    ["    - Visits", ["-"]],
    ["    ## Visits", ["##"]],
    ["####### Visits", ["#######"]],
    ["!!! note\nVisits", ["!!!"]],
    ["+++\ntitle", ["+++"]],
    ["%% a comment %%", ["%%"]],
    ["[ ] Visits", ["[ ]"]],
    ["- [x] Visits", ["[x]"]],
    ["> [!NOTE]\n> Visits", ["[!NOTE]"]],
    ["*[HTML]: a language", ["*[HTML]:"]],
    [": Visits", [":"]],
    ["| A | B |\n| x | y |", ["| A | B |"]],
    ["A | B\nx | y", ["A | B"]],
    ["A\tB\nx\ty", ["A\tB"]],
    ["A\tB\tC", ["A\tB\tC"]],
    ["A <!-- note --> b", ["<!-- note -->"]],
    ["<![if gte mso]>", ["<![if gte mso]>"]],
    ["a <kbd>b</kbd>", ["<kbd>"]],
    ["a </span>", ["</span>"]],
    ["a <custom-tag x=1>", ["<custom-tag x=1>"]],
    ["a\u200b b", ["\u200b"]],
    ["a &#x2060; b", ["\u2060"]],
  ])("is found in %j", (text, typed) => {
    expect(reported(text)).toEqual(typed);
  });

  it.each([
    "It opens at 10.30, 24/7, for A & E, R&D and Q&As.",
    "Where a < b, b > a, 3 < 5 and x<5.",
    "(a) one\n(b) two\n    (i) three\n    (ii) four",
    "- one\n- two\n  - three\n\n1. first\n2. second",
    "Smiles :-) and arrows -> --> => <- →.",
    "e.g. i.e. etc. (i) first, (ii) second, a) one, b) two in a line.",
    "#SafeSleep and Priority #1",
    "B&NES; then P&O; and M&S.",
    "Monday · Tuesday · Wednesday",
    "Home | About",
    "The sum is 3 * 4 = 12, or 2**3 is 8 without it.".replace("2**3", "2^3"),
    "The mark 767* is provisional.\n\n* Provisional.",
    "snake_case_words and __bold__ and *it*",
    "“Stop!!!” she said… and then?",
    "The [board](https://example.org) and [1] and [sic].",
    "{other} and {a, b}",
    "– a thought\nthat goes on – here",
    "a plan\n– and then a visit",
    "I. Newton\nwrote it.",
    "\\*\\*stars\\*\\* and \\<b> and &lt;b&gt; and \\• \\[ \\]",
    "Section 47\\. Care & support: 50% + 20%",
    "`**code** <b>`",
    "©, ®, ½, §, °, £, €, ✓ done",
    "Line one  \nline two",
    "An 'o clock, o'clock and O Brien",
    "H2O, CO~2, ~5 and ^2",
    "http://example.org/a_b__c?x={1}",
    "> quoted\n> text",
    "10 - 12 and 2016–17 — a dash",
    "mail <jane@example.org> or <https://example.org>",
    "Yes/No [Y/N] (x)",
  ])("is not found in %j", (text) => {
    expect(reported(text)).toEqual([]);
  });
});
