import { expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

function split(words: string, figure?: string): string[] {
  const start = figure === undefined ? -1 : words.indexOf(figure);
  const figures = figure === undefined ? [] : [{ start, end: start + figure.length, meta: null }];
  return sentencesOf({ words, figures }, "en-GB").map(({ start, end }) => words.slice(start, end));
}

it("ends a sentence at its full stop, before a number too", () => {
  expect(split("In the year 641 plans ended. 26 more ended than started! Why? £5 was spent.")).toEqual([
    "In the year 641 plans ended.",
    "26 more ended than started!",
    "Why?",
    "£5 was spent.",
  ]);
});

it("keeps abbreviations, decimals and figures whole", () => {
  expect(split("Rooms, e.g. No. 4 and St. Mary’s, cost 3.5 pounds each.")).toHaveLength(1);
  expect(split("The value was not shown. To protect us here.", "not shown. To protect us")).toHaveLength(1);
});
