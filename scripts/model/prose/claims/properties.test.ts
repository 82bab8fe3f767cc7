import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOf, proseFrom } from "../../../test/prose-from.ts";
import { checkClaims } from "../contradictions.ts";

const options = { seed: 20_170_331, numRuns: 60 };

/** Sentences that are true where visits fell, with the word that makes them false. */
const movements: [sentence: (word: string) => string, fell: string, rose: string][] = [
  [(word) => `Visits ${word} to {{ visits }}.`, "fell", "rose"],
  [(word) => `Visits ${word} sharply: {{ visits }} were made.`, "dropped", "soared"],
  [(word) => `Visits ${word} by {{ visits.difference }}.`, "plunged", "jumped"],
  [(word) => `Visits ${word} ({{ visits }}, {{ visits.previous }} the year before).`, "declined", "grew"],
  [(word) => `There was ${word} of {{ visits.difference }}.`, "a reduction", "an increase"],
  [(word) => `{{ visits }} were made, ${word} from {{ visits.previous }}.`, "down", "up"],
  [(word) => `At {{ visits }} it was ${word} than the year before.`, "lower", "higher"],
  [(word) => `There were {{ visits.difference }} ${word} visits than last year.`, "fewer", "more"],
  [(word) => `We made ${word} visits: {{ visits }}, against {{ visits.previous }}.`, "fewer", "more"],
  [(word) => `The number of home visits has ${word}.`, "fallen", "risen"],
  [(word) => `${word} home visits were made than last year.`, "Fewer", "More"],
  [(word) => `It ${word} from {{ visits.previous }} to {{ visits }}.`, "dipped", "climbed"],
];

describe("of any two numbers", () => {
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }))
    .filter(([a, b]) => a !== b);

  it.each(movements)("%s is true in one direction", (sentence, fell, rose) => {
    fc.assert(
      fc.property(counts, ([then, now]) => {
        const book = bookOf({
          visits: { title: "Home visits", unit: "visits", values: { "2015-16": then, "2016-17": now } },
        });
        const [right, wrong] = now < then ? [fell, rose] : [rose, fell];
        const told = (word: string) => checkClaims(proseFrom(sentence(word), book), book);
        expect(told(right).problems).toEqual([]);
        expect(told(right).judged.some(({ holds }) => holds)).toBe(true);
        expect(told(wrong).problems).toHaveLength(1);
      }),
      options,
    );
  });

  it("a comparison is true one way round", () => {
    fc.assert(
      fc.property(counts, ([a, b]) => {
        const book = bookOf({
          a: { title: "A", unit: "visits", values: { "2016-17": a } },
          b: { title: "B", unit: "visits", values: { "2016-17": b } },
        });
        const told = (words: string) => checkClaims(proseFrom(words, book), book).problems.length;
        const sentence = (word: string) => `${word} came early ({{ a }}) than late ({{ b }}).`;
        expect(told(sentence(a > b ? "More visits" : "Fewer visits"))).toBe(0);
        expect(told(sentence(a > b ? "Fewer visits" : "More visits"))).toBe(1);
      }),
      options,
    );
  });
});

describe("of any share", () => {
  const shares = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 401, max: 900 }));
  it("'most', 'more than a third' and their like are true on one side of it", () => {
    const fractions: [more: string, less: string, value: number][] = [
      ["Most", "A minority", 1 / 2],
      ["More than a third", "Fewer than a third", 1 / 3],
      ["Over one in ten", "Under one in ten", 1 / 10],
      ["More than three quarters", "Less than three quarters", 3 / 4],
    ];
    fc.assert(
      fc.property(shares, fc.constantFrom(...fractions), ([part, whole], [more, less, value]) => {
        fc.pre(Math.abs(part / whole - value) > 0.001);
        const book = bookOf({
          whole: { unit: "visits", values: { "2016-17": whole } },
          part: { unit: "visits", of: "whole", values: { "2016-17": part } },
        });
        const [right, wrong] = part / whole > value ? [more, less] : [less, more];
        const told = (words: string) =>
          checkClaims(proseFrom(`${words} of them ({{ part.share }}) were late.`, book), book);
        expect(told(right).problems).toEqual([]);
        expect(told(wrong).problems).toHaveLength(1);
      }),
      options,
    );
  });
});
