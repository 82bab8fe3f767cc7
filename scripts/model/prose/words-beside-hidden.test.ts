import { describe, expect, it } from "vitest";
import { problemsOf } from "../../test/problems-of.ts";
import { bookOf, proseFrom } from "../../test/prose-from.ts";
import { labelsOfHidden } from "./labels-of-hidden.ts";
import { hiddenWordsCheck } from "./words-beside-hidden.ts";

const book = bookOf({
  "held-overnight": {
    unit: "boys",
    title: "Boys held overnight at the station",
    values: { "2015-16": 12, "2016-17": "suppressed" },
  },
  trainers: {
    unit: "staff",
    title: "Hospital staff who train volunteers",
    values: { "2016-17": "suppressed" },
  },
  visits: { unit: "visits", title: "Home visits", values: { "2015-16": 40, "2016-17": 52 } },
  "moves.north": { unit: "children", title: "North", values: { "2016-17": "suppressed" } },
  "moves.south": { unit: "children", title: "South", values: { "2016-17": 31 } },
});

const check = hiddenWordsCheck(book);
const found = (markdown: string, isAccepted = false) =>
  check(proseFrom(markdown, book), () => isAccepted, []).map(({ what }) => what);

describe("in a sentence that prints a hidden figure", () => {
  it.each([
    "{{ held-overnight }} were held overnight, ten fewer than last year.",
    "Held overnight: {{ held-overnight }}, a sharp fall.",
    "The number of boys grew to {{ held-overnight }}.",
    "{{ held-overnight }} boys were held, most of them for hours.",
    "{{ held-overnight }} were held, and both of them went home.",
    "Held overnight: {{ held-overnight }}. There were three.",
    "Held overnight: {{ held-overnight }}. All three were seen.",
    "Held overnight: {{ held-overnight }}. Both children went home.",
    "Held overnight: {{ held-overnight }}. Both were seen by a nurse.",
    "Held overnight: {{ held-overnight }}, a pair of brothers.",
    "Held overnight: {{ held-overnight }}. They were twins.",
    "Held overnight: {{ held-overnight }}, up from {{ held-overnight.previous }}.",
    "The number halved, to {{ held-overnight }}.",
    "Home visits rose to {{ visits }}, and the boys held overnight fell to {{ held-overnight }}; fewer than last year.",
  ])("words of quantity tell of it: %s", (sentence) => {
    expect(found(sentence)).not.toEqual([]);
  });

  it.each([
    "{{ held-overnight }} boys were held overnight.",
    "The board asked how many boys were held overnight: {{ held-overnight }}.",
    "Both agencies look at every stay: {{ held-overnight }} boys were held overnight.",
    "{{ held-overnight }} boys were held overnight. All agencies agreed that none should be.",
    "There were {{ visits }} home visits, a sharp rise, and {{ held-overnight }} boys were held.",
    "{{ held-overnight }} boys were held overnight. Home visits rose to {{ visits }}, more than last year.",
    "Held overnight: {{ held-overnight }}. The two agencies met, and both were content.",
    "{{ held-overnight }} boys were held overnight; that is one of the reasons for the review.",
  ])("other words do not: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe("in a sentence that names a hidden figure", () => {
  it.each([
    "Some boys were held overnight at the station.",
    "Some hospital staff train volunteers.",
    "Several boys were held overnight at the station last winter.",
    "Both children were held overnight.",
    "A pair of brothers was held overnight.",
    "Boys held overnight at the station: there were two.",
    "Boys held overnight at the station fell to almost nothing.",
  ])("words of quantity tell of it: %s", (sentence) => {
    expect(found(sentence)).not.toEqual([]);
  });

  it.each([
    "Boys who are held overnight at the station see a nurse.",
    "Hospital staff train volunteers.",
    "Some home visits were late.",
    "Some children came from the south.",
    "Most home visits were to boys who had never been held overnight at the station.",
    "Some schools train volunteers.",
    "Both agencies train hospital staff.",
    "All staff of the hospital who train volunteers are checked.",
    "Twins need two beds.",
  ])("other words do not: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

describe("in a chapter about its subject", () => {
  const inChapter = (words: string) =>
    check({ ...proseFrom(words, book), file: "content/hospital-trust.md" }, () => false, []);

  it("a hidden figure is named by the rest of its title", () => {
    expect(inChapter("Some staff train volunteers.")).toHaveLength(1);
    expect(inChapter("Some staff were on leave.")).toEqual([]);
  });
});

describe("the words", () => {
  it("may be accepted", () => {
    expect(found("Some boys were held overnight at the station.", true)).toEqual([]);
  });

  it("are no concern of a board that hides nothing", () => {
    const open = bookOf({ boys: { unit: "boys", title: "Boys held", values: { "2016-17": 12 } } });
    expect(hiddenWordsCheck(open)(proseFrom("Some boys were held.", open), () => false, [])).toEqual([]);
  });
});

describe("the labels and names of hidden figures", () => {
  const labels = (figures: Record<string, string>, value: number | "suppressed" = "suppressed") =>
    labelsOfHidden(
      bookOf(
        Object.fromEntries(
          Object.entries(figures).map(([name, title]) => [
            name,
            { unit: "children", title, values: { "2016-17": value } },
          ]),
        ),
      ),
    ).map(({ what }) => what);

  it("tell how many there are", () => {
    expect(labels({ family: "Three brothers" })).toEqual([
      '"Three brothers" says how many "family" are, and that is not shown',
    ]);
    expect(labels({ twins: "Twins" })).toHaveLength(1);
    expect(labels({ "three-boys-3": "Boys" })).toHaveLength(1);
  });

  it("tell nothing of shown ones, of groups, of ages, or of other things", () => {
    expect(labels({ family: "Three brothers" }, 9)).toEqual([]);
    expect(labels({ one: "One child", two: "Two children", three: "Three children" })).toEqual([]);
    expect(
      labels({ "under-5-children": "Children under 5", "age-6": "6", "key-stage-2": "Key stage 2" }),
    ).toEqual([]);
    expect(labels({ seen: "Seen within two days", left: "Families with two children" })).toEqual([]);
  });
});

describe("a note under the values of a hidden figure", () => {
  const figures = (note: string) => ({
    "data/2016-17/stays.yaml": `title: Stays
kind: figures
counts: children
figures:
  stays:
    title: Nights at the station
    unit: boys
    values: {2016-17: 3}
    notes:
      - ${note}
  visits: {title: Visits, unit: visits, values: {2016-17: 40}}
charts:
  visits:
    type: bar
    title: Most visits were in summer
    subtitle: Visits
    alt: Most were in summer.
    figures: [visits]
`,
  });

  it("tells of it", () => {
    expect(problemsOf(figures("All three were seen by a nurse."))).toContain(
      'stays.yaml:10:9  "All three" gives something away about "stays", which is not shown',
    );
    expect(problemsOf(figures("Counted by the police."))).toBe("");
  });
});
